import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const patienceMs = 60_000;
const id = "11111111-2222-4333-8444-555555555555";

/** Loaded before the server: no name leads anywhere, so that nothing is asked of anybody while it is tried. */
const cutOff = `import dns from "node:dns";
import { isIP } from "node:net";
const { lookup } = dns;
dns.lookup = (host, options, done = options) =>
  isIP(host) ? lookup(host, options, done) : process.nextTick(done, Object.assign(new Error(), { code: "ENOTFOUND" }));
`;

/** The bundle does not start, or does not end in order. */
class BundleProblem extends Error {
  constructor(said: string) {
    super(`The bundle does not start and end as it should: ${said}`);
    this.name = "BundleProblem";
  }
}

/**
 * Starts the bundle once with invented settings, cut off from every network, and ends it in order. That proves that
 * nothing is missing in it, and leaves what V8 made of its files beside them, for those who start it later under the
 * same `flags`. Rejects with what it said when it does not start or end as it should.
 */
export async function tryBundle(flags: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "sounding-board-build-"));
  const preload = `data:text/javascript,${encodeURIComponent(cutOff)}`;
  const child = spawn(process.execPath, [...flags, "--import", preload, "dist/server.js"], {
    env: {
      ...{ PORT: "0", LOG_LEVEL: "error", MicrosoftAppType: "UserAssignedMSI" },
      ...{ MicrosoftAppId: id, MicrosoftAppTenantId: id, ALLOWED_TENANTS: id },
      ...{ DATA_FILE: join(folder, "board.sqlite"), ENVELOPE_KEY_FILE: join(folder, "key.json") },
      SCHOOL_FILE: "bot/playground/invented-school.json",
    },
  });
  const late = setTimeout(() => child.kill("SIGKILL"), patienceMs);
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString("utf8")));
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString("utf8");
    if (/listens on port \d+\n/.test(said)) child.kill("SIGTERM");
  });
  const [code] = (await once(child, "exit")) as [number | null];
  clearTimeout(late);
  rmSync(folder, { recursive: true });
  if (code !== 0) throw new BundleProblem(said);
  // Node keeps a cache apart for each user; in App Service that is root, who finds this one although it cannot write.
  for (const made of globSync("dist/compile-cache/*").filter((name) => !name.endsWith("-0")))
    cpSync(made, made.replace(/-\d+$/, "-0"), { recursive: true });
}
