import { spawn } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Outside, startOutside } from "../released/outside.ts";
import {
  appId,
  deployedSettings,
  messageOfTess,
  preload,
  unpackRelease,
} from "../released/released-server.ts";
import { serverFlags } from "../support/server-flags.ts";
import { median } from "./load.ts";
import { keepTrack } from "./server-process.ts";

const patienceMs = 30_000;

/** Loaded before a server: it says what its processor has done so far (µs) when it is asked. */
const tellsCpu = `data:text/javascript,${encodeURIComponent(
  'process.on("message", () => process.send(process.cpuUsage())); process.channel.unref();',
)}`;

/**
 * From the start of a process (ms) until it listens, and until it has answered its first message with 200; and what
 * time of a processor that took (ms), which a busy machine alters less.
 */
export type Start = { readonly listens: number; readonly answered: number; readonly cpu: number };

/** Starts of the release as in Azure and of a bare echo, one after the other. */
export type Starts = { readonly ours: readonly Start[]; readonly echo: readonly Start[] };

/** A restart: the record and its key are there from the start before. */
function recordIn(folder: string): Readonly<Record<string, string>> {
  return { DATA_FILE: join(folder, "board.sqlite"), ENVELOPE_KEY_FILE: join(folder, "key.json") };
}

async function startOf(outside: Outside, cwd: string, file: string, record: string): Promise<Start> {
  const [token, body] = [outside.token(appId), JSON.stringify(messageOfTess("hello"))];
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...serverFlags, "--import", preload, "--import", tellsCpu, file], {
    ...{ cwd, env: { ...deployedSettings, ...outside.env, LOG_LEVEL: "warn", ...recordIn(record) } },
    stdio: ["ignore", "pipe", "ignore", "ipc"],
  });
  keepTrack(child);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    const port = await new Promise<string>((resolve, reject) => {
      let said = "";
      child.stdout?.on("data", (chunk: Buffer) => {
        said += chunk.toString("utf8");
        const found = /listens on port (\d+)\n/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.once("exit", () => reject(new Error("A server ended before it listened.")));
      setTimeout(() => reject(new Error("A server did not listen in time.")), patienceMs).unref();
    });
    const listens = performance.now() - startedAt;
    const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
      ...{ method: "POST", body, signal: AbortSignal.timeout(patienceMs) },
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    });
    if (answer.status !== 200) throw new Error(`A first message was answered with ${answer.status}.`);
    const answered = performance.now() - startedAt;
    const used = new Promise<NodeJS.CpuUsage>((resolve) => child.once("message", resolve as () => void));
    child.send("cpu");
    const { user, system } = await used;
    return { listens, answered, cpu: (user + system) / 1000 };
  } finally {
    child.kill("SIGKILL");
    await ended;
  }
}

/**
 * Starts both `times` times in turn, after one start each that is not counted because it reads the files from the disk.
 * Each start of ours finds a folder as a deployment leaves it, and the record of the start before. Both have the same settings, identity, keys and Teams,
 * and answer one message with one of their own.
 */
export async function measureStarts(times: number): Promise<Starts> {
  const outside = await startOutside();
  const kept = unpackRelease();
  const echoFile = fileURLToPath(new URL("./deployed-echo.ts", import.meta.url));
  const starts: { ours: Start[]; echo: Start[] } = { ours: [], echo: [] };
  try {
    for (let i = 0; i <= times; i++) {
      const folder = `${kept}-${i}`;
      cpSync(kept, folder, { recursive: true });
      const echo = await startOf(outside, kept, echoFile, kept);
      const ours = await startOf(outside, folder, "server.js", kept);
      rmSync(folder, { recursive: true });
      if (i === 0) continue;
      starts.ours.push(ours);
      starts.echo.push(echo);
    }
  } finally {
    await outside.close();
    rmSync(kept, { recursive: true });
  }
  return starts;
}

/** Medians (ms), and the median of the ratios of each pair of starts. */
export function summariseStarts({ ours, echo }: Starts, until: keyof Start) {
  return {
    ours: median(ours.map((start) => start[until])),
    echo: median(echo.map((start) => start[until])),
    ratio: median(ours.map((start, i) => start[until] / (echo[i]?.[until] ?? NaN))),
  };
}
