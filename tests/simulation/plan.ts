import type { Name } from "./cast.ts";

/** What the connector can do instead of taking a card and saying so. */
export const postFaults = [
  "throttled",
  "throttledFor",
  "conflict",
  "unavailable",
  "takenThenFails",
  "silent",
  "takenThenSilent",
  "forbidden",
  "missing",
  "takenWithoutId",
] as const;
export type PostFault = (typeof postFaults)[number];

/** What the store can do instead of answering truly. Those named `…Committed` take effect first. */
export const storeFaults = [
  "changed",
  "throttled",
  "unavailable",
  "timeoutCommitted",
  "existsCommitted",
  "changedCommitted",
] as const;
export type StoreFault = (typeof storeFaults)[number];

/** A fault strikes the first call from the nth on that it fits. */
export type Fault<Kind> = { readonly n: number; readonly kind: Kind };

/** Something a person does. It waits a little for the card it needs; `key` names its words. */
export type Action = {
  readonly key: number;
  /** After the start (ms). */
  readonly at: number;
  readonly who: Name;
  /** `ask`, `refer`, `open`, or the verb of a button. */
  readonly does: string;
  readonly pick: number;
  readonly sees: "newest" | "old";
  readonly by: "invoke" | "message";
  /** Presses with what somebody else's card carries. */
  readonly copiedFrom?: Name | undefined;
  /** The same activity arrives a second time at once. */
  readonly twice?: "sameId" | "newId" | undefined;
};

export type Plan = {
  readonly seed: number;
  readonly start: number;
  readonly instances: 1 | 2;
  readonly actions: readonly Action[];
  /** Before this step, this instance is killed. */
  readonly crashes: readonly { readonly step: number; readonly instance: number }[];
  readonly post: readonly Fault<PostFault>[];
  readonly store: readonly Fault<StoreFault>[];
  /** Which answers to activities are lost, counted from 1. */
  readonly lostAcks: readonly number[];
  /** Which alarms the second channel does not take, counted from 1. */
  readonly alarms: readonly number[];
  readonly jumps: readonly {
    readonly at: number;
    readonly by: number;
    readonly instance?: number | undefined;
  }[];
  readonly leaves: readonly { readonly at: number; readonly who: Name }[];
  readonly removes: readonly { readonly at: number; readonly who: Name }[];
};

/** One action a line, then what goes wrong. */
export function describePlan(plan: Plan): string {
  const actions = plan.actions.map((a) => {
    const extras = [
      a.sees === "old" ? "on an old card" : "",
      a.by === "message" ? "as a message" : "",
      a.copiedFrom === undefined ? "" : `with ${a.copiedFrom}'s card`,
      a.twice === undefined ? "" : `sent twice (${a.twice})`,
    ].filter((e) => e !== "");
    return `  +${a.at} ms  ${a.who} ${a.does} #${a.key}/${a.pick} ${extras.join(", ")}`.trimEnd();
  });
  const wrong = (name: string, what: readonly unknown[]): string[] =>
    what.length === 0 ? [] : [`  ${name}: ${JSON.stringify(what)}`];
  return [
    `  ${plan.instances} instance(s), from ${new Date(plan.start).toISOString()}`,
    ...actions,
    ...wrong("crashes", plan.crashes),
    ...wrong("connector", plan.post),
    ...wrong("store", plan.store),
    ...wrong("lost answers", plan.lostAcks),
    ...wrong("alarms not taken", plan.alarms),
    ...wrong("clock jumps", plan.jumps),
    ...wrong("leave the register", plan.leaves),
    ...wrong("remove the app", plan.removes),
  ].join("\n");
}
