import { join } from "node:path";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { median } from "./load.ts";

/** How long one durable write of a small document takes on this disk (ms, median): what no code of ours can avoid. */
export async function commitTime(folder: string): Promise<number> {
  const store = openSqliteStore(join(folder, "commit-time.sqlite"));
  const taken: number[] = [];
  for (let i = 0; i < 200; i++) {
    const doc = { pk: "bench", id: `doc-${i}`, kind: "bench", words: "x".repeat(1500) };
    const startedAt = performance.now();
    await store.write("bench", [{ op: "create", doc }]);
    taken.push(performance.now() - startedAt);
  }
  await store.close();
  return median(taken);
}
