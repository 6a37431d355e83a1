import type { AdviceOutcome, ByWhen, CallSlot, ToldOutcome, WhoActs } from "../../consultation/state.ts";
import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

/** What naming the child means, before it is done. */
const identifySwitch = `If you give the child's name, this becomes a contact with ${terms.socialCare} and will be recorded by them.`;

/** What a social worker and the leads read when people of one school ask about one child without knowing of each other. */
const askedByOthers = (people: number): string =>
  `${people} members of staff have asked under this child's reference this half-term. It may help to look at it together.`;

/** What both sides read once the child is named. */
const isContact = `The child is named: this is now a contact with ${terms.socialCare} and will be recorded by them.`;

/** Under every piece of advice. */
const adviceFooter = `This is advice on what you told me without names. It is not a decision by ${terms.socialCare}, and it does not stop you or anyone from making a referral. Please put it in the child's record.`;

const outcomeLabels: Readonly<Record<AdviceOutcome, string>> = {
  go_ahead: "Appropriate – go ahead",
  adjust: "Good idea – with a change",
  pause: `Pause – talk to me or your ${terms.lead} first`,
  escalate: "This needs a referral",
  signpost: "Not one for me – try someone else",
  need_more: "I need to ask you something",
};

/** The same choices for the person who answers, with what the sentence must carry. */
const outcomeChoices: Readonly<Record<AdviceOutcome, string>> = {
  go_ahead: "Go ahead – say why it is right",
  adjust: "Good idea, with a change – say what to change",
  pause: "Pause – say who calls whom, and what to leave for now",
  escalate: "This needs a referral – say why",
  signpost: "Not one for me – name who to try",
  need_more: "I need to ask something – one question, no names",
};

const whoLabels: Readonly<Record<WhoActs, string>> = {
  asker: "you do this",
  worker: "I will call you",
  lead: `your ${terms.lead} does this`,
  together: "we talk first, call me",
};

/** The same choices for the social worker who answers. */
const whoChoices: Readonly<Record<WhoActs, string>> = {
  asker: "They do this",
  worker: "I will call them",
  lead: `Their ${terms.lead} does this`,
  together: "We talk first: they call me",
};

/** The same for the social worker and the leads. */
const whoLabelsForOthers: Readonly<Record<WhoActs, string>> = {
  asker: "the person who asked does this",
  worker: "the social worker calls them",
  lead: `the ${terms.lead} does this`,
  together: "they call the social worker first",
};

const byWhenLabels: Readonly<Record<ByWhen, string>> = {
  now: "now",
  this_lesson: "by the end of this lesson",
  today: "today",
  tomorrow: "tomorrow",
  this_week: "this week",
  no_rush: "no rush",
};

const toldLabels: Readonly<Record<ToldOutcome, string>> = {
  did_it: "I did it",
  something_else: "I did something else",
  could_not: "I could not",
  unplanned_referral: "It led to a referral I had not planned",
};

/** The same, told to the social worker who answered. */
const toldLabelsForOthers: Readonly<Record<ToldOutcome, string>> = {
  did_it: "they did it",
  something_else: "they did something else",
  could_not: "they could not",
  unplanned_referral: "it led to a referral they had not planned",
};

/** When somebody would rather talk. */
const slotLabels: Readonly<Record<CallSlot, string>> = {
  now: "as soon as possible",
  break: "at break",
  lunch: "at lunch",
  after_school: "after school",
};

/** Advice, and what is chosen around it. */
export const advice = {
  ...{ identifySwitch, isContact, askedByOthers, adviceFooter },
  ...{ outcomeLabels, outcomeChoices, byWhenLabels, slotLabels },
  ...{ whoLabels, whoChoices, whoLabelsForOthers },
  ...{ toldLabels, toldLabelsForOthers },
} as const;
