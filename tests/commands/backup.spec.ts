import assert from "node:assert/strict";
import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";

const plain = ["--disable-warning=ExperimentalWarning"];

describe("backup and restore", function () {
  this.timeout(60_000);
  let folder: string;
  const file = (name: string): string => join(folder, name);
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "sounding-board-backup-"))));
  const writers: ChildProcess[] = [];
  afterEach(() => {
    for (const writer of writers.splice(0)) writer.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  const command = (name: string, ...args: string[]) =>
    spawnSync(process.execPath, [...plain, `bot/commands/${name}.ts`, ...args], {
      encoding: "utf8",
      timeout: 30_000,
    });

  it("a drill: backed up while the server writes, lost, and put back with all that was acknowledged before", async () => {
    // Large enough for the server to write while it is copied.
    const store = openSqliteStore(file("board"));
    for (let n = 0; n < 120; n++)
      await store.write("brook", [
        {
          op: "create",
          doc: { ...{ pk: "brook", id: `long.${n}`, kind: "note" }, ...{ text: "x".repeat(500_000) } },
        },
      ]);
    await store.close();
    const writer = spawn(process.execPath, [...plain, "tests/commands/writer.ts", file("board")], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    writers.push(writer);
    let acknowledged = 0;
    writer.stdout.on(
      "data",
      (chunk: Buffer) => (acknowledged = Number(chunk.toString().trim().split("\n").at(-1))),
    );
    while (acknowledged < 50) await new Promise((resolve) => setTimeout(resolve, 10));
    const before = acknowledged;
    // Not waited for in one piece, so that the writer is never held up by us.
    await promisify(execFile)(
      process.execPath,
      [...plain, "bot/commands/store-backup.ts", "--from", file("board"), "--to", file("backup")],
      { timeout: 20_000 },
    );
    writer.kill("SIGKILL");
    await once(writer, "exit");
    const tooEarly = command("store-restore", "--from", file("backup"), "--to", file("board"));
    assert.equal(tooEarly.status, 1);
    assert.match(tooEarly.stderr, /move the file away/);
    for (const end of ["", "-wal", "-shm"]) rmSync(file(`board${end}`), { force: true });
    const back = command("store-restore", "--from", file("backup"), "--to", file("board"));
    assert.equal(back.status, 0, back.stderr);
    assert.deepEqual(readdirSync(folder).sort(), ["backup", "board"], "nothing is left lying about");
    const restored = openSqliteStore(file("board"));
    for (let n = 1; n <= before; n++)
      assert.ok(await restored.read("oakfield", `note.${n}`), `note ${n} of ${before}`);
    assert.equal((await restored.list("brook", "long.", "", 200)).length, 120);
    await restored.close();
  });

  it("a backup is never written over, and a damaged one is never put back", async () => {
    await openSqliteStore(file("board")).close();
    writeFileSync(file("taken"), "something");
    for (const [name, from, to, sentence] of [
      ["store-backup", "board", "taken", /there already/],
      ["store-restore", "taken", "new", /no whole store/],
      ["store-backup", "taken", "new", /was not written/],
      ["store-backup", "board", "no-folder/b", /was not written/],
      ["store-backup", "nowhere", "b", /no file/],
    ] as const) {
      const { status, stderr } = command(name, "--from", file(from), "--to", file(to));
      assert.equal(status, 1);
      assert.match(stderr, sentence);
    }
    assert.match(command("store-backup").stderr, /--from is missing/);
    assert.deepEqual(readdirSync(folder).sort(), ["board", "taken"]);
  });

  it("a file that was copied by hand is put back with the newest writes, which lie beside it", async () => {
    const store = openSqliteStore(file("board"));
    await store.write("oakfield", [{ op: "create", doc: { pk: "oakfield", id: "newest", kind: "note" } }]);
    for (const end of ["", "-wal"]) copyFileSync(file(`board${end}`), file(`by-hand${end}`));
    await store.close();
    const back = command("store-restore", "--from", file("by-hand"), "--to", file("back"));
    assert.equal(back.status, 0, back.stderr);
    const restored = openSqliteStore(file("back"));
    assert.ok(await restored.read("oakfield", "newest"));
    await restored.close();
    assert.ok(!existsSync(file("back-wal")));
  });
});
