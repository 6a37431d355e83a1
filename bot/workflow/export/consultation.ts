import { leftSomebodyOut } from "../../cards/referral-wording.ts";
import { byWhenLabels, outcomeLabels, toldLabels, whoLabelsForOthers } from "../../cards/wording.ts";
import type { ConsultationEvent, Recorded } from "../../consultation/events.ts";
import type { CallSlot } from "../../consultation/state.ts";
import type { PersonKey } from "../../school/register.ts";
import type { EventDoc } from "../documents.ts";
import { type ExportedBy, type Heading, type Told, fullTime, staffAt } from "./entries.ts";
import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

const slots: Readonly<Record<CallSlot, string>> = {
  now: "now",
  break: "at break",
  lunch: "at lunch",
  after_school: "after school",
};

/** What happened to a question, each entry under the heading where the child's file keeps it. */
export function consultationEntries(events: readonly EventDoc[], around: ExportedBy): readonly Told[] {
  return events.flatMap(({ recorded }) => told(recorded as Recorded<ConsultationEvent>, around));
}

function told({ by, at, event }: Recorded<ConsultationEvent>, around: ExportedBy): readonly Told[] {
  const { timeZone } = around.school.calendar;
  const who = (key: PersonKey): string => staffAt(around, key, at);
  const did = (under: Heading, what: string, text?: string): readonly Told[] => [
    { under, label: `${fullTime(at, timeZone)}: ${who(by)}, ${what}`, text },
  ];
  const happened = (under: Heading, what: string): readonly Told[] => [
    { under, label: `${fullTime(at, timeZone)}: ${what}` },
  ];
  const names = (keys: readonly PersonKey[]): string => keys.map(who).join("; ");
  switch (event.type) {
    case "questionHeld":
    case "questionSent":
      return did("concern", "asked", event.text);
    case "draftEdited":
      return did("concern", "changed the words before they were sent", event.text);
    case "amended":
      return did("concern", "changed the words", event.text);
    case "dangerMarked":
      return did("concern", "said that someone is in danger now");
    case "leavingTold":
      return did("concern", `said that the child leaves school at ${fullTime(event.leavingAt, timeZone)}`);
    case "identified":
      return did("action", `named the child, which made it a contact with ${terms.socialCare}`);
    case "familyKnown":
      return did("concern", "said that the person who asked knows the family outside school").map(ofStaff);
    case "draftSent":
      return happened("followUp", `sent to ${names(event.to)}`);
    case "looked":
      return did("followUp", "saw the question");
    case "taken":
      return did("followUp", "took the question");
    case "passedOn":
      return did("followUp", `passed it to ${who(event.to)}`, event.text);
    case "askedBack":
      return did("followUp", "asked back", event.text);
    case "replied":
      return did("followUp", "replied", event.text);
    case "reopened":
      return did("followUp", "said that things have changed", event.text);
    case "coverOffered":
      return happened("followUp", `not answered yet, offered to ${names(event.to)} as well`);
    case "toldNotToWait":
      return happened("followUp", "not answered yet, the person who asked was told not to wait");
    case "wentUnanswered":
      return happened("followUp", `not answered in time, given to the ${terms.lead}s`);
    case "stillNeeded":
      return did("followUp", "said that an answer is still needed");
    case "followedUp":
      return happened("followUp", "the person who asked was asked how it went");
    case "referenceGiven":
      return did("followUp", "added the school's reference for the child", event.text);
    case "keptFrom":
      return did("followUp", leftSomebodyOut).map(ofStaff);
    case "callRequested":
      return did("followUp", `asked to be called ${slots[event.slot]}`);
    case "called":
      return did("followUp", "called");
    case "advised": {
      const { outcome, who: acts, byWhen, phoneFirst, text } = event.advice;
      const next = `next: ${whoLabelsForOthers[acts]}, ${byWhenLabels[byWhen]}${phoneFirst ? `, phone the ${terms.frontDoor} first` : ""}`;
      return [...did("decision", `advised: ${outcomeLabels[outcome]}`, text), ...happened("action", next)];
    }
    case "challenged":
      return did("decision", "saw it differently", event.text);
    case "accepted":
      return did("action", "said that they will do this");
    case "handledByLead":
      return did("action", "dealt with it", event.text);
    case "outcomeTold":
      return did("outcome", `told how it went: ${toldLabels[event.told]}`);
    case "closed":
      return did("outcome", "said that there is nothing more to do");
    case "withdrawn":
      return did("outcome", "took the question back");
    case "movedToReply":
      return did("outcome", "sent it as a reply to an earlier question");
    case "stoppedForAdultInSchool":
      return did("outcome", "stopped it: it is about an adult in school and goes another way");
    case "authorityGiven":
      return did("action", `allowed the ${terms.linkedWorker} to start a referral`);
    case "authorityWithheld":
      return did("action", "kept it to themselves to start a referral");
    case "turnedIntoReferral":
      return did(
        "action",
        `started a referral for the person who asked, who had allowed it: ${event.referralId}`,
      );
    case "referralStarted":
      return happened("outcome", `a referral was started: ${event.referralId}`);
    case "filed":
      return did("outcome", "put it into the child's record");
    default:
      return event satisfies never;
  }
}

function ofStaff(told: Told): Told {
  return { ...told, ofStaff: true };
}
