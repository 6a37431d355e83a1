import type { PersonKey } from "../school/register.ts";
import type { ConsultationEvent, Recorded } from "./events.ts";
import { openStates, possibleFrom } from "./possible.ts";
import type { Consultation, DraftCheck, NoticedKind, Shared, ThreadEntry } from "./state.ts";

/** A record that cannot have come from these rules: a defect or damaged storage, never a person's mistake. */
export class ImpossibleRecord extends Error {
  constructor(state: string, event: string) {
    super(`A consultation that is ${state} cannot have been ${event}.`);
    this.name = "ImpossibleRecord";
  }
}

function and(workers: readonly PersonKey[], more: readonly PersonKey[]): readonly PersonKey[] {
  return [...new Set([...workers, ...more])];
}

/** The state after one more event; folding all events of a consultation gives its snapshot. */
export function evolve(
  before: Consultation | undefined,
  recorded: Recorded<ConsultationEvent>,
): Consultation {
  const { looksSince = 0, ...after } = happen(before, recorded);
  return recorded.event.type === "looked" ? { ...after, looksSince: looksSince + 1 } : after;
}

function happen(before: Consultation | undefined, recorded: Recorded<ConsultationEvent>): Consultation {
  const { event, by, at, subjectId } = recorded;
  if (before === undefined) return begin(recorded);
  const impossible = (): ImpossibleRecord => new ImpossibleRecord(before.state, event.type);
  const { id, schoolId, askedBy, askedAt, thread, workers, dangerAt, referralId, leavingAt } = before;
  if (id !== subjectId || !possibleFrom[event.type].includes(before.state)) throw impossible();
  const shared = {
    id,
    schoolId,
    version: before.version + 1,
    askedBy,
    askedAt,
    thread,
    workers,
    ...(dangerAt === undefined ? {} : { dangerAt }),
    ...(referralId === undefined ? {} : { referralId }),
    ...(before.authority === undefined ? {} : { authority: before.authority }),
    ...(before.turnedAt === undefined ? {} : { turnedAt: before.turnedAt }),
    ...(before.leadsToldAt === undefined ? {} : { leadsToldAt: before.leadsToldAt }),
    ...(before.looks === undefined ? {} : { looks: before.looks }),
    ...(leavingAt === undefined ? {} : { leavingAt }),
    ...(before.keptFrom === undefined ? {} : { keptFrom: before.keptFrom }),
    ...(before.askerKnowsFamily === undefined ? {} : { askerKnowsFamily: before.askerKnowsFamily }),
    ...(before.identifiedAt === undefined ? {} : { identifiedAt: before.identifiedAt }),
    ...(before.call === undefined ? {} : { call: before.call }),
    ...(before.reference === undefined ? {} : { reference: before.reference }),
    ...(before.followedUpAt === undefined ? {} : { followedUpAt: before.followedUpAt }),
  };
  const said = (kind: Exclude<ThreadEntry["kind"], "advised">, text: string): readonly ThreadEntry[] => [
    ...thread,
    { kind, by, at, text },
  ];
  const held = (): { takenBy: PersonKey; takenAt: number } => {
    if (!("takenBy" in before)) throw impossible();
    return { takenBy: before.takenBy, takenAt: before.takenAt };
  };
  const silence = "silence" in before ? before.silence : { since: at };
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
      return {
        ...{ ...shared, state: "sent", offeredTo: to, openFrom, expectBy, workers: and(workers, to) },
        silence: { since: openFrom },
      };
    }
    case "draftEdited":
      if (before.state !== "draft") throw impossible();
      return {
        ...shared,
        state: "draft",
        check: checkAfter(before.check, event.noticed),
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
    case "looked":
      return { ...before, version: shared.version, looks: [...(before.looks ?? []), { by, at }] };
    case "taken":
      return { ...shared, state: "seen", takenBy: by, takenAt: at, workers: and(workers, [by]), silence };
    case "passedOn":
      return {
        ...shared,
        state: "passedOn",
        offeredTo: [event.to],
        passedBy: by,
        workers: and(workers, [event.to]),
        thread: event.text === undefined ? thread : said("passedOn", event.text),
        silence,
      };
    case "askedBack":
      return { ...shared, ...held(), state: "needsMore", thread: said("askedBack", event.text), silence };
    case "replied":
      // The worker has what they asked for, and the wait begins again.
      return {
        ...{ ...shared, ...held(), state: "seen", thread: said("replied", event.text) },
        silence: { since: at },
      };
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
      return reopened(before, shared, said("changed", event.text), at);
    case "outcomeTold":
      return { ...shared, ...answeredParts(answered()), state: "closed", told: event.told };
    case "closed":
      return { ...shared, ...answeredParts(answered()), state: "closed" };
    case "referralStarted":
      return { ...before, version: shared.version, referralId: event.referralId };
    case "authorityGiven":
      return { ...before, version: shared.version, authority: "given" };
    case "authorityWithheld": {
      const { authority: _, ...rest } = before;
      return { ...rest, version: shared.version };
    }
    case "turnedIntoReferral":
      return { ...before, version: shared.version, referralId: event.referralId, turnedAt: at };
    case "coverOffered":
      if (before.state !== "sent" && before.state !== "passedOn") throw impossible();
      return {
        ...{ ...before, version: shared.version, silence: { ...silence, coverOfferedAt: at } },
        ...{ offeredTo: and(before.offeredTo, event.to), workers: and(workers, event.to) },
      };
    case "toldNotToWait":
      if (!("silence" in before)) throw impossible();
      return {
        ...{ ...before, version: shared.version, silence: { ...silence, toldNotToWaitAt: at } },
        leadsToldAt: before.leadsToldAt ?? at,
      };
    case "wentUnanswered":
      return {
        ...{ ...shared, state: "unanswered", wentAt: at, owner: event.owner, silence },
        leadsToldAt: before.leadsToldAt ?? at,
        offeredTo: "offeredTo" in before ? before.offeredTo : held().takenBy ? [held().takenBy] : [],
      };
    case "followedUp":
      if (before.state !== "answered") throw impossible();
      return { ...before, version: shared.version, followedUpAt: at };
    case "handledByLead":
      return {
        ...{ ...shared, state: "handled", handledAt: at, handledBy: by },
        thread: said("handled", event.text),
      };
    case "stillNeeded":
      if (before.state !== "unanswered") throw impossible();
      return {
        ...{ ...before, version: shared.version, stillNeededAt: at },
        ...{ offeredTo: and(before.offeredTo, event.to), workers: and(workers, event.to) },
      };
    case "filed":
      return { ...shared, state: "filed", filedAt: at };
    case "leavingTold":
      return { ...before, version: shared.version, leavingAt: event.leavingAt };
    case "familyKnown":
      return { ...before, version: shared.version, askerKnowsFamily: true };
    case "identified":
      return { ...before, version: shared.version, identifiedAt: at };
    case "referenceGiven": {
      const { text, others } = event;
      return { ...before, version: shared.version, reference: { text, others } };
    }
    case "keptFrom": {
      const keptFrom = and(before.keptFrom ?? [], [event.person]);
      if (event.to === undefined) return { ...before, version: shared.version, keptFrom };
      if (!openStates.includes(before.state)) throw impossible();
      return {
        ...{ ...shared, state: "passedOn", passedBy: by, offeredTo: event.to, silence, keptFrom },
        workers: and(workers, event.to),
      };
    }
    case "callRequested":
      return { ...before, version: shared.version, call: { slot: event.slot, askedAt: at } };
    case "called":
      if (before.call === undefined) throw impossible();
      return { ...before, version: shared.version, call: { ...before.call, calledAt: at } };
    default:
      return event satisfies never;
  }
}

