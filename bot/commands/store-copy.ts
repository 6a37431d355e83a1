import { type Progress, copyStore } from "../workflow/copy-store.ts";
import { CommandProblem, readOptions, run } from "./command-line.ts";
import { openStore } from "./open-store.ts";
import { createProgressBar } from "./progress-bar.ts";

const usage =
  "npm run store:copy -- --from sqlite:FILE --to cosmos:ENDPOINT [--database NAME] (or the other way round)";

const sentences: Readonly<Record<Progress["doing"], string>> = {
  reading: "reading the source",
  copying: "copying",
  comparing: "comparing",
};

await run(async () => {
  const { from, to, database } = readOptions(usage, ["from", "to"], ["database"]);
  if (from === to) throw new CommandProblem("Source and target are the same store.");
  try {
    return await copy(from, to, database);
  } catch (error) {
    throw inPlainWords(error);
  }
});

async function copy(from: string, to: string, database: string | undefined): Promise<string> {
  const source = openStore(from, true, database);
  const target = openStore(to, false, database);
  const bar = createProgressBar(process.stderr);
  try {
    const { documents, parts } = await copyStore(source, target, from, ({ doing, done, of }) =>
      bar.show(sentences[doing], done, of),
    );
    return `${documents} documents in ${parts.size} partitions are in ${to}; every one was compared, and the record's chains hold.`;
  } finally {
    bar.end();
    await source.close();
    await target.close();
  }
}

/** What operators can do something about; anything else stays what it is. */
function inPlainWords(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === "CosmosRefusal" || error.name === "NewerDocument")
    return new CommandProblem(error.message);
  const { code } = error as { code?: unknown };
  switch (code) {
    case 401:
      return new CommandProblem("The store refuses the key. COSMOS_KEY has to be the emulator's.");
    case 403:
      return new CommandProblem("The store lets nobody in from here, or not with this identity.");
    case 404:
      return new CommandProblem(
        "There is no such database or container. `npm run cosmos:create` makes it in an emulator, infra/ in Azure.",
      );
    case 429:
      return new CommandProblem("The store is too busy. Start the same copy again: it goes on where it was.");
    case "ECONNREFUSED":
    case "ENOTFOUND":
    case "ECONNRESET":
      return new CommandProblem(
        "The store cannot be reached. Start the same copy again later: it goes on where it was.",
      );
    default:
      return error;
  }
}
