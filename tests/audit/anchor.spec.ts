import assert from "node:assert/strict";
import { type AnchorDoc, anchorDay, anchorId, createAnchorer } from "../../bot/workflow/audit/anchor.ts";
import { recordView } from "../../bot/workflow/views.ts";
import type { LogFields, Ports } from "../../bot/workflow/ports.ts";
import { type Board, createBoard, people } from "../support/board.ts";

const dayMs = 24 * 3_600_000;

describe("the daily anchor", () => {
  let board: Board;
  let logged: LogFields[];
  let ports: Ports;
  const anchor = async (date: string): Promise<AnchorDoc | undefined> =>
    (await board.ports.store.read("oakfield", anchorId(date)))?.doc as AnchorDoc | undefined;

  beforeEach(async () => {
    board = createBoard();
    logged = [];
    const info = (what: string, fields: LogFields = {}): void => {
      if (what === "record.anchored") logged.push(fields);
    };
    ports = { ...board.ports, log: { ...board.ports.log, info } };
    await board.say(
      "tess",
      "He was hungry again today. I plan to speak with his mother on Friday. Is that right?",
    );
    await board.idle();
  });

  it("holds everything that changed last on its day, and the views of it, in the order of the ids", async () => {
    const { id, head, state } = await board.subject("consultation");
    await recordView(ports, { pk: "oakfield", id }, { by: people.sam, act: "opened" });
    await anchorDay(ports, "oakfield", "2026-11-24");
    const { entries } = (await anchor("2026-11-24"))!;
    assert.deepEqual(
      entries.map((e) => [e.id, e.version]),
      [
        [id, state.version],
        [`views.${id}`, 1],
      ],
    );
    assert.equal(entries[0]?.head, head);
  });

  it("is made once a day is over and every write of it is in the store, and not before", async () => {
    const anchorer = createAnchorer(ports);
    await anchorer.anchor();
    assert.equal(await anchor("2026-11-24"), undefined);
    board.at.now = Date.parse("2026-11-25T00:10:00Z");
    await anchorer.anchor();
    assert.equal(await anchor("2026-11-24"), undefined);
    board.at.now = Date.parse("2026-11-25T00:16:00Z");
    await anchorer.anchor();
    assert.equal((await anchor("2026-11-24"))?.entries.length, 1);
    assert.equal(await anchor("2026-11-25"), undefined);
  });

  it("is one, however many instances make it, and each day is chained to the day before", async () => {
    for (let day = 0; day < 3; day++) {
      board.at.now += dayMs;
      await Promise.all(Array.from({ length: 8 }, () => createAnchorer(ports).anchor()));
    }
    const hashes: string[] = [""];
    for (const date of ["2026-11-24", "2026-11-25", "2026-11-26"]) {
      const made = (await anchor(date))!;
      assert.equal(made.previous, hashes.at(-1));
      hashes.push(made.hash);
    }
    assert.equal(logged.filter((l) => l["school"] === "oakfield").length, 3);
  });

  it("catches up after days without a running process", async () => {
    const anchorer = createAnchorer(ports);
    board.at.now += dayMs;
    await anchorer.anchor();
    board.at.now += 4 * dayMs;
    await anchorer.anchor();
    for (const date of ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28"])
      assert.ok(await anchor(date), date);
  });

  it("leaves the store by the log, with hash and numbers only", async () => {
    board.at.now += dayMs;
    await createAnchorer(ports).anchor();
    const made = await anchor("2026-11-24");
    assert.deepEqual(
      logged.find((l) => l["school"] === "oakfield"),
      { school: "oakfield", date: "2026-11-24", hash: made?.hash, entries: 1 },
    );
  });

  it("asks the store once a day, not at every sweep", async () => {
    board.at.now += dayMs;
    const anchorer = createAnchorer(ports);
    await anchorer.anchor();
    let asked = 0;
    const { store } = ports;
    const page: typeof store.page = (...what) => {
      asked++;
      return store.page(...what);
    };
    const counted = createAnchorer({ ...ports, store: { ...store, page } });
    await counted.anchor();
    const first = asked;
    for (let i = 0; i < 100; i++) await counted.anchor();
    assert.ok(first > 0);
    assert.equal(asked, first);
  });
});
