import { createContainer } from "../cosmos/create-container.ts";
import { CommandProblem, readOptions, run } from "./command-line.ts";

await run(async () => {
  const { endpoint, database } = readOptions(
    "COSMOS_KEY=… npm run cosmos:create -- --endpoint http://localhost:8081 --database soundingBoard",
    ["endpoint", "database"],
  );
  const { COSMOS_KEY: key } = process.env;
  if (!key)
    throw new CommandProblem(
      "COSMOS_KEY is missing: the emulator prints its key. In Azure, infra/ creates it.",
    );
  await createContainer({ endpoint: endpoint, database: database, key });
  return `The container is there, in ${database}.`;
});
