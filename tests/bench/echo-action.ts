import { markIn, markOf, messageFrom } from "./activities.ts";
import { schools } from "./bench-school.ts";
import type { FakeConnector } from "./fake-connector.ts";
import type { Source } from "./load.ts";

/** Something that is measured: where its requests come from, what reached people, and whether all of it did. */
export type Measured = {
  readonly next: Source;
  /** Milliseconds from each request until the person who made it sees the effect; emptied by the caller. */
  readonly seen: number[];
  /** What has not happened that should have, once everything owed has been sent. */
  missing(): readonly string[];
};

/** Typed messages to the echo bot. Each must be answered by exactly one reply. */
export function createEchoAction(connector: FakeConnector): Measured {
  const awaited = new Map<string, number>();
  const seen: number[] = [];
  let sent = 0;
  let strays = 0;
  connector.onArrival(({ json }) => {
    const mark = markIn(json);
    const at = mark === undefined ? undefined : awaited.get(mark);
    if (mark === undefined || at === undefined) {
      strays++;
      return;
    }
    awaited.delete(mark);
    seen.push(performance.now() - at);
  });
  return {
    seen,
    next() {
      const mark = markOf(sent);
      const { teachers } = schools[sent % schools.length]!;
      const teacher = teachers[Math.floor(sent / schools.length) % teachers.length]!;
      sent++;
      awaited.set(mark, performance.now());
      return { body: messageFrom(teacher, connector.url, questionWith(mark)), answered: () => undefined };
    },
    missing: () => [
      ...(awaited.size > 0 ? [`${awaited.size} of ${sent} messages have no reply`] : []),
      ...(strays > 0 ? [`${strays} replies too many`] : []),
    ],
  };
}

/** A question of ordinary length. */
export function questionWith(mark: string): string {
  return (
    "One of my class has come in without a coat for the third time this week and was very quiet at registration. " +
    `I plan to ring home after lunch and I am not sure whether to mention it to the parent at the gate (${mark}).`
  );
}
