import type { ConsultationEvent, Recorded } from "../../consultation/events.ts";
import type { PersonKey } from "../../school/register.ts";
import type { EventDoc } from "../documents.ts";
import { type ExportedBy, type Heading, type Told, fullTime, staffAt } from "./entries.ts";
import { wordingOf } from "../../wording/wording.ts";

/** What happened to a question, each entry under the heading where the child's file keeps it. */
export function consultationEntries(events: readonly EventDoc[], around: ExportedBy): readonly Told[] {
  return events.flatMap(({ recorded }) => told(recorded as Recorded<ConsultationEvent>, around));
}

function told({ by, at, event }: Recorded<ConsultationEvent>, around: ExportedBy): readonly Told[] {
  const { timeZone } = around.school.calendar;
  const { advice: labels, exported } = wordingOf(around.school);
  const say = exported.consultation;
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
      return did("concern", say.asked, event.text);
    case "draftEdited":
      return did("concern", say.changedBefore, event.text);
    case "amended":
      return did("concern", say.changed, event.text);
    case "dangerMarked":
      return did("concern", say.calledDanger);
    case "leavingTold":
      return did("concern", say.childLeaves(fullTime(event.leavingAt, timeZone)));
    case "identified":
      return did("action", say.identified);
    case "familyKnown":
      return did("concern", say.knowsFamily).map(ofStaff);
    case "draftSent":
      return happened("followUp", say.sentTo(names(event.to)));
    case "looked":
      return did("followUp", say.looked);
    case "taken":
      return did("followUp", say.took);
    case "passedOn":
      return did("followUp", say.passedTo(who(event.to)), event.text);
    case "askedBack":
      return did("followUp", say.askedBack, event.text);
    case "replied":
      return did("followUp", say.replied, event.text);
    case "reopened":
      return did("followUp", say.reopened, event.text);
    case "coverOffered":
      return happened("followUp", say.coverOffered(names(event.to)));
    case "toldNotToWait":
      return happened("followUp", say.toldNotToWait);
    case "wentUnanswered":
      return happened("followUp", say.unanswered);
    case "stillNeeded":
      return did("followUp", say.stillNeeded);
    case "followedUp":
      return happened("followUp", say.followedUp);
    case "referenceGiven":
      return did("followUp", say.gaveReference, event.text);
    case "keptFrom":
      // Whom they meant is nobody's business but theirs.
      return did("followUp", say.keptFrom).map(ofStaff);
    case "callRequested":
      return did("followUp", say.askedForCall(say.slots[event.slot]));
    case "called":
      return did("followUp", say.called);
    case "advised": {
      const { outcome, who: acts, byWhen, phoneFirst, text } = event.advice;
      const next = say[phoneFirst ? "nextAfterPhone" : "next"](
        labels.whoLabelsForOthers[acts],
        labels.byWhenLabels[byWhen],
      );
      return [
        ...did("decision", say.advised(labels.outcomeLabels[outcome]), text),
        ...happened("action", next),
      ];
    }
    case "challenged":
      return did("decision", say.challenged, event.text);
    case "accepted":
      return did("action", say.accepted);
    case "handledByLead":
      return did("action", say.handled, event.text);
    case "outcomeTold":
      return did("outcome", say.told(labels.toldLabels[event.told]));
    case "closed":
      return did("outcome", say.closed);
    case "withdrawn":
      return did("outcome", say.tookBack);
    case "movedToReply":
      return did("outcome", say.movedToReply);
    case "stoppedForAdultInSchool":
      return did("outcome", say.stopped);
    case "authorityGiven":
      return did("action", say.authorityGiven);
    case "authorityWithheld":
      return did("action", say.authorityWithheld);
    case "turnedIntoReferral":
      return did("action", say.turned(event.referralId));
    case "referralStarted":
      return happened("outcome", say.referralStarted(event.referralId));
    case "filed":
      return did("outcome", say.filed);
    default:
      return event satisfies never;
  }
}

function ofStaff(told: Told): Told {
  return { ...told, ofStaff: true };
}
