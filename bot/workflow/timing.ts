import type { LogFields } from "./ports.ts";

/**
 * What operators learn of how the work went: that a request of some route or a turn of some kind took so long, and
 * the log lines written meanwhile. Kinds, routes and codes are words of ours; nothing that people sent is among them.
 */
export type Telemetry = {
  /** Begins one HTTP request. `done` ends it with its route, such as `POST /api/messages`, and its status. */
  request(work: (done: (route: string, status: number) => void) => void): void;
  /** Times one piece of work, such as the turn `pressed`, within the request that caused it. */
  timed: Timed;
  /** Takes a line that was written to the log. */
  wrote(level: "info" | "warn" | "error", what: string, fields: LogFields): void;
};

export type Timed = <T>(kind: string, work: () => Promise<T>) => Promise<T>;

/** Times nothing: where no telemetry is wanted. */
export const untimed: Timed = (_kind, work) => work();
