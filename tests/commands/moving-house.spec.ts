import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { CopyProblem, copyStore, inventory } from "../../bot/workflow/copy-store.ts";
import type { Op, WholeStore } from "../../bot/workflow/ports.ts";
import { createBoard } from "../support/board.ts";

const quiet = (): void => undefined;
const question = "He was hungry again today. I plan to speak with his mother on Friday. Is that right?";

describe("moving house", () => {
  let folder: string;
  const file = (name: string): string => join(folder, name);
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "sounding-board-move-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A file with a story and some hundreds of other documents in several partitions. */
  const furnished = async (name: string): Promise<WholeStore> => {
    const store = openSqliteStore(file(name));
    const board = createBoard(store);
    await board.say("tess", question);
    await board.press("sam", "take");
    await board.press("sam", "answer", { outcome: "adjust", text: "Talk with her today.", byWhen: "today" });
    await board.idle();
    for (const pk of ["oakfield", "brook", "person.x"])
      for (let i = 0; i < 5; i++)
        await store.write(
          pk,
          Array.from({ length: 60 }, (_, n): Op => ({
            op: "create",
            doc: { pk, id: `note.${i}.${n}`, kind: "note", lists: ["notes"], listedAt: n },
          })),
        );
    return store;
  };
  const command = (name: string, ...args: string[]) =>
    spawnSync(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", `bot/commands/${name}.ts`, ...args],
      {
        encoding: "utf8",
        timeout: 30_000,
      },
    );

  it("copies everything, and says how much", async () => {
    const source = await furnished("old");
    const target = openSqliteStore(file("new"));
    const heard: number[] = [];
    const there = await copyStore(source, target, "old", (n) => heard.push(n));
    assert.deepEqual(there, await inventory(source));
    assert.equal(heard.at(-1), there.documents);
    assert.equal((await target.page("brook", "notes", undefined, 1000)).length, 300);
    await source.close();
    await target.close();
  });

  it("goes on where it was cut off", async () => {
    const source = await furnished("old");
    const target = openSqliteStore(file("new"));
    let calls = 0;
    const cut: WholeStore = {
      ...target,
      write: (pk, ops) => (++calls > 6 ? Promise.reject(new Error("cut")) : target.write(pk, ops)),
    };
    await assert.rejects(copyStore(source, cut, "old", quiet), /cut/);
    await assert.rejects(copyStore(source, target, "another", quiet), CopyProblem);
    const heard: number[] = [];
    const there = await copyStore(source, target, "old", (n) => heard.push(n));
    assert.deepEqual(there, await inventory(source));
    assert.ok(heard[0]! > 200);
    await source.close();
    await target.close();
  });

  it("refuses a target that is not empty, and a source whose record has been altered", async () => {
    const source = await furnished("old");
    const other = await furnished("other");
    await assert.rejects(copyStore(source, other, "old", quiet), /not empty/);
    await source.close();
    await other.close();
    const db = new DatabaseSync(file("old"));
    db.exec("UPDATE documents SET body = replace(body, 'taken', 'closed') WHERE kind = 'event'");
    db.close();
    const altered = openSqliteStore(file("old"));
    const target = openSqliteStore(file("new"));
    await assert.rejects(copyStore(altered, target, "old", quiet), /entry 2 has been altered/);
    await altered.close();
    await target.close();
  });

  it("a drill: backed up while the server writes, lost, and put back with all that was acknowledged before", async () => {
    const writer = spawn(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", "tests/commands/writer.ts", file("board")],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    let acknowledged = 0;
    writer.stdout.on(
      "data",
      (chunk: Buffer) => (acknowledged = Number(chunk.toString().trim().split("\n").at(-1))),
    );
    while (acknowledged < 50) await new Promise((resolve) => setTimeout(resolve, 10));
    const before = acknowledged;
    const made = command("store-backup", "--from", file("board"), "--to", file("backup"));
    assert.equal(made.status, 0, made.stderr);
    writer.kill("SIGKILL");
    await once(writer, "exit");
    const tooEarly = command("store-restore", "--from", file("backup"), "--to", file("board"));
    assert.equal(tooEarly.status, 1);
    assert.match(tooEarly.stderr, /move the file away/);
    for (const end of ["", "-wal", "-shm"]) rmSync(file(`board${end}`), { force: true });
    const back = command("store-restore", "--from", file("backup"), "--to", file("board"));
    assert.equal(back.status, 0, back.stderr);
    const store = openSqliteStore(file("board"));
    for (let n = 1; n <= before; n++)
      assert.ok(await store.read("oakfield", `note.${n}`), `note ${n} of ${before}`);
    await store.close();
  });

  it("a backup is never written over, and a damaged one is never put back", async () => {
    await openSqliteStore(file("board")).close();
    writeFileSync(file("taken"), "something");
    assert.match(
      command("store-backup", "--from", file("board"), "--to", file("taken")).stderr,
      /there already/,
    );
    assert.match(
      command("store-restore", "--from", file("taken"), "--to", file("new")).stderr,
      /no whole store/,
    );
    assert.match(command("store-backup", "--from", file("nowhere"), "--to", file("b")).stderr, /no file/);
    assert.match(command("store-backup").stderr, /--from is missing/);
    assert.ok(!existsSync(file("new")) && !existsSync(file("b")));
  });
});
