import { type Cast, type Name, casts } from "./cast.ts";
import { type Dice, createDice } from "./dice.ts";
import { type Action, type Plan, type Fault, postFaults, storeFaults } from "./plan.ts";

const schoolMorning = Date.parse("2026-11-24T10:15:00Z");
const evening = Date.parse("2026-11-24T19:40:00Z");

/** Who does what, in order: `a` asks, `w` and `v` are workers, `l` and `m` are leads; `+65` lets 65 minutes pass. */
const stories: readonly string[] = [
  "a ask, w take, w answer, a accept, a tellOutcome",
  "a ask, w take, v take, w handOver, v take, v answer, a accept, a close",
  "a ask, w take, w askBack, a reply, w answer, a challenge, w answer, a reopen, w answer",
  "a ask, a ask, w take, a withdraw, a startReferral",
  "a ask, a markDanger, w take, w answer, a markDanger",
  "a ask, w take, w askBack, a ask, a reply, w answer",
  "a ask, w take, w askBack, a ask, a sendAnyway, w take, w answer",
  "a ask, w handOver, v take, v answer, a startReferral, a sendWithoutWaiting, a recordSent",
  "a ask, a editDraft, a sendAnyway, w take, w answer",
  "a ask, w take, a aboutAdult, w answer",
  "a ask, +65, l handled, a reopen, w take, w answer",
  "a ask, w take, +65, m stillNeeded, v take, v answer, a accept",
  "a ask, a callMe, w called, a tellLeaving0, w take, w answer",
  "a ask, a giveReference, v take, a giveReference, v answer, a accept, a tellOutcome2",
  "a ask, w knowFamily, v take, a keepFrom, v answer, a knowFamily",
  "a ask, a keepFrom, w take, w answer3, a saveReferral, a submitReferral, w knowFamily, l approveReferral",
  "a ask, w take, a startReferral, a keepReferralFrom, a submitReferral, a keepReferralFrom, l approveReferral",
  "a ask, a letWorkerRefer, w take, w turnIntoReferral, w answer, l returnReferral, a submitReferral, l approveReferral",
  "a ask, w take, w answer3, a letWorkerRefer, w turnIntoReferral, a ask, a keepReferralsMine, w take, w turnIntoReferral",
  "a ask, a keepReferralsMine, a ask, w take, w turnIntoReferral, w answer3, a saveReferral, w turnIntoReferral",
  "a ask, w take, w answer3, a saveReferral, a saveReferral, a submitReferral, l approveReferral, l recordSent, l recordFrontDoor0, l recordFrontDoor3, l file",
  "a refer, a saveReferral, a saveReferral, a submitReferral, l returnReferral, m approveReferral, a submitReferral, l declineReferral, a sendWithoutWaiting, a recordSent, a recordFrontDoor2, l file",
  "a refer, a saveReferral1, l sendWithoutWaiting, a saveReferral, a submitReferral, l approveReferral, m declineReferral, l recordSent",
  "a refer, a saveReferral, a saveReferral2, a submitReferral",
  "l refer, l saveReferral, l saveReferral, l submitReferral, l approveReferral, m approveReferral, m recordSent",
];

const anything = [
  ...["ask", "ask", "refer", "open", "open", "take", "answer", "answer3", "askBack", "reply", "withdraw"],
  ...["markDanger", "handOver", "accept", "challenge", "reopen", "close", "startReferral", "saveReferral"],
  ...["submitReferral", "approveReferral", "returnReferral", "sendWithoutWaiting", "recordSent"],
  ...["letWorkerRefer", "keepReferralsMine", "turnIntoReferral", "turnIntoReferral"],
  ...["callMe", "called", "tellLeaving", "knowFamily", "giveReference", "handled", "stillNeeded"],
  ...["keepFrom", "keepReferralFrom"],
];

const gaps = [0, 0, 3, 40, 400, 1500, 6000, 21_000];

