import type { Recorded } from "../consultation/events.ts";
import type { ReferralEvent } from "../referral/events.ts";
import type { FrontDoorAnswer } from "../referral/fields.ts";
import type { School } from "../school/register.ts";

/** One time that a referral lay with the leads (ms), and what came of it. Overtaken: its writer sent it without waiting. */
export type Submission = {
  readonly at: number;
  readonly endedAt?: number;
  readonly by?: "approved" | "returned" | "declined" | "overtaken";
};

/** What one referral adds to the figures, taken from its events. */
export type ReferralFacts = {
  readonly school: School;
  readonly startedAt: number;
  readonly fromConsultation: boolean;
  readonly submissions: readonly Submission[];
  readonly withoutWaiting: boolean;
  readonly sentToFrontDoor: boolean;
  readonly decision?: Exclude<FrontDoorAnswer, "acknowledged">;
};

type Draft = { -readonly [Key in keyof ReferralFacts]: ReferralFacts[Key] };

/** The facts of one referral from its whole record, in order; undefined for an empty one. */
export function referralFacts(
  recorded: readonly Recorded<ReferralEvent>[],
  school: School,
): ReferralFacts | undefined {
  const [first] = recorded;
  if (!first) return undefined;
  const facts: Draft = {
    ...{ school, startedAt: first.at, submissions: [], withoutWaiting: false, sentToFrontDoor: false },
    fromConsultation: "consultationId" in first.event,
  };
  for (const { event, at } of recorded)
    switch (event.type) {
      case "submitted":
        facts.submissions = [...facts.submissions, { at }];
        break;
      case "approved":
      case "returned":
      case "declined":
        facts.submissions = ended(facts.submissions, { endedAt: at, by: event.type });
        break;
      case "sentWithoutWaiting":
        facts.withoutWaiting = true;
        facts.submissions = ended(facts.submissions, { endedAt: at, by: "overtaken" });
        break;
      case "sentToFrontDoor":
        facts.sentToFrontDoor = true;
        break;
      case "decided":
        facts.decision = event.answer;
        break;
      default:
        break;
    }
  return facts;
}

function ended(
  submissions: readonly Submission[],
  end: Required<Omit<Submission, "at">>,
): readonly Submission[] {
  return submissions.map((one) => (one.endedAt === undefined ? { ...one, ...end } : one));
}
