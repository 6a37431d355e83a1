import type { ReferralDoc, SubjectDoc } from "../../bot/workflow/documents.ts";
import type { EnvelopeKey } from "../../bot/workflow/envelope/envelope.ts";
import { keepIdentity, openEnvelope } from "../../bot/workflow/envelope/opening.ts";
import { purgeClockOps } from "../../bot/workflow/purge/clock.ts";
import { actor } from "../audit/story.ts";
import { type Board } from "../support/board.ts";

/** Stands in everything that people write in these tests. */
export const marker = "Quokka-Marker";

/** Starts the clock of a subject that has just been filed or has ended, as the record does. */
export async function startClock(board: Board, subject: SubjectDoc): Promise<void> {
  const written = await board.ports.store.write(subject.pk, purgeClockOps(undefined, subject));
  if (!written.ok) throw new Error("The clock did not start.");
}

/** A question that was taken back before it was answered; `and` is what its asker did before that. */
export async function withdrawnQuestion(board: Board, and?: "startReferral"): Promise<SubjectDoc> {
  await board.say(
    "tess",
    `The ${marker} question: I plan to speak with his mother on Friday. Is that right?`,
  );
  await board.press("sam", "take");
  await board.press("sam", "askBack", { text: `Which ${marker} morning was it?` });
  if (and) await board.press("tess", and);
  await board.press("tess", "withdraw");
  await board.idle();
  const subject = await board.subject("consultation");
  await startClock(board, subject);
  return subject;
}

/** A referral that went its whole way and is in the child's record, with an envelope that was opened. */
export async function filedReferral(board: Board, key: EnvelopeKey): Promise<ReferralDoc> {
  await board.say("tess", "Start a referral");
  await board.press("tess", "submitReferral", {
    ...{ dangerNow: "no", aboutAdultInSchool: "no", childRef: "Quokka-Marker", whatSeen: `Seen: ${marker}.` },
  });
  await board.press("lena", "returnReferral", { reason: `More of the ${marker}, please.` });
  await board.press("tess", "submitReferral", { dangerNow: "no", whatSeen: `Seen again: ${marker}.` });
  const sealed = (await board.subject("referral")) as ReferralDoc;
  await keepIdentity(board.ports, key, sealed, actor(board, "lena"), { childName: `Robin ${marker}` });
  await openEnvelope(board.ports, key, sealed, actor(board, "lena"), `To phone about ${marker}.`);
  await board.press("lena", "approveReferral");
  await board.press("lena", "recordSent", { sentHow: "phone", frontDoorRef: marker });
  await board.press("lena", "recordFrontDoor", { outcome: "early_help" });
  await board.press("lena", "file");
  await board.idle();
  const referral = (await board.subject("referral")) as ReferralDoc;
  await startClock(board, referral);
  return referral;
}
