import { type NoticedKind, textLimits } from "../consultation/state.ts";
import { usualPack } from "../school/jurisdiction.ts";
import { type PersonKey, nameOf } from "../school/register.ts";
import { isOpen, nextOpening } from "../school/school-clock.ts";
import template from "./ask-dialog.json" with { type: "json" };
import { inert } from "./escape.ts";
import { type Card, type Stamp, compile } from "./render.ts";
import { type Around, when } from "./thread.ts";
import { callNowPanel, nobodyPanel, noticedPanel, outOfHoursPanel } from "./words-around.ts";
import { buttons, fixedLine, labels, neutral } from "./wording.ts";

/** A school about which the person may ask, and who would get the question there now. */
export type AskAt = { readonly around: Around; readonly askFirst: readonly PersonKey[] };

/** What the dialog holds when it is drawn. */
export type AskForm = {
  readonly words: string;
  readonly noticed: readonly NoticedKind[];
  /** The words are those of a message, not the person's own. */
  readonly isCarried: boolean;
  readonly schoolId?: string | undefined;
  readonly notices: readonly string[];
};

type Line = { text: string };

const card = compile<{
  first: string;
  fixedLine: string;
  danger: Line[];
  noticed: Line[];
  notices: Line[];
  whoGetsIt: Line[];
  explain: string;
  hasChoice: boolean;
  schools: { title: string; value: string }[];
  chosen: string;
  words: string;
  stamp: Stamp;
  say: typeof buttons;
  label: typeof labels;
}>(template);

export const askTitle = "Ask the sounding board";

/** Why the dialog does not hold the whole message that the person pointed at, or why nothing was sent. */
export const askNotices = {
  tooLong:
    "That message has more than 4,000 characters, which is too long to send. None of it is here. Please say in your own words what matters.",
  noWords: "There are no words in that message. Please say in your own words what it shows.",
  leftOut:
    "Pictures, files and quoted messages were left out. If they matter, please say in words what they show.",
  noQuestion: "That says nothing yet that anyone could advise on. Nothing was sent.",
  unreadable: "That could not be read, so nothing was sent. Please close this and ask again.",
} as const;

/** Under what became of the question: where its card is, and what to do when it cannot get there. */
export const askEndings = {
  there:
    "This card is in your chat with Sounding Board as well, and the answer comes there. You can close this.",
  held: "Nothing is sent until you press a button. The same card waits in your chat with Sounding Board.",
  ended: "The same card is in your chat with Sounding Board. You can close this.",
  coming: "This card will come to your chat with Sounding Board, and so will the answer. You can close this.",
  cannot: `**You will not get the answer yet:** Sounding Board cannot write to you. Please open Apps in Teams, find Sounding Board and press Add. Your words are kept, and your ${usualPack.terms.lead} is told that a card did not reach you.`,
  notOwed: "",
} as const;

/** The same words came by another way a moment ago. */
export const sentAlready = {
  headline: "You have sent these words already",
  detail: "Their card is in your chat with Sounding Board.",
} as const;

/** For people who answer questions, or look after the staff list. */
export const notAsking = {
  headline: "There is nothing to ask here for you",
  detail:
    "Teachers and other staff of a school ask here. What you can do is on the cards in your chat with Sounding Board.",
} as const;

const explainOwn =
  "Nobody in this chat sees it. Write what you plan to do, and what worries you. **No names, please.**";
const explainCarried =
  "Nobody in this chat sees it. These are the words of the message. Change them until they say what you plan to do, and what worries you. **No names, please:** take out every name before you send.";

/** The dialog in which somebody asks away from their chat with the bot. Nothing of it is kept before they send it. */
export function askDialog(at: readonly AskAt[], form: AskForm, stamp: Stamp): Card {
  const { words, noticed, isCarried, schoolId, notices } = form;
  const isDanger = noticed.includes("danger");
  return card({
    first: neutral.private,
    fixedLine,
    danger: isDanger
      ? perSchool(at, ({ around: { register, school, now } }) => callNowPanel(register, school, now))
      : [],
    noticed: noticed.flatMap((kind) => perSchool(at, ({ around }) => noticedPanel(kind, around.school))),
    notices: notices.map((text) => ({ text })),
    whoGetsIt: perSchool(at, whoGetsIt),
    explain: isCarried ? explainCarried : explainOwn,
    hasChoice: at.length > 1,
    schools: at.map(({ around: { school } }) => ({ title: school.name, value: school.id })),
    chosen: schoolId ?? "",
    words: words.length > textLimits.question ? "" : inert(words),
    stamp,
    say: buttons,
    label: labels,
  });
}

function whoGetsIt({ around, askFirst }: AskAt): string {
  const { register, school, now } = around;
  if (askFirst.length === 0) return `Nobody is covering just now. ${nobodyPanel(register, school, now)}`;
  const names = `${askFirst.map((key) => nameOf(register, key)).join(" and ")}, ${usualPack.terms.linkedWorker}.`;
  if (isOpen(school.calendar, now)) return `It goes to ${names}`;
  const opens = nextOpening(school.calendar, now);
  return `${outOfHoursPanel(school, opens === undefined ? "the next school day" : when(opens, around))} Then it goes to ${names}`;
}

/** One line for each school, or a single one where all say the same. */
function perSchool(at: readonly AskAt[], say: (at: AskAt) => string): Line[] {
  const lines = at.map((each) => ({ name: each.around.school.name, text: say(each) }));
  const isSame = lines.every(({ text }) => text === lines[0]?.text);
  return isSame
    ? lines.slice(0, 1).map(({ text }) => ({ text }))
    : lines.map(({ name, text }) => ({ text: `**${name}:** ${text}` }));
}
