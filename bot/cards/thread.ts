import {
  type Advice,
  type Consultation,
  type ThreadEntry,
  type WhoActs,
  isKeptFrom,
  textLimits,
} from "../consultation/state.ts";
import type { Referral } from "../referral/state.ts";
import {
  type PersonKey,
  type Register,
  type School,
  type Staff,
  colleaguesAt,
  nameOf,
} from "../school/register.ts";
import type { Presence } from "../school/presence.ts";
import { spokenTime } from "../school/school-clock.ts";
import { inert } from "./escape.ts";
import { wordingOf } from "../wording/wording.ts";

/** What the presenters need around a subject: names, hours and the moment of showing (ms). */
export type Around = {
  readonly register: Register;
  readonly school: School;
  readonly now: number;
  /** Where people have said they are. */
  readonly presence: Readonly<Record<PersonKey, Presence>>;
};

/** The words that belong to a subject, by text id. */
export type Texts = Readonly<Record<string, string>>;

export type ThreadLine = { readonly by: string; readonly text: string };
export type AdviceView = {
  readonly label: string;
  readonly text: string;
  readonly next: string;
  readonly by: string;
};

/** Whom its author may still keep it from: everybody who works at or for the school now, but themselves. */
export function mayBeKeptFrom(
  subject: Consultation | Referral,
  { register, school, now }: Around,
): readonly Staff[] {
  const author = "askedBy" in subject ? subject.askedBy : subject.proposedBy;
  return colleaguesAt(register, school.id, now).filter(
    ({ key }) => key !== author && !isKeptFrom(subject, key),
  );
}

export const noAdvice: AdviceView = { label: "", text: "", next: "", by: "" };

/** How many exchanges after the question a card shows, so that it stays under Teams' 28 KB. */
const shownExchanges = 4;

/** `10:42` today, `Monday 10:42` on another day, in the school's time. */
export function when(moment: number, { school, now }: Around): string {
  return spokenTime(moment, now, school.calendar.timeZone);
}

/** Question and exchanges, oldest first, without the advice that the card shows by itself. */
export function threadLines(
  c: Consultation,
  texts: Texts,
  viewer: PersonKey,
  around: Around,
): readonly ThreadLine[] {
  const current = "advice" in c ? c.advice : undefined;
  const entries = c.thread.filter(
    (e) =>
      !(e.kind === "advised" && e.advice.text === current?.text) &&
      // A word between colleagues; the person who asked sees who has it.
      !(e.kind === "passedOn" && viewer === c.askedBy),
  );
  const [question, ...rest] = entries;
  if (!question) return [];
  const hidden = rest.slice(0, -shownExchanges).length;
  const shown = withRoom([question, ...rest.slice(-shownExchanges)], texts);
  const lines = shown.map((e) => line(e, texts, viewer, around));
  if (hidden > 0) lines.splice(1, 0, { by: wordingOf(around.school).thread.earlier(hidden), text: "…" });
  return lines;
}

/** Long words that were changed leave no room for both: then the newest are shown, and the first are in the record. */
function withRoom(entries: readonly ThreadEntry[], texts: Texts): readonly ThreadEntry[] {
  const long = entries.filter((e) => e.kind === "asked" || e.kind === "amended");
  const size = long.reduce((sum, e) => sum + (texts[e.text]?.length ?? 0), 0);
  const newest = long.at(-1);
  return size <= textLimits.question ? entries : entries.filter((e) => e === newest || !long.includes(e));
}

function line(entry: ThreadEntry, texts: Texts, viewer: PersonKey, around: Around): ThreadLine {
  const { advice, people, thread } = wordingOf(around.school);
  const [name, did] =
    entry.by === viewer
      ? [people.you, thread.youDid[entry.kind]]
      : [nameOf(around.register, entry.by), thread.did[entry.kind]];
  const done =
    entry.kind === "advised" ? thread.answeredWith(did, advice.outcomeLabels[entry.advice.outcome]) : did;
  return {
    by: thread.line(name, done, when(entry.at, around)),
    text: inert(texts[entry.text] ?? ""),
  };
}

/** The advice as it stands, with who gave it and when. */
export function adviceView(c: Consultation, texts: Texts, viewer: PersonKey, around: Around): AdviceView {
  if (!("advice" in c)) return noAdvice;
  const { advice, takenBy, answeredAt } = c;
  const { advice: say, thread } = wordingOf(around.school);
  return {
    label: say.outcomeLabels[advice.outcome],
    text: inert(texts[advice.text] ?? ""),
    next: nextStep(advice, viewer === c.askedBy ? say.whoLabels : say.whoLabelsForOthers, around.school),
    by: thread.answeredBy(nameOf(around.register, takenBy), when(answeredAt, around)),
  };
}

function nextStep(advice: Advice, labels: Readonly<Record<WhoActs, string>>, school: School): string {
  const say = wordingOf(school);
  const next = say.thread.next(labels[advice.who], say.advice.byWhenLabels[advice.byWhen]);
  return advice.phoneFirst ? `${next} ${say.thread.phoneFirst(school.contacts.frontDoor)}` : next;
}
