import { existsSync, readFileSync } from "node:fs";
import { readSchoolFile } from "../school/school-file.ts";
import { openSqliteStore } from "../sqlite/sqlite-store.ts";
import { createOneAtATime } from "../workflow/one-at-a-time.ts";
import type { LogFields, Ports, WholeStore } from "../workflow/ports.ts";
import { createPresenceBook } from "../workflow/presence-book.ts";
import { openSecrets } from "../workflow/secrets.ts";
import { CommandProblem } from "./command-line.ts";

/** Opens a store file that has to be there. Throws CommandProblem when it is not. */
export function openFile(file: string): WholeStore {
  if (!existsSync(file)) throw new CommandProblem(`There is no file ${file}.`);
  return openSqliteStore(file);
}

/**
 * What an operator's command needs of the steps: the store, the register and the clock. It sends nothing to anybody.
 * The school file is the one named, else SCHOOL_FILE, else the invented one of local mode.
 */
export async function operatorPorts(store: WholeStore, schoolFile: string | undefined): Promise<Ports> {
  const file = schoolFile ?? process.env["SCHOOL_FILE"];
  const source = file ?? new URL("../playground/invented-school.json", import.meta.url);
  const register = readSchoolFile(JSON.parse(readFileSync(source, "utf8")) as unknown);
  const sendsNothing = (): Promise<never> =>
    Promise.reject(new CommandProblem("An operator's command sends nothing."));
  const say = (what: string, fields: LogFields = {}): void => {
    process.stderr.write(`${what} ${JSON.stringify(fields)}\n`);
  };
  const clock = { now: () => Date.now() };
  return {
    ...{ store, secrets: await openSecrets(store), register: () => register },
    ...{ clock, presence: createPresenceBook(store, clock) },
    post: { post: sendsNothing, update: sendsNothing, openChat: sendsNothing },
    alarm: { raise: sendsNothing },
    presence: createPresenceBook(store, { now: () => Date.now() }),
    envelopeKey: { id: "none", wrap: sendsNothing, unwrap: sendsNothing },
    inTurn: createOneAtATime(),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    log: { info: say, warn: say, error: say },
  };
}
