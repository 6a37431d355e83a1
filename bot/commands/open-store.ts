import { existsSync } from "node:fs";
import { openCosmosStore } from "../cosmos/cosmos-store.ts";
import { openSqliteStore } from "../sqlite/sqlite-store.ts";
import type { WholeStore } from "../workflow/ports.ts";
import { CommandProblem } from "./command-line.ts";

/**
 * Opens `sqlite:FILE` or `cosmos:ENDPOINT`. The database is named or in COSMOS_DATABASE, COSMOS_KEY is for emulators.
 * Throws CommandProblem when the address is neither, or a file that has to be there is not.
 */
export function openStore(address: string, mustExist: boolean, named?: string): WholeStore {
  const [kind, place] = [address.slice(0, address.indexOf(":")), address.slice(address.indexOf(":") + 1)];
  if (kind === "sqlite") {
    if (mustExist && !existsSync(place)) throw new CommandProblem(`There is no file ${place}.`);
    return openSqliteStore(place);
  }
  if (kind === "cosmos") {
    if (!URL.canParse(place))
      throw new CommandProblem(`${place} is no address: write cosmos:https://… with the endpoint.`);
    const { COSMOS_DATABASE: usual = "soundingBoard", COSMOS_KEY: key } = process.env;
    const database = named ?? usual;
    return openCosmosStore({ endpoint: place, database, ...(key ? { key } : {}) });
  }
  throw new CommandProblem(`${address} is no store: write sqlite:FILE or cosmos:https://…`);
}
