import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { backUp, restore } from "../../bot/sqlite/backup.ts";
import { backupsIn, removeOldBackups, usualBackupDays } from "../../bot/sqlite/backup-clock.ts";
import { addForgotten, forgottenIn } from "../../bot/sqlite/forgotten-list.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { keepBackups } from "../../bot/start/backups.ts";
import { auditStore } from "../../bot/workflow/audit/audit.ts";
import { createChats } from "../../bot/workflow/chats.ts";
import type { SubjectDoc } from "../../bot/workflow/documents.ts";
import type { LogFields, Ports } from "../../bot/workflow/ports.ts";
import { forgetAgain, readForgotten } from "../../bot/workflow/purge/again.ts";
import { type PurgeDoc, isPurged, purgeId } from "../../bot/workflow/purge/clock.ts";
import { createPurger } from "../../bot/workflow/purge/purge.ts";
import { memoryKey } from "../envelope/memory-key.ts";
import { type Board, createBoard } from "../support/board.ts";
import { startBot } from "../support/running-bot.ts";
import { filedReferral, marker, withdrawnQuestion } from "./given.ts";

const dayMs = 24 * 3_600_000;

describe("backups and forgetting", function () {
  this.timeout(60_000);
  let folder: string;
  let store: ReturnType<typeof openSqliteStore>;
  let board: Board;
  let printed: string[];
  const inFolder = (...name: string[]): string => join(folder, ...name);
  const board0 = (): string => inFolder("board.sqlite");
  const backups = (): string => inFolder("backups");

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sounding-board-forget-"));
    addForgotten(backups(), []);
    store = openSqliteStore(board0());
    board = createBoard(store);
    printed = [];
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const portsOn = (on: Ports["store"]): Ports => {
    const say = (what: string, fields: LogFields = {}): void =>
      void printed.push(JSON.stringify([what, fields]));
    return { ...board.ports, store: on, log: { info: say, warn: say, error: say } };
  };
  const purgerOn = (on = store) =>
    createPurger(
      portsOn(on),
      createChats(portsOn(on)),
      () => on.scrub(),
      (one) => addForgotten(backups(), [one]),
    );
  const purgeAtOf = async ({ pk, id }: SubjectDoc): Promise<number> =>
    ((await store.read(pk, purgeId(id)))?.doc as PurgeDoc).purgeAt;

  /** The files, in any folder, in whose bytes the marker stands. */
  const filesWithMarker = (): readonly string[] =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(inFolder(name)).isFile())
      .filter((name) => readFileSync(inFolder(name)).includes(marker))
      .sort();
  const command = (name: string, ...args: string[]) =>
    spawnSync(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", `bot/commands/${name}.ts`, ...args],
      {
        encoding: "utf8",
        timeout: 30_000,
        env: { PATH: process.env["PATH"] },
      },
    );

  it("leave no byte of the words in the store, its log, the backups whose days are over, and what was printed", async () => {
    const referral = await filedReferral(board, memoryKey());
    await withdrawnQuestion(board);
    await backUp(board0(), inFolder("backups", "monday"), board.at.now);
    assert.ok(filesWithMarker().includes("backups/monday"));
    assert.ok(filesWithMarker().some((name) => name.startsWith("board.sqlite")));
    board.at.now = await purgeAtOf(referral);
    await backUp(board0(), inFolder("backups", "that-night"), board.at.now);
    await purgerOn().purge();
    assert.deepEqual(filesWithMarker(), ["backups/monday", "backups/that-night"]);
    removeOldBackups(backups(), board.at.now, usualBackupDays, board0());
    assert.deepEqual(filesWithMarker(), ["backups/that-night"]);
    board.at.now += (usualBackupDays + 1) * dayMs;
    await backUp(board0(), inFolder("backups", "later"), board.at.now);
    removeOldBackups(backups(), board.at.now, usualBackupDays, board0());
    assert.deepEqual(filesWithMarker(), []);
    assert.deepEqual(readdirSync(backups()).sort(), ["forgotten.jsonl", "later"]);
    assert.ok(printed.length > 0);
    assert.ok(!printed.join("\n").includes(marker));
  });

  it("have their day inside them, and nothing else is ever taken for one", async () => {
    await backUp(board0(), inFolder("backups", "one"), board.at.now);
    copyFileSync(inFolder("backups", "one"), inFolder("backups", "copied"));
    writeFileSync(inFolder("backups", "letter.txt"), "Dear parents");
    writeFileSync(inFolder("backups", "broken"), "SQLite format 3\0 and then nothing");
    const other = new DatabaseSync(inFolder("backups", "other.sqlite"));
    other.exec("CREATE TABLE shopping (what TEXT)");
    other.close();
    writeFileSync(inFolder("backups", "cut.unfinished"), "words");
    utimesSync(inFolder("backups", "cut.unfinished"), 0, 0);
    const later = board.at.now + 8 * dayMs;
    assert.deepEqual(
      backupsIn(backups(), later, 7).map(({ file, isOver }) => [file.split("/").at(-1), isOver]),
      [
        ["cut.unfinished", true],
        ["copied", true],
        ["one", true],
      ],
    );
    assert.equal(backupsIn(backups(), board.at.now + 7 * dayMs, 7).filter((b) => b.isOver).length, 1);
    // A backup that somebody copied into the place of the store is what is served.
    removeOldBackups(backups(), later, 7, inFolder("backups", "copied"));
    assert.deepEqual(readdirSync(backups()).sort(), [
      "broken",
      "copied",
      "forgotten.jsonl",
      "letter.txt",
      "other.sqlite",
    ]);
  });

  it("bring nothing back that had been forgotten since: not what was due, and not what was filed and forgotten after", async () => {
    const question = await withdrawnQuestion(board);
    await board.say("tess", `A second ${marker} question: shall I write to his father as well?`);
    const open = await board.subject("consultation");
    await backUp(board0(), inFolder("backups", "before"), board.at.now);
    await board.press("tess", "aboutAdult");
    await board.idle();
    board.at.now = await purgeAtOf(question);
    await purgerOn().purge();
    const forgotten = forgottenIn(backups()) ?? [];
    assert.deepEqual(new Set(forgotten.map(({ subject }) => subject)), new Set([question.id, open.id]));
    await restore(inFolder("backups", "before"), inFolder("back.sqlite"), async (file) => {
      const half = openSqliteStore(file);
      assert.equal(await forgetAgain(portsOn(half), forgotten), 2);
      assert.equal(await forgetAgain(portsOn(half), forgotten), 0);
      await half.scrub();
      await half.close();
    });
    assert.deepEqual(filesWithMarker(), ["backups/before"]);
    const back = openSqliteStore(inFolder("back.sqlite"));
    for (const { pk, id } of [question, open])
      assert.ok(isPurged((await back.read(pk, id))?.doc as SubjectDoc), id);
    assert.deepEqual(
      (await auditStore(back)).problems.filter((p) => !p.includes("key of the digests")),
      [],
    );
    assert.equal(await back.read("deployment", "backup"), undefined);
    await back.close();
  });

  it("are put back by the command in one step, and it says where nobody kept a list", async () => {
    await withdrawnQuestion(board);
    const { id: subject } = await board.subject("consultation");
    await backUp(board0(), inFolder("backups", "before"), board.at.now);
    addForgotten(backups(), [{ subject, track: "adviceOnly", at: board.at.now }]);
    const from = ["--from", inFolder("backups", "before"), "--to"];
    const told = command("store-restore", ...from, inFolder("back.sqlite"));
    assert.equal(told.status, 0, told.stderr);
    assert.match(told.stdout, /Forgotten again, because it had been forgotten since: 1\./);
    assert.ok(!readFileSync(inFolder("back.sqlite")).includes(marker));
    rmSync(inFolder("backups", "forgotten.jsonl"));
    const untold = command("store-restore", ...from, inFolder("again.sqlite"));
    assert.match(untold.stdout, /no forgotten\.jsonl beside the backup/);
    assert.ok(readFileSync(inFolder("again.sqlite")).includes(marker));
    const line = {
      level: 30,
      time: "2026-12-25T02:00:00.000Z",
      subject,
      track: "adviceOnly",
      msg: "purge.forgotten",
    };
    writeFileSync(inFolder("log"), `not a line\n${JSON.stringify(line)}\n{"subject":"oakfield`);
    const again = command(
      "store-forget",
      "--from",
      `sqlite:${inFolder("again.sqlite")}`,
      "--list",
      inFolder("log"),
    );
    assert.match(again.stdout, /^1 lines say .*: 1\.$/m, again.stderr);
  });

  it("that hold what fell due meanwhile serve nobody before it is forgotten", async () => {
    const question = await withdrawnQuestion(board);
    const purgeAt = await purgeAtOf(question);
    await store.close();
    const bot = await startBot({
      DATA_FILE: board0(),
      BACKUP_FOLDER: backups(),
      START_CLOCK_AT: new Date(purgeAt + 60_000).toISOString(),
    });
    try {
      const served = new DatabaseSync(board0(), { readOnly: true });
      const bodies = served
        .prepare("SELECT body FROM documents")
        .all()
        .map((row) => String(row["body"]));
      served.close();
      assert.ok(bodies.some((body) => body.includes(question.id)));
      assert.ok(bodies.every((body) => !body.includes(marker)));
      assert.deepEqual(
        forgottenIn(backups())?.map(({ subject }) => subject),
        [question.id],
      );
    } finally {
      await bot.stop();
      store = openSqliteStore(board0());
    }
  });

  it("are removed by the command that makes the next one, and counted with their age in the report", async () => {
    await backUp(board0(), inFolder("backups", "old"), Date.now() - 9 * dayMs);
    await backUp(board0(), inFolder("backups", "young"), Date.now() - 2 * dayMs);
    const report = command("retention-report", "--from", board0(), "--backups", backups());
    assert.equal(report.status, 1);
    assert.match(
      report.stdout,
      /kept 7 days: 2\n.*old: made .*, 9 day\(s\) old; TOO OLD, to be removed\n.*young: made .*, 2 day\(s\) old$/m,
    );
    const next = command("store-backup", "--from", board0(), "--to", inFolder("backups", "new"));
    assert.match(next.stdout, /older than 7 days: .*old\./, next.stderr);
    assert.equal(command("retention-report", "--from", board0(), "--backups", backups()).status, 0);
    for (const days of ["0", "31", "many"])
      assert.equal(
        command("store-backup", "--from", board0(), "--to", inFolder("b"), "--days", days).status,
        1,
      );
  });

  it("are removed by the server as well, which catches up with what was forgotten before it kept a list", async () => {
    const question = await withdrawnQuestion(board);
    board.at.now = await purgeAtOf(question);
    await createPurger(portsOn(store), createChats(portsOn(store)), () => store.scrub()).purge();
    assert.deepEqual(forgottenIn(backups()), []);
    await backUp(board0(), inFolder("backups", "old"), Date.now() - 9 * dayMs);
    await backUp(board0(), inFolder("backups", "young"), Date.now() - 2 * dayMs);
    const around = { store, log: portsOn(store).log, schools: ["oakfield", "brook"] };
    for (let start = 0; start < 2; start++)
      (await keepBackups({ folder: backups(), days: 7 }, board0(), around)).tidy();
    assert.deepEqual(readdirSync(backups()).sort(), ["forgotten.jsonl", "young"]);
    assert.equal(printed.filter((line) => line === '["backup.removed",{"removed":1}]').length, 1);
    assert.deepEqual(
      forgottenIn(backups())?.map(({ subject }) => subject),
      [question.id],
    );
  });

  it("are told by a list that takes lines of the log, and passes over everything else", () => {
    const subject = `oakfield.c.${"0".repeat(32)}`;
    const good = { subject, track: "referral", at: 5 };
    for (const bad of [
      "",
      "null",
      "[]",
      "{",
      '{"subject":"x","track":"referral","at":1}',
      JSON.stringify({ ...good, track: "other" }),
      JSON.stringify({ ...good, at: "soon" }),
    ])
      assert.deepEqual(readForgotten(bad), [], bad);
    assert.deepEqual(readForgotten(JSON.stringify(good)), [good]);
  });
});
