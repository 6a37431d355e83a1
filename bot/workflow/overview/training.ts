import { inert } from "../../cards/escape.ts";
import type { Actor } from "../../consultation/permissions.ts";
import { noticedKinds } from "../../consultation/state.ts";
import { pulseIds, pulseNumbers } from "../../evaluation/confidence.ts";
import { fewest } from "../../evaluation/protect.ts";
import { type Span, termAt, termBefore } from "../../evaluation/terms.ts";
import { multiChoices } from "../../referral/fields.ts";
import type { School } from "../../school/register.ts";
import { localTime } from "../../school/school-clock.ts";
import { daysAfter } from "../../school/zone-time.ts";
import { halfTermAt } from "../../school/terms.ts";
import type { Ports } from "../ports.ts";
import { pulseId } from "../pulse.ts";
import { oftenAsked } from "../references.ts";
import { countId, countPrefix } from "./counts.ts";
import { sumOf } from "./reports.ts";
import type { Chart } from "./shapes.ts";
import type { Training } from "./shapes-reports.ts";
import { suppressed } from "./suppress.ts";
import { wordingOf } from "../../wording/wording.ts";

const mostDays = 120;

/**
 * What comes up again and again at a school, in the half-term so far and up to yesterday. No words are read for it: the
 * kinds are those of the panels that were shown and of what referrals say they are about. What the answers said is left
 * to the figures by month, because two counts of the same thing over other days would give small ones away.
 */
export async function trainingOf(ports: Ports, school: School, lead: Actor): Promise<Training | undefined> {
  const now = ports.clock.now();
  const { date: today } = localTime(now, school.calendar.timeZone);
  const halfTerm = halfTermAt(school.calendar, now);
  if (!halfTerm) return undefined;
  const from = daysAfter(halfTerm.from, -1);
  const days = await ports.store.list(school.id, countPrefix, countId(from), mostDays);
  const counts = sumOf(days.map((kept) => kept.doc).filter(({ id }) => id < countId(today)));
  const { board, referralForm } = wordingOf(school);
  const { training } = board;
  // The figures of the term before stand still.
  const sure = await sureIn(ports, school, termBefore(termAt(today)));
  return {
    school: school.name,
    halfTerm: training.halfTerm(spoken(halfTerm.from), spoken(halfTerm.to)),
    kinds: [
      ...noticedKinds.map((kind) => [training.noticed[kind], counts[`noticed_${kind}`]] as const),
      ...multiChoices.concernTypes.map(
        (kind) =>
          [
            training.referralAbout(referralForm.multiLabels.concernTypes[kind]),
            counts[`concern_${kind}`],
          ] as const,
      ),
    ]
      .map(([label, count = 0]) => ({ label, count }))
      .filter(({ count }) => count >= fewest)
      .sort((a, b) => b.count - a.count),
    touching: (await oftenAsked(ports, school, lead)).map(({ reference, people, questions }) =>
      training.askedOften(inert(reference), questions, people),
    ),
    ...(sure ? { sure } : {}),
  };
}

function spoken(date: string): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

async function sureIn(ports: Ports, school: School, { id, name }: Span): Promise<Training["sure"]> {
  const kept = await ports.store.read(school.id, pulseId(id));
  const counts = sumOf(kept ? [kept.doc] : []);
  const { answered = 0 } = counts;
  const { board, pulse } = wordingOf(school);
  if (answered < fewest) return undefined;
  const charts = pulseIds.map((id): Chart => {
    const rows = pulseNumbers.map((n) => ({
      label: pulse.numberLabels[n],
      count: counts[`${id}_${n}`] ?? 0,
    }));
    return {
      id,
      title: pulse.questions[id],
      summary: board.training.answers(answered),
      rows: suppressed(rows),
    };
  });
  return { term: name, charts };
}
