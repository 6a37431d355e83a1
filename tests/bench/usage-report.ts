import { writeFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What a server process has used and done since it started. */
export type Usage = {
  readonly cpuMs: number;
  readonly peakMb: number;
  /** In use after a collection, and held by the process (MB). */
  readonly heapMb: number;
  readonly residentMb: number;
  readonly reads: number;
  readonly writes: number;
};

/** What the benchmark asks of a server process, and gets back under the same name. */
export type Question =
  | { readonly ask: "usage" | "memory" | "startProfile" | "stop" }
  | { readonly ask: "saveProfile"; readonly file: string };

export type Report =
  | { readonly report: "listening"; readonly port: number }
  | { readonly report: "usage"; readonly usage: Usage }
  | { readonly report: "memory"; readonly usage: Usage }
  | { readonly report: "startProfile" | "saveProfile" };

/** How a server process hears of its surroundings: one JSON argument. */
export type ServerSettings = {
  readonly issuerUrl: string;
  readonly connectorUrl: string;
  readonly folder: string;
};

/** A full collection, without the server being started in another way than in a school. */
function collect(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

type Counted = { readonly calls: { reads: number; writes: number }; readonly idle: () => Promise<void> };

/** Tells the benchmark where this process listens and answers its questions; without one it does nothing. */
export function reportUsage(port: number, { calls, idle }: Counted): void {
  const tell = (report: Report): void => void process.send?.(report);
  const inspector = new Session();

  const answer = async (question: Question): Promise<void> => {
    switch (question.ask) {
      case "memory":
      case "usage": {
        // Whatever an action still owes to others belongs to its cost.
        await idle();
        const { user, system } = process.cpuUsage();
        const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
        if (question.ask === "memory") collect();
        const { heapUsed, external, rss } = process.memoryUsage();
        const memory = { heapMb: (heapUsed + external) / 2 ** 20, residentMb: rss / 2 ** 20 };
        tell({ report: question.ask, usage: { cpuMs: (user + system) / 1000, peakMb, ...memory, ...calls } });
        return;
      }
      case "startProfile":
        inspector.connect();
        await inspector.post("Profiler.enable");
        await inspector.post("Profiler.start");
        tell({ report: "startProfile" });
        return;
      case "saveProfile": {
        const { profile } = await inspector.post("Profiler.stop");
        inspector.disconnect();
        writeFileSync(question.file, JSON.stringify(profile));
        tell({ report: "saveProfile" });
        return;
      }
      case "stop":
        process.exit(0);
    }
  };

  process.on("message", (question: Question) => void answer(question));
  process.on("disconnect", () => process.exit(0));
  tell({ report: "listening", port });
}