/** The plan of a seed: a story or two, cut short, with others doing anything at all, and with what goes wrong. */
export function drawPlan(seed: number): Plan {
  const dice = createDice(seed);
  const cast = dice.pick(casts);
  const actions = [...follow(dice, cast, 0)];
  if (dice.chance(0.25)) actions.push(...follow(dice, dice.pick(casts), actions.length));
  for (let extra = dice.below(4); extra > 0; extra--)
    actions.push(action(dice, actions.length, dice.below(30_000), anyone(dice, cast), dice.pick(anything)));
  const last = Math.max(...actions.map((a) => a.at));
  const calls = actions.length * 12;
  const some = <T>(most: number, draw: () => T): T[] =>
    Array.from({ length: dice.chance(0.4) ? 0 : dice.below(most + 1) }, draw);
  const fault = <K>(kinds: readonly K[], perAction: number): Fault<K> => ({
    n: 1 + dice.below(actions.length * perAction),
    kind: dice.pick(kinds),
  });
  return {
    seed,
    start: dice.chance(0.12) ? evening : schoolMorning,
    instances: dice.chance(0.5) ? 2 : 1,
    actions,
    crashes: some(2, () => ({ step: dice.below(calls * 2), instance: dice.below(2) })),
    post: some(3, () => fault(postFaults, 3)),
    store: some(3, () => fault(storeFaults, 12)),
    lostAcks: some(2, () => 1 + dice.below(actions.length + 2)),
    alarms: some(1, () => 1 + dice.below(2)),
    jumps: dice.chance(0.15) ? [jump(dice, last)] : [],
    leaves: dice.chance(0.2) ? [{ at: dice.below(last + 500), who: anyone(dice, cast) }] : [],
    removes: dice.chance(0.15) ? [{ at: dice.below(last + 500), who: anyone(dice, cast) }] : [],
  };
}

function anyone(dice: Dice, cast: Cast): Name {
  return dice.pick([...cast.askers, ...cast.workers, ...cast.leads]);
}

function jump(dice: Dice, last: number): Plan["jumps"][number] {
  const at = dice.below(last + 1000);
  return dice.chance(0.6)
    ? { at, by: dice.pick([60_000, 3_600_000, 86_400_000]) }
    : { at, by: dice.pick([-4000, -800, 3000]), instance: dice.below(2) };
}

function* follow(dice: Dice, cast: Cast, from: number): Generator<Action> {
  const story = dice.pick(stories).split(", ");
  const length = dice.chance(0.4) ? story.length : 1 + dice.below(story.length);
  const asker = dice.pick(cast.askers);
  const turn = dice.chance(0.5) ? 1 : 0;
  const parts: Readonly<Record<string, Name>> = {
    a: asker,
    w: cast.workers[cast.workers.includes("cara") ? 0 : turn]!,
    v: cast.workers[cast.workers.includes("cara") ? 1 : 1 - turn]!,
    l: cast.leads[turn]!,
    m: cast.leads[1 - turn]!,
  };
  let at = dice.below(50);
  let key = from;
  for (const step of story.slice(0, length)) {
    if (step.startsWith("+")) {
      at += Number(step) * 60_000;
      continue;
    }
    const [part = "", does = ""] = step.split(" ");
    yield action(dice, key++, at, parts[part]!, does);
    at += dice.pick(gaps);
  }
}

function action(dice: Dice, key: number, at: number, who: Name, step: string): Action {
  const [, does = step, fixed] = /^([a-zA-Z]+?)(\d)?$/.exec(step) ?? [];
  return {
    key,
    at,
    who,
    does,
    pick: fixed === undefined ? dice.below(6) : Number(fixed),
    sees: dice.chance(0.08) ? "old" : "newest",
    by: dice.chance(0.15) ? "message" : "invoke",
    ...(dice.chance(0.03) ? { copiedFrom: anyone(dice, dice.pick(casts)) } : {}),
    ...(dice.chance(0.12) ? { twice: dice.pick(["sameId", "newId"] as const) } : {}),
  };
}
