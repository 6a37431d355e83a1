import { backUp } from "../sqlite/backup.ts";
import { readOptions, run } from "./command-line.ts";

await run(async () => {
  const { from, to } = readOptions("npm run store:backup -- --from FILE --to FILE", ["from", "to"]);
  const documents = await backUp(from, to);
  return `${documents} documents are in ${to}, and every one can be read.`;
});
