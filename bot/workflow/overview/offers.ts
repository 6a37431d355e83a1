import type { ConsultationVerb } from "../../consultation/commands.ts";
import { type Actor, consultationRules, mayDo } from "../../consultation/permissions.ts";
import type { Consultation } from "../../consultation/state.ts";
import type { ReferralVerb } from "../../referral/commands.ts";
import { mayDoReferral, referralRules } from "../../referral/permissions.ts";
import type { Referral } from "../../referral/state.ts";
import type { School } from "../../school/register.ts";

const consultationVerbs = Object.keys(consultationRules) as readonly ConsultationVerb[];
const referralVerbs = Object.keys(referralRules) as readonly ReferralVerb[];

/** What this person may do with a question now and what would help. The rules decide again at every press. */
export function offersOf(c: Consultation, viewer: Actor): readonly ConsultationVerb[] {
  return consultationVerbs.filter((verb) => mayDo(c, verb, viewer) === undefined && helps(c, verb, viewer));
}

/** The same for a referral. */
export function referralOffersOf(r: Referral, viewer: Actor, school: School): readonly ReferralVerb[] {
  return referralVerbs.filter((verb) => mayDoReferral(r, verb, viewer, school.soleLead) === undefined);
}

/** Leaves out what is done already, or would be refused in any case. */
function helps(c: Consultation, verb: ConsultationVerb, viewer: Actor): boolean {
  const isAccepted = c.state === "answered" && c.acceptedAt !== undefined;
  const waitsForCall = c.call !== undefined && c.call.calledAt === undefined;
  switch (verb) {
    case "markDanger":
      return c.dangerAt === undefined;
    case "sendAnyway":
      return c.state !== "draft" || c.check.kind !== "outOfHours" || c.check.opensAt !== undefined;
    case "reply":
      return c.state !== "draft" || c.check.kind === "replyOrNew";
    case "accept":
      return !isAccepted;
    case "tellOutcome":
    case "close":
      return isAccepted;
    case "answer":
      return c.state !== "answered" || c.challengedAt !== undefined;
    case "startReferral":
      return c.referralId === undefined;
    case "letWorkerRefer":
      return c.state !== "draft" && c.authority === "asked";
    case "keepReferralsMine":
      return c.state !== "draft" && c.authority !== undefined;
    case "turnIntoReferral":
      return c.turnedAt === undefined;
    case "callMe":
      return !waitsForCall;
    case "called":
      return waitsForCall;
    case "stillNeeded":
      return c.state !== "unanswered" || c.stillNeededAt === undefined;
    case "identify":
      return c.identifiedAt === undefined;
    case "giveReference":
      return c.reference === undefined;
    case "knowFamily":
      // A worker who says so is to be spared it, which they can say at any time.
      return c.askedBy !== viewer.key || c.askerKnowsFamily === undefined;
    default:
      return true;
  }
}
