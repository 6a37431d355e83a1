import { type Actor, consultationRules, mayDo } from "../consultation/permissions.ts";
import type { Consultation, DangerAnswer } from "../consultation/state.ts";
import { firstNameOf, nameOf, peopleWith } from "../school/register.ts";
import template from "./turn-into-referral.json" with { type: "json" };
import { type Card, type Stamp, compile } from "./render.ts";
import type { Around } from "./thread.ts";
import { leadNames } from "./words-around.ts";
import { type Wording, wordingOf } from "../wording/wording.ts";

/** What the asker is asked once, or what they have allowed; both empty when there is nothing to say. */
export type AuthorityLines = { readonly ask: string; readonly given: string };

/** The linked social workers by name, for use inside a sentence. */
function linkedNames(c: Pick<Consultation, "askedBy">, { register, school, now }: Around): string {
  const { people } = wordingOf(school);
  const linked = peopleWith(register, school.id, ["socialWorker"], now).filter((s) => s.key !== c.askedBy);
  return linked.length === 0 ? people.noLinkedWorker : people.anyOf(linked.map((s) => s.name));
}

/** The question that is asked once. */
export function mayTheyRefer(c: Pick<Consultation, "askedBy">, around: Around): string {
  const leads = leadNames(around.register, around.school, around.now);
  return wordingOf(around.school).authority.mayThey(linkedNames(c, around), leads);
}

/** That it is allowed. */
export function theyMayRefer(c: Pick<Consultation, "askedBy">, around: Around): string {
  const leads = leadNames(around.register, around.school, around.now);
  return wordingOf(around.school).authority.theyMay(linkedNames(c, around), leads);
}

/** The same as lines of the asker's card, in the states in which they matter. */
export function authorityLines(c: Consultation, around: Around): AuthorityLines {
  const isOpen = c.state !== "draft" && consultationRules.letWorkerRefer.from.includes(c.state);
  // Somebody who is to act now is asked nothing.
  const isUrgent =
    c.dangerAt !== undefined ||
    ("silence" in c && c.silence.toldNotToWaitAt !== undefined) ||
    c.state === "unanswered";
  return {
    ask: isOpen && !isUrgent && c.authority === "asked" ? mayTheyRefer(c, around) : "",
    given:
      isOpen && c.authority === "given" && c.turnedAt === undefined
        ? `${theyMayRefer(c, around)} ${wordingOf(around.school).authority.howToTakeBack}`
        : "",
  };
}

/** What its asker reads of the referral that came of it; empty where none did. */
export function referralNote(c: Consultation, { school }: Pick<Around, "school">): string {
  if (c.referralId === undefined) return "";
  const { authority } = wordingOf(school);
  return c.turnedAt === undefined ? authority.formIsReady : authority.wasTurned;
}

/** What the worker reads who may turn it into a referral, or has; empty for everybody else. */
export function turnLine(c: Consultation, viewer: Actor, { register, school }: Around): string {
  if (mayDo(c, "turnIntoReferral", viewer)) return "";
  const { authority } = wordingOf(school);
  return c.turnedAt === undefined ? authority.youMay(firstNameOf(register, c.askedBy)) : authority.youHave;
}

/** What turning a question into a referral does, before it is done. */
export function turnExplained(c: Consultation, { register, school, now }: Around): string {
  const asker = nameOf(register, c.askedBy);
  const leads = leadNames(register, school, now);
  return wordingOf(school).authority.explained(asker, leads);
}

const dangerAnswers: readonly DangerAnswer[] = ["no", "not_sure", "yes"];

type DangerOption = { readonly title: string; readonly value: DangerAnswer };

/** The answers to whether anyone is in danger now. */
export function dangerOptions({ school }: Pick<Around, "school">): readonly DangerOption[] {
  const { choiceLabels } = wordingOf(school).referralForm;
  return dangerAnswers.map((value) => ({ value, title: choiceLabels.dangerNow[value] }));
}

const card = compile<{
  first: string;
  fixedLine: string;
  explain: string;
  options: readonly DangerOption[];
  stamp: Stamp;
  say: Wording["buttons"];
  label: Wording["labels"];
}>(template);

/** The dialog in which a worker turns a question into a referral. */
export function turnDialog(c: Consultation, around: Around, stamp: Stamp): Card {
  const { everyCard, buttons, labels } = wordingOf(around.school);
  const { neutral, fixedLine } = everyCard;
  return card({
    ...{ first: neutral.private, fixedLine, explain: turnExplained(c, around) },
    ...{ options: dangerOptions(around), stamp, say: buttons, label: labels },
  });
}
