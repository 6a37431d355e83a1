import type { ConsultationEvent, Recorded } from "../../consultation/events.ts";
import { type QuestionFacts, questionFacts } from "../../evaluation/question-facts.ts";
import { type ReferralFacts, referralFacts } from "../../evaluation/referral-facts.ts";
import { type Span, momentsOf } from "../../evaluation/terms.ts";
import type { ReferralEvent } from "../../referral/events.ts";
import type { School } from "../../school/register.ts";
import type { EventDoc, SubjectDoc } from "../documents.ts";
import { monthList } from "../lists.ts";
import type { Kept, PlaceInList, Ports } from "../ports.ts";
import { everything } from "../views.ts";

/** What happened at one school in a span. */
export type SchoolFacts = {
  readonly questions: readonly QuestionFacts[];
  readonly referrals: readonly ReferralFacts[];
};

const pageSize = 50;

/**
 * Reads what began at a school in a span from the entries of the record, which a purge leaves in place. It holds one
 * page of subjects and one subject's entries at a time; what stays is a line of codes and moments for each subject.
 * Nothing from `until` (ms) on is read.
 */
export async function readFacts(
  ports: Pick<Ports, "store" | "register">,
  school: School,
  span: Span,
  until = Infinity,
): Promise<SchoolFacts> {
  const { from, to } = momentsOf(span, school.calendar.timeZone);
  const questions: QuestionFacts[] = [];
  const referrals: ReferralFacts[] = [];
  for (const month of monthsOf(from, to))
    for await (const { id, kind, listedAt = 0 } of begunIn(ports, school, month)) {
      if (listedAt < from || listedAt >= to) continue;
      const entries = (await everything(ports, school.id, `event.${id}.`)) as readonly EventDoc[];
      const recorded = entries.map((entry) => entry.recorded).filter(({ at }) => at < until);
      if (kind === "consultation") {
        const facts = questionFacts(recorded as Recorded<ConsultationEvent>[], school, ports.register());
        if (facts) questions.push(facts);
      } else {
        const facts = referralFacts(recorded as Recorded<ReferralEvent>[], school);
        if (facts) referrals.push(facts);
      }
    }
  return { questions, referrals };
}

/** The subjects that began at a school in a month, page by page, without their words. */
async function* begunIn(
  { store }: Pick<Ports, "store">,
  { id: schoolId }: School,
  month: string,
): AsyncGenerator<Pick<SubjectDoc, "id" | "kind" | "listedAt">> {
  let place: PlaceInList | undefined;
  for (;;) {
    const page = (await store.page(
      schoolId,
      monthList(month),
      place,
      pageSize,
    )) as readonly Kept<SubjectDoc>[];
    for (const { doc } of page) yield { id: doc.id, kind: doc.kind, listedAt: doc.listedAt };
    const last = page.at(-1)?.doc;
    if (!last || page.length < pageSize) return;
    place = { listedAt: last.listedAt ?? 0, id: last.id };
  }
}

/** The months (`2027-01`, UTC, as the lists are named) that a span touches. */
function monthsOf(from: number, to: number): readonly string[] {
  const months: string[] = [];
  const month = new Date(from);
  month.setUTCDate(1);
  for (; month.getTime() < to; month.setUTCMonth(month.getUTCMonth() + 1))
    months.push(month.toISOString().slice(0, 7));
  return months;
}
