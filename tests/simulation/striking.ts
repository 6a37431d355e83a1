import type { Fault } from "./plan.ts";

/** Which call a fault strikes: the first from the nth on that it fits. */
export function striking<K>(faults: readonly Fault<K>[], onFired: (kind: K) => void) {
  const waiting = [...faults];
  let calls = 0;
  return (fits: (kind: K) => boolean): K | undefined => {
    calls++;
    if (waiting.length === 0) return undefined;
    const i = waiting.findIndex((f) => f.n <= calls && fits(f.kind));
    if (i < 0) return undefined;
    const [{ kind }] = waiting.splice(i, 1) as [Fault<K>];
    onFired(kind);
    return kind;
  };
}

/** Whether the call that is made now is one of these, counted from 1. */
export function isOneOf(which: readonly number[]): () => boolean {
  let calls = 0;
  return () => which.includes(++calls);
}
