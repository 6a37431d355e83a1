import { pulseCard, pulseThanks } from "../../bot/cards/pulse.ts";
import { type AskAt, askDialog } from "../../bot/cards/ask-dialog.ts";
import { inDialog } from "../../bot/cards/in-dialog.ts";
import { turnDialog } from "../../bot/cards/authority.ts";
import type { Card } from "../../bot/cards/render.ts";
import {
  type ShownReply,
  filledAnswerDialog,
  pickReplyDialog,
  savedRepliesCard,
} from "../../bot/cards/saved-replies.ts";
import {
  brokenGlassCard,
  glassNotedCard,
  handOverDialog,
  helpCard,
  keepFromDialog,
  nobodyCard,
  noteCard,
  nudgeCard,
  strangerCard,
  wayForwardCard,
} from "../../bot/cards/small-cards.ts";
import { peopleWith } from "../../bot/school/register.ts";
import type { ConsultationDoc } from "../../bot/workflow/documents.ts";
import { aroundAt } from "../../bot/workflow/subjects.ts";
import {
  type Board,
  type Person,
  createBoard,
  inventedRegister,
  people,
  schoolMorning,
} from "../support/board.ts";
import { asking } from "../support/wording.ts";

type Step = (board: Board) => Promise<unknown>;
type Scenario = {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly kind: "consultation" | "referral";
  readonly viewers: readonly Person[];
};

export const question = "Bruise on shin, scooter, fits. I plan to just note it. Is that enough?";

const ask: Step = (b) => b.say("tess", question);
const take: Step = (b) => b.press("sam", "take");
const answer =
  (outcome: string, text = "A sentence that the outcome must carry."): Step =>
  (b) =>
    b.press("sam", "answer", { outcome, text, who: "together", byWhen: "this_lesson", phoneFirst: "true" });
const press =
  (person: Person, verb: string, inputs: Record<string, string> = {}, change: object = {}): Step =>
  (b) =>
    b.press(person, verb, inputs, change);
const later =
  (minutes: number): Step =>
  (b) =>
    Promise.resolve((b.at.now += minutes * 60_000));

const sweep: Step = async (b) => {
  await b.sweeper.sweep();
  await b.idle();
};

const asked = [ask, later(5), take, later(5)];
const advised = [...asked, answer("adjust"), later(5)];
const referred = [
  ...asked,
  answer("escalate"),
  later(5),
  press(
    "tess",
    "saveReferral",
    { dangerNow: "no", ageBand: "8_to_10", concernTypes: "neglect,other" },
    { goTo: 2 },
  ),
];
const stepThree = [
  ...referred,
  press("tess", "saveReferral", { parentsInformed: "yes", goingWell: "Friends." }, { goTo: 3 }),
];
const withLead = [...stepThree, press("tess", "submitReferral"), later(5)];
const approved = [...withLead, press("lena", "approveReferral")];
const sent = [
  ...approved,
  later(60),
  press("lena", "recordSent", { sentHow: "phone", frontDoorRef: "FD-1" }),
];

const mayRefer = [...asked, press("tess", "letWorkerRefer")];
const turned = [...mayRefer, later(5), press("sam", "turnIntoReferral", { dangerNow: "no" })];

const both: readonly Person[] = ["tess", "sam"];
const all: readonly Person[] = ["tess", "sam", "lena"];
const c = (name: string, steps: readonly Step[], viewers = both): Scenario => ({
  name,
  steps,
  viewers,
  kind: "consultation",
});
const r = (name: string, steps: readonly Step[], viewers = all): Scenario => ({
  name,
  steps,
  viewers,
  kind: "referral",
});

