import { dirname } from "node:path";
import { restore } from "../sqlite/backup.ts";
import { forgottenIn } from "../sqlite/forgotten-list.ts";
import { openSqliteStore } from "../sqlite/sqlite-store.ts";
import { forgetAgain } from "../workflow/purge/again.ts";
import { readOptions, run } from "./command-line.ts";
import { forgetPorts } from "./forget-ports.ts";

await run(async () => {
  const { from, to } = readOptions("npm run store:restore -- --from BACKUP --to FILE", ["from", "to"]);
  const list = forgottenIn(dirname(from));
  let forgotten = 0;
  // What had been forgotten since the backup was made goes before the file has its name.
  const documents = await restore(from, to, async (file) => {
    const store = openSqliteStore(file);
    try {
      forgotten = await forgetAgain(await forgetPorts(store), list ?? []);
      await store.scrub();
    } finally {
      await store.close();
    }
  });
  return [
    `${documents} documents are back in ${to}. Start the server, and tell staff from when on questions are missing.`,
    list === undefined
      ? "There is no forgotten.jsonl beside the backup (BACKUP_FOLDER), so what was filed and forgotten after it was made may be back: npm run store:forget takes the lines of the log instead."
      : `Forgotten again, because it had been forgotten since: ${forgotten}. What falls due is forgotten when the server starts, before anybody is served.`,
    "The lost file, if you have it, holds words too: delete it as soon as nobody needs it.",
  ].join("\n");
});
