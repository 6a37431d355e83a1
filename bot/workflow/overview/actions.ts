import { authorityLines, dangerOptions, turnExplained } from "../../cards/authority.ts";
import type { Around } from "../../cards/thread.ts";
import { mayBeKeptFrom, when } from "../../cards/thread.ts";
import type { ConsultationVerb } from "../../consultation/commands.ts";
import type { Actor } from "../../consultation/permissions.ts";
import {
  type Consultation,
  adviceOutcomes,
  byWhens,
  callSlots,
  textLimits,
  toldOutcomes,
  whoActs,
} from "../../consultation/state.ts";
import type { ReferralVerb } from "../../referral/commands.ts";
import { frontDoorAnswers, sentHows, textFields } from "../../referral/fields.ts";
import type { Referral } from "../../referral/state.ts";
import { type School, isLead, peopleWith } from "../../school/register.ts";
import { nextOpening } from "../../school/school-clock.ts";
import type { SubjectDoc } from "../documents.ts";
import { choiceInput, optionsOf, textInput } from "./inputs.ts";
import { offersOf, referralOffersOf } from "./offers.ts";
import type { Action, Input, Option } from "./shapes.ts";
import { type Wording, wordingOf } from "../../wording/wording.ts";

type Weight = Action["weight"];
type Shape<S> = {
  readonly title: string | ((subject: S, around: Around) => string);
  readonly weight: Weight | ((subject: S) => Weight);
  readonly confirm?: string | ((subject: S, around: Around) => string);
  readonly inputs?: (subject: S, around: Around, viewer: Actor, texts: Texts) => readonly Input[];
  /** Empty when nothing was asked. */
  readonly question?: (subject: S, around: Around) => string;
};
type Texts = Readonly<Record<string, string>>;

const write = (id: string, label: string) => (): readonly Input[] => [textInput(id, label, textLimits.other)];

/** How each verb looks, in the order in which they are offered. A new verb needs its line here. */
const consultationShapes = ({
  advice,
  buttons,
  labels,
}: Wording): Readonly<Record<ConsultationVerb, Shape<Consultation>>> => ({
  take: { title: buttons.take, weight: "main" },
  answer: { title: buttons.sendAnswer, weight: "main", inputs: answerInputs },
  askBack: {
    title: buttons.askBack,
    weight: "plain",
    inputs: write("text", advice.outcomeChoices.need_more),
  },
  sendAnyway: { title: sendTitle, weight: "main" },
  reply: { title: replyTitle, weight: "main", inputs: replyInputs },
  accept: { title: buttons.accept, weight: "main" },
  tellOutcome: {
    title: buttons.tell,
    weight: "main",
    inputs: () => [choiceInput("outcome", labels.told, optionsOf(toldOutcomes, advice.toldLabels))],
  },
  handled: { title: buttons.handled, weight: "main", inputs: write("text", labels.handled) },
  stillNeeded: { title: buttons.stillNeeded, weight: "plain" },
  called: { title: buttons.called, weight: "plain" },
  editDraft: { title: buttons.edit, weight: "plain", inputs: editInputs },
  challenge: { title: buttons.challenge, weight: "plain", inputs: write("reason", labels.challenge) },
  reopen: { title: buttons.reopen, weight: "plain", inputs: write("text", labels.reopen) },
  startReferral: { title: buttons.startReferral, weight: "plain" },
  turnIntoReferral: {
    title: buttons.turn,
    weight: "plain",
    confirm: turnExplained,
    inputs: (_, around) => [choiceInput("dangerNow", labels.dangerNow, dangerOptions(around))],
  },
  letWorkerRefer: { title: buttons.letWorkerRefer, weight: "plain", question: askedOnce },
  keepReferralsMine: {
    title: (c) => (c.authority === "asked" ? buttons.keepReferralsMine : buttons.takeBackReferring),
    // A no is as easy to find as a yes.
    weight: (c) => (c.authority === "asked" ? "plain" : "quiet"),
    question: askedOnce,
  },
  handOver: { title: buttons.passOn, weight: "plain", inputs: handOverInputs },
  callMe: {
    title: buttons.callMe,
    weight: "plain",
    inputs: () => [choiceInput("slot", labels.slot, optionsOf(callSlots, advice.slotLabels))],
  },
  file: { title: buttons.file, weight: "plain" },
  close: { title: buttons.close, weight: "quiet" },
  tellLeaving: {
    title: buttons.leaving,
    weight: "quiet",
    inputs: () => [{ id: "leavingAt", label: labels.leavingAt, kind: "time", required: true, value: "" }],
  },
  identify: { title: buttons.identify, weight: "quiet", confirm: advice.identifySwitch },
  giveReference: {
    title: buttons.giveReference,
    weight: "quiet",
    inputs: () => [textInput("childRef", labels.childRef, textFields.childRef)],
  },
  knowFamily: { title: buttons.knowFamily, weight: "quiet" },
  keepFrom: { title: buttons.keepFrom, weight: "quiet", inputs: keepFromInputs },
  withdraw: {
    title: (c) => (c.state === "draft" ? buttons.discard : buttons.withdraw),
    weight: "quiet",
  },
  aboutAdult: { title: buttons.adult, weight: "quiet" },
  markDanger: { title: buttons.danger, weight: "danger" },
});

