import { type NoticedKind, textLimits } from "../consultation/state.ts";
import { type PersonKey, nameOf } from "../school/register.ts";
import { isOpen, nextOpening } from "../school/school-clock.ts";
import template from "./ask-dialog.json" with { type: "json" };
import { inert } from "./escape.ts";
import { type Card, type Stamp, compile } from "./render.ts";
import { type Around, when } from "./thread.ts";
import { callNowPanel, nobodyPanel, noticedPanel, outOfHoursPanel } from "./words-around.ts";
import { type Wording, usualWording, wordingOf } from "../wording/wording.ts";

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
  say: Wording["buttons"];
  label: Wording["labels"];
}>(template);

/** The dialog in which somebody asks away from their chat with the bot. Nothing of it is kept before they send it. */
export function askDialog(at: readonly AskAt[], form: AskForm, stamp: Stamp): Card {
  const { words, noticed, isCarried, schoolId, notices } = form;
  const isDanger = noticed.includes("danger");
  const { everyCard, asking, buttons, labels } =
    at.length === 1 && at[0] ? wordingOf(at[0].around.school) : usualWording;
  return card({
    first: everyCard.neutral.private,
    fixedLine: everyCard.fixedLine,
    danger: isDanger
      ? perSchool(at, ({ around: { register, school, now } }) => callNowPanel(register, school, now))
      : [],
    noticed: noticed.flatMap((kind) => perSchool(at, ({ around }) => noticedPanel(kind, around.school))),
    notices: notices.map((text) => ({ text })),
    whoGetsIt: perSchool(at, whoGetsIt),
    explain: isCarried ? asking.carriedWords : asking.ownWords,
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
  const { asking, people } = wordingOf(school);
  if (askFirst.length === 0) return asking.nobodyCovers(nobodyPanel(register, school, now));
  const names = asking.whoGetsIt(people.allOf(askFirst.map((key) => nameOf(register, key))));
  if (isOpen(school.calendar, now)) return asking.goesTo(names);
  const opens = nextOpening(school.calendar, now);
  const panel = outOfHoursPanel(school, opens === undefined ? undefined : when(opens, around));
  return asking.goesToLater(panel, names);
}

/** One line for each school, or a single one where all say the same. */
function perSchool(at: readonly AskAt[], say: (at: AskAt) => string): Line[] {
  const lines = at.map((each) => ({ name: each.around.school.name, text: say(each) }));
  const isSame = lines.every(({ text }) => text === lines[0]?.text);
  return isSame
    ? lines.slice(0, 1).map(({ text }) => ({ text }))
    : lines.map(({ name, text }) => ({ text: `**${name}:** ${text}` }));
}
