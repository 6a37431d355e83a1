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
  /** Times one call to what is outside this process, within the work that caused it. */
  called: Called;
  /** Takes a line that was written to the log. */
  wrote(level: "info" | "warn" | "error", what: string, fields: LogFields): void;
};

export type Timed = <T>(kind: string, work: () => Promise<T>) => Promise<T>;

/** What is outside this process: Teams' connector, Azure Cosmos DB, Azure Key Vault. */
export type Outside = "teams" | "store" | "vault";

/**
 * A call to one of them by its pattern, such as `POST /v3/conversations`, never by its address. `statusOf` tells an
 * answer's status (HTTP); a call that throws has its error's code.
 */
export type Called = <T>(
  where: Outside,
  what: string,
  work: () => Promise<T>,
  statusOf?: (answer: T) => number | undefined,
) => Promise<T>;

/** Times nothing: where no telemetry is wanted. */
export const untimed: Timed = (_kind, work) => work();
export const uncalled: Called = (_where, _what, work) => work();
