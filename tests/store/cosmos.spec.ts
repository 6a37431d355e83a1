import assert from "node:assert/strict";
import { openCosmosStore } from "../../bot/cosmos/cosmos-store.ts";
import type { Doc, Op, WholeStore } from "../../bot/workflow/ports.ts";
import { createBoard } from "../support/board.ts";
import { type CosmosDouble, startCosmosDouble } from "../support/cosmos-double/double.ts";

const question = "He was hungry again today. I plan to speak with his mother on Friday. Is that right?";

describe("Cosmos DB behind the store port", () => {
  let double: CosmosDouble;
  let store: WholeStore;
  beforeEach(async () => {
    double = await startCosmosDouble();
    store = openCosmosStore({ endpoint: double.endpoint, database: "board", key: double.key });
  });
  afterEach(async () => {
    await store.close();
    await double.close();
  });
  const note = (id: string, more: object = {}): Doc => ({ pk: "oakfield", id, kind: "note", ...more });
  const create = (doc: Doc): Op => ({ op: "create", doc });

  it("never asks for a row without saying whose: every request of a school's work names its partition", async () => {
    const board = createBoard(store);
    await board.say("tess", question);
    await board.press("sam", "take");
    await board.press("sam", "answer", { outcome: "adjust", text: "Talk with her today.", byWhen: "today" });
    await board.press("tess", "accept");
    for (let i = 0; i < 5; i++) {
      board.at.now += 6 * 60_000;
      await board.sweeper.sweep();
      await board.idle();
    }
    await store.page("oakfield", "open", undefined, 10);
    const reaching = double.asked.filter(
      (a) => a.what === "read" || a.what === "batch" || a.what === "query",
    );
    assert.ok(reaching.length > 60);
    const own = /^(oakfield|brook|deployment|person\.[0-9a-f]{32})$/;
    for (const { partition, path } of reaching) assert.match(partition ?? "none", own, path);
    // The plan of a query reads no document; nothing else is asked.
    const others = double.asked.filter((a) => !reaching.includes(a));
    assert.deepEqual([...new Set(others.map((a) => a.what))].sort(), ["plan"]);
    for (const item of double.items()) assert.ok(!item["pk"] || own.test(item["pk"] as string));
  });

  it("a sweep in which nothing is due is five queries for each school, on which the guide to its costs rests", async () => {
    const board = createBoard(store);
    // The first ones find when the leads hear what is open.
    await board.sweeper.sweep();
    await board.sweeper.sweep();
    const before = double.asked.length;
    await board.sweeper.sweep();
    const asked = double.asked.slice(before).filter(({ what }) => what !== "plan");
    assert.deepEqual([...new Set(asked.map(({ what }) => what))], ["query"]);
    assert.equal(asked.length, 5 * board.ports.register().schools.size);
  });

  it("one command is one batch", async () => {
    const board = createBoard(store);
    await board.say("tess", question);
    await board.idle();
    const before = double.asked.length;
    board.deliverer.deliver([]);
    await board.press("sam", "take");
    const batches = double.asked.slice(before).filter((a) => a.what === "batch");
    assert.equal(batches.length, 1);
  });

  it("says which step of a batch was refused, and keeps none of it", async () => {
    await store.write("oakfield", [create(note("a"))]);
    const ops = [
      create(note("b")),
      { op: "replace", doc: note("a"), etag: '"stale"' } as const,
      create(note("c")),
    ];
    assert.deepEqual(await store.write("oakfield", ops), { ok: false, why: "changed", id: "a" });
    assert.equal(double.items().length, 1);
  });

  it("is not sent back what it has written, only the etags", async () => {
    const large = note("a", { text: "x".repeat(10_000) });
    const written = await store.write("oakfield", [create(large)]);
    assert.ok(written.ok && written.etags[0] === (await store.read("oakfield", "a"))?.etag);
    const [batch, read] = double.asked;
    assert.ok(batch && batch.bytes > 10_000 && batch.sentBack < 1000);
    assert.ok(read && read.sentBack > 10_000);
  });

  it("two processes that count from nothing at once lose no count", async () => {
    const other = openCosmosStore({ endpoint: double.endpoint, database: "board", key: double.key });
    const add: Op = { op: "add", id: "count", kind: "count", fields: { asked: 1 } };
    await Promise.all(
      [store, other].flatMap((s) => Array.from({ length: 8 }, () => s.write("oakfield", [add]))),
    );
    assert.equal((await store.read("oakfield", "count"))?.doc["asked" as keyof Doc], 16);
    await other.close();
  });

  it("refuses what Cosmos DB would refuse, before it is sent", async () => {
    const many = Array.from({ length: 101 }, (_, n) => create(note(`n${n}`)));
    const large = [create(note("large", { text: "x".repeat(2_100_000) }))];
    // Fewer characters than the limit has bytes, and more bytes.
    const wide = [create(note("wide", { text: "ſ".repeat(1_100_000) }))];
    const set = (fields: Record<string, string>): Op => ({ op: "set", id: "a", fields });
    const eleven = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`f${n}`, "x"]));
    const ids = ["a/b", "a\\b", "a?b", "a#b", "", "é".repeat(512)].map((id) => [create(note(id))]);
    for (const ops of [many, large, wide, ...ids, [set({})], [set(eleven)]])
      await assert.rejects(async () => store.write("oakfield", ops), { name: "CosmosRefusal" });
    assert.equal(double.asked.length, 0);
    assert.ok((await store.write("oakfield", [create(note("é".repeat(511)))])).ok);
  });

  it("a wrong key opens nothing, and a key is taken for this computer only", async () => {
    const wrong = openCosmosStore({ endpoint: double.endpoint, database: "board", key: "d3Jvbmc=" });
    await assert.rejects(wrong.read("oakfield", "a"), { code: 401 });
    await wrong.close();
    const elsewhere = { endpoint: "https://board.documents.example", database: "board", key: double.key };
    assert.throws(() => openCosmosStore(elsewhere), { name: "CosmosRefusal" });
  });

  it("moves whole, page by page, whatever is in it", async () => {
    for (const pk of ["oakfield", "brook"])
      await store.write(
        pk,
        Array.from({ length: 30 }, (_, n) => create({ ...note(`n${n}`), pk })),
      );
    const found: string[] = [];
    for (let next: string | undefined; ;) {
      const page = await store.scan(next, 25);
      found.push(...page.docs.map((d) => `${d.pk} ${d.id}`));
      next = page.next;
      if (next === undefined) break;
    }
    assert.equal(new Set(found).size, 60);
    assert.equal(found.length, 60);
  });
});
