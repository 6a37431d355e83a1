import { type Decision, type Facts, readText } from "../consultation/decision.ts";
import type { Actor } from "../consultation/permissions.ts";
import { type Refusal, refuse } from "../consultation/refusals.ts";
import { whyNotKeepFrom } from "../consultation/silence.ts";
import { isKeptFrom } from "../consultation/state.ts";
import type { PersonKey, School } from "../school/register.ts";
import type { FormInput, ReferralCommand } from "./commands.ts";
import type { ReferralEvent } from "./events.ts";
import { type ReferralChoices, type TextField, textFields } from "./fields.ts";
import { mayDoReferral, mayHandIn } from "./permissions.ts";
import type { Referral, ReferralStep } from "./state.ts";
import { chaseAt } from "./timers.ts";

type Decided = Decision<ReferralEvent> | Refusal;
/** Who is there to keep it from; without them nobody is. */
type People = Pick<Facts, "leads" | "colleagues">;

const plain = (...events: ReferralEvent[]): Decided => ({ events, texts: {}, forget: [] });

/**
 * What follows from a person's wish about a referral: events to record, or a refusal that changes nothing.
 * Nothing but an unanswered `dangerNow` keeps a form from being saved; an incomplete form is better than none.
 */
export function decideReferral(
  r: Referral | undefined,
  command: ReferralCommand,
  actor: Actor,
  school: School,
  now = 0,
  people: People = { leads: [], colleagues: [] },
): Decided {
  if (command.type === "referOnAuthority") return onAuthority(r, command, actor, school);
  if (r === undefined) return command.type === "draftReferral" ? draft(command, school) : refuse("notYours");
  if (command.type === "draftReferral") return refuse("alreadyDone");
  if (command.type === "passTime") {
    const at = chaseAt(r, school);
    return at === undefined || at > now ? refuse("notNow") : plain({ type: "chased" });
  }
  if (command.type === "keepAsQuestion") return keepAsQuestion(r, command.from, actor, people);
  const refusal = mayDoReferral(r, command.type, actor, school.soleLead);
  if (refusal) return refusal;
  const textId = `t${r.version + 1}`;
  switch (command.type) {
    case "saveReferral":
      return save(r, command, command.goTo);
    case "submitReferral": {
      const saved = save(r, command, 3);
      if ("refused" in saved || saved.events.some((e) => e.type === "stoppedForAdultInSchool")) return saved;
      return { ...saved, events: [...saved.events, { type: "submitted" }] };
    }
    case "approveReferral":
      return plain({ type: "approved", ownProposal: r.proposedBy === actor.key });
    case "returnReferral":
    case "declineReferral": {
      const read = readText(command.reason);
      if ("refused" in read) return read;
      const type = command.type === "returnReferral" ? "returned" : "declined";
      return { events: [{ type, reason: textId }], texts: { [textId]: read.text }, forget: [] };
    }
    case "sendWithoutWaiting":
      return plain({ type: "sentWithoutWaiting" });
    case "recordSent": {
      const read = readText(command.reference, 100);
      if ("refused" in read) return read;
      const event: ReferralEvent = { type: "sentToFrontDoor", how: command.how, reference: textId };
      return { events: [event], texts: { [textId]: read.text }, forget: [] };
    }
    case "recordFrontDoor":
      if (command.answer !== "acknowledged") return plain({ type: "decided", answer: command.answer });
      return r.state === "acknowledged" ? refuse("alreadyDone") : plain({ type: "acknowledged" });
    case "file":
      return plain({ type: "filed" });
    case "keepFrom":
      return (
        whyNotKeepFrom(r, r.proposedBy, command.to, people) ?? plain({ type: "keptFrom", person: command.to })
      );
    default:
      return command satisfies never;
  }
}

function everyText(r: Referral): readonly string[] {
  return [...r.written, ...r.milestones.flatMap((m) => ("reason" in m ? [m.reason] : []))];
}

/** Begun and with the leads in one step, or the untouched draft of an earlier answer sent to them. */
function onAuthority(
  r: Referral | undefined,
  command: Extract<ReferralCommand, { type: "referOnAuthority" }>,
  actor: Actor,
  school: School,
): Decided {
  const refusal = r && mayHandIn(r, actor);
  if (refusal) return refusal;
  const begun = r ? plain() : draft({ ...command, type: "draftReferral" }, school);
  if ("refused" in begun) return begun;
  const written = r?.written ?? (Object.keys(command.texts) as TextField[]);
  const choices: ReferralChoices = { ...r?.choices, dangerNow: command.dangerNow };
  return {
    ...begun,
    events: [
      ...begun.events,
      { type: "referralSaved", choices, written, step: 3 },
      { type: "submitted", onAuthority: true },
    ],
  };
}

/** Whoever says that they know the family is not asked to prove it, even where they are the last lead. */
function keepAsQuestion(r: Referral, person: PersonKey, actor: Actor, people: People): Decided {
  const isOwnWord = actor.key === person && person !== r.proposedBy;
  const refusal =
    isOwnWord && !isKeptFrom(r, person) ? undefined : whyNotKeepFrom(r, r.proposedBy, person, people);
  return refusal ?? plain({ type: "keptFrom", person });
}

function draft(command: Extract<ReferralCommand, { type: "draftReferral" }>, school: School): Decided {
  const { proposedBy, texts, consultationId, adviser, keptFrom } = command;
  const event: ReferralEvent = {
    type: "referralDrafted",
    schoolId: school.id,
    proposedBy,
    written: Object.keys(texts) as TextField[],
    ...(consultationId === undefined ? {} : { consultationId }),
    ...(adviser === undefined ? {} : { adviser }),
    ...(keptFrom === undefined ? {} : { keptFrom }),
  };
  return { events: [event], texts, forget: [] };
}

function save(r: Referral, input: FormInput, step: ReferralStep): Decided {
  const chosen: ReferralChoices = { ...r.choices, ...input.choices };
  if (chosen.dangerNow === undefined) return refuse("dangerAnswerMissing");
  if (chosen.aboutAdultInSchool === "yes") {
    // Nothing is kept of a concern about an adult in school but that this form was stopped.
    return { events: [{ type: "stoppedForAdultInSchool" }], texts: {}, forget: everyText(r) };
  }
  const written = new Set(r.written);
  const texts: Record<string, string> = {};
  const forget: TextField[] = [];
  for (const [field, value] of Object.entries(input.texts) as [TextField, string][]) {
    const text = value.trim();
    if (text.length > textFields[field]) return refuse("textTooLong");
    if (text !== "") {
      texts[field] = text;
      written.add(field);
    } else if (written.delete(field)) forget.push(field);
  }
  const event: ReferralEvent = { type: "referralSaved", choices: chosen, written: [...written], step };
  return { events: [event], texts, forget };
}
