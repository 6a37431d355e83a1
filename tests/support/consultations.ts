import type { ConsultationCommand } from "../../bot/consultation/commands.ts";
import { type ConsultationEvent, theClock } from "../../bot/consultation/events.ts";
import { evolve } from "../../bot/consultation/evolve.ts";
import type { Advice, AdviceOutcome, Consultation, ConsultationState } from "../../bot/consultation/state.ts";
import { type Name, key, keys, mondayOpening, schoolMorning } from "./staff.ts";

/** Who did what. */
export type Step = readonly [by: Name | "theClock", event: ConsultationEvent];

/** The consultation that these events, recorded a minute apart, leave behind. */
export function consultation(
  steps: readonly Step[],
  from: number = schoolMorning - 60 * 60_000,
): Consultation {
  const state = steps.reduce<Consultation | undefined>(
    (before, [by, event], i) =>
      evolve(before, {
        subjectId: "subject",
        seq: i + 1,
        by: by === "theClock" ? theClock : key(by),
        at: from + i * 60_000,
        event,
      }),
    undefined,
  );
  if (state === undefined) throw new Error("A consultation begins with an event.");
  return state;
}

const asked = schoolMorning - 60 * 60_000;
const expectBy = asked + 30 * 60_000;

export const anAdvice: Advice = {
  outcome: "adjust",
  text: "t3",
  who: "asker",
  byWhen: "today",
  phoneFirst: false,
};

/** An answer as a worker's card sends it. */
export function answerOf(
  outcome: AdviceOutcome,
  otherwise: Partial<Extract<ConsultationCommand, { type: "answer" }>> = {},
): Extract<ConsultationCommand, { type: "answer" }> {
  return {
    type: "answer",
    outcome,
    text: "words",
    who: "asker",
    byWhen: "today",
    phoneFirst: false,
    ...otherwise,
  };
}

const heldOutOfHours: Step = [
  "tess",
  {
    type: "questionHeld",
    schoolId: "oakfield",
    text: "t1",
    check: { kind: "outOfHours", opensAt: mondayOpening },
  },
];
const heldAsReplyOrNew: Step = [
  "tess",
  {
    type: "questionHeld",
    schoolId: "oakfield",
    text: "t1",
    check: { kind: "replyOrNew", replyTo: "earlier" },
  },
];
const sentToBoth: Step = [
  "tess",
  {
    type: "questionSent",
    schoolId: "oakfield",
    text: "t1",
    to: keys("sam", "sara"),
    openFrom: asked,
    expectBy,
  },
];
const keptForMonday: Step = [
  "tess",
  {
    type: "draftSent",
    to: keys("sam", "sara"),
    openFrom: mondayOpening,
    expectBy: mondayOpening + 1_800_000,
  },
];
export const danger: Step = ["tess", { type: "dangerMarked" }];
const taken: Step = ["sam", { type: "taken" }];
const told: Step = ["theClock", { type: "toldNotToWait" }];
const unanswered: Step = ["theClock", { type: "wentUnanswered", owner: key("lena") }];
const advised: Step = ["sam", { type: "advised", advice: anAdvice }];

/** One way in which a consultation comes into each state. */
const histories: Readonly<Record<ConsultationState, readonly [Step, ...Step[]]>> = {
  draft: [heldAsReplyOrNew],
  sent: [sentToBoth],
  passedOn: [sentToBoth, ["sam", { type: "passedOn", to: key("sara") }]],
  seen: [sentToBoth, taken],
  needsMore: [sentToBoth, taken, ["sam", { type: "askedBack", text: "t3" }]],
  answered: [sentToBoth, taken, advised],
  closed: [sentToBoth, taken, advised, ["tess", { type: "closed" }]],
  unanswered: [sentToBoth, told, unanswered],
  handled: [sentToBoth, told, unanswered, ["lena", { type: "handledByLead", text: "t4" }]],
  filed: [sentToBoth, taken, advised, ["tess", { type: "closed" }], ["tess", { type: "filed" }]],
  withdrawn: [sentToBoth, ["tess", { type: "withdrawn" }]],
  movedToReply: [heldAsReplyOrNew, ["tess", { type: "movedToReply", replyTo: "earlier" }]],
  stopped: [sentToBoth, ["tess", { type: "stoppedForAdultInSchool" }]],
};

export const consultationStates = Object.keys(histories) as ConsultationState[];

/** A consultation in this state: Tess asked, Sam and Sara were offered it, Sam took it or passed it on to Sara. */
export function inState(state: ConsultationState): Consultation {
  return consultation(histories[state]);
}

