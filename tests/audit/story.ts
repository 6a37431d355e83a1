import type { ReferralDoc, SubjectDoc } from "../../bot/workflow/documents.ts";
import { createAnchorer } from "../../bot/workflow/audit/anchor.ts";
import { keepIdentity, openEnvelope } from "../../bot/workflow/envelope/opening.ts";
import { liftHold, placeHold } from "../../bot/workflow/purge/legal-hold.ts";
import type { Doc } from "../../bot/workflow/ports.ts";
import { actorAt } from "../../bot/workflow/subjects.ts";
import { recordView } from "../../bot/workflow/views.ts";
import { type Board, type Person, createBoard, people } from "../support/board.ts";
import { createMemoryStore } from "../support/memory-store.ts";
import { memoryKey } from "../envelope/memory-key.ts";

const dayMs = 24 * 3_600_000;

export type Story = {
  readonly board: Board;
  readonly all: () => Doc[];
  readonly referral: ReferralDoc;
  readonly consultation: SubjectDoc;
};

/** The person with their rights at the invented school. */
export function actor(board: Board, person: Person): ReturnType<typeof actorAt> {
  return actorAt(board.ports, people[person], "oakfield");
}

/**
 * A question that becomes a referral which goes its whole way, with an identity envelope, views, a legal hold that is
 * placed again, and two days anchored: everything that the record can hold.
 */
export async function wholeStory(): Promise<Story> {
  const memory = createMemoryStore();
  const board = createBoard(memory);
  const { ports } = board;
  const key = memoryKey();
  await board.say(
    "tess",
    "He was hungry again today. I plan to speak with his mother on Friday. Is that right?",
  );
  await board.press("sam", "take");
  await board.press("sam", "askBack", { text: "How often was he hungry?" });
  await board.press("tess", "reply", { text: "Each Monday since half-term." });
  await board.press("sam", "answer", {
    ...{ outcome: "escalate", text: "Refer today, please.", who: "asker", byWhen: "today" },
  });
  await board.press("tess", "accept");
  await board.press("tess", "submitReferral", {
    ...{ dangerNow: "no", aboutAdultInSchool: "no", childRef: "QX 17", whatSeen: "Hungry each Monday." },
  });
  const sealed = (await board.subject("referral")) as ReferralDoc;
  await keepIdentity(ports, key, sealed, actor(board, "lena"), { childName: "Robin Marker" });
  await board.press("lena", "approveReferral");
  await board.press("lena", "recordSent", { sentHow: "phone", frontDoorRef: "FD 4711" });
  const consultation = await board.subject("consultation");
  await recordView(ports, consultation, { by: people.sam, act: "opened" });
  await placeHold(ports, sealed, actor(board, "lena"), "A complaint is being looked into.");
  await board.idle();
  board.at.now += dayMs;
  await createAnchorer(ports).anchor();
  await liftHold(ports, sealed, actor(board, "lena"), "The complaint was answered.");
  await placeHold(ports, sealed, actor(board, "hugh"), "An inquiry asked for it.");
  await board.press("lena", "recordFrontDoor", { outcome: "early_help" });
  await openEnvelope(ports, key, sealed, actor(board, "lena"), "The front door asked again.");
  board.at.now += dayMs;
  await createAnchorer(ports).anchor();
  const referral = (await board.subject("referral")) as ReferralDoc;
  return { board, all: () => memory.all(), referral, consultation };
}
