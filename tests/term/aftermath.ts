import type { Consultation } from "../../bot/consultation/state.ts";
import { toldOutcomes } from "../../bot/consultation/state.ts";
import type { Referral } from "../../bot/referral/state.ts";
import type { PersonKey, Role, School } from "../../bot/school/register.ts";
import type { SubjectDoc } from "../../bot/workflow/documents.ts";
import { openList, toFileList } from "../../bot/workflow/lists.ts";
import type { Store } from "../../bot/workflow/ports.ts";
import type { createDice } from "../simulation/dice.ts";

/** What a school calls some of its children in its own files. */
const references = ["CP-17", "CP-23", "CP-31", "CP-48"];

type Life = {
  readonly dice: ReturnType<typeof createDice>;
  readonly store: Store;
  readonly press: (
    person: PersonKey,
    subject: { readonly id: string; readonly version: number },
    verb: string,
    inputs?: Record<string, string>,
  ) => Promise<void>;
  readonly who: (school: School, ...roles: Role[]) => readonly PersonKey[];
};

/** What people do, once an hour perhaps, with answers they have and with the referrals that grow from them. */
export function createAftermath({ dice, store, press, who }: Life): (school: School) => Promise<void> {
  const afterAnswer = async (c: Consultation): Promise<void> => {
    if (c.state === "handled") {
      if (dice.chance(0.2)) await press(c.handledBy, c, "file");
    } else if (c.state === "closed") {
      if (dice.chance(0.3)) await press(c.askedBy, c, "file");
    } else if (c.state === "answered") {
      if (c.advice.outcome === "escalate" && c.referralId === undefined && dice.chance(0.5))
        await press(c.askedBy, c, "startReferral");
      else if (c.acceptedAt === undefined && c.challengedAt === undefined && dice.chance(0.3))
        await press(c.askedBy, c, dice.chance(0.9) ? "accept" : "challenge", {
          reason: "His aunt is with him now.",
        });
      else if (c.followedUpAt !== undefined && dice.chance(0.4))
        await press(c.askedBy, c, "tellOutcome", { outcome: dice.pick(toldOutcomes) });
      else if (c.reference === undefined && dice.chance(0.05))
        await press(c.askedBy, c, "giveReference", { childRef: dice.pick(references) });
      else if (dice.chance(0.02)) await press(c.askedBy, c, "file");
    }
  };

  const onward = async (r: Referral, school: School): Promise<void> => {
    const [lead] = who(school, "lead", "deputyLead").filter((key) => key !== r.proposedBy);
    if (lead === undefined || !dice.chance(0.4)) return;
    switch (r.state) {
      case "draft":
      case "returned":
        if (dice.chance(0.1)) await press(r.proposedBy, r, "sendWithoutWaiting", {});
        else await press(r.proposedBy, r, "submitReferral", { dangerNow: "no", whatSeen: "No lunch again." });
        break;
      case "withLead":
        if (dice.chance(0.15)) await press(lead, r, "returnReferral", { reason: "Please say when." });
        else if (dice.chance(0.1)) await press(lead, r, "declineReferral", { reason: "Early help has it." });
        else await press(lead, r, "approveReferral");
        break;
      case "approved":
      case "sentWithoutWaiting":
        await press(lead, r, "recordSent", { sentHow: "phone", frontDoorRef: "FD-1" });
        break;
      case "sentToFrontDoor":
      case "acknowledged": {
        const outcome = dice.pick(["no_further_action", "no_further_action", "early_help", "assessment"]);
        await press(lead, r, "recordFrontDoor", { outcome });
        break;
      }
      case "declined":
      case "decided":
        await press(lead, r, "file");
        break;
      default:
        break;
    }
  };

  return async (school) => {
    for (const list of [toFileList, openList])
      for (const { doc } of await store.page(school.id, list, undefined, 100)) {
        const subject = doc as SubjectDoc;
        if (subject.kind === "referral") await onward(subject.state, school);
        else await afterAnswer(subject.state);
      }
  };
}
