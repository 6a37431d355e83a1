import { authorityLines, turnLine } from "../../cards/authority.ts";
import { type Around, when } from "../../cards/thread.ts";
import { dontWaitPanel } from "../../cards/words-around.ts";
import { askedByOthers, isContact, slotLabels } from "../../cards/wording.ts";
import type { Actor } from "../../consultation/permissions.ts";
import { type Consultation, othersToSay } from "../../consultation/state.ts";
import type { Referral } from "../../referral/state.ts";
import { spokenWhereabouts, whereIs } from "../../school/presence.ts";
import { heldNotes } from "./held.ts";
import { plain } from "./words.ts";
import { type PersonKey, firstNameOf, isLead, nameOf, siteDaysOf } from "../../school/register.ts";
import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

/** What somebody should know before they do anything with a question: what was promised, what to do meanwhile, what else. */
export function notesOf(c: Consultation, viewer: Actor, around: Around): readonly string[] {
  const isOwn = c.askedBy === viewer.key;
  const { ask, given } = authorityLines(c, around);
  const authority = (isOwn ? [ask, given] : [turnLine(c, viewer, around)]).filter((line) => line !== "");
  const held = isOwn ? heldNotes(c, around) : [];
  return [...held, ...waitingNotes(c, isOwn, around), ...alsoToKnow(c, isOwn, around), ...authority].map(
    plain,
  );
}

function waitingNotes(c: Consultation, isOwn: boolean, around: Around): readonly string[] {
  const { register, school, now } = around;
  if (!("silence" in c)) return [];
  const isLate = c.state === "unanswered" || c.silence.toldNotToWaitAt !== undefined;
  const notes = isOwn && isLate ? [`Do not wait. ${dontWaitPanel(register, school, now, c.keptFrom)}`] : [];
  if (c.state === "sent") {
    if (c.openFrom > now) notes.push(`Nobody will see it before ${when(c.openFrom, around)}.`);
    else if (c.expectBy !== undefined)
      notes.push(`${isOwn ? "Expect" : "They expect"} an answer by ${when(c.expectBy, around)}.`);
    if (isOwn) notes.push(...c.offeredTo.map((key) => whereNow(key, around)));
  }
  if (c.state === "unanswered" && c.owner !== undefined)
    notes.push(`${nameOf(register, c.owner)} decides what happens now.`);
  return notes;
}

function alsoToKnow(c: Consultation, isOwn: boolean, around: Around): readonly string[] {
  const asker = isOwn ? "You" : firstNameOf(around.register, c.askedBy);
  const { call, leavingAt } = c;
  const notes: string[] = [];
  if (call && call.calledAt === undefined)
    notes.push(`${asker} would rather talk: ${slotLabels[call.slot]}.`);
  if (leavingAt !== undefined) notes.push(`The child leaves school at ${when(leavingAt, around)}.`);
  if (c.identifiedAt !== undefined) notes.push(isContact);
  if (!isOwn && c.reference && c.reference.others >= othersToSay)
    notes.push(askedByOthers(c.reference.others));
  if (c.askerKnowsFamily) notes.push(`${asker} ${isOwn ? "know" : "knows"} this family outside school.`);
  if (c.dangerAt !== undefined && !isOwn)
    notes.push(`${asker} said at ${when(c.dangerAt, around)} that someone is in danger now.`);
  return notes;
}

function whereNow(key: PersonKey, { register, school, now, presence }: Around): string {
  const days = siteDaysOf(register.staff.get(key), school.id, now);
  const where = whereIs(days, presence[key], school.calendar, now);
  return `${firstNameOf(register, key)} is ${spokenWhereabouts(where, school.calendar, now)}.`;
}

/** The same for a referral: approved is not sent, and nobody can stop a person from referring. */
export function referralNotesOf(r: Referral, viewer: Actor, { school }: Around): readonly string[] {
  const isOwn = r.proposedBy === viewer.key;
  const { name, phone } = school.contacts.frontDoor;
  switch (r.state) {
    case "draft":
    case "returned":
      return isOwn ? ["Nothing is sent before you send it. An incomplete form is better than none."] : [];
    case "withLead":
      return isOwn
        ? [`Nobody can stop you from referring. If it cannot wait: phone ${name} on ${phone}.`]
        : [];
    case "approved":
      return [
        isLead(viewer.roles)
          ? `Approved is not sent. Send it to ${name} on ${phone}, then record the reference here.`
          : `Approved is not sent. A ${terms.lead} sends it to the ${terms.frontDoor} and records the reference.`,
      ];
    case "declined":
      return [
        isOwn
          ? `Nobody can stop you from referring: you can send it without waiting, or phone ${name} on ${phone}.`
          : "Whoever wrote it can still send it without waiting.",
      ];
    case "sentWithoutWaiting":
      return [
        isOwn
          ? `Phone ${name} on ${phone} now. Then record the reference here.`
          : `Whoever wrote it was told to phone ${name} on ${phone}. Please speak to them.`,
      ];
    case "sentToFrontDoor":
      return [
        `The ${terms.frontDoor} should say within one working day what happens next. Record their answer here.`,
      ];
    case "acknowledged":
      return [`Record the ${terms.frontDoor}'s decision here when it comes.`];
    case "decided":
      return ["Please put it into the child's record."];
    case "filed":
    case "stopped":
      return [];
    default:
      return r satisfies never;
  }
}