/** Better words leave the reason why they are held, and change what is noticed in them. */
function checkAfter(
  { noticed: _, ...check }: DraftCheck,
  noticed: readonly NoticedKind[] | undefined,
): DraftCheck {
  return noticed === undefined ? check : { ...check, noticed };
}

/** What was seen was the question as it stood before. Back to whoever answered; where a lead handled it alone, to every worker it had been offered to. */
function reopened(
  before: Consultation,
  { looks: _, ...shared }: Shared,
  thread: readonly ThreadEntry[],
  at: number,
): Consultation {
  const silence = { since: at };
  if ("takenBy" in before)
    return { ...shared, state: "seen", takenBy: before.takenBy, takenAt: before.takenAt, thread, silence };
  return {
    ...{ ...shared, state: "sent", openFrom: at, expectBy: undefined, thread, silence },
    offeredTo: before.workers.filter((w) => !before.keptFrom?.includes(w)),
  };
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
    ...(event.authority === undefined ? {} : { authority: event.authority }),
  };
  if (event.type === "questionHeld") return { ...shared, state: "draft", check: event.check, workers: [] };
  const { to, openFrom, expectBy } = event;
  const silence = { since: openFrom };
  return { ...shared, state: "sent", offeredTo: to, openFrom, expectBy, workers: to, silence };
}
