import type { PersonKey } from "../../bot/school/register.ts";
import type { Doc } from "../../bot/workflow/ports.ts";
import { leaseMs } from "../../bot/workflow/retry-schedule.ts";
import { inventedRegister, nameOfKey, staffOf, without } from "./cast.ts";
import { cardIn, isRefused } from "./answers.ts";
import { createChannel } from "./channel.ts";
import { createDice } from "./dice.ts";
import { type Instance, createInstance } from "./instance.ts";
import { type Acknowledged, judgeEnd } from "./invariants.ts";
import type { Action, Plan } from "./plan.ts";
import type { PlantedBug } from "./planted-bugs.ts";
import { createScreens } from "./screens.ts";
import { installMarks, seenOn } from "./seen.ts";
import { sendTimeoutMs } from "./simulated-connector.ts";
import {
  SimulatedFault,
  type SimulatedStore,
  type StoreCall,
  createSimulatedStore,
} from "./simulated-store.ts";
import { type Tally, count, createTally } from "./tally.ts";
import { type Doing, afterDialog, doing, opensDialog } from "./teams-user.ts";
import { isOneOf, striking } from "./striking.ts";
import { simulatedSecrets } from "./simulated-secrets.ts";
import { createTimeline } from "./timeline.ts";
import { createWitness } from "./witness.ts";
import type { Card } from "../../bot/cards/render.ts";

/** What one run of a plan showed. */
export type Outcome = {
  readonly violations: readonly string[];
  readonly tally: Tally;
  readonly story: readonly string[];
};

const patienceMs = 2500;
const looks = 8;
const mostSteps = 12_000;
/** The time (ms) in which the same words are the same message. */
const sameWordsMs = 120_000;
const days = 86_400_000;

/** Faults that may each put one message into a chat that is there already, or keep the note that it is. */
const mayRepeat: ReadonlySet<string> = new Set([
  "post.takenThenFails",
  "post.takenThenSilent",
  "post.missing",
  "post.takenWithoutId",
]);

