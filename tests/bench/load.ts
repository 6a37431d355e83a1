import { Agent, request } from "node:http";

/** One request, and what to make of the answer: undefined when it is as it should be, else what is wrong. */
export type Action = {
  readonly body: string;
  /** Something that is read from the tab's API: its path, and the token of who reads it. */
  readonly read?: { readonly path: string; readonly authorization: string };
  readonly answered: (status: number, text: string) => string | undefined;
};

/** Gives the next request; undefined when there is nothing left to do. */
export type Source = () => Action | undefined;

export type Load = {
  readonly count: number;
  readonly latencies: readonly number[];
  readonly problems: readonly string[];
};

const requestTimeoutMs = 10_000;

/** Sends requests from `users` people at once, each waiting for the answer, until the time or the source ends. */
export async function runLoad(
  target: { readonly url: string; readonly token: string },
  users: number,
  limit: { readonly ms: number; readonly count?: number },
  next: Source,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: users });
  const headers = { "content-type": "application/json", authorization: `Bearer ${target.token}` };
  const latencies: number[] = [];
  const problems: string[] = [];
  const endAt = performance.now() + limit.ms;
  let started = 0;

  const send = ({ body, read }: Action): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const req = request(read ? new URL(read.path, target.url) : target.url, {
        method: read ? "GET" : "POST",
        agent,
        timeout: requestTimeoutMs,
        headers: read
          ? { authorization: read.authorization }
          : { ...headers, "content-length": Buffer.byteLength(body) },
      });
      req.on("response", (res) => {
        const chunks: Buffer[] = [];
        res.on("data", (chunk: Buffer) => chunks.push(chunk));
        res.on("error", reject);
        res.on("end", () =>
          resolve({ status: res.statusCode ?? 0, text: Buffer.concat(chunks).toString("utf8") }),
        );
      });
      req.on("timeout", () => req.destroy(new Error("no answer within ten seconds")));
      req.on("error", reject);
      req.end(body);
    });

  const user = async (): Promise<void> => {
    while (performance.now() < endAt && started < (limit.count ?? Infinity)) {
      const action = next();
      if (!action) return;
      started++;
      const sentAt = performance.now();
      try {
        const { status, text } = await send(action);
        latencies.push(performance.now() - sentAt);
        const problem =
          status >= 200 && status < 300 ? action.answered(status, text) : `HTTP ${status}: ${text}`;
        if (problem !== undefined) problems.push(problem);
      } catch (error) {
        problems.push(error instanceof Error ? error.message : "unknown failure");
        return;
      }
    }
  };

  await Promise.all(Array.from({ length: users }, user));
  agent.destroy();
  return { count: latencies.length, latencies, problems };
}

/** The value below which this share (0 to 1) of the values lies; 0 when there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