const referralShapes = ({
  board,
  buttons,
  labels,
  referralForm,
}: Wording): Readonly<Record<ReferralVerb, Shape<Referral>>> => ({
  submitReferral: { title: buttons.submit, weight: "main" },
  saveReferral: { title: board.saveForLater, weight: "plain" },
  approveReferral: { title: buttons.approve, weight: "main" },
  returnReferral: { title: buttons.return, weight: "plain", inputs: write("reason", board.whyReturned) },
  declineReferral: { title: buttons.decline, weight: "plain", inputs: write("reason", board.whyDeclined) },
  recordSent: {
    title: buttons.recordSent,
    weight: "main",
    inputs: () => [
      choiceInput("sentHow", labels.sentHow, optionsOf(sentHows, referralForm.sentHowLabels), "phone"),
      textInput("frontDoorRef", labels.frontDoorRef, 100),
    ],
  },
  recordFrontDoor: {
    title: buttons.recordAnswer,
    weight: "main",
    inputs: (r) => {
      const answers = frontDoorAnswers.filter((a) => a !== "acknowledged" || r.state !== "acknowledged");
      return [
        choiceInput("outcome", labels.frontDoorAnswer, optionsOf(answers, referralForm.frontDoorLabels)),
      ];
    },
  },
  file: { title: buttons.file, weight: "main" },
  sendWithoutWaiting: { title: buttons.withoutWaiting, weight: "plain" },
  keepFrom: { title: buttons.keepFrom, weight: "quiet", inputs: keepFromInputs },
});

/** Everything that this person may do with a question or referral now, with what has to be filled in. */
export function actionsOf(subject: SubjectDoc, viewer: Actor, around: Around): readonly Action[] {
  const say = wordingOf(around.school);
  if (subject.kind === "consultation") {
    const offers: readonly ConsultationVerb[] = offersOf(subject.state, viewer);
    const shapes = consultationShapes(say);
    return (Object.keys(shapes) as ConsultationVerb[])
      .filter((verb) => offers.includes(verb))
      .map((verb) => actionOf(verb, shapes[verb], subject.state, subject.texts, around, viewer));
  }
  const offers: readonly ReferralVerb[] = referralOffersOf(subject.state, viewer, around.school);
  const shapes = referralShapes(say);
  return (Object.keys(shapes) as ReferralVerb[])
    .filter((verb) => offers.includes(verb))
    .map((verb) => {
      const action = actionOf(verb, shapes[verb], subject.state, subject.texts, around, viewer);
      return verb === "saveReferral" || verb === "submitReferral" ? { ...action, usesForm: true } : action;
    });
}

const asLead: ReadonlySet<string> = new Set<ConsultationVerb | ReferralVerb>([
  ...(["handled", "stillNeeded", "file"] as const),
  ...(["approveReferral", "recordSent", "recordFrontDoor"] as const),
]);

