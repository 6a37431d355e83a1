import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openCosmosStore } from "../../bot/cosmos/cosmos-store.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { CopyProblem, type Progress, copyStore } from "../../bot/workflow/copy-store.ts";
import { takeInventory } from "../../bot/workflow/inventory.ts";
import type { Op, WholeStore } from "../../bot/workflow/ports.ts";
import { createBoard } from "../support/board.ts";
import { startBot } from "../support/running-bot.ts";
import { type CosmosDouble, startCosmosDouble } from "../support/cosmos-double/double.ts";

const quiet = (): void => undefined;
const inventory = (store: WholeStore) => takeInventory(store, () => false, quiet);
const question = "He was hungry again today. I plan to speak with his mother on Friday. Is that right?";

/** A store with a story, and some hundreds of other documents in several partitions. */
async function furnished(store: WholeStore, notes = 300): Promise<WholeStore> {
  const board = createBoard(store);
  await board.say("tess", question);
  await board.press("sam", "take");
  await board.press("sam", "answer", { outcome: "adjust", text: "Talk with her today.", byWhen: "today" });
  await board.idle();
  for (const pk of ["oakfield", "brook", "person.x"])
    for (let i = 0; i < notes; i += 60)
      await store.write(
        pk,
        Array.from({ length: 60 }, (_, n): Op => ({
          op: "create",
          doc: { pk, id: `note.${i + n}`, kind: "note", lists: ["notes"], listedAt: n },
        })),
      );
  return store;
}

