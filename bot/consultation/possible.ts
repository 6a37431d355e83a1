import type { ConsultationEvent } from "./events.ts";
import type { ConsultationState } from "./state.ts";

/** Somebody waits for an answer, and it is not too late yet. */
export const openStates: readonly ConsultationState[] = ["sent", "passedOn", "seen", "needsMore"];
const waiting: readonly ConsultationState[] = [...openStates, "unanswered"];
const sentOnce: readonly ConsultationState[] = [...waiting, "handled", "answered", "closed", "filed"];

/** In which states each event can have happened. */
export const possibleFrom: Readonly<Record<ConsultationEvent["type"], readonly ConsultationState[]>> = {
  questionHeld: [],
  questionSent: [],
  draftSent: ["draft"],
  draftEdited: ["draft"],
  amended: sentOnce,
  movedToReply: ["draft"],
  withdrawn: ["draft", ...waiting],
  stoppedForAdultInSchool: ["draft", ...sentOnce],
  dangerMarked: ["draft", ...sentOnce, "withdrawn"],
  looked: ["sent", "passedOn", "unanswered"],
  taken: ["sent", "passedOn", "unanswered"],
  passedOn: openStates,
  askedBack: ["seen"],
  replied: ["needsMore"],
  advised: ["seen", "needsMore", "answered"],
  accepted: ["answered"],
  challenged: ["answered"],
  reopened: ["answered", "closed", "handled", "filed"],
  outcomeTold: ["answered"],
  closed: ["answered"],
  referralStarted: [...sentOnce, "withdrawn"],
  authorityGiven: ["draft", ...waiting, "answered"],
  authorityWithheld: ["draft", ...waiting, "answered"],
  turnedIntoReferral: ["seen", "needsMore", "answered"],
  coverOffered: ["sent", "passedOn"],
  toldNotToWait: openStates,
  wentUnanswered: openStates,
  followedUp: ["answered"],
  handledByLead: ["unanswered"],
  stillNeeded: ["unanswered"],
  leavingTold: ["draft", ...waiting],
  identified: [...waiting, "answered"],
  referenceGiven: [...waiting, "answered"],
  familyKnown: ["draft", ...sentOnce],
  keptFrom: ["draft", ...sentOnce],
  callRequested: waiting,
  called: sentOnce,
  filed: ["handled", "answered", "closed"],
};