/** Every state that a consultation or a referral can be in, reached as people would reach it. */
export const scenarios: readonly Scenario[] = [
  c("draft-out-of-hours", [later(7 * 60), ask], ["tess"]),
  c(
    "draft-reply-or-new",
    [...asked, answer("need_more"), (b) => b.say("tess", "It was on Monday at lunch.")],
    ["tess"],
  ),
  c(
    "draft-noticed",
    [
      (b) =>
        b.say("tess", "Kyle Barnes took tablets and is drowsy. I plan to wait for his mum. Is that right?"),
    ],
    ["tess"],
  ),
  c("told-not-to-wait", [ask, later(10), sweep, later(10), sweep], ["tess", "sam", "cara", "lena"]),
  c("unanswered", [ask, later(60), sweep], ["tess", "sam", "lena"]),
  c(
    "handled",
    [ask, later(60), sweep, press("lena", "handled", { text: "I have spoken with home." })],
    ["tess", "sam", "lena"],
  ),
  c(
    "rather-talk",
    [
      ask,
      press("tess", "callMe", { slot: "break" }),
      press("tess", "tellLeaving", { leavingAt: "15:10" }),
      press("tess", "knowFamily"),
      press("tess", "identify"),
    ],
    both,
  ),
  c("filed", [...advised, press("tess", "accept"), press("tess", "close"), press("tess", "file")], both),
  c("kept", [later(7 * 60), ask, press("tess", "sendAnyway")], both),
  c("sent", [ask]),
  c("looked", [ask, (b) => b.look("sam")]),
  c("sent-danger", [ask, press("tess", "markDanger")], all),
  c("seen", asked, both),
  c("needs-more", [...asked, answer("need_more")]),
  c("replied", [...asked, answer("need_more"), press("tess", "reply", { text: "Every Monday." })]),
  c(
    "passed-on",
    [ask, press("sam", "handOver", { to: people.cara, reason: "I am at court." })],
    ["tess", "sam", "cara"],
  ),
  c(
    "taken-by-cover",
    [ask, press("sam", "handOver", { to: people.cara }), press("cara", "take")],
    ["sam", "cara"],
  ),
  ...["go_ahead", "adjust", "pause", "escalate", "signpost"].map((o) =>
    c(`answered-${o}`, [...asked, answer(o)]),
  ),
  c("accepted", [...advised, press("tess", "accept")]),
  c("followed-up", [...advised, press("tess", "accept"), later(7 * 24 * 60), sweep]),
  c("challenged", [...advised, press("tess", "challenge", { reason: "Mum works on Fridays." })]),
  c("answered-again", [
    ...advised,
    press("tess", "challenge", { reason: "Mum works on Fridays." }),
    answer("pause", "Then wait."),
  ]),
  c("reopened", [...advised, press("tess", "reopen", { text: "He is not in today." })]),
  c("closed", [...advised, press("tess", "accept"), press("tess", "tellOutcome", { outcome: "did_it" })]),
  c("may-refer", mayRefer, both),
  c("turned-into-referral", turned, both),
  c("withdrawn", [ask, press("tess", "withdraw")]),
  c("stopped", [ask, press("tess", "aboutAdult")]),
  r("draft-step-1", [...asked, answer("escalate")], ["tess"]),
  r("draft-step-2", referred, ["tess"]),
  r("draft-step-3", stepThree, ["tess"]),
  r(
    "draft-danger",
    [...asked, answer("escalate"), press("tess", "saveReferral", { dangerNow: "yes" }, { goTo: 2 })],
    ["tess", "lena"],
  ),
  r("with-lead", withLead),
  r("with-lead-on-authority", turned),
  r("kept", [...withLead, (b) => b.press("tess", "keepFrom", { to: people.dev }, {}, "referral")]),
  r("returned", [...withLead, press("lena", "returnReferral", { reason: "Where is he now?" })]),
  r("declined", [...withLead, press("lena", "declineReferral", { reason: "Known to them already." })]),
  r("approved", approved),
  r("sent-without-waiting", [...withLead, press("tess", "sendWithoutWaiting")]),
  r("sent-to-front-door", sent),
  r("acknowledged", [...sent, press("lena", "recordFrontDoor", { outcome: "acknowledged" })]),
  r("decided", [...sent, press("lena", "recordFrontDoor", { outcome: "no_further_action" })]),
  r("filed", [...sent, press("lena", "recordFrontDoor", { outcome: "early_help" }), press("lena", "file")]),
  r(
    "stopped",
    [
      ...asked,
      answer("escalate"),
      press("tess", "saveReferral", { dangerNow: "no", aboutAdultInSchool: "yes" }),
    ],
    ["tess"],
  ),
];

export type NamedCard = { readonly name: string; readonly card: Card };

/** Plays every scenario and draws the card of every viewer, and the small cards beside them. */
export async function drawAll(): Promise<readonly NamedCard[]> {
  const cards: NamedCard[] = [];
  for (const { name, steps, kind, viewers } of scenarios) {
    const board = createBoard();
    for (const step of steps) await step(board);
    await board.idle();
    for (const viewer of viewers)
      cards.push({ name: `${kind}.${name}.${viewer}`, card: await board.card(viewer, kind) });
  }
  return [...cards, ...(await smallCards()), ...(await askDialogs())];
}