/** The same, with danger called right after asking. */
export function inDanger(state: ConsultationState): Consultation {
  const [first, ...rest] = histories[state];
  return consultation([first, danger, ...rest]);
}

/** A state as one member of the union, so that a test can look at what is true in it. */
function only<State extends ConsultationState>(
  state: State,
  steps: readonly Step[],
): Extract<Consultation, { state: State }> {
  const c = consultation(steps);
  if (c.state !== state) throw new Error(`Built ${c.state} instead of ${state}.`);
  return c as Extract<Consultation, { state: State }>;
}

export const draftOutOfHours = () => only("draft", [heldOutOfHours]);
export const draftReplyOrNew = () => only("draft", [heldAsReplyOrNew]);
export const sent = () => only("sent", histories.sent);
export const keptUntilMonday = () => only("sent", [heldOutOfHours, keptForMonday]);
export const passedOn = () => only("passedOn", histories.passedOn);
export const seen = () => only("seen", histories.seen);
export const needsMore = () => only("needsMore", histories.needsMore);
export const answered = (outcome: Advice["outcome"] = "adjust") =>
  only("answered", [sentToBoth, taken, ["sam", { type: "advised", advice: { ...anAdvice, outcome } }]]);
export const accepted = () => only("answered", [...histories.answered, ["tess", { type: "accepted" }]]);
export const challenged = () =>
  only("answered", [...histories.answered, ["tess", { type: "challenged", text: "t4" }]]);
export const answeredAgain = () =>
  only("answered", [
    ...histories.answered,
    ["tess", { type: "challenged", text: "t4" }],
    ["sam", { type: "advised", advice: { ...anAdvice, outcome: "pause", text: "t5" } }],
  ]);
export const closed = () => only("closed", histories.closed);
export const withdrawn = () => only("withdrawn", histories.withdrawn);
export const movedToReply = () => only("movedToReply", histories.movedToReply);
export const stopped = () => only("stopped", histories.stopped);

/** With a referral begun from it. */
export const withReferral = (c: Consultation): Consultation =>
  evolve(c, {
    subjectId: c.id,
    seq: c.version + 1,
    by: c.askedBy,
    at: schoolMorning,
    event: { type: "referralStarted", referralId: "referral.first" },
  });

/** Stands in every text that is typed on a walk. */
export const typed = "typed-words";

const byTheAsker: readonly ConsultationCommand[] = [
  { type: "ask", text: `${typed} 1` },
  { type: "ask", text: `${typed} 2`, awaitingReply: "earlier" },
  { type: "sendAnyway" },
  { type: "editDraft", text: `${typed} 3` },
  { type: "withdraw" },
  { type: "markDanger" },
  { type: "aboutAdult" },
  { type: "reply", text: `${typed} 4` },
  { type: "accept" },
  { type: "challenge", reason: `${typed} 5` },
  { type: "reopen", text: `${typed} 6` },
  { type: "tellOutcome", outcome: "did_it" },
  { type: "close" },
  { type: "startReferral" },
  { type: "tellLeaving", leavingAt: "15:10" },
  { type: "callMe", slot: "break" },
  { type: "knowFamily" },
  { type: "identify" },
  { type: "giveReference", reference: "A-104" },
  { type: "keepFrom", to: key("lena") },
  { type: "keepFrom", to: key("sam") },
  { type: "file" },
  { type: "passTime" },
];

const byAWorker: readonly ConsultationCommand[] = [
  { type: "take" },
  { type: "handOver", to: key("cara"), reason: `${typed} 7` },
  { type: "handOver", to: key("sara"), reason: "" },
  answerOf("go_ahead", { text: `${typed} 8` }),
  answerOf("escalate", { text: `${typed} 9` }),
  answerOf("need_more", { text: `${typed} 10` }),
  { type: "askBack", text: `${typed} 11` },
  { type: "called" },
  { type: "knowFamily" },
];

const byALead: readonly ConsultationCommand[] = [
  { type: "handled", text: `${typed} 12` },
  { type: "stillNeeded" },
  { type: "file" },
];

/** Everything that the asker, three social workers and two leads may want, for walks that pick what is legal. */
export const wishes: readonly (readonly [Name, ConsultationCommand])[] = [
  ...byTheAsker.map((command) => ["tess", command] as const),
  ...(["sam", "sara", "cara"] as const).flatMap((name) =>
    byAWorker.map((command) => [name, command] as const),
  ),
  ...(["lena", "dev"] as const).flatMap((name) => byALead.map((command) => [name, command] as const)),
];
