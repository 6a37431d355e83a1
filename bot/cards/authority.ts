import { type Actor, consultationRules, mayDo } from "../consultation/permissions.ts";
import type { Consultation, DangerAnswer } from "../consultation/state.ts";
import { firstNameOf, nameOf, peopleWith } from "../school/register.ts";
import template from "./turn-into-referral.json" with { type: "json" };
import { choiceLabels } from "./referral-wording.ts";
import { type Card, type Stamp, compile } from "./render.ts";
import type { Around } from "./thread.ts";
import { leadNames } from "./words-around.ts";
import { buttons, fixedLine, labels, neutral } from "./wording.ts";
import { usualPack } from "../school/jurisdiction.ts";

const { terms } = usualPack;

/** What the asker is asked once, or what they have allowed; both empty when there is nothing to say. */
export type AuthorityLines = { readonly ask: string; readonly given: string };

/** The linked social workers by name, for use inside a sentence. */
function linkedNames(c: Pick<Consultation, "askedBy">, { register, school, now }: Around): string {
  const linked = peopleWith(register, school.id, ["socialWorker"], now).filter((s) => s.key !== c.askedBy);
  return linked.length === 0 ? `your ${terms.linkedWorker}` : linked.map((s) => s.name).join(" or ");
}

/** The question that is asked once. */
export function mayTheyRefer(c: Pick<Consultation, "askedBy">, around: Around): string {
  const leads = leadNames(around.register, around.school, around.now);
  return `May ${linkedNames(c, around)} turn a question of yours into a referral for ${leads} to look at, if that is needed? You can take this back any time.`;
}

/** That it is allowed. */
export function theyMayRefer(c: Pick<Consultation, "askedBy">, around: Around): string {
  const leads = leadNames(around.register, around.school, around.now);
  return `${linkedNames(c, around)} may turn your questions into a referral for ${leads}.`;
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
        ? `${theyMayRefer(c, around)} To take that back, type **only I refer**.`
        : "",
  };
}

/** What its asker reads of the referral that came of it, after a sentence about the question. */
export function referralNote(c: Consultation): string {
  if (c.referralId === undefined) return "";
  return c.turnedAt === undefined
    ? " A referral form is ready below; nothing is sent until you send it."
    : " Your social worker has turned it into a referral, as you allowed. It is below.";
}

/** What the worker reads who may turn it into a referral, or has; empty for everybody else. */
export function turnLine(c: Consultation, viewer: Actor, { register }: Around): string {
  if (mayDo(c, "turnIntoReferral", viewer)) return "";
  const asker = firstNameOf(register, c.askedBy);
  return c.turnedAt === undefined
    ? `You may turn this into a referral: ${asker} has allowed it.`
    : `You have turned this into a referral. The ${terms.lead}s have it.`;
}

/** What turning a question into a referral does, before it is done. */
export function turnExplained(c: Consultation, { register, school, now }: Around): string {
  const asker = nameOf(register, c.askedBy);
  const leads = leadNames(register, school, now);
  return `This starts a referral in the name of ${asker}, with the words of the question, and sends it to ${leads}. ${asker} sees that you did it. Nothing goes to the ${terms.frontDoor} before somebody sends it.`;
}

const dangerAnswers: readonly DangerAnswer[] = ["no", "not_sure", "yes"];

/** The answers to whether anyone is in danger now. */
export const dangerOptions: readonly { readonly title: string; readonly value: DangerAnswer }[] =
  dangerAnswers.map((value) => ({ value, title: choiceLabels.dangerNow[value] }));

const card = compile<{
  first: string;
  fixedLine: string;
  explain: string;
  options: typeof dangerOptions;
  stamp: Stamp;
  say: typeof buttons;
  label: typeof labels;
}>(template);

/** The dialog in which a worker turns a question into a referral. */
export function turnDialog(c: Consultation, around: Around, stamp: Stamp): Card {
  return card({
    ...{ first: neutral.private, fixedLine, explain: turnExplained(c, around) },
    ...{ options: dangerOptions, stamp, say: buttons, label: labels },
  });
}

/** What somebody reads who has typed whether their worker may refer. */
export const referringSaid = {
  allowedTitle: "Thank you",
  allowed: `Your ${terms.linkedWorker} may now turn a question of yours into a referral for the ${terms.lead}s. You see it when they do. To take that back, type **only I refer**.`,
  withheldTitle: "Only you start your referrals",
  withheld:
    "Nobody turns a question of yours into a referral from now on. What has been started before stays. To allow it, type **you may refer for me**.",
  notAsking: "Only people who ask questions can say who may start a referral for them.",
  whichSchool:
    "You work at more than one school. Please allow it in the Sounding Board tab, school by school.",
} as const;
