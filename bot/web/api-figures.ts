import { type Span, spanOf, termAt, termBefore } from "../evaluation/terms.ts";
import { isAdvising, isAnswering } from "../school/register.ts";
import { localTime } from "../school/school-clock.ts";
import { termReport } from "../workflow/evaluation/term-report.ts";
import { schoolsOf } from "../workflow/overview/overview.ts";
import { actorAt } from "../workflow/subjects.ts";
import { type Answer, type Asked, notFound, unreadable } from "./api.ts";

const termsToChoose = 4;

/**
 * The figures of a term: of the school for those who answer for it, and for a social worker their own and nobody
 * else's. `term` is `2026-autumn`; without it, the term of today.
 */
export async function termFigures({ ports, staff, query }: Asked): Promise<Answer> {
  const school = schoolsOf(ports, staff).find((one) => one.id === query.get("school"));
  const now = ports.clock.now();
  const current = termAt(localTime(now, school?.calendar.timeZone ?? "Europe/London").date);
  const span = spanOf(query.get("term") ?? current.id);
  if (!span) return unreadable;
  if (!school) return notFound;
  const choices = lastTerms(current).map(({ id, name }) => ({ id, name }));
  if (isAnswering(staff, school.id, now)) {
    const report = await termReport(ports, { about: school.name, level: "school", schools: [school], span });
    return { status: 200, body: { ...report, choices } };
  }
  if (!isAdvising(actorAt(ports, staff.key, school.id).roles)) return notFound;
  const own = { about: staff.name, level: "worker", schools: [school], span, worker: staff.key } as const;
  return { status: 200, body: { ...(await termReport(ports, own)), choices } };
}

function lastTerms(current: Span): readonly Span[] {
  const terms = [current];
  while (terms.length < termsToChoose) terms.push(termBefore(terms.at(-1) ?? current));
  return terms;
}
