import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { eventually } from "../support/running-bot.ts";
import { serverFlags } from "../support/server-flags.ts";
import { type Outside, ingestionHost, serviceUrl } from "./outside.ts";

export const appId = "11111111-2222-4333-8444-555555555555";
/** The tenant and the people of the invented school file. */
export const tenantId = "7b1c0000-0000-4000-8000-000000000001";
export const tess = "7b1c0000-0000-4000-8000-000000000101";

/** Where telemetry goes when a test wants it. */
export const connectionString = `InstrumentationKey=11111111-2222-4333-8444-555555555556;IngestionEndpoint=https://${ingestionHost}/`;

/** The release as it runs in Azure, in a process and a folder of its own. */
export type ReleasedServer = {
  readonly url: string;
  readonly folder: string;
  readonly output: () => string;
  /** Waits until it has written something. */
  writes(what: RegExp): Promise<void>;
  /** Posts an activity as Teams does; the status of the answer. */
  send(activity: object | string, query?: string): Promise<number>;
  /** Asks it to end; `tidy` false leaves its folder to be looked into. */
  stop(tidy?: boolean): Promise<{ readonly code: number | null; readonly signal: string | null }>;
  /** Waits until it takes no more connections. */
  refuses(): Promise<void>;
  kill(): void;
};

/** What keeps the server's TLS connections on this computer. */
export const preload = fileURLToPath(new URL("./loopback-tls.js", import.meta.url));

let isBuilt = false;

/** Builds the release once in a run of the tests. */
export function buildRelease(): void {
  if (isBuilt) return;
  const built = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", "infra/build.ts"], {
    encoding: "utf8",
  });
  assert.equal(built.status, 0, built.stderr);
  isBuilt = true;
}

/** What the server needs besides the outside: the settings of a deployment with its record in a file. */
export const deployedSettings: Readonly<Record<string, string>> = {
  ...{ PATH: process.env["PATH"] ?? "", PORT: "0" },
  ...{ MicrosoftAppType: "UserAssignedMSI", MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId },
  ...{ ALLOWED_TENANTS: tenantId, SCHOOL_FILE: "school.json" },
  ...{ DATA_FILE: "board.sqlite", ENVELOPE_KEY_FILE: "key.json" },
};

/** Puts the release into a folder of its own, away from the sources and from node_modules. */
export function unpackRelease(): string {
  buildRelease();
  const folder = mkdtempSync(join(tmpdir(), "sounding-board-released-"));
  cpSync("dist", folder, { recursive: true });
  cpSync("bot/playground/invented-school.json", join(folder, "school.json"));
  return folder;
}

/** Starts the release with everything outside on this computer. */
export async function startReleased(
  outside: Outside,
  env: Readonly<Record<string, string>> = {},
): Promise<ReleasedServer> {
  const folder = unpackRelease();
  let output = "";
  const child: ChildProcess = spawn(process.execPath, [...serverFlags, "--import", preload, "server.js"], {
    cwd: folder,
    env: { ...deployedSettings, ...outside.env, ...env },
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, "exit") as Promise<[number | null, string | null]>;
  const port = await eventually(() => {
    const found = /listens on port (\d+)/.exec(output)?.[1];
    assert.ok(found, output);
    return Promise.resolve(found);
  }, 20_000);
  const url = `http://127.0.0.1:${port}`;
  return {
    ...{ url, folder, output: () => output },
    writes: (what) =>
      eventually(() => {
        assert.match(output, what);
        return Promise.resolve();
      }, 20_000),
    async send(activity, query = "") {
      const response = await fetch(`${url}/api/messages${query}`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${outside.token(appId)}` },
        body: typeof activity === "string" ? activity : JSON.stringify(activity),
      });
      await response.body?.cancel();
      return response.status;
    },
    async stop(tidy = true) {
      child.kill("SIGTERM");
      const [code, signal] = await ended;
      if (tidy) rmSync(folder, { recursive: true, force: true });
      return { code, signal };
    },
    refuses: () =>
      eventually(() => assert.rejects(fetch(`${url}/health/live`, { headers: { connection: "close" } }))),
    kill() {
      child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let sent = 0;

/** A message that Tess types. */
export function messageOfTess(text: string): object {
  sent++;
  return {
    ...{
      type: "message",
      id: `176400000${sent}`,
      channelId: "msteams",
      serviceUrl,
      text,
      textFormat: "plain",
    },
    from: { id: "29:tess", name: "Tess Teacher", aadObjectId: tess },
    recipient: { id: `28:${appId}`, name: "Sounding Board" },
    conversation: { id: "a:tess", conversationType: "personal", tenantId },
    channelData: { tenant: { id: tenantId } },
  };
}
