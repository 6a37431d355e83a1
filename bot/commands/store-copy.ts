import { copyStore } from "../workflow/copy-store.ts";
import { readOptions, run } from "./command-line.ts";
import { openStore } from "./open-store.ts";

const usage = "npm run store:copy -- --from sqlite:FILE --to cosmos:ENDPOINT (or the other way round)";
const everySo = 1000;

await run(async () => {
  const { from, to } = readOptions(usage, ["from", "to"]);
  const source = openStore(from, true);
  const target = openStore(to, false);
  let told = 0;
  try {
    const { documents } = await copyStore(source, target, from, (copied) => {
      // A terminal sees one line that counts, a log a line now and then.
      if (process.stderr.isTTY) process.stderr.write(`\r${copied} documents copied`);
      else if (copied >= told + everySo) process.stderr.write(`${(told = copied)} documents copied\n`);
    });
    if (process.stderr.isTTY) process.stderr.write("\n");
    return `${documents} documents are in ${to}; every one was compared, and the record's chains hold.`;
  } finally {
    await source.close();
    await target.close();
  }
});
