import type { Recorded } from "../consultation/events.ts";
import { ImpossibleRecord } from "../consultation/evolve.ts";
import type { ReferralEvent } from "./events.ts";
import type { Referral, ReferralMilestone, ReferralState } from "./state.ts";

/** In which states each event can have happened. */
const possibleFrom: Readonly<Record<ReferralEvent["type"], readonly ReferralState[]>> = {
  referralDrafted: [],
  referralSaved: ["draft", "returned"],
  stoppedForAdultInSchool: ["draft", "returned"],
  submitted: ["draft", "returned"],
  approved: ["withLead"],
  returned: ["withLead"],
  declined: ["withLead"],
  sentWithoutWaiting: ["draft", "withLead", "returned", "declined", "approved", "filed"],
  sentToFrontDoor: ["approved", "sentWithoutWaiting"],
  acknowledged: ["sentToFrontDoor"],
  decided: ["sentToFrontDoor", "acknowledged"],
  filed: ["declined", "decided"],
  // Whoever must not see a question must not hear of its referral either, whatever has become of that.
  keptFrom: [
    ...(["draft", "withLead", "returned", "approved", "declined", "sentWithoutWaiting"] as const),
    ...(["sentToFrontDoor", "acknowledged", "decided", "filed", "stopped"] as const),
  ],
  chased: ["withLead", "approved", "sentWithoutWaiting", "sentToFrontDoor", "acknowledged"],
};

/** The referral after one more event; folding all events gives the snapshot. */
export function evolveReferral(before: Referral | undefined, recorded: Recorded<ReferralEvent>): Referral {
  const { event, by, at, subjectId } = recorded;
  if (before === undefined) return begin(recorded);
  if (before.id !== subjectId || !possibleFrom[event.type].includes(before.state))
    throw new ImpossibleRecord(before.state, event.type);
  const reached = (milestone: ReferralMilestone): readonly ReferralMilestone[] => [
    ...before.milestones,
    milestone,
  ];
  const shared = {
    id: before.id,
    schoolId: before.schoolId,
    version: before.version + 1,
    proposedBy: before.proposedBy,
    startedAt: before.startedAt,
    ...(before.consultationId === undefined ? {} : { consultationId: before.consultationId }),
    ...(before.adviser === undefined ? {} : { adviser: before.adviser }),
    ...(before.keptFrom === undefined ? {} : { keptFrom: before.keptFrom }),
    choices: before.choices,
    written: before.written,
    milestones: before.milestones,
  };
  switch (event.type) {
    case "referralDrafted":
      throw new ImpossibleRecord(before.state, event.type);
    case "referralSaved": {
      if (before.state !== "draft" && before.state !== "returned")
        throw new ImpossibleRecord(before.state, event.type);
      const saved = { ...shared, choices: event.choices, written: event.written, step: event.step };
      return before.state === "draft"
        ? { ...saved, state: "draft" }
        : { ...saved, state: "returned", reason: before.reason, returnedBy: before.returnedBy };
    }
    case "stoppedForAdultInSchool":
      return { ...shared, choices: {}, written: [], state: "stopped", stoppedAt: at };
    case "submitted":
      return {
        ...shared,
        state: "withLead",
        submittedAt: at,
        milestones: reached({
          ...{ kind: "submitted", by, at },
          ...(event.onAuthority ? { onAuthority: true } : {}),
        }),
      };
    case "approved":
      return {
        ...shared,
        state: "approved",
        approvedBy: by,
        milestones: reached({ kind: "approved", by, at, ownProposal: event.ownProposal }),
      };
    case "returned":
      return {
        ...shared,
        state: "returned",
        step: 1,
        reason: event.reason,
        returnedBy: by,
        milestones: reached({ kind: "returned", by, at, reason: event.reason }),
      };
    case "declined":
      return {
        ...shared,
        state: "declined",
        reason: event.reason,
        declinedBy: by,
        milestones: reached({ kind: "declined", by, at, reason: event.reason }),
      };
    case "sentWithoutWaiting":
      return {
        ...shared,
        state: "sentWithoutWaiting",
        sentAt: at,
        milestones: reached({ kind: "sentWithoutWaiting", by, at }),
      };
    case "sentToFrontDoor": {
      const { how, reference } = event;
      return {
        ...shared,
        state: "sentToFrontDoor",
        sentAt: at,
        how,
        reference,
        milestones: reached({ kind: "sentToFrontDoor", by, at, how, reference }),
      };
    }
    case "acknowledged":
      if (before.state !== "sentToFrontDoor") throw new ImpossibleRecord(before.state, event.type);
      return {
        ...shared,
        state: "acknowledged",
        reference: before.reference,
        acknowledgedAt: at,
        milestones: reached({ kind: "acknowledged", by, at }),
      };
    case "decided":
      return {
        ...shared,
        state: "decided",
        answer: event.answer,
        decidedAt: at,
        milestones: reached({ kind: "decided", by, at, answer: event.answer }),
      };
    case "keptFrom":
      return {
        ...before,
        version: shared.version,
        keptFrom: [...new Set([...(before.keptFrom ?? []), event.person])],
      };
    case "chased":
      return { ...before, version: shared.version, chasedAt: at };
    case "filed":
      return { ...shared, state: "filed", filedAt: at, milestones: reached({ kind: "filed", by, at }) };
    default:
      return event satisfies never;
  }
}

function begin({ event, at, subjectId }: Recorded<ReferralEvent>): Referral {
  if (event.type !== "referralDrafted") throw new ImpossibleRecord("not there yet", event.type);
  const { schoolId, proposedBy, written, consultationId, adviser, keptFrom } = event;
  return {
    id: subjectId,
    schoolId,
    version: 1,
    proposedBy,
    startedAt: at,
    ...(consultationId === undefined ? {} : { consultationId }),
    ...(adviser === undefined ? {} : { adviser }),
    ...(keptFrom === undefined ? {} : { keptFrom }),
    choices: {},
    written,
    milestones: [],
    state: "draft",
    step: 1,
  };
}
