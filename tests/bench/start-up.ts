import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serverFlags } from "../support/server-flags.ts";
import { keepTrack } from "./server-process.ts";

const patienceMs = 15_000;

/** Milliseconds from the start of a process until it says that it is ready. */
async function msUntil(file: string, env: Record<string, string>, ready: RegExp): Promise<number> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const startedAt = performance.now();
  // Nothing else is passed on: local mode refuses to start beside any sign of Azure.
  const child = spawn(process.execPath, [...serverFlags, path], {
    env: { PATH: process.env["PATH"] ?? "", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  keepTrack(child);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${file} was not ready in time.`)), patienceMs);
      let said = "";
      child.stdout.on("data", (chunk: Buffer) => {
        said += chunk.toString("utf8");
        if (!ready.test(said)) return;
        clearTimeout(timer);
        resolve(performance.now() - startedAt);
      });
      child.once("exit", () => reject(new Error(`${file} ended before it was ready.`)));
    });
  } finally {
    child.kill("SIGKILL");
    await ended;
  }
}

/** Starts of the whole bot in local mode, and of a bare echo, one after the other (ms). */
export type Starts = { readonly ours: readonly number[]; readonly echo: readonly number[] };

/** Starts both `times` times in turn, ours each time with a fresh record. */
export async function measureStarts(times: number, folder: string): Promise<Starts> {
  const ours: number[] = [];
  const echo: number[] = [];
  for (let i = 0; i < times; i++) {
    const data = join(folder, `start-${i}`);
    mkdirSync(data);
    const env = { SOUNDING_BOARD_MODE: "local", PORT: "0", DATA_FILE: join(data, "record.sqlite") };
    echo.push(await msUntil("./echo-server.ts", {}, /listens on port \d+\n/));
    ours.push(await msUntil("../../bot/main.ts", env, /running: http:\/\/127\.0\.0\.1:\d+\/\n/));
  }
  return { ours, echo };
}
