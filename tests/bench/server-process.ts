import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { serverFlags } from "../support/server-flags.ts";
import type { Question, Report, ServerSettings, Usage } from "./usage-report.ts";

/** A server under load in a process of its own. */
export type ServerProcess = {
  readonly url: string;
  /** What it has used so far, once everything that it owes has been sent. */
  usage(): Promise<Usage>;
  /** The same after a full collection. */
  memory(): Promise<Usage>;
  startProfile(): Promise<void>;
  saveProfile(file: string): Promise<void>;
  stop(): Promise<void>;
};

const patienceMs = 20_000;
const running = new Set<ChildProcess>();

/** Ends every process started from here, at once. */
export function killServers(): void {
  for (const child of running) child.kill("SIGKILL");
}

/** Counts a process among those that `killServers` ends. */
export function keepTrack(child: ChildProcess): void {
  running.add(child);
  child.once("exit", () => running.delete(child));
}

/** Starts a server file of this folder and waits until it listens. */
export async function startServer(file: string, settings: ServerSettings): Promise<ServerProcess> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = fork(path, [JSON.stringify(settings)], {
    execArgv: serverFlags,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  keepTrack(child);

  const heard = <R extends Report["report"]>(report: R): Promise<Extract<Report, { report: R }>> =>
    new Promise((resolve, reject) => {
      const settle = (work: () => void): void => {
        clearTimeout(timer);
        child.off("message", onMessage).off("exit", onExit);
        work();
      };
      const onMessage = (message: Report): void => {
        if (message.report === report) settle(() => resolve(message as Extract<Report, { report: R }>));
      };
      const onExit = (): void => settle(() => reject(new Error(`${file} ended too early.`)));
      const onSilence = (): void =>
        settle(() => reject(new Error(`${file} did not answer "${report}" in time.`)));
      const timer = setTimeout(onSilence, patienceMs);
      child.on("message", onMessage).on("exit", onExit);
    });
  const ask = <R extends Exclude<Report["report"], "listening">>(
    question: Question & { ask: R },
  ): Promise<Extract<Report, { report: R }>> => {
    const answer = heard(question.ask);
    child.send(question);
    return answer;
  };

  const { port } = await heard("listening");
  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    usage: async () => (await ask({ ask: "usage" })).usage,
    memory: async () => (await ask({ ask: "memory" })).usage,
    startProfile: async () => {
      await ask({ ask: "startProfile" });
    },
    saveProfile: async (to) => {
      await ask({ ask: "saveProfile", file: to });
    },
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.send({ ask: "stop" } satisfies Question);
      }),
  };
}
