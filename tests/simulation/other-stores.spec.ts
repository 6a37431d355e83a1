import assert from "node:assert/strict";
import { openCosmosStore } from "../../bot/cosmos/cosmos-store.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import type { Doc, Kept, Op, Store } from "../../bot/workflow/ports.ts";
import { startCosmosDouble } from "../support/cosmos-double/double.ts";
import { drawPlan } from "./draw-plan.ts";
import { runPlan } from "./run-plan.ts";
import type { StoreCall } from "./simulated-store.ts";

/*
 * The simulation needs a store that answers in its own time. So every call of a run, as its store truly answered it,
 * is made again of a real store, which has to give the same answer: then the run would have gone the same way on it.
 */
async function sameAnswers(store: Store, calls: readonly StoreCall[]): Promise<number> {
  const etags = new Map<string, string>();
  const etagOf = (pk: string, id: string, etag: string): string => `${pk}\n${id}\n${etag}`;
  const plain = (doc: Doc | undefined): unknown => doc && (JSON.parse(JSON.stringify(doc)) as unknown);
  // Of what is due at the same moment, no store promises an order.
  const inOrder = (kept: readonly Kept<Doc>[]): readonly unknown[] =>
    [...kept].sort((a, b) => (a.doc.id < b.doc.id ? -1 : 1)).map((k) => plain(k.doc));
  for (const call of calls)
    switch (call.call) {
      case "read":
        assert.deepEqual(plain((await store.read(call.pk, call.id))?.doc), plain(call.gave?.doc));
        break;
      case "find":
        assert.deepEqual(inOrder(await call.ask(store)), inOrder(call.gave));
        break;
      case "write": {
        const idOf = (op: Op): string => ("doc" in op ? op.doc.id : op.id);
        const known = (op: Op): Op =>
          op.op === "replace" ? { ...op, etag: etags.get(etagOf(call.pk, idOf(op), op.etag)) ?? '"0"' } : op;
        const gave = await store.write(call.pk, call.ops.map(known));
        if (!gave.ok || !call.gave.ok) {
          assert.deepEqual(gave, call.gave);
          break;
        }
        for (const [i, op] of call.ops.entries())
          etags.set(etagOf(call.pk, idOf(op), call.gave.etags[i]!), gave.etags[i]!);
      }
    }
  return calls.length;
}

async function callsOf(seed: number): Promise<readonly StoreCall[]> {
  const calls: StoreCall[] = [];
  const { violations } = await runPlan(drawPlan(seed), undefined, false, (call) => calls.push(call));
  assert.deepEqual(violations, []);
  return calls;
}

describe("the simulation on the other stores", function () {
  this.timeout(60_000);

  it("goes the same way on the embedded store, call by call", async () => {
    let calls = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const store = openSqliteStore(":memory:");
      calls += await sameAnswers(store, await callsOf(seed));
      await store.close();
    }
    assert.ok(calls > 10_000, `${calls} calls`);
  });

  it("goes the same way on Cosmos DB, call by call", async () => {
    let calls = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const double = await startCosmosDouble();
      const store = openCosmosStore({ endpoint: double.endpoint, database: "simulated", key: double.key });
      calls += await sameAnswers(store, await callsOf(seed));
      await store.close();
      await double.close();
    }
    assert.ok(calls > 2000, `${calls} calls`);
  });
});
