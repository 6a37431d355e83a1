import { restore } from "../sqlite/backup.ts";
import { readOptions, run } from "./command-line.ts";

await run(async () => {
  const { from, to } = readOptions("npm run store:restore -- --from BACKUP --to FILE", ["from", "to"]);
  const documents = await restore(from, to);
  return `${documents} documents are back in ${to}. Start the server, and tell staff from when on questions are missing.`;
});
