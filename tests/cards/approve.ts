import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { drawAll } from "./scenarios.ts";

// Writes what the cards look like now; the diff is what a reviewer approves.
const folder = new URL("./approved/", import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const { name, card } of await drawAll())
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(card, null, 2)}\n`);
