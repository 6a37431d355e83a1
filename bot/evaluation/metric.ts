import { type Spread, type Waited, spreadOf, wilson } from "./statistics.ts";

/** A share of a whole, with Wilson's 95% interval. `open` could still come in time and are not counted yet. */
export type Share = {
  readonly kind: "share";
  readonly part: number;
  readonly of: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly open: number;
};

/** Times in school minutes; `unended` had no end when last looked at, or ended in another way, and stay as censored. */
export type Times = Spread & {
  readonly kind: "times";
  readonly n: number;
  readonly unended: number;
  readonly isKaplanMeier: boolean;
};

/** How a whole is divided. */
export type Mix = {
  readonly kind: "mix";
  readonly of: number;
  readonly rows: readonly { readonly id: string; readonly count: number }[];
};

/** So many on average, over so many of something. */
export type Mean = { readonly kind: "mean"; readonly sum: number; readonly of: number };

/** A metric that would need something which Sounding Board does not have; why, in a sentence. */
export type NotMeasured = { readonly kind: "notMeasured"; readonly why: string };

export type Metric = Share | Times | Mix | Mean | NotMeasured;

/** A share: how many of `all` fulfil a condition. */
export function share<T>(all: readonly T[], fulfils: (one: T) => boolean, open = 0): Share {
  return countedShare(all.filter(fulfils).length, all.length, open);
}

/** A share of what was counted already. */
export function countedShare(part: number, of: number, open = 0): Share {
  const { low, high } = wilson(part, of) ?? {};
  return { kind: "share", part, of, low, high, open };
}

/** Times with what has not ended among them. */
export function times(waits: readonly Waited[]): Times {
  const unended = waits.filter((w) => !w.happened).length;
  return { kind: "times", n: waits.length, unended, ...spreadOf(waits) };
}

/** How often each of the named codes is there; a row for each, also for those that are not. */
export function mix<Code extends string>(codes: readonly Code[], found: readonly (Code | undefined)[]): Mix {
  return {
    kind: "mix",
    of: found.length,
    rows: codes.map((id) => ({ id, count: found.filter((one) => one === id).length })),
  };
}

/** Says in words what is not measured, so that nobody takes silence for nought. */
export function notMeasured(why: string): NotMeasured {
  return { kind: "notMeasured", why };
}
