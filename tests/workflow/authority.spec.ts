import assert from "node:assert/strict";
import { auditSchool } from "../../bot/workflow/audit/audit.ts";
import { answerAuthority, referringOf } from "../../bot/workflow/authority.ts";
import type { ConsultationDoc, ReferralDoc } from "../../bot/workflow/documents.ts";
import { handleDialogOpened } from "../../bot/workflow/handle-dialogs.ts";
import type { EntryDoc } from "../../bot/workflow/ledger.ts";
import type { Store } from "../../bot/workflow/ports.ts";
import { everything } from "../../bot/workflow/views.ts";
import { type Board, type Person, createBoard, people, tenantId } from "../support/board.ts";
import { createMemoryStore } from "../support/memory-store.ts";

const words = "He fell asleep in the first lesson again. I plan to phone home today. Is that right?";
const others = "She has the same jumper since September. I plan to ask her about it. Is that right?";
const asking = /May Sam Social turn a question of yours into a referral for Lena Lead or Dev Deputy/;

describe("the teacher's word that the worker may turn a question into a referral", () => {
  let board: Board;
  beforeEach(() => {
    board = createBoard();
  });
  const card = async (who: Person, kind: "consultation" | "referral" = "consultation"): Promise<string> =>
    JSON.stringify(await board.card(who, kind));
  const question = async (): Promise<ConsultationDoc["state"]> =>
    ((await board.subject("consultation")) as ConsultationDoc).state;
  const referral = async (): Promise<ReferralDoc["state"]> =>
    ((await board.subject("referral")) as ReferralDoc).state;
  const turn = (who: Person = "sam"): Promise<unknown> =>
    board.press(who, "turnIntoReferral", { dangerNow: "no" });
  const entries = async (): Promise<readonly EntryDoc[]> =>
    (await everything(board.ports, "oakfield", "entry.asker.")) as readonly EntryDoc[];
  const taken = async (): Promise<void> => {
    await board.say("tess", words);
    await board.press("sam", "take");
  };

  it("is asked once, on the receipt of the first question, with a way to take it back", async () => {
    await board.say("tess", words);
    assert.match(await card("tess"), asking);
    assert.match(await card("tess"), /You can take this back any time/);
    await board.say("tess", others);
    assert.doesNotMatch(await card("tess"), asking);
  });

  it("is asked again when the first question was never sent", async () => {
    board.at.now += 9 * 3_600_000;
    await board.say("tess", words);
    assert.doesNotMatch(await card("tess"), asking);
    await board.press("tess", "withdraw");
    board.at.now += 15 * 3_600_000;
    await board.say("tess", others);
    assert.match(await card("tess"), asking);
  });

  it("is not asked of a lead, to whom the referral would come back", async () => {
    await board.say("lena", words);
    assert.doesNotMatch(await card("lena"), asking);
  });

  it("changes nothing while it was not given: no button, and a press is refused and kind", async () => {
    await taken();
    assert.ok(!(await card("sam")).includes("turnIntoReferral"));
    assert.match(JSON.stringify(await turn()), /Only Tess can start a referral from this question/);
    await board.press("tess", "keepReferralsMine");
    assert.match(JSON.stringify(await turn()), /Only Tess/);
    await board.press("sam", "answer", { outcome: "escalate", text: "Please refer today." });
    assert.equal((await referral()).state, "draft");
  });

  it("given, is on both cards; the referral is with the leads in the teacher's name, by the worker", async () => {
    await taken();
    await board.press("tess", "letWorkerRefer");
    assert.match(await card("tess"), /Sam Social may turn your questions into a referral.*only I refer/);
    assert.match(await card("sam"), /You may turn this into a referral: Tess has allowed it/);
    const from = { person: people.sam, tenantId, teamsUserId: undefined };
    const dialog = JSON.stringify(
      await handleDialogOpened(board.ports, from, (await question()).id, "turnIntoReferral"),
    );
    assert.match(dialog, /in the name of Tess Teacher.*Is anyone in danger now/);
    await turn();
    await board.idle();
    const { state, proposedBy, milestones } = await referral();
    assert.deepEqual([state, proposedBy, milestones[0]?.by], ["withLead", people.tess, people.sam]);
    assert.match(
      await card("tess", "referral"),
      /Sam Social has started this referral for you.*As you allowed/,
    );
    assert.match(await card("lena", "referral"), /Sam Social has started a referral for Tess Teacher/);
    const reached = new Set(
      board.posted.filter((p) => JSON.stringify(p.card).includes("has started")).map((p) => p.to),
    );
    assert.deepEqual(reached, new Set([people.tess, people.sam, people.lena, people.dev]));
    assert.match(await card("sam"), /You have turned this into a referral/);
    assert.match(JSON.stringify(await turn()), /already done/);
  });

  it("is kept for the next question, and recorded apart from any question", async () => {
    await board.say("tess", words);
    await board.press("tess", "letWorkerRefer");
    await board.say("tess", others);
    await board.press("sam", "take");
    assert.match(await card("sam"), /You may turn this into a referral/);
    assert.equal((await question()).authority, "given");
    assert.deepEqual(
      (await entries()).map(({ by, what }) => [by, what.type]),
      [[people.tess, "authorityGiven"]],
    );
  });

  it("is for their own school and their own questions only", async () => {
    await board.say("tess", words);
    await board.press("tess", "letWorkerRefer");
    for (const who of ["hugh", "bilal"] as const) {
      await board.say(who, others);
      assert.notEqual((await question()).authority, "given", who);
    }
    assert.equal(await referringOf(board.ports, "brook", people.tess), undefined);
  });

  for (const [how, takeBack] of [
    ["typed into the chat", (b: Board) => b.say("tess", "Only I refer.")],
    ["pressed on a question", (b: Board) => b.press("tess", "keepReferralsMine")],
    [
      "said in the tab",
      (b: Board) =>
        answerAuthority(
          b.ports,
          b.deliverer,
          b.register.now.staff.get(people.tess)!,
          b.register.now.schools.get("oakfield")!,
          false,
        ),
    ],
  ] as const)
    it(`is taken back when it is ${how}: on every open card, and at once`, async () => {
      await taken();
      await board.press("tess", "letWorkerRefer");
      const first = await board.subject("consultation");
      await board.say("tess", others);
      await takeBack(board);
      await board.idle();
      for (const { doc } of await board.ports.store.list("oakfield", "oakfield.c.", "", 9))
        assert.ok(!("authority" in (doc as ConsultationDoc).state));
      const shown = board.posted
        .filter((p) => p.to === people.sam && JSON.stringify(p.card).includes(first.id))
        .at(-1);
      assert.ok(!JSON.stringify(shown?.card).includes("You may turn this"));
      assert.equal(await referringOf(board.ports, "oakfield", people.tess), "no");
      assert.deepEqual(
        (await entries()).map(({ what }) => what.type),
        ["authorityGiven", "authorityWithheld"],
      );
      await board.say(
        "tess",
        "She was late again with her brother. I plan to ask the office. Is that right?",
      );
      assert.doesNotMatch(await card("tess"), asking, "and it is not asked again");
    });

  it("taken back in the very moment in which the worker presses, stops it", async () => {
    const memory = createMemoryStore();
    let meanwhile: (() => Promise<unknown>) | undefined;
    const store: Store = {
      ...memory,
      write(pk, ops) {
        const isTurn = ops.some((op) => "doc" in op && op.doc.kind === "referral");
        const first = isTurn ? meanwhile : undefined;
        meanwhile = undefined;
        const id = ops.flatMap((op) => ("doc" in op && op.doc.kind === "asker" ? [op.doc.id] : []))[0] ?? "";
        const said = first ? memory.write(pk, [{ op: "set", id, fields: { mayRefer: "no" } }]) : undefined;
        return said ? said.then(() => memory.write(pk, ops)) : memory.write(pk, ops);
      },
    };
    board = createBoard(store);
    await taken();
    await board.press("tess", "letWorkerRefer");
    meanwhile = () => Promise.resolve();
    assert.match(JSON.stringify(await turn()), /Only Tess/);
    await assert.rejects(() => board.subject("referral"));
  });

  it("can be typed before anything was asked, and by somebody who asks nothing it is not taken", async () => {
    assert.match(JSON.stringify(await board.say("tess", "You may refer for me")), /Thank you/);
    await taken();
    assert.equal((await question()).authority, "given");
    assert.match(JSON.stringify(await board.say("sam", "only I refer")), /Only people who ask questions/);
  });

  it("is worth nothing once the teacher has left", async () => {
    await taken();
    await board.press("tess", "letWorkerRefer");
    const staff = new Map(board.register.now.staff);
    staff.delete(people.tess);
    board.register.now = { ...board.register.now, staff };
    await turn();
    await assert.rejects(() => board.subject("referral"));
  });

  it("gives nobody else a button or the dialog, and nobody from whom it is kept", async () => {
    await taken();
    await board.press("tess", "letWorkerRefer");
    const { id } = await question();
    for (const who of ["cara", "lena", "dev", "hugh", "priya", "bilal", "stranger"] as const) {
      await turn(who);
      const from = { person: people[who], tenantId, teamsUserId: undefined };
      const dialog = JSON.stringify(await handleDialogOpened(board.ports, from, id, "turnIntoReferral"));
      assert.ok(!dialog.includes("dangerNow"), who);
    }
    await board.press("tess", "keepFrom", { to: people.dev });
    assert.ok(!(await card("sam")).includes("You may turn this"));
    assert.match(JSON.stringify(await turn()), /Only Tess/);
    await assert.rejects(() => board.subject("referral"));
  });

  it("never reaches a concern about an adult in school", async () => {
    await taken();
    await board.press("tess", "letWorkerRefer");
    await board.press("tess", "aboutAdult");
    await turn();
    await assert.rejects(() => board.subject("referral"));
    assert.ok(!(await card("sam")).includes("You may turn this"));
  });

  it("leaves a form alone in which the teacher has begun to write, and sends one they have not touched", async () => {
    await taken();
    await board.press("tess", "letWorkerRefer");
    await board.press("sam", "answer", { outcome: "escalate", text: "Please refer today." });
    await board.press("tess", "saveReferral", { dangerNow: "no", goingWell: "He likes football." });
    assert.match(JSON.stringify(await turn()), /already done/);
    assert.equal((await referral()).state, "draft");
    await board.say("tess", others);
    await board.press("sam", "take");
    await board.press("sam", "answer", { outcome: "escalate", text: "Please refer today." });
    const draft = await referral();
    await turn();
    const after = await referral();
    assert.deepEqual([after.id, after.state], [draft.id, "withLead"]);
  });

  it("is in a record that the audit reads", async () => {
    await taken();
    await board.press("tess", "letWorkerRefer");
    await turn();
    await board.say("tess", "only I refer");
    const docs = await everything(board.ports, "oakfield", "");
    const audit = (all: typeof docs): readonly string[] =>
      auditSchool("oakfield", all, (...parts) => board.ports.secrets.seal(...parts)).problems;
    assert.deepEqual(audit(docs), []);
    for (const doc of docs.filter((d) => d.kind === "entry" || d.kind === "ledger"))
      assert.ok(audit(docs.filter((d) => d !== doc)).length > 0, doc.kind);
  });
});
