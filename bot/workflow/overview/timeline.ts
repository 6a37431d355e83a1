import { inert } from "../../cards/escape.ts";
import { type Around, when } from "../../cards/thread.ts";
import { type ConsultationEvent, theClock } from "../../consultation/events.ts";
import type { ReferralEvent } from "../../referral/events.ts";
import { type PersonKey, nameOf } from "../../school/register.ts";
import { clockTime } from "../../school/school-clock.ts";
import type { EventDoc, SubjectDoc } from "../documents.ts";
import type { TimelineEntry, Tone } from "./shapes.ts";
import type { Ports } from "../ports.ts";
import { everything } from "../views.ts";
import { wordingOf } from "../../wording/wording.ts";

type Event = ConsultationEvent | ReferralEvent;
type Told = { readonly did: string; readonly text?: string | undefined; readonly tone?: Tone };

/** What happened to a question or referral, oldest first, as this person may know it. Call only for those who may see it. */
export async function timelineOf(
  ports: Pick<Ports, "store">,
  subject: SubjectDoc,
  viewer: PersonKey,
  around: Around,
): Promise<readonly TimelineEntry[]> {
  const events = (await everything(ports, subject.pk, `event.${subject.id}.`)) as readonly EventDoc[];
  const { timeline: say } = wordingOf(around.school);
  const name = (key: PersonKey): string => (key === viewer ? say.youInside : nameOf(around.register, key));
  return events.flatMap(({ recorded: { by, at, event } }) => {
    if (!mayKnow(event, subject, by, viewer)) return [];
    const { did, text, tone = "ended" } = tell(event, name, around);
    const words = text === undefined || !mayRead(event, subject, viewer) ? undefined : subject.texts[text];
    const who = by === theClock ? say.theClock : by === viewer ? say.you : nameOf(around.register, by);
    return [
      {
        ...{ at, when: when(at, around), who, did, tone },
        ...(words === undefined ? {} : { text: inert(words) }),
      },
    ];
  });
}

/** What was taken back is the asker's own again, and a word between colleagues is not for the asker. */
function mayRead(event: Event, subject: SubjectDoc, viewer: PersonKey): boolean {
  if (subject.kind === "referral") return true;
  if (subject.state.askedBy === viewer) return event.type !== "passedOn";
  return !isTakenBack(subject.state.state);
}

/** Whether the words have gone back to the person who wrote them. */
export function isTakenBack(state: SubjectDoc["state"]["state"]): boolean {
  return state === "withdrawn" || state === "movedToReply" || state === "stopped";
}

/** Whom something is kept from is for the person who wrote it, and a saved form is no news. */
export function mayKnow(event: Event, subject: SubjectDoc, by: PersonKey, viewer: PersonKey): boolean {
  const author = subject.kind === "consultation" ? subject.state.askedBy : subject.state.proposedBy;
  switch (event.type) {
    case "keptFrom":
      return author === viewer || by === viewer;
    case "referralSaved":
      return false;
    default:
      return true;
  }
}

function tell(event: Event, name: (key: PersonKey) => string, around: Around): Told {
  const { advice, people, referralForm, timeline } = wordingOf(around.school);
  const { did } = timeline;
  const names = (keys: readonly PersonKey[]): string =>
    keys.length === 0 ? timeline.nobody : people.listed(keys.map(name));
  switch (event.type) {
    case "questionHeld":
      return { did: did.wrote, text: event.text, tone: "waiting" };
    case "questionSent":
      return { did: did.asked(names(event.to)), text: event.text, tone: "waiting" };
    case "draftSent":
      return { did: did.sentTo(names(event.to)), tone: "waiting" };
    case "draftEdited":
      return { did: did.changedBefore, text: event.text };
    case "amended":
      return { did: did.changed, text: event.text };
    case "movedToReply":
      return { did: did.movedToReply };
    case "withdrawn":
      return { did: did.tookBack };
    case "stoppedForAdultInSchool":
      return { did: did.stopped };
    case "dangerMarked":
      return { did: did.calledDanger, tone: "late" };
    case "looked":
      return { did: did.looked };
    case "taken":
      return { did: did.took, tone: "waiting" };
    case "passedOn":
      return { did: did.passedOn(name(event.to)), text: event.text, tone: "waiting" };
    case "askedBack":
      return { did: did.askedBack, text: event.text, tone: "yours" };
    case "replied":
      return { did: did.replied, text: event.text, tone: "waiting" };
    case "advised":
      return {
        did: did.answered(advice.outcomeLabels[event.advice.outcome]),
        text: event.advice.text,
        tone: "good",
      };
    case "accepted":
      return { did: did.accepted, tone: "good" };
    case "challenged":
      return { did: did.challenged, text: event.text, tone: "waiting" };
    case "reopened":
      return { did: did.reopened, text: event.text, tone: "waiting" };
    case "outcomeTold":
      return { did: did.told(advice.toldLabels[event.told]), tone: "good" };
    case "closed":
      return { did: did.closed };
    case "coverOffered":
      return {
        did: did.coverOffered(names(event.to)),
        tone: "late",
      };
    case "toldNotToWait":
      return { did: did.toldNotToWait, tone: "late" };
    case "wentUnanswered":
      return {
        did: event.owner === undefined ? did.unanswered : did.unansweredAndTold(name(event.owner)),
        tone: "late",
      };
    case "followedUp":
      return { did: did.followedUp };
    case "handledByLead":
      return { did: did.handled, text: event.text, tone: "good" };
    case "stillNeeded":
      return { did: did.stillNeeded(names(event.to)), tone: "waiting" };
    case "leavingTold":
      return {
        did: did.childLeaves(clockTime(event.leavingAt, around.school.calendar.timeZone)),
      };
    case "familyKnown":
      return { did: did.knowsFamily };
    case "identified":
      return { did: did.identified, tone: "late" };
    case "referenceGiven":
      return { did: did.gaveReference };
    case "keptFrom":
      return { did: did.keptFrom(name(event.person)) };
    case "callRequested":
      return { did: did.askedForCall(advice.slotLabels[event.slot]), tone: "waiting" };
    case "called":
      return { did: did.called, tone: "good" };
    case "authorityGiven":
      return { did: did.authorityGiven };
    case "authorityWithheld":
      return { did: did.authorityWithheld };
    case "turnedIntoReferral":
      return { did: did.turned, tone: "waiting" };
    case "referralStarted":
      return { did: did.referralStarted };
    case "referralDrafted":
      return { did: did.referralBegun };
    case "referralSaved":
      return { did: did.referralSaved };
    case "submitted":
      return {
        did: event.onAuthority ? did.submittedAsAllowed : did.submitted,
        tone: "waiting",
      };
    case "approved":
      return {
        did: event.ownProposal ? did.approvedOwn : did.approved,
        tone: "good",
      };
    case "returned":
      return { did: did.returned, text: event.reason, tone: "yours" };
    case "declined":
      return { did: did.declined, text: event.reason };
    case "sentWithoutWaiting":
      return { did: did.sentWithoutWaiting, tone: "late" };
    case "sentToFrontDoor":
      return {
        did: did.sentToFrontDoor(referralForm.sentHowLabels[event.how]),
        ...{ text: event.reference, tone: "waiting" },
      };
    case "acknowledged":
      return { did: did.acknowledged, tone: "waiting" };
    case "decided":
      return {
        did: did.decided(referralForm.frontDoorLabels[event.answer]),
        tone: "good",
      };
    case "chased":
      return { did: did.chased, tone: "late" };
    case "filed":
      return { did: did.filed, tone: "good" };
    default:
      return event satisfies never;
  }
}
