import assert from "node:assert/strict";
import { cardFor, actorAt } from "../../bot/workflow/subjects.ts";
import { notesOf } from "../../bot/workflow/overview/notes.ts";
import { trainingOf } from "../../bot/workflow/overview/training.ts";
import type { Training } from "../../bot/workflow/overview/shapes-reports.ts";
import type { ConsultationDoc } from "../../bot/workflow/documents.ts";
import { aroundAt } from "../../bot/workflow/subjects.ts";
import { type Board, type Person, createBoard, inventedRegister, people } from "../support/board.ts";

const oakfield = inventedRegister.schools.get("oakfield")!;
const together = /members of staff have asked under this child's reference/;

describe("the training view", () => {
  let board: Board;
  let asked = 0;
  beforeEach(() => {
    board = createBoard();
  });
  const askUnder = async (who: Person, reference: string): Promise<ConsultationDoc> => {
    board.at.now += 1000;
    await board.say(
      who,
      `She fell asleep again, ${"very ".repeat(++asked % 20)}deeply. I plan to ring home. OK?`,
    );
    await board.press(who, "giveReference", { childRef: reference });
    await board.idle();
    return (await board.subject("consultation")) as ConsultationDoc;
  };
  const card = async (who: Person, { id }: ConsultationDoc): Promise<string> => {
    const doc = (await board.ports.store.read("oakfield", id))!.doc as ConsultationDoc;
    return JSON.stringify(
      cardFor(board.ports, oakfield, doc, actorAt(board.ports, people[who], "oakfield"), ""),
    );
  };
  const training = async (who: Person): Promise<Training> =>
    (await trainingOf(board.ports, oakfield, actorAt(board.ports, people[who], "oakfield")))!;

  it("tells the worker and the lead of a third question under one reference, by different staff, and no asker", async () => {
    const first = await askUnder("tess", "AB-104");
    const second = await askUnder("hugh", "ab 104");
    assert.doesNotMatch(await card("sam", second), together);
    const third = await askUnder("dev", "AB104");
    assert.match(await card("sam", third), /3 members of staff have asked under this child's reference/);
    for (const [who, doc] of [
      ["tess", first],
      ["hugh", second],
      ["dev", third],
    ] as const) {
      assert.doesNotMatch(await card(who, doc), together);
      const viewer = actorAt(board.ports, people[who], "oakfield");
      assert.doesNotMatch(notesOf(doc.state, viewer, aroundAt(board.ports, oakfield)).join(), together);
    }
    assert.deepEqual((await training("lena")).touching, ["AB-104: 3 questions by 3 members of staff"]);
  });

  it("counts people, not questions, and other references apart", async () => {
    for (const who of ["tess", "tess", "tess", "hugh"] as const) await askUnder(who, "AB-104");
    const other = await askUnder("dev", "AB-105");
    assert.doesNotMatch(await card("sam", other), together);
    assert.deepEqual((await training("lena")).touching, []);
  });

  it("leaves out what is kept from somebody, was taken back, or is about an adult in school", async () => {
    for (const leave of [
      () => board.press("tess", "keepFrom", { to: people.lena }),
      () => board.press("tess", "withdraw"),
      () => board.press("tess", "aboutAdult"),
    ]) {
      board = createBoard();
      await askUnder("tess", "AB-104");
      await leave();
      await askUnder("hugh", "AB-104");
      const third = await askUnder("dev", "AB-104");
      assert.doesNotMatch(await card("sam", third), together);
      assert.deepEqual((await training("lena")).touching, []);
    }
  });

  it("still shows another lead what is kept from one", async () => {
    for (const who of ["hugh", "dev", "tess"] as const) await askUnder(who, "AB-104");
    await board.press("tess", "keepFrom", { to: people.lena });
    assert.deepEqual((await training("lena")).touching, []);
    assert.equal((await training("dev")).touching.length, 1);
  });

  it("begins afresh with each half-term, and forgets the one before", async () => {
    for (const who of ["tess", "hugh"] as const) await askUnder(who, "AB-104");
    board.at.now = Date.parse("2027-01-12T10:00:00Z");
    const third = await askUnder("dev", "AB-104");
    assert.doesNotMatch(await card("sam", third), together);
    board.at.now = Date.parse("2027-01-12T18:00:00Z");
    await board.sweeper.sweep();
    const notes = await board.ports.store.list("oakfield", "reference.", "", 10);
    assert.deepEqual(
      notes.map(({ doc }) => doc.id.slice(0, 20)),
      ["reference.2027-01-05"],
    );
  });

  it("takes no name for a reference, and each question has one", async () => {
    const { state } = await askUnder("tess", "Kyle Barnes");
    assert.equal(state.reference, undefined);
    for (const wrong of ["", "   ", "A".repeat(21), "x".repeat(19) + "12"])
      await board.press("tess", "giveReference", { childRef: wrong });
    assert.equal(((await board.subject("consultation")) as ConsultationDoc).state.reference, undefined);
    await board.press("tess", "giveReference", { childRef: "AB-104" });
    await board.press("tess", "giveReference", { childRef: "AB-105" });
    const after = (await board.subject("consultation")) as ConsultationDoc;
    assert.equal(after.texts[after.state.reference!.text], "AB-104");
  });

  it("shows kinds that come up again and again without a name or a word, none that is rare", async () => {
    const add = (date: string, fields: Record<string, number>) =>
      board.ports.store.write("oakfield", [{ op: "add", id: `count.${date}`, kind: "count", fields }]);
    await add("2026-10-20", { noticed_fgm: 40 });
    await add("2026-11-03", { noticed_identifiers: 4, noticed_prevent: 5, concern_neglect: 3, asked: 90 });
    await add("2026-11-20", { noticed_identifiers: 5, concern_neglect: 4 });
    await add("2026-11-24", { noticed_prevent: 30 });
    const { kinds, halfTerm } = await training("lena");
    assert.equal(halfTerm, "2 November to 18 December");
    assert.deepEqual(kinds, [
      { label: "A name or number of a child in the words", count: 9 },
      { label: "Referral: Neglect", count: 7 },
    ]);
  });

  it("counts what was noticed before a question was sent", async () => {
    await board.say(
      "tess",
      "Kyle Barnes took tablets and is drowsy. I plan to wait for his mum. Is that right?",
    );
    const [{ doc } = { doc: undefined }] = await board.ports.store.list(
      "oakfield",
      "count.2026-11-24",
      "",
      1,
    );
    const { noticed_danger: danger, noticed_identifiers: named } = doc as unknown as Record<string, number>;
    assert.deepEqual([danger, named], [1, 1]);
  });

  it("shows how sure people felt once the term is over, and not when few have said", async () => {
    const say = (know: number) =>
      board.ports.store.write("oakfield", [
        {
          op: "add",
          id: "pulse.2026-autumn",
          kind: "pulse",
          fields: { answered: 1, [`know_${know}`]: 1, advice_5: 1 },
        },
      ]);
    for (const know of [4, 4, 4, 4, 4]) await say(know);
    board.at.now = Date.parse("2027-01-12T10:00:00Z");
    assert.equal((await training("lena")).sure, undefined);
    for (const know of [4, 4, 1]) await say(know);
    const { sure } = await training("lena");
    assert.deepEqual(
      sure?.charts[0]?.rows.map((row) => row.count),
      [null, 0, 0, null, 0],
    );
    board.at.now = Date.parse("2026-12-10T10:00:00Z");
    assert.equal((await training("lena")).sure, undefined);
  });
});
