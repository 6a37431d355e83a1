import assert from "node:assert/strict";
import { pulse } from "../support/wording.ts";
import type { Card } from "../../bot/cards/render.ts";
import { readPulse } from "../../bot/teams/pulse-inputs.ts";
import type { Doc, Kept } from "../../bot/workflow/ports.ts";
import { readPulse as readCounts, withPulse } from "../../bot/workflow/evaluation/read-pulse.ts";
import { spanOf } from "../../bot/evaluation/terms.ts";
import { handlePulse } from "../../bot/workflow/pulse.ts";
import { type Board, type Person, createBoard, people, tenantId } from "../support/board.ts";

const question = "She fell asleep in the first lesson again. I plan to phone home today. Is that right?";
const answer = { outcome: "go_ahead", text: "Yes, ring home.", who: "asker", byWhen: "today" };
const first = "2026-11-24";
const due = "2026-12-08";

describe("the two questions of a term", () => {
  let board: Board;
  const on = async (date: string, time = "10:30"): Promise<void> => {
    board.at.now = Date.parse(`${date}T${time}:00Z`);
    await board.sweeper.sweep();
    await board.idle();
  };
  const pulses = (who: Person): Card[] =>
    board.posted
      .filter((p) => p.to === people[who])
      .map((p) => p.card)
      .filter((card) => JSON.stringify(card).includes(pulse.questions.know));
  const askAndBeAnswered = async (text = question): Promise<void> => {
    await board.say("tess", text);
    await board.press("sam", "take");
    await board.press("sam", "answer", answer);
    await board.idle();
  };
  const press = async (who: Person, card: Card, verb: string, inputs: object = {}): Promise<string> => {
    const { data } = (card["actions"] as unknown as { data: object }[])[0]!;
    const from = { person: people[who], tenantId, teamsUserId: `29:${who}` };
    const read = readPulse(verb, { ...data, ...inputs }, "invoke");
    assert.ok(read);
    return JSON.stringify(await handlePulse(board.ports, from, read));
  };
  const everything = async (): Promise<readonly Kept<Doc>[]> =>
    board.ports.store.list("oakfield", "", "", 1000);
  const counters = async (term = "2026-autumn"): Promise<Doc | undefined> =>
    (await board.ports.store.read("oakfield", `pulse.${term}`))?.doc;

  beforeEach(async () => {
    board = createBoard();
    await askAndBeAnswered();
  });

  it("come once, ten school days after the first question, and in no other term without a question", async () => {
    for (const date of [first, "2026-12-04", "2026-12-07"]) await on(date);
    assert.equal(pulses("tess").length, 0);
    await on(due);
    assert.equal(pulses("tess").length, 1);
    await askAndBeAnswered("He came without a coat. I plan to ring home. Is that right?");
    for (const date of ["2026-12-09", "2026-12-15", "2027-01-12", "2027-01-27", "2027-02-05"]) await on(date);
    assert.equal(pulses("tess").length, 1);
  });

  it("are told in the figures of a term when it is over, and of its year; until then nothing is", async () => {
    const fields = { answered: 7, know_4: 7, advice_1: 6, advice_5: 1 };
    await board.ports.store.write("oakfield", [
      { op: "add", id: "pulse.2026-autumn", kind: "pulse", fields },
      { op: "add", id: "pulse.2027-spring", kind: "pulse", fields: { answered: 1, know_1: 1, advice_1: 1 } },
    ]);
    const school = board.ports.register().schools.get("oakfield")!;
    const told = (span: string, date: string) =>
      readCounts(board.ports, school, spanOf(span)!, Date.parse(`${date}T12:00:00Z`));
    assert.equal(await told("2026-autumn", "2026-12-31"), undefined);
    const counts = { know: [0, 0, 0, 7, 0], advice: [6, 0, 0, 0, 1] };
    assert.deepEqual(await told("2026-autumn", "2027-01-01"), counts);
    assert.deepEqual(await told("2026-27", "2027-04-01"), counts);
    assert.deepEqual(withPulse(counts, await told("2027-spring", "2027-05-01")), {
      know: [1, 0, 0, 7, 0],
      advice: [7, 0, 0, 0, 1],
    });
  });

  it("come again in a later term in which somebody asks", async () => {
    await on(due);
    await on("2027-01-11");
    await askAndBeAnswered("He came without a coat. I plan to ring home. Is that right?");
    for (const date of ["2027-01-22", "2027-01-25"]) await on(date);
    assert.equal(pulses("tess").length, 2);
  });

  it("go to nobody who has not asked: not the worker, not a lead, not whoever held a question back", async () => {
    board = createBoard();
    board.at.now = Date.parse("2026-11-24T18:00:00Z");
    await board.say("tess", question);
    for (const date of [due, "2026-12-09", "2026-12-15"]) await on(date);
    assert.deepEqual(
      (["tess", "sam", "lena"] as const).map((who) => pulses(who).length),
      [0, 0, 0],
    );
  });

  it("wait while a question of theirs is open, and keep to school hours", async () => {
    await on("2026-12-07");
    await board.say("tess", "He came without a coat. I plan to ring home. Is that right?");
    await on(due, "10:31");
    assert.equal(pulses("tess").length, 0);
    await board.press("sam", "take");
    await board.press("sam", "answer", answer);
    await on(due, "20:00");
    assert.equal(pulses("tess").length, 0);
    await on("2026-12-09");
    assert.equal(pulses("tess").length, 1);
  });

  it("are counted once, and what somebody says stands nowhere beside who they are", async () => {
    await on(due);
    const [card] = pulses("tess");
    const before = new Map((await everything()).map((k) => [k.doc.id, k.etag]));
    assert.match(await press("tess", card!, "sendPulse", { know: "4", advice: "2" }), /without your name/);
    const after = await everything();
    const changed = after.filter((k) => before.get(k.doc.id) !== k.etag).map((k) => k.doc.id);
    assert.deepEqual(changed, ["pulse.2026-autumn"]);
    const gone = [...before.keys()].filter((id) => !after.some((k) => k.doc.id === id));
    assert.match(gone.join(), /^slip\.[0-9a-f]{32}$/);
    const {
      know_4: know,
      advice_2: advice,
      answered,
    } = (await counters()) as unknown as Record<string, number>;
    assert.deepEqual([know, advice, answered], [1, 1, 1]);
    // Whoever was asked is noted; from the end of a term nobody can tell whether they answered.
    assert.ok(
      !after.some(({ doc }) => doc.id !== "pulse.2026-autumn" && /know_|advice_/.test(JSON.stringify(doc))),
    );
    assert.ok(!JSON.stringify(await counters()).includes(people.tess));
    assert.match(await press("tess", card!, "sendPulse", { know: "5", advice: "5" }), /already/);
    assert.equal(((await counters()) as unknown as Record<string, number>)["answered"], 1);
  });

  it("may be left: then nobody asks again this term", async () => {
    await on(due);
    assert.match(await press("tess", pulses("tess")[0]!, "skipPulse"), /not be asked again this term/);
    for (const date of ["2026-12-09", "2026-12-14", "2026-12-15"]) await on(date);
    assert.equal(pulses("tess").length, 1);
    assert.deepEqual(((await counters()) as unknown as Record<string, number>)["notNow"], 1);
  });

  it("leave nothing of those who do not answer when the term is over", async () => {
    await on(due);
    const slips = () => board.ports.store.list("oakfield", "slip.", "", 10);
    await on("2026-12-31", "18:00");
    assert.equal((await slips()).length, 1);
    await on("2027-01-01", "18:00");
    assert.equal((await slips()).length, 0);
  });

  it("take no half answer, nobody else's card, and nothing after the term", async () => {
    await on(due);
    const card = pulses("tess")[0]!;
    assert.match(await press("tess", card, "sendPulse", { know: "4" }), /choose a number for both/);
    for (const wrong of [
      { know: "6", advice: "1" },
      { know: "4.5", advice: "1" },
      { know: "", advice: "" },
    ])
      assert.match(await press("tess", card, "sendPulse", wrong), /choose a number for both/);
    for (const who of ["lena", "sam"] as const)
      assert.match(await press(who, card, "sendPulse", { know: "1", advice: "1" }), /not open to you/);
    const elsewhere = { know: "1", advice: "1", id: "brook.pulse.2026-autumn" };
    assert.match(await press("tess", card, "sendPulse", elsewhere), /not open to you/);
    board.at.now = Date.parse("2027-01-05T10:00:00Z");
    assert.match(await press("tess", card, "sendPulse", { know: "1", advice: "1" }), /nothing was counted/);
    assert.equal(await counters(), undefined);
  });
});