describe("moving house", function () {
  this.timeout(60_000);
  let folder: string;
  let open: WholeStore[];
  const file = (name: string): string => join(folder, name);
  const onFile = (name: string): WholeStore => {
    const store = openSqliteStore(file(name));
    open.push(store);
    return store;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sounding-board-move-"));
    open = [];
  });
  afterEach(async () => {
    for (const store of open) await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("copies everything, and says how far it has come", async () => {
    const source = await furnished(onFile("old"));
    const target = onFile("new");
    const heard: Progress[] = [];
    const there = await copyStore(source, target, "old", (progress) => heard.push(progress));
    assert.deepEqual(there, await inventory(source));
    assert.deepEqual(await inventory(target), there);
    assert.equal((await target.page("brook", "notes", undefined, 1000)).length, 300);
    const copying = heard.filter((h) => h.doing === "copying");
    assert.ok(copying.length > 5 && copying.every((h) => h.of === there.documents));
    assert.equal(copying.at(-1)?.done, there.documents);
    assert.equal(heard.at(-1)?.done, heard.at(-1)?.of);
  });

  it("goes on where it was cut off, and with nothing but what was begun", async () => {
    const source = await furnished(onFile("old"));
    const target = onFile("new");
    let calls = 0;
    const cut: WholeStore = {
      ...target,
      write: (pk, ops) => (++calls > 12 ? Promise.reject(new Error("cut")) : target.write(pk, ops)),
    };
    await assert.rejects(copyStore(source, cut, "old", quiet), /cut/);
    await assert.rejects(copyStore(source, target, "another", quiet), CopyProblem);
    await assert.rejects(copyStore(target, onFile("third"), "new", quiet), /never finished/);
    const heard: number[] = [];
    const there = await copyStore(
      source,
      target,
      "old",
      ({ doing, done }) => doing === "copying" && heard.push(done),
    );
    assert.deepEqual(there, await inventory(source));
    assert.ok(heard[0]! > 200);
  });

  it("is not served before it is whole", async () => {
    const half = onFile("half");
    await half.write("deployment", [{ op: "create", doc: { pk: "deployment", id: "copy", kind: "copy" } }]);
    await assert.rejects(startBot({ DATA_FILE: file("half") }), /Ended:.*unfinished copy/s);
  });

  it("says when the source has changed: meanwhile, and since it was begun", async () => {
    const source = await furnished(onFile("old"));
    const late: Op = { op: "create", doc: { pk: "oakfield", id: "late", kind: "note" } };
    let isWritten = false;
    const underWay = copyStore(source, onFile("new"), "old", ({ doing }) => {
      if (doing !== "copying" || isWritten) return;
      isWritten = true;
      void source.write("oakfield", [late]);
    });
    await assert.rejects(underWay, /changed meanwhile/);
    // Everything is there, but nobody has said so: the same copy is still refused.
    await assert.rejects(copyStore(source, onFile("new"), "old", quiet), /changed since/);
  });

  it("says at which school the target differs", async () => {
    const source = await furnished(onFile("old"));
    const target = onFile("new");
    const spoiled: WholeStore = {
      ...target,
      write: (pk, ops) => target.write(pk, pk === "brook" ? ops.slice(1) : ops),
    };
    await assert.rejects(copyStore(source, spoiled, "old", quiet), /they differ at brook\.$/);
  });

  it("refuses a target that is not empty, and a source whose record has been altered", async () => {
    const source = await furnished(onFile("old"));
    const other = await furnished(onFile("other"));
    await assert.rejects(copyStore(source, other, "old", quiet), /not empty/);
    const db = new DatabaseSync(file("old"));
    db.exec("UPDATE documents SET body = replace(body, 'taken', 'closed') WHERE kind = 'event'");
    db.close();
    const target = onFile("new");
    await assert.rejects(copyStore(source, target, "old", quiet), /entry 2 has been altered/);
    assert.equal((await inventory(target)).documents, 0);
  });

  it("words that are long, and more of them than Cosmos DB takes at once, are copied too", async () => {
    const source = onFile("old");
    const text = "ä".repeat(100_000);
    for (let n = 0; n < 30; n++)
      await source.write("oakfield", [
        { op: "create", doc: { ...{ pk: "oakfield", id: `long.${n}`, kind: "note" }, ...{ text } } },
      ]);
    const double = await startCosmosDouble();
    open.push(openCosmosStore({ endpoint: double.endpoint, database: "board", key: double.key }));
    const there = await copyStore(source, open[1]!, "old", quiet);
    assert.equal(there.documents, 30);
    await double.close();
  });

  describe("as a command, to Cosmos DB and back", () => {
    let double: CosmosDouble;
    beforeEach(async () => (double = await startCosmosDouble()));
    afterEach(() => double.close());

    const start = (...args: string[]): ChildProcess & { readonly said: () => string } => {
      const child = spawn(
        process.execPath,
        ["--disable-warning=ExperimentalWarning", "bot/commands/store-copy.ts", ...args],
        { env: { ...process.env, COSMOS_KEY: double.key }, stdio: ["ignore", "pipe", "pipe"] },
      );
      let said = "";
      for (const stream of [child.stdout, child.stderr])
        stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
      return Object.assign(child, { said: () => said });
    };
    const carriedOut = async (...args: string[]): Promise<{ status: unknown; said: string }> => {
      const child = start(...args);
      const [status] = (await once(child, "close")) as unknown[];
      return { status, said: child.said() };
    };

    it("killed half-way and started again it goes on, and what comes back is what left", async () => {
      const source = await furnished(onFile("old"), 1200);
      const there = ["--to", `cosmos:${double.endpoint}`, "--database", "board"] as const;
      const first = start("--from", `sqlite:${file("old")}`, ...there);
      // The double answers from this process, so nothing is copied between this line and the kill.
      while (!/copying: \d{4}/.test(first.said())) await once(first.stderr!, "data");
      first.kill("SIGKILL");
      await once(first, "close");
      const before = double.items().length;
      assert.ok(before > 1000 && before < 3600, String(before));

      const copied = await carriedOut("--from", `sqlite:${file("old")}`, ...there);
      assert.equal(copied.status, 0, copied.said);
      assert.match(copied.said, /copying: \d{4}/);
      assert.match(copied.said, /every one was compared/);

      const back = await carriedOut(
        ...["--from", `cosmos:${double.endpoint}`, "--to", `sqlite:${file("new")}`],
        ...["--database", "board"],
      );
      assert.equal(back.status, 0, back.said);
      assert.deepEqual(await inventory(onFile("new")), await inventory(source));
    });

    it("says in plain words what is wrong", async () => {
      await furnished(onFile("old"), 60);
      const from = ["--from", `sqlite:${file("old")}`] as const;
      const wrong: readonly [readonly string[], RegExp][] = [
        [["--from", `sqlite:${file("nowhere")}`, "--to", "sqlite:x"], /There is no file/],
        [[...from, "--to", from[1]], /the same store/],
        [[...from, "--to", "oracle:x"], /is no store/],
        [[...from, "--to", "cosmos:nonsense"], /is no address/],
        [[...from, "--to", "cosmos:http://127.0.0.1:9/"], /cannot be reached/],
        [[...from, "--to", "cosmos:https://board.documents.example/"], /A key is for an emulator/],
        [[...from], /--to is missing/],
      ];
      await Promise.all(
        wrong.map(async ([args, sentence]) => {
          const { status, said } = await carriedOut(...args);
          assert.equal(status, 1, said);
          assert.match(said, sentence);
          assert.equal(said.trim().split("\n").length, 1, said);
        }),
      );
    });
  });
});
