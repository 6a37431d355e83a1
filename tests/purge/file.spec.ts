import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { createChats } from "../../bot/workflow/chats.ts";
import { createPurger } from "../../bot/workflow/purge/purge.ts";
import { type PurgeDoc, purgeId } from "../../bot/workflow/purge/clock.ts";
import { memoryKey } from "../envelope/memory-key.ts";
import { createBoard } from "../support/board.ts";
import { filedReferral, marker, withdrawnQuestion } from "./given.ts";

describe("forgetting in a real file", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sounding-board-purge-"));
    file = join(folder, "board.sqlite");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** In which of the store's files the marker stands, as a store writes it or turned over by a page. */
  const filesWithMarker = (): string[] =>
    ["", "-wal", "-shm", "-journal"].filter(
      (end) => existsSync(file + end) && readFileSync(file + end).includes(marker),
    );

  it("leaves no byte of the words in the store file or its WAL, while the store stays open and goes on", async () => {
    const store = openSqliteStore(file);
    const scrub = (): Promise<void> => {
      const db = new DatabaseSync(file);
      const [row] = db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
      db.close();
      return row?.["busy"] === 0 ? Promise.resolve() : Promise.reject(new Error("busy"));
    };
    const board = createBoard(store);
    // Neighbours before, between and after, so that the words lie in pages that others share.
    const filler = async (): Promise<void> => {
      for (let i = 0; i < 6; i++) {
        await board.say(
          "tess",
          `Plain words ${"about a plan ".repeat(60)}, which is number ${board.at.now}.`,
        );
        board.at.now += 600_000;
      }
      await board.idle();
    };
    await filler();
    const purged: string[] = [];
    for (let round = 0; round < 4; round++) {
      purged.push((await withdrawnQuestion(board)).id);
      board.at.now += 600_000;
      purged.push((await filedReferral(board, memoryKey())).id);
      board.at.now += 600_000;
      await filler();
    }
    assert.deepEqual(filesWithMarker().length > 0, true);
    const purgeOf = async (id: string): Promise<PurgeDoc> =>
      (await store.read("oakfield", purgeId(id)))?.doc as PurgeDoc;
    board.at.now = Math.max(...(await Promise.all(purged.map(purgeOf))).map((p) => p.purgeAt));
    await createPurger(board.ports, createChats(board.ports), scrub).purge();
    for (const id of purged) assert.equal((await purgeOf(id)).stage, "done");
    assert.deepEqual(filesWithMarker(), []);
    await filler();
    await store.close();
    assert.deepEqual(filesWithMarker(), []);
    assert.ok(readFileSync(file).includes("Plain words"));
  });
});