/** What somebody sees who asks from any message, or from the compose box. */
async function askDialogs(): Promise<readonly NamedCard[]> {
  const stamp = { id: `ask.${"0".repeat(32)}`, version: 1, nonce: "0".repeat(32) };
  const form = { words: "", noticed: [], isCarried: false, notices: [] };
  const at = (schoolId: string, who: Person, now = schoolMorning): AskAt => {
    const school = inventedRegister.schools.get(schoolId)!;
    return { around: { register: inventedRegister, school, now, presence: {} }, askFirst: [people[who]] };
  };
  const carried = {
    ...{ words: "Kyle Barnes was hungry again.", noticed: ["identifiers"] as const, isCarried: true },
    notices: [asking.notices.leftOut],
  };
  const danger = { ...form, words: "He took tablets.", noticed: ["danger"] as const, isCarried: true };
  const both = [at("oakfield", "sam"), at("brook", "priya")];
  const evening = schoolMorning + 7 * 3_600_000;
  const drawn = async (steps: readonly Step[], where: keyof typeof asking.endings): Promise<Card> => {
    const board = createBoard();
    for (const step of steps) await step(board);
    return inDialog(await board.card("tess", "consultation"), asking.endings[where]);
  };
  const noticed = scenarios.find(({ name }) => name === "draft-noticed")!.steps;
  return [
    { name: "ask.blank", card: askDialog([at("oakfield", "sam")], form, stamp) },
    { name: "ask.carried", card: askDialog([at("oakfield", "sam")], carried, stamp) },
    { name: "ask.danger", card: askDialog([at("oakfield", "sam")], danger, stamp) },
    { name: "ask.several-schools", card: askDialog(both, form, stamp) },
    { name: "ask.out-of-hours", card: askDialog([at("oakfield", "sam", evening)], form, stamp) },
    { name: "ask.noticed", card: await drawn(noticed, "held") },
    { name: "ask.sent", card: await drawn([ask], "there") },
    { name: "ask.sent-without-the-app", card: await drawn([ask], "cannot") },
    { name: "ask.stopped", card: await drawn([ask, press("tess", "aboutAdult")], "ended") },
  ];
}

async function smallCards(): Promise<readonly NamedCard[]> {
  const board = createBoard();
  await ask(board);
  const { state } = (await board.subject("consultation")) as ConsultationDoc;
  const school = inventedRegister.schools.get("oakfield")!;
  const around = aroundAt(board.ports, school);
  const staff = (person: Person) => inventedRegister.staff.get(people[person])!;
  const stamp = { id: state.id, version: state.version, nonce: "0".repeat(32) };
  const colleagues = peopleWith(inventedRegister, "oakfield", ["coverWorker"], schoolMorning);
  const slip = { id: "oakfield.pulse.2026-autumn", nonce: "0".repeat(32) };
  const replies: readonly ShownReply[] = [
    { id: "1".repeat(32), outcome: "adjust", words: "Phone home today, and ask how the weekend was first." },
    { id: "2".repeat(32), outcome: "need_more", words: "Is the child safe at home tonight?" },
  ];
  const refused = await board.press("sam", "handOver", {});
  return [
    { name: "help.tess", card: helpCard(staff("tess"), [school], schoolMorning) },
    { name: "help.sam", card: helpCard(staff("sam"), [school], schoolMorning) },
    { name: "help.lena", card: helpCard(staff("lena"), [school], schoolMorning) },
    { name: "stranger", card: strangerCard() },
    { name: "way-forward", card: wayForwardCard("That is too short for anyone to advise on.") },
    { name: "nobody", card: nobodyCard(around) },
    { name: "note", card: noteCard("This is not open to you.") },
    { name: "pulse", card: pulseCard(slip) },
    { name: "pulse.incomplete", card: pulseCard(slip, true) },
    { name: "pulse.answered", card: pulseThanks("answered") },
    { name: "pulse.not-now", card: pulseThanks("notNow") },
    { name: "pulse.too-late", card: pulseThanks("tooLate") },
    { name: "broken-glass", card: brokenGlassCard("Lena Lead", board.at.now, state.askedAt, around) },
    { name: "glass-noted", card: glassNotedCard("Lena Lead") },
    { name: "nudge", card: nudgeCard(state.id, await board.card("tess", "consultation")) },
    { name: "hand-over", card: handOverDialog(state, colleagues, stamp) },
    { name: "hand-over.nobody", card: handOverDialog(state, [], stamp) },
    { name: "turn-into-referral", card: turnDialog(state, around, stamp) },
    { name: "keep-from", card: keepFromDialog(colleagues, stamp) },
    { name: "saved-replies", card: savedRepliesCard(replies) },
    { name: "saved-replies.none", card: savedRepliesCard([]) },
    { name: "saved-replies.pick", card: pickReplyDialog(replies, stamp) },
    { name: "saved-replies.filled", card: filledAnswerDialog(replies[0]!, stamp) },
    { name: "saved-replies.filled-to-ask", card: filledAnswerDialog(replies[1]!, stamp) },
    { name: "refused.choice-missing", card: (refused as { card: Card }).card },
  ];
}
