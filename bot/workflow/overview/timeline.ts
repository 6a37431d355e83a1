import { inert } from "../../cards/escape.ts";
import { frontDoorLabels, sentHowLabels } from "../../cards/referral-wording.ts";
import { type Around, when } from "../../cards/thread.ts";
import { outcomeLabels, slotLabels, toldLabels } from "../../cards/wording.ts";
import { type ConsultationEvent, theClock } from "../../consultation/events.ts";
import type { ReferralEvent } from "../../referral/events.ts";
import { type PersonKey, nameOf } from "../../school/register.ts";
import { clockTime } from "../../school/school-clock.ts";
import type { EventDoc, SubjectDoc } from "../documents.ts";
import type { TimelineEntry, Tone } from "./shapes.ts";
import type { Ports } from "../ports.ts";
import { everything } from "../views.ts";
import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

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
  const name = (key: PersonKey): string => (key === viewer ? "you" : nameOf(around.register, key));
  return events.flatMap(({ recorded: { by, at, event } }) => {
    if (!mayKnow(event, subject, by, viewer)) return [];
    const { did, text, tone = "ended" } = tell(event, name, around);
    const words = text === undefined || !mayRead(event, subject, viewer) ? undefined : subject.texts[text];
    const who = by === theClock ? "The clock" : by === viewer ? "You" : nameOf(around.register, by);
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
  const names = (keys: readonly PersonKey[]): string =>
    keys.length === 0 ? "nobody" : new Intl.ListFormat("en-GB").format(keys.map(name));
  switch (event.type) {
    case "questionHeld":
      return { did: "wrote it; nothing was sent yet", text: event.text, tone: "waiting" };
    case "questionSent":
      return { did: `asked ${names(event.to)}`, text: event.text, tone: "waiting" };
    case "draftSent":
      return { did: `sent it to ${names(event.to)}`, tone: "waiting" };
    case "draftEdited":
      return { did: "changed the words before it was sent", text: event.text };
    case "amended":
      return { did: "changed the words", text: event.text };
    case "movedToReply":
      return { did: "sent it as a reply to an earlier question" };
    case "withdrawn":
      return { did: "took it back" };
    case "stoppedForAdultInSchool":
      return { did: "said that it is about an adult in school, so it goes another way" };
    case "dangerMarked":
      return { did: "said that someone is in danger now; the leads were told", tone: "late" };
    case "looked":
      return { did: "has seen the question" };
    case "taken":
      return { did: "took the question", tone: "waiting" };
    case "passedOn":
      return { did: `passed it on to ${name(event.to)}`, text: event.text, tone: "waiting" };
    case "askedBack":
      return { did: "asked back", text: event.text, tone: "yours" };
    case "replied":
      return { did: "replied", text: event.text, tone: "waiting" };
    case "advised":
      return {
        did: `answered: ${outcomeLabels[event.advice.outcome]}`,
        text: event.advice.text,
        tone: "good",
      };
    case "accepted":
      return { did: "will do this", tone: "good" };
    case "challenged":
      return { did: "sees it differently", text: event.text, tone: "waiting" };
    case "reopened":
      return { did: "says things have changed", text: event.text, tone: "waiting" };
    case "outcomeTold":
      return { did: `said how it went: ${toldLabels[event.told]}`, tone: "good" };
    case "closed":
      return { did: "had nothing more to do" };
    case "coverOffered":
      return {
        did: `ran on without anybody looking: it was offered to ${names(event.to)} as well`,
        tone: "late",
      };
    case "toldNotToWait":
      return { did: "ran on without an answer: the person who asked was told not to wait", tone: "late" };
    case "wentUnanswered":
      return {
        did: `ran out without an answer${event.owner === undefined ? "" : `: ${name(event.owner)} was told`}`,
        tone: "late",
      };
    case "followedUp":
      return { did: "brought the question how it went" };
    case "handledByLead":
      return { did: "has handled it", text: event.text, tone: "good" };
    case "stillNeeded":
      return { did: `still needs the social worker: it went to ${names(event.to)}`, tone: "waiting" };
    case "leavingTold":
      return {
        did: `said that the child leaves at ${clockTime(event.leavingAt, around.school.calendar.timeZone)}`,
      };
    case "familyKnown":
      return { did: "knows this family outside school" };
    case "identified":
      return { did: `is to name the child: it is a contact with ${terms.socialCare} now`, tone: "late" };
    case "referenceGiven":
      return { did: "added the school's reference for the child" };
    case "keptFrom":
      return { did: `keeps it from ${name(event.person)}` };
    case "callRequested":
      return { did: `would rather talk: ${slotLabels[event.slot]}`, tone: "waiting" };
    case "called":
      return { did: "has called", tone: "good" };
    case "authorityGiven":
      return { did: `allowed the ${terms.linkedWorker} to start a referral` };
    case "authorityWithheld":
      return { did: "keeps it to themselves to start a referral" };
    case "turnedIntoReferral":
      return { did: `turned it into a referral, which is with the ${terms.lead}s`, tone: "waiting" };
    case "referralStarted":
      return { did: "started a referral; nothing is sent by that" };
    case "referralDrafted":
      return { did: "began to write it" };
    case "referralSaved":
      return { did: "saved the form" };
    case "submitted":
      return {
        did: `sent it to the ${terms.lead}s${event.onAuthority ? ", as its writer had allowed" : ""}`,
        tone: "waiting",
      };
    case "approved":
      return {
        did: event.ownProposal ? "approved it, as the school's only lead and its writer" : "approved it",
        tone: "good",
      };
    case "returned":
      return { did: "returned it", text: event.reason, tone: "yours" };
    case "declined":
      return { did: "declined it", text: event.reason };
    case "sentWithoutWaiting":
      return { did: "sent it without waiting", tone: "late" };
    case "sentToFrontDoor":
      return {
        did: `recorded that it was sent (${sentHowLabels[event.how].toLowerCase()}), with this reference`,
        ...{ text: event.reference, tone: "waiting" },
      };
    case "acknowledged":
      return { did: `recorded that the ${terms.frontDoor} has it`, tone: "waiting" };
    case "decided":
      return {
        did: `recorded the ${terms.frontDoor}'s decision: ${frontDoorLabels[event.answer].toLowerCase()}`,
        tone: "good",
      };
    case "chased":
      return { did: "ran on: the leads were reminded that it waits", tone: "late" };
    case "filed":
      return { did: "put it into the child's record", tone: "good" };
    default:
      return event satisfies never;
  }
}
