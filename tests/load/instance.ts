import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { serverFlags } from "../support/server-flags.ts";

/** The real product, `bot/main.ts`, in a process of its own. */
export type Instance = {
  /** Rejects when it ends before it listens. */
  readonly ready: Promise<string>;
  isReady(): boolean;
  /** Ends it, and resolves when it is gone. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<void>;
  /** Memory that it holds now (bytes). */
  memory(): number;
  output(): string;
};

const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts an instance; `env` says where its file, schools and clock are. */
export function startInstance(env: Readonly<Record<string, string>>): Instance {
  const child = spawn(process.execPath, [...serverFlags, "bot/main.ts"], {
    env: { PATH: process.env["PATH"], SOUNDING_BOARD_MODE: "local", LOG_LEVEL: "error", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let output = "";
  let isReady = false;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  void gone.then(() => running.delete(child));
  const ready = new Promise<string>((resolve, reject) => {
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const found = /is running: (http:\S+)\//.exec(output)?.[1];
      if (found === undefined || isReady) return;
      isReady = true;
      resolve(found);
    });
    void gone.then(() => reject(new Error(`An instance ended before it listened:\n${output}`)));
  });
  // Whoever kills it while it starts does not wait for it.
  ready.catch(() => undefined);
  return {
    ready,
    isReady: () => isReady,
    async end(signal) {
      isReady = false;
      child.kill(signal);
      await gone;
    },
    memory: () => {
      const status = readFileSync(`/proc/${child.pid ?? 0}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
    },
    output: () => output,
  };
}

/** Posts a JSON body; rejects when no whole answer comes. */
export function createPoster(timeoutMs: number) {
  const agent = new Agent({ keepAlive: true });
  return (url: string, body: object): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const json = JSON.stringify(body);
      const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(json) };
      const req = request(url, { method: "POST", agent, headers, timeout: timeoutMs });
      req.on("response", (res) => {
        const chunks: Buffer[] = [];
        res.on("data", (chunk: Buffer) => chunks.push(chunk));
        res.on("error", reject);
        res.on("end", () =>
          resolve({ status: res.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") }),
        );
      });
      req.on("timeout", () => req.destroy(new Error("No answer in time.")));
      req.on("error", reject);
      req.end(json);
    });
}
