import type { Consultation } from "../consultation/state.ts";
import { type School, type Staff, isAdvising, isLead, rolesAt } from "../school/register.ts";
import handOverTemplate from "./hand-over.json" with { type: "json" };
import keepFromTemplate from "./keep-from.json" with { type: "json" };
import noteTemplate from "./note.json" with { type: "json" };
import nudgeTemplate from "./nudge.json" with { type: "json" };
import { keepFromExplained } from "./referral-wording.ts";
import { type Card, type Stamp, compile, firstLine } from "./render.ts";
import { type Around, when } from "./thread.ts";
import { nobodyPanel } from "./words-around.ts";
import { withWhere } from "./where.ts";
import { buttons, fixedLine, labels, neutral, strangerSentence } from "./wording.ts";
import { usualPack } from "../school/jurisdiction.ts";

const { terms } = usualPack;

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
  say: typeof buttons;
  label: typeof labels;
}>(handOverTemplate);

const keepFrom = compile<{
  first: string;
  fixedLine: string;
  explain: string;
  people: { title: string; value: string }[];
  stamp: Stamp;
  say: typeof buttons;
  label: typeof labels;
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
  return noteCard(
    "This is not with you any more",
    "Thank you. You need do nothing, and you will not see it again.",
  );
}

/** Tells a lead that a card did not reach somebody. Names of staff only; undefined when it is not known who. */
export function alarmCard(name: string | undefined): Card {
  return note({
    first: neutral.today,
    fixedLine,
    headline: "A message did not arrive",
    lines: [
      {
        text: `${name ?? "A member of staff"} did not get a card that they need: the app may have been removed or blocked for them, or Teams may be down.`,
      },
      { text: "Please find out by phone or in person what is waiting, and tell your IT support." },
    ],
  });
}

/**
 * Tells whoever asked that a lead (`who`) opened their question at a moment (ms), though it was not open to them. The
 * reason is not on the card, because a card stays in the chat longer than reasons are kept.
 */
export function brokenGlassCard(who: string, at: number, askedAt: number, around: Around): Card {
  return noteCard(
    `A ${terms.lead} opened your question`,
    `${who} opened the question that you asked (${when(askedAt, around)}). It was not open to them, so they had to write down why (${when(at, around)}).`,
    "You can read the reason in the tab, below your question. The other leads can read it too.",
    "Your question has not changed, and you need do nothing. If you wonder why, ask them.",
  );
}

/** Tells the other leads that one of them (`who`) opened a question with a reason; not which, nor whose. */
export function glassNotedCard(who: string): Card {
  return noteCard(
    "A question was opened with a reason",
    `${who} opened a question that was not open to them, and wrote down why. The person who asked has been told.`,
    "You can read the reason in the tab, under **Who looked**. If you wonder about it, speak to each other.",
  );
}

/** Tells a lead that people outside the register keep writing to the bot. */
export function strangersCard(): Card {
  return noteCard(
    "Somebody outside your staff list keeps writing here",
    "It may be a colleague who is missing from the list, or a pupil who has found the app. Nothing they wrote is kept, and nobody has read it.",
    "If a colleague is missing, ask whoever keeps the staff list. If pupils can see the app, ask your IT support to hide it from them.",
  );
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
    explain: hasChoice
      ? "The conversation goes with it, and the person who asked sees who has it now."
      : `There is nobody else who may answer for this school just now. You can tell the ${terms.lead}.`,
    hasChoice,
    people: colleagues.map((s) => ({
      title: `${s.name}, ${rolesAt(s, c.schoolId, c.askedAt).has("coverWorker") ? "cover" : "${terms.linkedWorker}"}`,
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
    ...{ first: neutral.private, fixedLine, explain: keepFromExplained, stamp, say: buttons, label: labels },
    people: people.map(({ name, key }) => ({ title: name, value: key })),
  });
}

/** What the bot does, in the words of the person's own role; the answer to `hi`, `hello` and `help`. */
export function helpCard(staff: Staff, schools: readonly School[], now: number): Card {
  const names = schools.map((s) => s.name).join(", ");
  const roles = new Set(schools.flatMap((s) => [...rolesAt(staff, s.id, now)]));
  const greeting = `Hello ${staff.name.split(" ")[0] ?? ""}, this is Sounding Board`;
  if (isAdvising(roles))
    return withWhere(
      noteCard(
        greeting,
        `You answer questions for ${names}. They arrive here as cards: take one, choose an answer, add a sentence.`,
        "You can ask back, or pass a question to a colleague. Nothing typed into this chat is sent to anybody.",
        "Answers that you give again and again are kept under **Use a saved reply**; type **saved replies** to see them.",
        "Type **my questions** for what is open, **I'm away tomorrow**, **I'm at the gate until 9** or **I'm back**.",
      ),
    );
  const sentences = [
    `Write one plain message here: what you plan to do, and what worries you. **No names, please.** It goes to your school's ${terms.linkedWorker}, and the answer comes back here.`,
    "It is advice, not a referral, and it stops nobody from making one. To write a referral, type **start a referral**.",
    "Type **who is on** to see who would answer now, **my questions** for what you have asked, and **numbers** for who to call.",
    "You can also ask from any message in Teams: open its menu and choose **Ask the sounding board**.",
    "You can take a question back, change its words before it is sent, or say that someone is in danger.",
  ];
  if (isLead(roles))
    sentences.push(`As a ${terms.lead} you get referral cards here to approve, return or decline.`);
  const card = noteCard(greeting, ...sentences);
  return isLead(roles) ? withWhere(card) : card;
}

/** A way forward for words that make no question; it says that nothing was sent. */
export function wayForwardCard(sentence: string): Card {
  return noteCard(
    "That was not sent to anyone",
    sentence,
    "To ask, write in one message what you plan to do and what worries you, without names. For more, type **help**.",
  );
}

/** Nobody can be asked: said at once, with who to speak to instead. */
export function nobodyCard({ register, school, now }: Around): Card {
  return noteCard("Nobody is covering just now, so this was not sent", nobodyPanel(register, school, now));
}
