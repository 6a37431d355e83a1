import type { Activity, TurnContext } from "botbuilder";
import type { Register } from "../../bot/school/register.ts";
import { createActivityHandler } from "../../bot/teams/activity-handler.ts";
import { createChats } from "../../bot/workflow/chats.ts";
import { createDeliverer } from "../../bot/workflow/deliver-pending.ts";
import { createOneAtATime } from "../../bot/workflow/one-at-a-time.ts";
import { createPresenceBook } from "../../bot/workflow/presence-book.ts";
import type { Log, Ports, Secrets, Signal } from "../../bot/workflow/ports.ts";
import { createSweeper } from "../../bot/workflow/sweep.ts";
import type { PlantedBug } from "./planted-bugs.ts";
import { type ConnectorOptions, connectToTeams } from "./simulated-connector.ts";
import { SimulatedFault, type SimulatedStore } from "./simulated-store.ts";
import { plainEnvelopeKey } from "../support/plain-envelope-key.ts";
import { type Timeline, createWire } from "./timeline.ts";

/** How one attempt to hand an activity to a process ended, as far as the process could say. */
export type Turn = { readonly body: unknown; readonly said: boolean };

/** One process of the bot. */
export type Instance = {
  isUp(): boolean;
  take(activity: Activity, by: number): Promise<Turn>;
  /** Something is due at this moment (ms). */
  wake(at: number): void;
  /** How many new messages it is just sending. */
  underWay(): number;
  /** How many changes in place it is just sending. */
  changing(): number;
  /** Ends the process, which comes back soon. */
  kill(): void;
  /** Moves this process's clock against all others (ms). */
  shift(by: number): void;
};

export type InstanceOptions = {
  readonly timeline: Timeline;
  readonly latency: () => number;
  /** How far all clocks are ahead of the timeline (ms). */
  readonly ahead: () => number;
  readonly store: SimulatedStore;
  readonly connector: ConnectorOptions;
  readonly register: () => Register;
  readonly secrets: Secrets;
  readonly alarm: (signal: Signal) => void;
  readonly onDefect: (what: string) => void;
  readonly bug?: PlantedBug | undefined;
};

const restartMs = 3000;
const sweepEveryMs = 1000;

type Life = {
  readonly turn: (activity: Activity, by: number) => Promise<Turn>;
  readonly sweep: () => Promise<void>;
  readonly underWay: () => number;
  readonly changing: () => number;
};

/** Starts a process. It sweeps every second; seconds in which nothing is due are left out. */
export function createInstance(options: InstanceOptions): Instance {
  const { timeline, store } = options;
  let life: Life | undefined;
  let epoch = 0;
  let shifted = 0;
  let nextSweep = Infinity;
  let isSweeping = false;
  const now = (): number => timeline.now() + options.ahead() + shifted;

  const boot = (): void => {
    const mine = ++epoch;
    isSweeping = false;
    nextSweep = Infinity;
    life = live({ ...options, now, isAlive: () => epoch === mine });
    plan(sweepEveryMs);
  };
  const plan = (inMs: number): void => {
    const at = timeline.now() + inMs;
    if (nextSweep <= at) return;
    nextSweep = at;
    const mine = epoch;
    timeline.after(inMs, () => {
      if (epoch !== mine || nextSweep !== at || !life) return;
      nextSweep = Infinity;
      if (isSweeping) return;
      isSweeping = true;
      const rest = (): void => {
        if (epoch !== mine) return;
        isSweeping = false;
        const due = store.earliestDue();
        if (due !== undefined) plan(Math.max(sweepEveryMs, due - now()));
      };
      void life.sweep().then(rest, (error: unknown) => {
        judge(options, "sweep", error);
        rest();
      });
    });
  };

  boot();
  return {
    isUp: () => life !== undefined,
    take: (activity, by) => (life ? life.turn(activity, by) : Promise.reject(new SimulatedFault("down"))),
    wake(at) {
      if (life && !isSweeping) plan(Math.max(sweepEveryMs, at - now()));
    },
    underWay: () => life?.underWay() ?? 0,
    changing: () => life?.changing() ?? 0,
    kill() {
      life = undefined;
      epoch++;
      timeline.after(restartMs, boot);
    },
    shift(by) {
      shifted += by;
      if (life) plan(sweepEveryMs);
    },
  };
}

/** Everything that a process holds in memory, wired as in production. */
function live(options: InstanceOptions & { now: () => number; isAlive: () => boolean }): Life {
  const { timeline, latency, store, secrets, register, now, isAlive, bug } = options;
  const wire = createWire(timeline, latency, isAlive);
  const teams = connectToTeams(options.connector, wire);
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (code, fields) => {
      if (code === "delivery.failed" && fields?.["error"] !== "SimulatedFault")
        options.onDefect(`a delivery failed with ${String(fields?.["error"])}`);
    },
  };
  const plain: Ports = {
    store: store.connect(wire, undefined),
    post: teams.as("delivery"),
    alarm: { raise: (signal) => wire(() => options.alarm(signal)) },
    clock: { now },
    secrets,
    register,
    inTurn: createOneAtATime(),
    presence: createPresenceBook(store.connect(wire, undefined), { now }),
    envelopeKey: plainEnvelopeKey,
    // One call through the wire is as good as a pause: others get between.
    pause: () => wire(() => undefined),
    log,
  };
  const ports = bug?.alter?.(plain) ?? plain;
  const chats = createChats(ports);
  const deliverer = createDeliverer(ports, chats);
  return {
    underWay: () => teams.underWay(),
    changing: () => teams.changing(),
    sweep: () => createSweeper(ports, deliverer).sweep(),
    async turn(activity, by) {
      let said = false;
      let body: unknown;
      const plainTurn: Ports = {
        ...plain,
        store: store.connect(wire, by),
        post: teams.as("reply", () => (said = true)),
      };
      const altered = bug?.alter?.(plainTurn) ?? plainTurn;
      const turnPorts = bug?.alterTurn?.(altered, activity) ?? altered;
      const handle = createActivityHandler(turnPorts, deliverer, chats, () => true);
      const sendActivity = (reply: { value?: { body?: unknown } }): Promise<void> => {
        body = reply.value?.body;
        return Promise.resolve();
      };
      try {
        await handle({ activity, sendActivity } as unknown as TurnContext);
      } catch (error) {
        judge(options, "turn", error);
        throw error;
      }
      return { body, said };
    },
  };
}

/** Failures that production code may let through: the fault itself, and asking Teams to send again. */
function judge({ onDefect }: InstanceOptions, where: string, error: unknown): void {
  const name = error instanceof Error ? error.name : "unknown";
  if (name === "SimulatedFault" || name === "ReplyNotSent") return;
  if (error instanceof Error && error.message.startsWith("The record is too busy")) return;
  onDefect(`a ${where} failed with ${name}: ${error instanceof Error ? error.message : ""}`);
}
