import { forgetAgain, readForgotten } from "../workflow/purge/again.ts";
import { readOptions, run } from "./command-line.ts";
import { forgetPorts } from "./forget-ports.ts";
import { openStore } from "./open-store.ts";
import { readText } from "./school-file-on-disk.ts";

const usage = "npm run store:forget -- --from sqlite:FILE|cosmos:ENDPOINT --list FILE";

await run(async () => {
  const { from, list } = readOptions(usage, ["from", "list"]);
  const lines = readForgotten(readText(list));
  const store = openStore(from, true);
  try {
    const forgotten = await forgetAgain(await forgetPorts(store), lines);
    return `${lines.length} lines say what was forgotten. Forgotten again, because it had come back: ${forgotten}.`;
  } finally {
    await store.close();
  }
});
