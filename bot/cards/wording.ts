import type { RefusalCode } from "../consultation/refusals.ts";
import type { AdviceOutcome, ByWhen, CallSlot, ToldOutcome, WhoActs } from "../consultation/state.ts";
import { usualPack } from "../school/jurisdiction.ts";

const { numbers, terms } = usualPack;

/** The first line of every card. Teams shows it in chat lists and notifications, so it says nothing. */
export const neutral = {
  message: "Sounding Board: you have a message.",
  answer: "Sounding Board: an answer is ready.",
  today: "Sounding Board: something needs you today.",
  private: "Sounding Board: please open when you are private.",
} as const;

/** On every card, always, unconditionally. */
export const fixedLine = `If a child is in danger now, call **${numbers.emergency}**. Do not wait for an answer here.`;

/** What naming the child means, before it is done. */
export const identifySwitch = `If you give the child's name, this becomes a contact with ${terms.socialCare} and will be recorded by them.`;

/** What a social worker and the leads read when people of one school ask about one child without knowing of each other. */
export function askedByOthers(others: number): string {
  return `${others + 1} members of staff have asked under this child's reference this half-term. It may help to look at it together.`;
}

/** What both sides read once the child is named. */
export const isContact = `The child is named: this is now a contact with ${terms.socialCare} and will be recorded by them.`;

/** Under every piece of advice. */
export const adviceFooter = `This is advice on what you told me without names. It is not a decision by ${terms.socialCare}, and it does not stop you or anyone from making a referral. Please put it in the child's record.`;

export const outcomeLabels: Readonly<Record<AdviceOutcome, string>> = {
  go_ahead: "Appropriate – go ahead",
  adjust: "Good idea – with a change",
  pause: `Pause – talk to me or your ${terms.lead} first`,
  escalate: "This needs a referral",
  signpost: "Not one for me – try someone else",
  need_more: "I need to ask you something",
};

/** The same choices for the person who answers, with what the sentence must carry. */
export const outcomeChoices: Readonly<Record<AdviceOutcome, string>> = {
  go_ahead: "Go ahead – say why it is right",
  adjust: "Good idea, with a change – say what to change",
  pause: "Pause – say who calls whom, and what to leave for now",
  escalate: "This needs a referral – say why",
  signpost: "Not one for me – name who to try",
  need_more: "I need to ask something – one question, no names",
};

export const whoLabels: Readonly<Record<WhoActs, string>> = {
  asker: "you do this",
  worker: "I will call you",
  lead: `your ${terms.lead} does this`,
  together: "we talk first, call me",
};

/** The same choices for the social worker who answers. */
export const whoChoices: Readonly<Record<WhoActs, string>> = {
  asker: "They do this",
  worker: "I will call them",
  lead: `Their ${terms.lead} does this`,
  together: "We talk first: they call me",
};

/** The same for the social worker and the leads. */
export const whoLabelsForOthers: Readonly<Record<WhoActs, string>> = {
  asker: "the person who asked does this",
  worker: "the social worker calls them",
  lead: `the ${terms.lead} does this`,
  together: "they call the social worker first",
};

export const byWhenLabels: Readonly<Record<ByWhen, string>> = {
  now: "now",
  this_lesson: "by the end of this lesson",
  today: "today",
  tomorrow: "tomorrow",
  this_week: "this week",
  no_rush: "no rush",
};

export const toldLabels: Readonly<Record<ToldOutcome, string>> = {
  did_it: "I did it",
  something_else: "I did something else",
  could_not: "I could not",
  unplanned_referral: "It led to a referral I had not planned",
};

/** The same, told to the social worker who answered. */
export const toldLabelsForOthers: Readonly<Record<ToldOutcome, string>> = {
  did_it: "they did it",
  something_else: "they did something else",
  could_not: "they could not",
  unplanned_referral: "it led to a referral they had not planned",
};

/** When somebody would rather talk. */
export const slotLabels: Readonly<Record<CallSlot, string>> = {
  now: "as soon as possible",
  break: "at break",
  lunch: "at lunch",
  after_school: "after school",
};

/** Button titles. Short, a verb first. */
export const buttons = {
  danger: "Someone is in danger now",
  adult: "This is about an adult in school",
  withdraw: "Take it back",
  discard: "Do not send",
  sendQuestion: "Send the question",
  sendAsNew: "Send as a new question",
  sendAsItIs: "Send it as it is",
  sendAsReply: "It is my reply",
  edit: "Change the words",
  saveEdit: "Save the change",
  take: "Take this question",
  passOn: "Pass to someone else",
  sendAnswer: "Send the answer",
  askBack: "Ask this back",
  savedReplies: "Use a saved reply",
  useReply: "Use this one",
  reply: "Send the reply",
  accept: "I will do this",
  challenge: "I see it differently",
  sendChallenge: "Send my view",
  reopen: "Things have changed",
  sendReopen: "Tell them",
  startReferral: "Start a referral",
  letWorkerRefer: "Yes, they may",
  keepReferralsMine: "No, only I refer",
  takeBackReferring: "Take back that they may refer",
  turn: "Turn this into a referral",
  tell: "Say how it went",
  close: "Nothing more to do",
  next: "Save and go on",
  back: "Save and go back",
  submit: `Send to my ${terms.lead}`,
  resubmit: "Send it again",
  withoutWaiting: "Send without waiting",
  approve: "Approve",
  return: "Return with reason",
  decline: "Decline with reason",
  recordSent: "Record that it was sent",
  recordAnswer: "Record the answer",
  file: "It is in the child's record",
  open: "Open it here",
  seeOnBoard: "See it on my board",
  identity: "The child's details",
  keepIdentity: "Keep these details",
  showIdentity: "Show what is kept",
  whoSaw: "Who has seen this",
  talk: "I'd rather talk",
  callMe: "Ask for a call",
  more: "More",
  leaving: "Say when the child leaves",
  identify: "Give the child's name",
  giveReference: "Add the school's reference",
  knowFamily: "I know this family outside school",
  keepFrom: "Keep it from this person",
  keepFromSomeone: "Keep it from someone",
  call: "Call in Teams",
  where: "Where I am today",
  called: "I have called them",
  handled: "I have handled this",
  stillNeeded: "The social worker is still needed",
} as const;