/** Runs a plan to its end. `isTold` keeps a line for everything that happens. */
export async function runPlan(
  plan: Plan,
  bug?: PlantedBug,
  isTold = false,
  onCall?: (call: StoreCall) => void,
): Promise<Outcome> {
  installMarks();
  const dice = createDice(plan.seed ^ 0x2545f491);
  const timeline = createTimeline(plan.start);
  const tally = createTally();
  const story: string[] = [];
  const tell = (what: () => string): void => {
    if (isTold) story.push(`+${timeline.now() - plan.start} ms  ${what()}`);
  };
  const fired = (kind: string): void => {
    count(tally.faults, kind);
    tell(() => `fault: ${kind}`);
  };
  let ahead = 0;
  let repeated = 0;
  let crashes = 0;
  let strays = 0;
  let register = inventedRegister;
  const now = (): number => timeline.now() + ahead;
  const removed = new Set<PersonKey>();
  const left = new Map<PersonKey, number>();
  const screens = createScreens();
  const instances: Instance[] = [];
  const acknowledged: Acknowledged[] = [];
  const dialogs = new Set<number>();
  const secrets = simulatedSecrets();
  const witness = createWitness({
    register: () => register,
    now,
    store: () => store,
    speaker: (key) => plan.actions.find((a) => a.key === key)?.who,
    hasJustLeft: (person) => timeline.now() - (left.get(person) ?? -Infinity) < 2 * sendTimeoutMs,
    isRepetitionExcused: (key) => !witness.pressed.has(key) && plan.jumps.some(({ by }) => by >= sameWordsMs),
  });
  const store: SimulatedStore = createSimulatedStore({
    onCall,
    fault: striking(plan.store, (kind) => fired(`store.${kind}`)),
    onCommit(ops, by) {
      witness.committed(ops, by);
      for (const op of ops) {
        if (!("doc" in op)) continue;
        const { doc } = op;
        if (doc.kind === "consultation" || doc.kind === "referral") {
          const { state } = (doc as unknown as { state: { state: string; version: number } }).state;
          count(tally.states, `${doc.kind}.${state}`);
        }
        // Decided before the clock jumped: its lease had run out when it was written.
        if (doc.kind === "delivery" && op.op === "upsert" && (doc.dueAt ?? Infinity) <= now()) repeated++;
        if (doc.kind === "alarm" && doc.dueAt !== undefined) tally.alarms++;
        if (doc.dueAt !== undefined && doc.kind !== "purge")
          for (const instance of instances) instance.wake(doc.dueAt);
        tell(() => `write${by === undefined ? "" : ` for #${by}`}: ${op.op} ${describe(doc)}`);
      }
    },
  });
  const alarmCalls = isOneOf(plan.alarms);
  const acks = isOneOf(plan.lostAcks);
  for (let i = 0; i < plan.instances; i++)
    instances.push(
      createInstance({
        timeline,
        latency: () => (dice.chance(0.03) ? dice.below(4000) : 1 + dice.below(20)),
        ahead: () => ahead,
        store,
        connector: {
          screens,
          fault: striking(plan.post, (kind) => fired(`post.${kind}`)),
          hasRemovedTheApp: (person) => removed.has(person),
          onSend: (person, card) => witness.sent(person, card),
          onShown(person, card, purpose, how) {
            tally.delivered++;
            tell(
              () =>
                `${nameOfKey(person)} is shown ${JSON.stringify(seenOn(card) ?? "a note")} (${purpose}, ${how})`,
            );
            witness.shown(person, card, purpose === "delivery" && how === "post");
          },
        },
        register: () => register,
        secrets,
        alarm() {
          if (!alarmCalls()) return;
          fired("alarm.notTaken");
          throw new SimulatedFault("alarm");
        },
        onDefect: (what) => witness.violations.push(`I0 ${what}`),
        bug,
      }),
    );
  const channel = createChannel(timeline, dice, instances, () => {
    const isLost = acks();
    if (isLost) fired("lostAck");
    return isLost;
  });

  const act = (action: Action, key: number, what: Doing, isDialog = false): void => {
    const person = staffOf(action.who).key;
    tell(() => `${action.who} does ${action.does} #${key}`);
    if (what.pressed) notePress(key, action, what);
    if (action.twice) fired(`twice.${action.twice}`);
    channel.send({
      person,
      content: what.content,
      by: key,
      twice: action.twice,
      onDone(turn) {
        const card = cardIn(turn.body);
        if (card) witness.sent(person, card);
        const does = opensDialog(action.does) && !isDialog ? "open" : action.does;
        acknowledged.push({ key, does, isRefused: isRefused(turn) });
      },
      onAnswer(turn) {
        tell(() => `answer to #${key}: ${isRefused(turn) ? "refused" : "done"}`);
        const card = cardIn(turn.body);
        if (card && what.pressed) answerWith(person, what.pressed.activityId, card);
        const next = opensDialog(action.does) && !isDialog ? afterDialog(action, turn.body) : undefined;
        // A request that Teams sends twice still opens one dialog.
        if (!next || dialogs.has(key)) return;
        dialogs.add(key);
        timeline.after(1000, () => act({ ...action, twice: undefined }, key + 1000, next, true));
      },
    });
  };
  const notePress = (key: number, action: Action, { pressed }: Doing): void => {
    const data = pressed!.data as { id: string; version: number; nonce: string };
    const person = staffOf(action.who).key;
    // The dialog of a hand-over is made for whoever opens it.
    const isCopied =
      action.copiedFrom !== undefined && action.copiedFrom !== action.who && !opensDialog(action.does);
    witness.pressed.set(key, {
      nonce: data.nonce,
      verb: pressed!.verb,
      person,
      id: data.id,
      version: data.version,
      isCopied,
    });
  };
  const answerWith = (person: PersonKey, activityId: string, card: Card): void => {
    witness.shown(person, card, false);
    screens.answer(person, activityId, card);
  };
  const attempt = (action: Action, looked: number): void => {
    const what = doing(action, screens);
    if (what) act(action, action.key, what);
    else if (looked < looks) timeline.after(patienceMs, () => attempt(action, looked + 1));
  };

  for (const action of plan.actions) timeline.after(action.at, () => attempt(action, 0));
  for (const { at, by, instance } of plan.jumps)
    timeline.after(at, () => {
      fired(by < 0 ? "clock.backwards" : "clock.forwards");
      // What is being sent just now has lost its lease, and another process may send it too.
      if (by >= leaseMs) repeated += leasedAt(store, now());
      if (instance === undefined) ahead += by;
      for (const [i, one] of instances.entries()) one.shift(instance === i ? by : 0);
    });
  for (const { at, who } of plan.leaves)
    timeline.after(at, () => {
      fired("leaves");
      register = without(register, staffOf(who).key);
      left.set(staffOf(who).key, timeline.now());
    });
  for (const { at, who } of plan.removes)
    timeline.after(at, () => {
      fired("removesTheApp");
      removed.add(staffOf(who).key);
    });

  await timeline.run({ steps: mostSteps, until: plan.start + 5 * days }, () => {
    for (const { step, instance } of plan.crashes)
      if (step === timeline.steps()) {
        const one = instances[instance % instances.length]!;
        if (!one.isUp()) continue;
        fired("crash");
        repeated += one.underWay() + witness.unsettled.size;
        // What it was repeating may land over a newer card that follows a noted one; no record can tell.
        strays += one.changing() + one.underWay() + witness.unsettled.size;
        crashes++;
        one.kill();
      }
  });
  const repeating = [...tally.faults].filter(([kind]) => mayRepeat.has(kind)).map(([, n]) => n);
  const excuses = sum([...repeating, repeated, plan.instances === 2 ? witness.overlaps() : 0]);
  const end = judgeEnd({
    store,
    screens,
    witness,
    acknowledged,
    excuses,
    crashes,
    mayBeCovered: plan.instances === 2 && strays > 0,
    left: new Set(left.keys()),
    missing: tally.faults.get("post.missing") ?? 0,
    storeFailures: failuresOfStore(tally),
  });
  tally.seeds = 1;
  tally.steps = timeline.steps();
  tally.duplicates = end.duplicates;
  for (const [key] of witness.effects)
    count(tally.effects, plan.actions.find((a) => a.key === key % 1000)?.does ?? "?");
  return { violations: [...witness.violations, ...end.violations], tally, story };
}

function leasedAt(store: SimulatedStore, now: number): number {
  let leased = 0;
  for (const { kind, dueAt = Infinity } of store.all())
    if (kind === "delivery" && dueAt > now && dueAt <= now + leaseMs) leased++;
  return leased;
}

function failuresOfStore({ faults }: Tally): number {
  return sum(
    ["throttled", "unavailable", "timeoutCommitted"].map((kind) => faults.get(`store.${kind}`) ?? 0),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function describe(doc: Doc): string {
  const { status, state } = doc as { status?: string; state?: { state: string; version: number } };
  return [doc.kind, doc.id.slice(0, 60), status ?? "", state ? `${state.state} ${state.version}` : ""]
    .join(" ")
    .trim();
}
