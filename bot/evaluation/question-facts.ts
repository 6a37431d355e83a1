import type { ConsultationEvent, Recorded } from "../consultation/events.ts";
import type { AdviceOutcome, NoticedKind, ToldOutcome } from "../consultation/state.ts";
import { type PersonKey, type Register, type Role, type School, rolesAt } from "../school/register.ts";

/** What one consultation adds to the figures, taken from its events: moments (ms), codes and people, never a word. */
export type QuestionFacts = {
  readonly school: School;
  readonly askedBy: PersonKey;
  /** What the asker was for the school at the time. */
  readonly role: Role | undefined;
  readonly startedAt: number;
  /** The send tap; without it the message never became a question to anybody. */
  readonly sentAt?: number;
  /** It was written out of hours, so that its writer had to choose to keep it. */
  readonly heldOutOfHours: boolean;
  /** Whether the rules noticed what identifies somebody, in the first words and in those that were sent. */
  readonly identifier: { readonly first: boolean; readonly sent: boolean };
  readonly danger: boolean;
  readonly firstAnswer?: { readonly at: number; readonly by: PersonKey; readonly outcome: AdviceOutcome };
  /** Every answer, and every taking of the question, by a worker. */
  readonly answers: readonly { readonly at: number; readonly by: PersonKey }[];
  readonly takings: readonly { readonly at: number; readonly by: PersonKey }[];
  readonly askedBack: number;
  /** Nobody waited for an answer any longer: taken back, handled by a lead, or stopped, before the first answer. */
  readonly endedUnansweredAt?: number;
  readonly accepted: boolean;
  readonly challenged: boolean;
  readonly told?: { readonly at: number; readonly outcome: ToldOutcome };
  /** When the leads were first sent a card about it. */
  readonly leadsToldAt?: number;
  readonly referralStarted: boolean;
};

type Draft = { -readonly [Key in keyof QuestionFacts]: QuestionFacts[Key] };

/** The facts of one consultation from its whole record, in order; undefined for an empty one. */
export function questionFacts(
  recorded: readonly Recorded<ConsultationEvent>[],
  school: School,
  register: Register,
): QuestionFacts | undefined {
  const [first] = recorded;
  if (!first) return undefined;
  const [role] = rolesAt(register.staff.get(first.by), school.id, first.at);
  const facts: Draft = {
    ...{ school, askedBy: first.by, role, startedAt: first.at, heldOutOfHours: false, danger: false },
    identifier: { first: false, sent: false },
    ...{ answers: [], takings: [], askedBack: 0, accepted: false, challenged: false, referralStarted: false },
  };
  for (const one of recorded) add(facts, one);
  return facts;
}

function add(facts: Draft, { event, at, by }: Recorded<ConsultationEvent>): void {
  const sees = (noticed: readonly NoticedKind[] = []): boolean => noticed.includes("identifiers");
  switch (event.type) {
    case "questionHeld": {
      const seen = sees(event.check.noticed);
      facts.heldOutOfHours = event.check.kind === "outOfHours";
      facts.identifier = { first: seen, sent: seen };
      break;
    }
    case "draftEdited":
      facts.identifier = { ...facts.identifier, sent: sees(event.noticed) };
      break;
    case "questionSent":
    case "draftSent":
      facts.sentAt = at;
      break;
    case "taken":
      facts.takings = [...facts.takings, { at, by }];
      break;
    case "askedBack":
      facts.askedBack++;
      break;
    case "advised":
      facts.answers = [...facts.answers, { at, by }];
      facts.firstAnswer ??= { at, by, outcome: event.advice.outcome };
      break;
    case "withdrawn":
    case "handledByLead":
    case "stoppedForAdultInSchool":
      if (!facts.firstAnswer) facts.endedUnansweredAt ??= at;
      break;
    case "reopened":
      // A lead's own handling was not the end of it: an answer is waited for again.
      if (!facts.firstAnswer) delete facts.endedUnansweredAt;
      break;
    case "accepted":
      facts.accepted = true;
      break;
    case "challenged":
      facts.challenged = true;
      break;
    case "outcomeTold":
      facts.told ??= { at, outcome: event.told };
      break;
    case "dangerMarked":
      facts.danger = true;
      facts.leadsToldAt ??= at;
      break;
    case "toldNotToWait":
    case "wentUnanswered":
      facts.leadsToldAt ??= at;
      break;
    case "referralStarted":
      facts.referralStarted = true;
      break;
    default:
      break;
  }
}

/** A question that was sent to somebody. */
export type SentQuestion = QuestionFacts & { readonly sentAt: number };

/** Those that were sent; a draft that its writer let be is no consultation. */
export function sentOnes(questions: readonly QuestionFacts[]): readonly SentQuestion[] {
  return questions.filter((q): q is SentQuestion => q.sentAt !== undefined);
}

/** Those that have an answer of a social worker. */
export function answeredOnes(
  questions: readonly QuestionFacts[],
): readonly (SentQuestion & Required<Pick<QuestionFacts, "firstAnswer">>)[] {
  return questions.filter(
    (q): q is SentQuestion & Required<Pick<QuestionFacts, "firstAnswer">> =>
      q.sentAt !== undefined && q.firstAnswer !== undefined,
  );
}
