import { authorityLines, turnLine } from "../../cards/authority.ts";
import { type Around, when } from "../../cards/thread.ts";
import { dontWaitPanel } from "../../cards/words-around.ts";
import type { Actor } from "../../consultation/permissions.ts";
import { type Consultation, othersToSay } from "../../consultation/state.ts";
import type { Referral } from "../../referral/state.ts";
import { spokenWhereabouts, whereIs } from "../../school/presence.ts";
import { heldNotes } from "./held.ts";
import { plain } from "./words.ts";
import { type PersonKey, firstNameOf, isLead, nameOf, siteDaysOf } from "../../school/register.ts";
import { wordingOf } from "../../wording/wording.ts";

/** What somebody should know before they do anything with a question: what was promised, what to do meanwhile, what else. */
export function notesOf(c: Consultation, viewer: Actor, around: Around): readonly string[] {
  const isOwn = c.askedBy === viewer.key;
  const { given } = authorityLines(c, around);
  const authority = [isOwn ? given : turnLine(c, viewer, around)].filter((line) => line !== "");
  const held = isOwn ? heldNotes(c, around) : [];
  return [...held, ...waitingNotes(c, isOwn, around), ...alsoToKnow(c, isOwn, around), ...authority].map(
    plain,
  );
}

function waitingNotes(c: Consultation, isOwn: boolean, around: Around): readonly string[] {
  const { register, school, now } = around;
  const { asked, board } = wordingOf(school);
  const { notes: say } = board;
  if (!("silence" in c)) return [];
  const isLate = c.state === "unanswered" || c.silence.toldNotToWaitAt !== undefined;
  const notes = isOwn && isLate ? [say.doNotWait(dontWaitPanel(register, school, now, c.keptFrom))] : [];
  if (c.state === "sent") {
    if (c.openFrom > now) notes.push(say.seenByNobodyBefore(when(c.openFrom, around)));
    else if (c.expectBy !== undefined)
      notes.push((isOwn ? asked.expectBy : say.theyExpect)(when(c.expectBy, around)));
    if (isOwn) notes.push(...c.offeredTo.map((key) => whereNow(key, around)));
  }
  if (c.state === "unanswered" && c.owner !== undefined)
    notes.push(say.leadDecides(nameOf(register, c.owner)));
  return notes;
}

function alsoToKnow(c: Consultation, isOwn: boolean, around: Around): readonly string[] {
  const { advice, board, received } = wordingOf(around.school);
  const { notes: say } = board;
  const asker = firstNameOf(around.register, c.askedBy);
  const { call, leavingAt } = c;
  const notes: string[] = [];
  if (call && call.calledAt === undefined) {
    const slot = advice.slotLabels[call.slot];
    notes.push(isOwn ? say.youWantCall(slot) : say.wantsCall(asker, slot));
  }
  if (leavingAt !== undefined) notes.push(received.childLeaves(when(leavingAt, around)));
  if (c.identifiedAt !== undefined) notes.push(advice.isContact);
  if (!isOwn && c.reference && c.reference.others >= othersToSay)
    notes.push(advice.askedByOthers(c.reference.others + 1));
  if (c.askerKnowsFamily) notes.push(isOwn ? say.youKnowFamily : received.knowsFamily(asker));
  if (c.dangerAt !== undefined && !isOwn) notes.push(say.saidDanger(asker, when(c.dangerAt, around)));
  return notes;
}

function whereNow(key: PersonKey, { register, school, now, presence }: Around): string {
  const days = siteDaysOf(register.staff.get(key), school.id, now);
  const where = whereIs(days, presence[key], school.calendar, now);
  return wordingOf(school).asked.whereIs(
    firstNameOf(register, key),
    spokenWhereabouts(where, school.calendar, now),
  );
}

/** The same for a referral: approved is not sent, and nobody can stop a person from referring. */
export function referralNotesOf(r: Referral, viewer: Actor, { school }: Around): readonly string[] {
  const isOwn = r.proposedBy === viewer.key;
  const { frontDoor } = school.contacts;
  const { board, referral } = wordingOf(school);
  const { notes: say } = board;
  switch (r.state) {
    case "draft":
    case "returned":
      return isOwn ? [say.nothingSentBefore] : [];
    case "withLead":
      return isOwn ? [referral.nobodyCanStopYou(frontDoor)] : [];
    case "approved":
      return [isLead(viewer.roles) ? referral.sendItNow(frontDoor) : referral.leadSendsIt];
    case "declined":
      return [isOwn ? referral.sendItAnyway(frontDoor) : say.writerMaySendIt];
    case "sentWithoutWaiting":
      return [isOwn ? say.phoneNow(frontDoor) : say.writerPhones(frontDoor)];
    case "sentToFrontDoor":
      return [say.frontDoorAnswers];
    case "acknowledged":
      return [say.recordDecision];
    case "decided":
      return [referral.decidedDetail];
    case "filed":
    case "stopped":
      return [];
    default:
      return r satisfies never;
  }
}
