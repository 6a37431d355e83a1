import type { PersonKey } from "../school/register.ts";
import type { ConsultationEvent, Recorded } from "./events.ts";
import type { Consultation, ConsultationState, ThreadEntry } from "./state.ts";

/** A record that cannot have come from these rules: a defect or damaged storage, never a person's mistake. */
export class ImpossibleRecord extends Error {
  constructor(state: string, event: string) {
    super(`A consultation that is ${state} cannot have been ${event}.`);
    this.name = "ImpossibleRecord";
  }
}

const open: readonly ConsultationState[] = ["sent", "passedOn", "seen", "needsMore"];

/** In which states each event can have happened. */
const possibleFrom: Readonly<Record<ConsultationEvent["type"], readonly ConsultationState[]>> = {
  questionHeld: [],
  questionSent: [],
  draftSent: ["draft"],
  draftEdited: ["draft"],
  amended: [...open, "answered", "closed"],
  movedToReply: ["draft"],
  withdrawn: ["draft", ...open],
  stoppedForAdultInSchool: ["draft", ...open, "answered", "closed"],
  dangerMarked: ["draft", ...open, "answered", "closed", "withdrawn"],
  taken: ["sent", "passedOn"],
  passedOn: open,
  askedBack: ["seen"],
  replied: ["needsMore"],
  advised: ["seen", "needsMore", "answered"],
  accepted: ["answered"],
  challenged: ["answered"],
  reopened: ["answered", "closed"],
  outcomeTold: ["answered"],
  closed: ["answered"],
  referralStarted: [...open, "answered", "closed", "withdrawn"],
};

function and(workers: readonly PersonKey[], more: readonly PersonKey[]): readonly PersonKey[] {
  return [...new Set([...workers, ...more])];
}

/** The state after one more event; folding all events of a consultation gives its snapshot. */
export function evolve(
  before: Consultation | undefined,
  recorded: Recorded<ConsultationEvent>,
): Consultation {
  const { event, by, at, subjectId } = recorded;
  if (before === undefined) return begin(recorded);
  const impossible = (): ImpossibleRecord => new ImpossibleRecord(before.state, event.type);
  const { id, schoolId, askedBy, askedAt, thread, workers } = before;
  if (id !== subjectId || !possibleFrom[event.type].includes(before.state)) throw impossible();
  const shared = {
    id,
    schoolId,
    version: before.version + 1,
    askedBy,
    askedAt,
    thread,
    workers,
    ...(before.dangerAt === undefined ? {} : { dangerAt: before.dangerAt }),
    ...(before.referralId === undefined ? {} : { referralId: before.referralId }),
  };
  const said = (kind: Exclude<ThreadEntry["kind"], "advised">, text: string): readonly ThreadEntry[] => [
    ...thread,
    { kind, by, at, text },
  ];
  const held = (): { takenBy: PersonKey; takenAt: number } => {
    if (!("takenBy" in before)) throw impossible();
    return { takenBy: before.takenBy, takenAt: before.takenAt };
  };
  const answered = (): Extract<Consultation, { state: "answered" | "closed" }> => {
    if (before.state !== "answered" && before.state !== "closed") throw impossible();
    return before;
  };
  switch (event.type) {
    case "questionHeld":
    case "questionSent":
      throw impossible();
    case "draftSent": {
      const { to, openFrom, expectBy } = event;
      return { ...shared, state: "sent", offeredTo: to, openFrom, expectBy, workers: and(workers, to) };
    }
    case "draftEdited":
      if (before.state !== "draft") throw impossible();
      return {
        ...shared,
        state: "draft",
        check: before.check,
        thread: [{ kind: "asked", by, at, text: event.text }],
      };
    case "amended":
      return { ...before, version: shared.version, thread: said("amended", event.text) };
    case "movedToReply":
      return { ...shared, state: "movedToReply", endedAt: at, replyTo: event.replyTo, thread: [] };
    case "withdrawn":
      return { ...shared, state: "withdrawn", endedAt: at };
    case "stoppedForAdultInSchool":
      return { ...shared, state: "stopped", endedAt: at, thread: [] };
    case "dangerMarked":
      return { ...before, version: shared.version, dangerAt: at };
    case "taken":
      return { ...shared, state: "seen", takenBy: by, takenAt: at, workers: and(workers, [by]) };
    case "passedOn":
      return {
        ...shared,
        state: "passedOn",
        offeredTo: [event.to],
        passedBy: by,
        workers: and(workers, [event.to]),
        thread: event.text === undefined ? thread : said("passedOn", event.text),
      };
    case "askedBack":
      return { ...shared, ...held(), state: "needsMore", thread: said("askedBack", event.text) };
    case "replied":
      return { ...shared, ...held(), state: "seen", thread: said("replied", event.text) };
    case "advised": {
      const { advice } = event;
      const entry: ThreadEntry = { kind: "advised", by, at, text: advice.text, advice };
      return { ...shared, ...held(), state: "answered", advice, answeredAt: at, thread: [...thread, entry] };
    }
    case "accepted":
      return { ...shared, ...answeredParts(answered()), state: "answered", acceptedAt: at };
    case "challenged":
      return {
        ...shared,
        ...answeredParts(answered()),
        state: "answered",
        challengedAt: at,
        thread: said("challenged", event.text),
      };
    case "reopened":
      return { ...shared, ...held(), state: "seen", thread: said("changed", event.text) };
    case "outcomeTold":
      return { ...shared, ...answeredParts(answered()), state: "closed", told: event.told };
    case "closed":
      return { ...shared, ...answeredParts(answered()), state: "closed" };
    case "referralStarted":
      return { ...before, version: shared.version, referralId: event.referralId };
    default:
      return event satisfies never;
  }
}

function answeredParts(
  c: Extract<Consultation, { state: "answered" | "closed" }>,
): Pick<typeof c, "takenBy" | "takenAt" | "advice" | "answeredAt"> {
  return { takenBy: c.takenBy, takenAt: c.takenAt, advice: c.advice, answeredAt: c.answeredAt };
}

function begin({ event, by, at, subjectId }: Recorded<ConsultationEvent>): Consultation {
  if (event.type !== "questionHeld" && event.type !== "questionSent")
    throw new ImpossibleRecord("not there yet", event.type);
  const shared = {
    id: subjectId,
    schoolId: event.schoolId,
    version: 1,
    askedBy: by,
    askedAt: at,
    thread: [{ kind: "asked" as const, by, at, text: event.text }],
  };
  if (event.type === "questionHeld") return { ...shared, state: "draft", check: event.check, workers: [] };
  const { to, openFrom, expectBy } = event;
  return { ...shared, state: "sent", offeredTo: to, openFrom, expectBy, workers: to };
}
