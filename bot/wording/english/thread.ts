import type { ThreadEntry } from "../../consultation/state.ts";
import type { Contact } from "../../school/register.ts";

/** The exchanges on the card of a question, oldest first, and the advice under them. */
const did: Readonly<Record<ThreadEntry["kind"], string>> = {
  asked: "asked",
  amended: "changed the words",
  askedBack: "asked back",
  replied: "replied",
  advised: "answered",
  challenged: "sees it differently",
  changed: "says things have changed",
  passedOn: "passed it on",
  handled: "has handled it",
};

export const thread = {
  did,
  /** The same after "You". */
  youDid: { ...did, challenged: "see it differently", changed: "said things have changed" },
  line: (who: string, done: string, when: string): string => `${who} ${done}, ${when}`,
  answeredWith: (done: string, outcome: string): string => `${done}: ${outcome}`,
  earlier: (hidden: number): string => `${hidden} earlier, kept in the record`,
  answeredBy: (name: string, when: string): string => `${name}, social worker, ${when}`,
  next: (who: string, byWhen: string): string => `Next: ${who}, ${byWhen}.`,
  phoneFirst: ({ name, phone }: Contact): string => `Phone first: ${name} on ${phone}.`,
} as const;
