import assert from "node:assert/strict";
import { checkInfra, infraTexts, readInfra } from "../../infra/check/check-infra.ts";

/** One fault: in which file it is put, what it replaces by what, and how it must be named. */
export type Seed = readonly [what: string, path: string, from: string | RegExp, to: string, named: RegExp];

export const files = {
  web: "modules/web.bicep",
  store: "modules/store.bicep",
  vault: "modules/vault.bicep",
  bot: "modules/bot.bicep",
  alarms: "modules/alarms.bicep",
  telemetry: "modules/telemetry.bicep",
  parameters: "test.bicepparam",
} as const;

/** A test for each fault: seeded into the files as they are committed, it is caught. */
export function catchEach(seeds: readonly Seed[]): void {
  for (const [what, path, from, to, named] of seeds)
    it(what, async () => {
      const texts = new Map(infraTexts());
      const before = texts.get(path)!;
      texts.set(
        path,
        before.replace(from, () => to),
      );
      assert.notEqual(texts.get(path), before, "the fault was not seeded");
      const faults = checkInfra(await readInfra(texts));
      assert.ok(
        faults.some((fault) => named.test(fault.says) && fault.line > 0),
        faults.map(({ says }) => says).join("\n") || "not caught",
      );
    });
}
