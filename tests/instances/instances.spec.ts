import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCosmosStore } from "../../bot/cosmos/cosmos-store.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { verifyChain } from "../../bot/workflow/audit/chain.ts";
import type { EventDoc, SubjectDoc } from "../../bot/workflow/documents.ts";
import { handleEdited } from "../../bot/workflow/handle-edit.ts";
import { handleSaid } from "../../bot/workflow/handle-message.ts";
import type { Store } from "../../bot/workflow/ports.ts";
import { leaseMs } from "../../bot/workflow/retry-schedule.ts";
import { type Board, createBoard, people, schoolMorning, tenantId } from "../support/board.ts";
import { startCosmosDouble } from "../support/cosmos-double/double.ts";

const instances = 8;
const words = (n: number): string =>
  `He was hungry again on day ${n}. I plan to speak with his mother. Is that right?`;

type Deployment = {
  /** As another process opens it. */
  readonly place: string;
  readonly open: () => Store;
  readonly close: () => Promise<void>;
};

const onOneFile = (): Promise<Deployment> => {
  const folder = mkdtempSync(join(tmpdir(), "sounding-board-instances-"));
  const file = join(folder, "board.sqlite");
  return Promise.resolve({
    place: file,
    open: () => openSqliteStore(file),
    close() {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  });
};
const onCosmos = async (): Promise<Deployment> => {
  const double = await startCosmosDouble();
  return {
    place: double.endpoint,
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

    it("what processes had leased when they were killed is sent by the others: once, and not before the lease ends", async () => {
      // The first is killed sending what it has just recorded, the second sending what it had taken over.
      await untilItSends("ask", 0);
      await untilItSends("sweep", leaseMs + 1);
      const sentAt = async (moment: number): Promise<readonly string[]> => {
        for (const b of boards) b.at.now = schoolMorning + moment;
        await Promise.all(boards.map((b) => b.sweeper.sweep()));
        for (const b of boards) await b.idle();
        return boards.flatMap((b) => b.posted.map((p) => p.to));
      };
      assert.deepEqual(await sentAt(2 * leaseMs), []);
      assert.deepEqual(
        [...(await sentAt(2 * leaseMs + 2))].sort(),
        [people.sam, people.tess].sort(),
        "a card for each of the two",
      );
      assert.equal((await sentAt(3 * leaseMs + 3)).length, 2);
    });

    /** A real process that is killed while Teams has not answered it; resolves when it is gone. */
    const untilItSends = async (does: "ask" | "sweep", laterMs: number): Promise<void> => {
      const { place } = deployment;
      const child = spawn(
        process.execPath,
        [
          "--disable-warning=ExperimentalWarning",
          "tests/instances/dying-instance.ts",
          ...[place, does, String(laterMs)],
        ],
        { stdio: ["ignore", "pipe", "inherit"] },
      );
      let sends = 0;
      for await (const chunk of child.stdout) {
        sends += String(chunk).split("sends").length - 1;
        if (sends === 2) child.kill("SIGKILL");
      }
      assert.equal(sends, 2);
    };
  });