/** What of a subject waits for a lead to do it; empty when it waits for somebody else. */
export function leadsVerbs(school: School, subject: SubjectDoc, viewer: Actor): readonly string[] {
  if (!isLead(viewer.roles)) return [];
  const offers: readonly string[] =
    subject.kind === "consultation"
      ? offersOf(subject.state, viewer)
      : referralOffersOf(subject.state, viewer, school);
  return offers.filter((verb) => asLead.has(verb));
}

function actionOf<S>(
  verb: string,
  { title, weight, inputs, confirm, question }: Shape<S>,
  subject: S,
  texts: Texts,
  around: Around,
  viewer: Actor,
): Action {
  const asked = question?.(subject, around) ?? "";
  return {
    ...{
      verb,
      weight: typeof weight === "string" ? weight : weight(subject),
      title: typeof title === "string" ? title : title(subject, around),
    },
    inputs: inputs?.(subject, around, viewer, texts) ?? [],
    ...(asked === "" ? {} : { question: asked }),
    ...(confirm === undefined
      ? {}
      : { confirm: typeof confirm === "string" ? confirm : confirm(subject, around) }),
  };
}

function askedOnce(c: Consultation, around: Around): string {
  return authorityLines(c, around).ask;
}

/** Out of hours nothing is queued in silence: the button says when it will be seen. */
function sendTitle(c: Consultation, around: Around): string {
  const { asked, buttons } = wordingOf(around.school);
  if (c.state !== "draft") return buttons.sendAsNew;
  const opens = nextOpening(around.school.calendar, around.now);
  if (c.check.kind === "outOfHours") return asked.keepFor(when(c.check.opensAt ?? around.now, around));
  if (c.check.kind === "noticed") return buttons.sendAsItIs;
  return opens === undefined || opens <= around.now
    ? buttons.sendAsNew
    : asked.keepAsNew(when(opens, around));
}

function replyTitle(c: Consultation, { school }: Around): string {
  const { buttons } = wordingOf(school);
  return c.state === "draft" ? buttons.sendAsReply : buttons.reply;
}

function replyInputs(c: Consultation, { school }: Around): readonly Input[] {
  return c.state === "draft" ? [] : [textInput("text", wordingOf(school).labels.reply, textLimits.other)];
}

function editInputs(c: Consultation, { school }: Around, _viewer: Actor, texts: Texts): readonly Input[] {
  const words = texts[c.thread[0]?.text ?? ""] ?? "";
  return [textInput("text", wordingOf(school).labels.question, textLimits.question, words)];
}

function answerInputs(_: Consultation, { school }: Around): readonly Input[] {
  const { advice, labels } = wordingOf(school);
  // Asking back has a button of its own here.
  const outcomes = adviceOutcomes.filter((o) => o !== "need_more");
  return [
    choiceInput("outcome", labels.outcome, optionsOf(outcomes, advice.outcomeChoices)),
    textInput("text", labels.adviceText, textLimits.other),
    choiceInput("who", labels.who, optionsOf(whoActs, advice.whoChoices), "asker"),
    choiceInput("byWhen", labels.byWhen, optionsOf(byWhens, advice.byWhenLabels), "today"),
    { id: "phoneFirst", label: labels.phoneFirstTick, kind: "tick", required: false, value: "false" },
  ];
}

function keepFromInputs(subject: Consultation | Referral, around: Around): readonly Input[] {
  const { labels } = wordingOf(around.school);
  return [choiceInput("to", labels.keepFromWhom, mayBeKeptFrom(subject, around).map(personOption))];
}

function handOverInputs(c: Consultation, { register, school, now }: Around, viewer: Actor): readonly Input[] {
  const people = peopleWith(register, school.id, ["socialWorker", "coverWorker"], now).filter(
    (s) => s.key !== viewer.key && s.key !== c.askedBy && c.keptFrom?.includes(s.key) !== true,
  );
  const { labels } = wordingOf(school);
  return [
    choiceInput("to", labels.handOverTo, people.map(personOption)),
    textInput("reason", labels.handOverWord, textLimits.other, "", false),
  ];
}

function personOption({ key, name }: { readonly key: string; readonly name: string }): Option {
  return { value: key, title: name };
}
