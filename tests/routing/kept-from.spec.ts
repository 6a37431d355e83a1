import assert from "node:assert/strict";
import { accessReport } from "../../bot/workflow/access/report.ts";
import { drawDigest } from "../../bot/workflow/digest.ts";
import { keepIdentity, openEnvelope } from "../../bot/workflow/envelope/opening.ts";
import type { ReferralDoc } from "../../bot/workflow/documents.ts";
import { handleDialogOpened } from "../../bot/workflow/handle-dialogs.ts";
import { handleOpened } from "../../bot/workflow/handle-view.ts";
import { copyOf } from "../../bot/workflow/overview/copy.ts";
import { openItem } from "../../bot/workflow/overview/item.ts";
import { overviewOf } from "../../bot/workflow/overview/overview.ts";
import { placeHold } from "../../bot/workflow/purge/legal-hold.ts";
import { actorAt } from "../../bot/workflow/subjects.ts";
import { type Board, type Person, createBoard, people, tenantId } from "../support/board.ts";

const words = "ZQXWORDS fell asleep in the first lesson again. I plan to phone home today. Is that right?";
const minute = 60_000;
type Step = (board: Board) => Promise<unknown>;

const ask: Step = (board) => board.say("tess", words);
const take: Step = (board) => board.press("sam", "take");
const refer: Step = (board) => board.press("tess", "startReferral");
const escalate: Step = (board) =>
  board.press("sam", "answer", { outcome: "escalate", text: "Please refer.", who: "asker", byWhen: "now" });
const submit: Step = (board) => board.press("tess", "submitReferral", { dangerNow: "no", whatSeen: words });
const keepQuestionFrom =
  (who: "dev" | "sam"): Step =>
  (board) =>
    board.press("tess", "keepFrom", { to: people[who] }, {}, "consultation");
const keepReferralFrom =
  (who: "dev" | "sam"): Step =>
  (board) =>
    board.press("tess", "keepFrom", { to: people[who] }, {}, "referral");
const alone: Step = async (board) => {
  await board.say("tess", "start a referral");
  await submit(board);
};

/** How it came to be kept from somebody, and from whom; they are Dev, a deputy, or Sam, who advised. */
const ways: Readonly<Record<string, { readonly out: Person; readonly steps: readonly Step[] }>> = {
  "before it was started": {
    out: "dev",
    steps: [ask, take, keepQuestionFrom("dev"), refer, submit],
  },
  "while it was a draft": { out: "dev", steps: [ask, take, refer, keepQuestionFrom("dev"), submit] },
  "when the leads had it": { out: "dev", steps: [ask, take, refer, submit, keepQuestionFrom("dev")] },
  "by its own card": { out: "dev", steps: [ask, take, refer, submit, keepReferralFrom("dev")] },
  "without a question": { out: "dev", steps: [alone, keepReferralFrom("dev")] },
  "by the worker's own word": {
    out: "sam",
    steps: [ask, take, refer, submit, (board) => board.press("sam", "knowFamily")],
  },
  "from the worker who advised": {
    out: "sam",
    steps: [ask, take, escalate, submit, keepQuestionFrom("sam")],
  },
};

/** Everything through which a person meets a referral, by its name, as JSON; empty where they meet nothing. */
async function surfaces(board: Board, who: Person): Promise<Readonly<Record<string, string>>> {
  const { ports, deliverer } = board;
  const referral = (await board.subject("referral")) as ReferralDoc;
  const { id } = referral;
  const from = { person: people[who], tenantId, teamsUserId: `29:${who}` };
  const school = board.register.now.schools.get("oakfield");
  const staff = board.register.now.staff.get(people[who]);
  assert.ok(school && staff);
  const actor = actorAt(ports, people[who], school.id);
  const text = (json: unknown): string => JSON.stringify([json]);
  const shown = new Map<string, string>();
  for (const p of board.posted) if (p.to === people[who]) shown.set(p.activityId, text(p.card));
  const has = (json: unknown, trace: string): string => (text(json).includes(trace) ? "met" : "");
  const envelope = await openEnvelope(ports, ports.envelopeKey, referral, actor, "I phone them now.");
  const copy = await copyOf(ports, () => Promise.resolve(new Uint8Array()), staff, id, "text");
  const dialog = (name: "whoSaw" | "identity"): Promise<unknown> => handleDialogOpened(ports, from, id, name);
  return {
    card: [...shown.values()].some((card) => card.includes("ZQXWORDS")) ? "met" : "",
    opened: has(await handleOpened(ports, deliverer, from, id, true), "ZQXWORDS"),
    myQuestions: has(await board.say(who, "my questions"), id),
    digest: has(await drawDigest(ports, school, people[who]), id),
    details: "refused" in envelope ? "" : "met",
    detailsDialog: has(await dialog("identity"), "showIdentity"),
    whoSaw: has(await dialog("whoSaw"), "wrote the child's details"),
    item: has(await openItem(ports, people[who], id), "ZQXWORDS"),
    tab: has(await overviewOf(ports, staff), id),
    copy: copy === undefined ? "" : "met",
    access: has(await accessReport(ports, school, actor), id.slice(-6)),
    // Without a reason: those who may place one are told that it is missing.
    hold: has(await placeHold(ports, referral, actor, " "), "textMissing"),
  };
}

describe("a referral that is kept from somebody", () => {
  for (const [way, { out, steps }] of Object.entries(ways))
    it(`${way}: they meet nothing of it anywhere, and everybody else does`, async () => {
      const board = createBoard();
      for (const step of steps) {
        await step(board);
        await board.idle();
      }
      const referral = (await board.subject("referral")) as ReferralDoc;
      assert.deepEqual(referral.state.keptFrom, [people[out]]);
      const lena = actorAt(board.ports, people.lena, "oakfield");
      const identity = { childName: "Invented Child" };
      assert.equal(
        await keepIdentity(board.ports, board.ports.envelopeKey, referral, lena, identity),
        "kept",
      );
      const met = Object.entries(await surfaces(board, out)).filter(([, what]) => what !== "");
      assert.deepEqual(met, []);
      const other = Object.entries(await surfaces(board, "lena")).filter(([, what]) => what === "");
      assert.deepEqual(other, []);
      // Neither does what comes later reach them, nor what the clock brings.
      const before = board.posted.length;
      await board.press("tess", "sendWithoutWaiting");
      board.at.now += 90 * minute;
      await board.sweeper.sweep();
      await board.idle();
      const later = board.posted.slice(before).filter(({ to }) => to === people[out]);
      assert.deepEqual(
        later.filter(({ card }) => JSON.stringify(card).includes(referral.id)),
        [],
      );
      assert.ok(board.posted.slice(before).some(({ to }) => to === people.lena));
    });
});
