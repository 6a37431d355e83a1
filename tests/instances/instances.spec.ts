import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCosmosStore } from "../../bot/cosmos/cosmos-store.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { verifyChain } from "../../bot/workflow/chain.ts";
import type { EventDoc, SubjectDoc } from "../../bot/workflow/documents.ts";
import { handleEdited } from "../../bot/workflow/handle-edit.ts";
import { handleSaid } from "../../bot/workflow/handle-message.ts";
import type { Store } from "../../bot/workflow/ports.ts";
import { type Board, createBoard, people, tenantId } from "../support/board.ts";
import { startCosmosDouble } from "../support/cosmos-double/double.ts";

const instances = 8;
const words = (n: number): string =>
  `He was hungry again on day ${n}. I plan to speak with his mother. Is that right?`;

type Deployment = { readonly open: () => Store; readonly close: () => Promise<void> };

const onOneFile = (): Promise<Deployment> => {
  const folder = mkdtempSync(join(tmpdir(), "sounding-board-instances-"));
  return Promise.resolve({
    open: () => openSqliteStore(join(folder, "board.sqlite")),
    close() {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  });
};
const onCosmos = async (): Promise<Deployment> => {
  const double = await startCosmosDouble();
  return {
    open: () => openCosmosStore({ endpoint: double.endpoint, database: "board", key: double.key }),
    close: () => double.close(),
  };
};

for (const [name, deploy] of [
  ["one file", onOneFile],
  ["Cosmos DB", onCosmos],
] as const)
  describe(`eight instances on ${name}`, function () {
    this.timeout(60_000);
    let deployment: Deployment;
    let stores: Store[];
    let boards: Board[];
    beforeEach(async () => {
      deployment = await deploy();
      stores = Array.from({ length: instances }, () => deployment.open());
      boards = stores.map((store, i) => {
        const board = createBoard(store, i + 1);
        // Real pauses, because the others are really somewhere else.
        Object.assign(board.ports, {
          pause: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)),
        });
        return board;
      });
    });
    afterEach(async () => {
      for (const board of boards) await board.idle();
      for (const store of stores) await store.close();
      await deployment.close();
    });
    const fromTess = (messageId: string) => ({
      person: people.tess,
      tenantId,
      teamsUserId: "29:tess",
      messageId,
    });
    const subjects = async (): Promise<SubjectDoc[]> =>
      (await stores[0]!.list("oakfield", "oakfield.c.", "", 1000)).map((k) => k.doc as SubjectDoc);

    it("fifty messages that each arrive at all of them are taken once each", async () => {
      await Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          boards.map((b) => handleSaid(b.ports, b.deliverer, fromTess(`m${n}`), words(n), false)),
        ).flat(),
      );
      const found = await subjects();
      assert.equal(found.length, 50);
      assert.equal(new Set(found.map((s) => s.texts["t1"])).size, 50);
    });

    it("sixty-four different changes of one question at once are all recorded, in one chain, and none given up", async () => {
      const [first] = boards;
      await handleSaid(first!.ports, first!.deliverer, fromTess("m1"), words(1), false);
      await first!.idle();
      const replies = await Promise.all(
        Array.from({ length: 64 }, (_, n) => {
          const b = boards[n % instances]!;
          return handleEdited(b.ports, b.deliverer, fromTess("m1"), `${words(1)} Change ${n}.`);
        }),
      );
      assert.deepEqual([...new Set(replies.map((r) => r.reply))], ["nothing"]);
      const [question] = await subjects();
      assert.equal(question?.state.version, 65);
      for (let n = 0; n < 64; n++)
        assert.ok(
          Object.values(question.texts).some((text) => text.endsWith(`Change ${n}.`)),
          `change ${n}`,
        );
      const events = await stores[0]!.list("oakfield", `event.${question.id}.`, "", 1000);
      assert.deepEqual(
        verifyChain(
          events.map((k) => k.doc as EventDoc),
          question.head,
        ),
        [],
      );
    });

    it("what one of them owed and did not live to send is sent by the others, once", async () => {
      const [dying, ...others] = boards;
      // It records and is gone before it sends anything.
      await handleSaid(
        dying!.ports,
        { deliver: () => undefined, sweep: () => Promise.resolve(), idle: () => Promise.resolve() },
        fromTess("m1"),
        words(1),
        false,
      );
      for (const b of others) b.at.now += 61_000;
      await Promise.all(others.map((b) => b.sweeper.sweep()));
      for (const b of others) await b.idle();
      const shown = others.flatMap((b) => b.posted).filter((p) => p.to === people.sam);
      assert.equal(shown.length, 1);
    });
  });
