import type { Consultation } from "../consultation/state.ts";
import { type School, type Staff, isAdvising, isLead, rolesAt } from "../school/register.ts";
import handOverTemplate from "./hand-over.json" with { type: "json" };
import keepFromTemplate from "./keep-from.json" with { type: "json" };
import noteTemplate from "./note.json" with { type: "json" };
import nudgeTemplate from "./nudge.json" with { type: "json" };
import { type Card, type Stamp, compile, firstLine } from "./render.ts";
import { type Around, when } from "./thread.ts";
import { nobodyPanel } from "./words-around.ts";
import { withWhere } from "./where.ts";
import { type Wording, usualWording, wordingOf } from "../wording/wording.ts";

const { buttons, dialogs, everyCard, labels, notes } = usualWording;
const { neutral, fixedLine, strangerSentence } = everyCard;

type Note = { first: string; fixedLine: string; headline: string; lines: { text: string }[] };

const note = compile<Note>(noteTemplate);
const nudge = compile<{ first: string; id: string; say: typeof buttons }>(nudgeTemplate);
const handOver = compile<{
  first: string;
  fixedLine: string;
  notice: string;
  explain: string;
  hasChoice: boolean;
  people: { title: string; value: string }[];
  stamp: Stamp;
  say: Wording["buttons"];
  label: Wording["labels"];
}>(handOverTemplate);

const keepFrom = compile<{
  first: string;
  fixedLine: string;
  explain: string;
  people: { title: string; value: string }[];
  stamp: Stamp;
  say: Wording["buttons"];
  label: Wording["labels"];
}>(keepFromTemplate);

/** A few sentences from the bot, with the fixed line. */
export function noteCard(headline: string, ...sentences: string[]): Card {
  return note({ first: neutral.message, fixedLine, headline, lines: sentences.map((text) => ({ text })) });
}

/** The one neutral sentence for somebody who is not in the register. */
export function strangerCard(): Card {
  return note({ first: neutral.message, fixedLine: "", headline: "", lines: [{ text: strangerSentence }] });
}

/** The short message that makes Teams notify of a card that changed in place; it opens that card on the spot. */
export function nudgeCard(id: string, changed: Card): Card {
  const first = firstLine(changed);
  return nudge({ first: first === neutral.message ? neutral.private : first, id, say: buttons });
}

/** Takes the place of a card whose reader may no longer see it. */
export function noLongerYoursCard(): Card {
  return noteCard(notes.notYoursAnyMore, notes.notYoursAnyMoreDetail);
}

/** Tells a lead that a card did not reach somebody. Names of staff only; undefined when it is not known who. */
export function alarmCard(name: string | undefined): Card {
  return note({
    first: neutral.today,
    fixedLine,
    headline: notes.notDelivered,
    lines: [{ text: notes.notDeliveredTo(name ?? notes.somebody) }, { text: notes.findOut }],
  });
}

/**
 * Tells whoever asked that a lead (`who`) opened their question at a moment (ms), though it was not open to them. The
 * reason is not on the card, because a card stays in the chat longer than reasons are kept.
 */
export function brokenGlassCard(who: string, at: number, askedAt: number, around: Around): Card {
  const { notes } = wordingOf(around.school);
  return noteCard(
    notes.glassBroken,
    notes.glassBrokenBy(who, when(askedAt, around), when(at, around)),
    notes.glassBrokenReason,
    notes.glassBrokenNothingToDo,
  );
}

/** Tells the other leads that one of them (`who`) opened a question with a reason; not which, nor whose. */
export function glassNotedCard(who: string): Card {
  return noteCard(notes.glassNoted, notes.glassNotedBy(who), notes.glassNotedReason);
}

/** Tells a lead that people outside the register keep writing to the bot. */
export function strangersCard(): Card {
  return noteCard(notes.strangers, notes.strangersWho, notes.strangersWhatToDo);
}

/** The dialog in which a worker passes a question to a colleague who may answer for this school. */
export function handOverDialog(
  c: Consultation,
  colleagues: readonly Staff[],
  stamp: Stamp,
  notice = "",
): Card {
  const hasChoice = colleagues.length > 0;
  return handOver({
    first: neutral.private,
    fixedLine,
    notice,
    explain: hasChoice ? dialogs.handOverExplained : dialogs.nobodyToPassTo,
    hasChoice,
    people: colleagues.map((s) => ({
      title: rolesAt(s, c.schoolId, c.askedAt).has("coverWorker")
        ? dialogs.coverWorker(s.name)
        : dialogs.linkedWorker(s.name),
      value: s.key,
    })),
    stamp,
    say: buttons,
    label: labels,
  });
}

/** The dialog in which whoever wrote a referral says whom it is to be kept from. */
export function keepFromDialog(people: readonly Staff[], stamp: Stamp): Card {
  return keepFrom({
    ...{
      first: neutral.private,
      fixedLine,
      explain: dialogs.keepFromExplained,
      stamp,
      say: buttons,
      label: labels,
    },
    people: people.map(({ name, key }) => ({ title: name, value: key })),
  });
}

/** What the bot does, in the words of the person's own role; the answer to `hi`, `hello` and `help`. */
export function helpCard(staff: Staff, schools: readonly School[], now: number): Card {
  const names = schools.map((s) => s.name).join(", ");
  const roles = new Set(schools.flatMap((s) => [...rolesAt(staff, s.id, now)]));
  const { help } = notes;
  const greeting = help.greeting(staff.name.split(" ")[0] ?? "");
  if (isAdvising(roles)) return withWhere(noteCard(greeting, ...help.forWorkers(names)));
  const card = noteCard(greeting, ...help.forStaff, ...(isLead(roles) ? [help.forLeads] : []));
  return isLead(roles) ? withWhere(card) : card;
}

/** A way forward for words that make no question; it says that nothing was sent. */
export function wayForwardCard(sentence: string): Card {
  return noteCard(notes.notSent, sentence, notes.howToAsk);
}

/** Nobody can be asked: said at once, with who to speak to instead. */
export function nobodyCard({ register, school, now }: Around): Card {
  return noteCard(wordingOf(school).notes.nobodyCovers, nobodyPanel(register, school, now));
}
