import { DatabaseSync } from "node:sqlite";
import type { Person } from "../load/authority.ts";
import type { Screens } from "../load/screens.ts";
import type { Question } from "./people.ts";

/** What the record and the screens hold, compared with what people were told. */
export type Verdict = {
  readonly acknowledged: { readonly asks: number; readonly takes: number; readonly answers: number };
  /** Acknowledged actions that are not in the record or not on a screen where they must be. */
  readonly lost: readonly string[];
  /** Cards that are there but older than the record; they turn into it when the chat is opened. */
  readonly behind: readonly string[];
  /** Actions that took effect more than once. */
  readonly twice: readonly string[];
  /** Messages that somebody sees more often than needed: a kill came between Teams' yes and our note of it. */
  readonly duplicates: number;
  /** How often the message that came most often came. */
  readonly mostCopies: number;
};

type Subject = { readonly id: string; readonly words: string; readonly version: number };
type Event = { readonly subjectId: string; readonly seq: number; readonly type: string };
type Row = { readonly id: string; readonly kind: string; readonly body: string };

/** A record read from its file, whoever else has it open. */
export function readRecord(file: string) {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare("SELECT id, kind, body FROM documents").all() as Row[];
  db.close();
  const subjects: Subject[] = [];
  const events: Event[] = [];
  let owed = 0;
  for (const { id, kind, body } of rows) {
    if (kind === "consultation") {
      const { texts, state } = JSON.parse(body) as { texts: object; state: { version: number } };
      subjects.push({ id, words: JSON.stringify(texts), version: state.version });
    } else if (kind === "event") {
      const { recorded } = JSON.parse(body) as {
        recorded: { subjectId: string; seq: number; event: { type: string } };
      };
      events.push({ subjectId: recorded.subjectId, seq: recorded.seq, type: recorded.event.type });
    } else if (kind === "delivery" && body.includes('"status":"owed"')) owed++;
  }
  return { subjects, events, owed };
}

/** Judges a run that is over and has sent everything it owes. */
export function judge(file: string, questions: readonly Question[], screens: Pick<Screens, "in">): Verdict {
  const { subjects, events } = readRecord(file);
  const lost: string[] = [];
  const behind: string[] = [];
  const twice: string[] = [];
  const acknowledged = { asks: 0, takes: 0, answers: 0 };
  let duplicates = 0;
  let mostCopies = 0;
  const noteCopies = (copies: number, needed: number): void => {
    duplicates += Math.max(0, copies - needed);
    mostCopies = Math.max(mostCopies, copies);
  };

  const shownVersion = (person: Person, id: string): number =>
    Math.max(
      0,
      ...[...screens.in(person.chatId).values()].map((m) => (m.stamp?.id === id ? m.stamp.version : 0)),
    );
  const count = (person: Person, id: string, what: "card" | "nudge"): number =>
    [...screens.in(person.chatId).values()].filter((m) =>
      what === "card" ? m.stamp?.id === id : m.nudgeFor === id,
    ).length;

  for (const { mark, school, teacher, ...ended } of questions) {
    const found = subjects.filter((s) => s.words.includes(mark));
    const id = found[0]?.id ?? "";
    if (found.length > 1) twice.push(`ask ${mark}`);
    if (ended.asked === "acknowledged") {
      acknowledged.asks++;
      for (const person of [teacher, school.worker])
        if (found.length === 0 || shownVersion(person, id) === 0) lost.push(`ask ${mark} ${person.chatId}`);
    }
    for (const [verb, type, ending] of [
      ["take", "taken", ended.taken],
      ["answer", "advised", ended.answered],
    ] as const) {
      const recorded = events.filter((e) => e.subjectId === id && e.type === type);
      if (recorded.length > 1) twice.push(`${verb} ${mark}`);
      if (ending !== "acknowledged") continue;
      acknowledged[verb === "take" ? "takes" : "answers"]++;
      const [event] = recorded;
      if (!event || shownVersion(teacher, id) === 0) lost.push(`${verb} ${mark}`);
      else if (shownVersion(teacher, id) < event.seq) behind.push(`${verb} ${mark}`);
      if (verb === "answer" && count(teacher, id, "nudge") === 0) lost.push(`nudge ${mark}`);
    }
    const isAdvised = events.some((e) => e.subjectId === id && e.type === "advised");
    for (const person of [teacher, school.worker]) noteCopies(count(person, id, "card"), 1);
    noteCopies(count(teacher, id, "nudge"), isAdvised ? 1 : 0);
  }
  return { acknowledged, lost, behind, twice, duplicates, mostCopies };
}
