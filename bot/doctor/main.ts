// npm run doctor, or where only the release is: node doctor.js [--manifest sounding-board.zip]
import { CommandProblem, readOptions } from "../commands/command-line.ts";
import { connectorToken } from "../teams/connector-token.ts";
import { examine, exitCode, inWords } from "./doctor.ts";
import type { Get } from "./places.ts";

const patienceMs = 10_000;

const get: Get = async (url) => {
  const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(patienceMs) });
  await response.body?.cancel();
  const date = Date.parse(response.headers.get("date") ?? "");
  return { status: response.status, date: Number.isNaN(date) ? undefined : date };
};

/** The options that were typed; undefined, and said how it is used, when they make no sense. */
function typed(): { readonly manifest?: string } | undefined {
  try {
    return readOptions("npm run doctor -- [--manifest sounding-board.zip]", [], ["manifest"]);
  } catch (error) {
    if (!(error instanceof CommandProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    return undefined;
  }
}

const options = typed();
if (options === undefined) process.exitCode = 2;
else {
  const reports = await examine({
    ...{ env: process.env, get, now: () => Date.now(), manifest: options.manifest },
    token: (identity) => connectorToken(identity)(),
  });
  process.stdout.write(inWords(reports));
  process.exitCode = exitCode(reports);
}