/** What a person reads when something was not done: what happened, and the way forward. Nothing was changed. */
export const refusalSentences: Readonly<Record<RefusalCode, (name: string) => string>> = {
  notYours: () => `This is not open to you. If you think it should be, please speak to your ${terms.lead}.`,
  changed: () => "This changed while you were looking, so nothing was done. Here is how it stands now.",
  alreadyDone: () => "That is already done. Here is how it stands now.",
  alreadyTaken: (name) => `${name} has taken this question. There is nothing more for you to do.`,
  notNow: () => "That does not fit any more, so nothing was done. Here is how it stands now.",
  textMissing: () => "Please write a sentence first. Nothing was sent.",
  textTooLong: () => "That is a little long: please keep it to 500 characters. Nothing was sent.",
  questionTooLong: () =>
    "That is too long to send: please keep it to 4,000 characters. Nothing was sent and nothing was kept.",
  choiceMissing: () => "Please choose one of the answers first. Nothing was sent.",
  nobodyToAsk: () => "Nobody is linked to your school just now, so this was not sent.",
  notAColleague: () => "That person does not work at your school. Please choose another name.",
  lastLead: () =>
    `One ${terms.lead} has to be able to see this, so it was not kept from them. If it is about them, use the button for an adult in school.`,
  timeUnclear: () => "That time is not clear. Please give a time later today, such as 15:10.",
  referenceUnclear: () =>
    "That does not look like a reference. Please use the number from your school's system, up to 20 letters and digits, never a name.",
  notAnAdviser: () => "That person cannot answer for this school. Please choose another name.",
  passToYourself: () => "You have this question already. Please choose another name.",
  dangerAnswerMissing: () => "Please say first whether anyone is in danger now. The form is still here.",
  notAuthorised: (name) =>
    `Only ${name} can start a referral from this question. Please ask them, or say it in your answer.`,
  fourEyes: () =>
    "You wrote this referral, so another lead must decide. You can still send it without waiting.",
  repliesFull: () =>
    "Your council keeps 60 saved replies already. Please remove one that nobody needs. Nothing was saved.",
  replyGone: () => "Somebody has removed this reply, so nothing was done.",
  mayName: () =>
    "It looks like this may name somebody. A saved reply is for every school, so please take names and numbers of families out. Nothing was saved yet.",
  unreadable: () => "That could not be read, so nothing was done. Here is how it stands now.",
};

/** A sentence to somebody who is not in the register. It does not say what the bot is for. */
export const strangerSentence =
  "This app is set up for named members of staff. If you think you should have it, please ask your school office.";

/** Labels of inputs, and what an empty required input says. */
export const labels = {
  reply: "Your reply – no names, please",
  whichSchool: "Which school is it about?",
  schoolFirst: "Please choose the school first.",
  question: "What you plan to do, and what worries you – no names, please",
  challenge: "What do you see differently? It goes to the person who answered; the answer stays.",
  reopen: "What has changed? No names, please.",
  told: "How did it go?",
  toldOnce: "How did it go, once it is done? One tap is enough. You will be asked only once.",
  outcome: "Your answer",
  adviceText: "In a sentence or two – no names",
  savedText: "In a sentence or two – for any child, no names",
  who: "Who acts next",
  byWhen: "By when",
  phoneFirst: "If it needs a referral",
  phoneFirstTick: `Phone the ${terms.frontDoor} first`,
  whereExplain:
    "People at your school see this beside your name, and questions go to whoever covers while you are away.",
  whereUntil: "Until – leave it empty for the whole day",
  handOverTo: "Who takes it over",
  handOverWord: "A word for your colleague – no names (may stay empty)",
  chooseOne: "Choose one",
  childName: "Name",
  birthDate: "Date of birth",
  address: "Address",
  household: "Who lives there, who has parental responsibility, languages, doctor",
  whyShown: "Why you open them now",
  slot: "When shall they call you?",
  leavingAt: "When does the child leave school today?",
  keepFromWhom: "Who must not see this?",
  handled: "What you have done – no names",
  chooseName: "Please choose a name.",
  writeFirst: "Please write a sentence first.",
  dangerNow: "Is anyone in danger now?",
  dangerNowFirst: "Please say first whether anyone is in danger now.",
  aboutAdultInSchool: "Is it about an adult who works or helps in school?",
  childRef: "Reference for the child – no names",
  childRefHint: "From your system, or ask your lead",
  ageBand: "Age",
  concernTypes: "What it is about – up to three",
  whatSeen: "What you saw or heard – no names",
  whatSeenHint: "Facts first; the child's own words in quote marks",
  when: "When",
  childLocationNow: "Where the child is now",
  parentsInformed: "Do parents know you are sharing this?",
  consentStatus: "Have parents agreed to this help?",
  doneSoFar: "What has been done so far",
  goingWell: "What is going well, and which adults feel safe",
  hopedFor: "What you hope for",
  reason: "Reason – only to return or decline. The writer and the social worker read it.",
  frontDoorRefFirst: `Please write the reference the ${terms.frontDoor} gave you.`,
  sentHow: `How it went to the ${terms.frontDoor}`,
  frontDoorRef: `The ${terms.frontDoor}'s reference`,
  frontDoorAnswer: `What the ${terms.frontDoor} said`,
} as const;
