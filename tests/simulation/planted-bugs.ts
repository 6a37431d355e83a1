import { leaseMs } from "../../bot/workflow/retry-schedule.ts";
import type { Activity } from "botbuilder";
import type { DeliveryDoc } from "../../bot/workflow/documents.ts";
import type { Doc, Kept, Op, Ports, Sent, Store, Written } from "../../bot/workflow/ports.ts";
import { inventedRegister } from "./cast.ts";

/** A defect put on purpose between the production code and its ports, to see whether the simulation finds it. */
export type PlantedBug = {
  readonly name: string;
  readonly alter?: (ports: Ports) => Ports;
  /** What is altered for one turn only, because it depends on the activity. */
  readonly alterTurn?: (ports: Ports, activity: Activity) => Ports;
};

type Write = Store["write"];
const withWrite = (ports: Ports, write: (real: Write) => Write): Ports => ({
  ...ports,
  store: { ...ports.store, write: write((pk, ops) => ports.store.write(pk, ops)) },
});
const withOps = (ports: Ports, change: (ops: readonly Op[]) => readonly Op[]): Ports =>
  withWrite(ports, (real) => (pk, ops) => real(pk, change(ops)));

const kindOf = (op: Op): string => ("doc" in op ? op.doc.kind : "");
const deliveryIn = (op: Op): DeliveryDoc | undefined =>
  "doc" in op && op.doc.kind === "delivery" ? (op.doc as DeliveryDoc) : undefined;

/** Writes in two goes: what is chosen comes second, when the first has worked. */
const inTwo =
  (isLate: (op: Op) => boolean) =>
  (ports: Ports): Ports =>
    withWrite(ports, (real) => async (pk, ops) => {
      const late = ops.filter(isLate);
      const early = ops.filter((op) => !isLate(op));
      if (late.length === 0 || early.length === 0) return real(pk, ops);
      const first = await real(pk, early);
      return first.ok ? real(pk, late) : first;
    });

const isFresh = (op: Op): boolean =>
  op.op === "upsert" && deliveryIn(op)?.status === "owed" && deliveryIn(op)?.card !== "alarm";
const recordsSubject = (ops: readonly Op[]): boolean =>
  ops.some((op) => kindOf(op) === "consultation" || kindOf(op) === "referral");
const asTold = (ops: readonly Op[]): Written => ({ ok: true, etags: ops.map(() => "0") });

const withPost = (ports: Ports, change: (sent: Promise<Sent>) => Promise<Sent>): Ports => ({
  ...ports,
  post: {
    ...ports.post,
    post: (chat, card) => change(ports.post.post(chat, card)),
    update: (chat, id, card) => change(ports.post.update(chat, id, card)),
  },
});

export const plantedBugs: readonly PlantedBug[] = [
  {
    // The delivery is noted as sent when it is read, before the card has gone.
    name: "mark before send",
    alter: (ports) => ({
      ...ports,
      store: {
        ...ports.store,
        async read(pk, id) {
          const kept = (await ports.store.read(pk, id)) as Kept<DeliveryDoc> | undefined;
          if (kept?.doc.kind !== "delivery" || kept.doc.status !== "owed") return kept;
          const marked: DeliveryDoc = { ...kept.doc, status: "sent", dueAt: undefined };
          const written = await ports.store.write(pk, [{ op: "replace", doc: marked, etag: kept.etag }]);
          return written.ok ? { doc: kept.doc, etag: written.etags[0]! } : kept;
        },
      },
    }),
  },
  { name: "dual write", alter: inTwo(isFresh) },
  { name: "record after", alter: inTwo((op) => kindOf(op) === "event") },
  {
    name: "acknowledge before commit",
    alter: (ports) =>
      withWrite(ports, (real) => (pk, ops) => {
        if (!recordsSubject(ops)) return real(pk, ops);
        void real(pk, ops).catch(() => undefined);
        return Promise.resolve(asTold(ops));
      }),
  },
  {
    // The port waits for ever for an answer that does not come.
    name: "no send timeout",
    alter: (ports) =>
      withPost(ports, async (sent) => {
        const answer = await sent;
        const isSilence = answer.result === "ambiguous" && answer.code === "TimeoutError";
        return isSilence ? new Promise<Sent>(() => undefined) : answer;
      }),
  },
  {
    name: "403 as sent",
    alter: (ports) =>
      withPost(ports, async (sent) => {
        const answer = await sent;
        return answer.result === "gone" ? { result: "ok", activityId: undefined } : answer;
      }),
  },
  {
    // That the press was seen is noted first, the press itself in a second write.
    name: "dedupe before commit",
    alter: inTwo((op) => kindOf(op) !== "done" && kindOf(op) !== "asker"),
  },
  {
    name: "dedupe by activity id",
    alterTurn: (ports, activity) => ({
      ...ports,
      secrets: {
        ...ports.secrets,
        seal: (...parts) =>
          parts[0] === "said" || parts[0] === "done"
            ? ports.secrets.seal(...parts, activity.id ?? "")
            : ports.secrets.seal(...parts),
      },
    }),
  },
  {
    name: "no etag",
    alter: (ports) =>
      withOps(ports, (ops) =>
        ops.map((op) =>
          op.op === "replace" || (op.op === "create" && op.doc.kind === "event")
            ? { op: "upsert", doc: op.doc }
            : op,
        ),
      ),
  },
  {
    // Who may see what is asked of the register as it was when the process started.
    name: "entitled when recorded",
    alter: (ports) => ({ ...ports, register: () => inventedRegister }),
  },
  {
    name: "place lost",
    alter: (ports) =>
      withOps(ports, (ops) => (ops.length > 1 ? ops.filter((op) => kindOf(op) !== "posted") : ops)),
  },
  {
    // Whoever gives up forgets to note it, so that it is tried for ever.
    name: "retry after giving up",
    alter: (ports) =>
      withWrite(
        ports,
        (real) => (pk, ops) =>
          ops.some((op) => deliveryIn(op)?.status === "dead") ? Promise.resolve(asTold(ops)) : real(pk, ops),
      ),
  },
  {
    name: "nonce not bound to the person",
    alter: (ports) => ({
      ...ports,
      secrets: {
        ...ports.secrets,
        seal: (...parts) => ports.secrets.seal(...(parts[0] === "press" ? parts.slice(0, 3) : parts)),
      },
    }),
  },
  {
    // A sweep takes what another process has leased.
    name: "lease ignored",
    alter: (ports) => ({
      ...ports,
      store: { ...ports.store, due: (pk, kind, at, limit) => ports.store.due(pk, kind, at + leaseMs, limit) },
    }),
  },
  {
    name: "alarm in a second write",
    alter: inTwo((op) => kindOf(op) === "alarm" || deliveryIn(op)?.card === "alarm"),
  },
  {
    name: "429 as sent",
    alter: (ports) =>
      withPost(ports, async (sent) => {
        const answer = await sent;
        return answer.result === "throttled" ? { result: "ok", activityId: undefined } : answer;
      }),
  },
  {
    // The card of the first version is drawn again and again.
    name: "drawn when recorded",
    alter: (ports) => {
      const first = new Map<string, Kept<Doc>>();
      return {
        ...ports,
        store: {
          ...ports.store,
          async read(pk, id) {
            const kept = await ports.store.read(pk, id);
            if (kept?.doc.kind !== "consultation") return kept;
            if (!first.has(id)) first.set(id, kept);
            return first.get(id);
          },
        },
      };
    },
  },
  {
    name: "retry that is never due",
    alter: (ports) =>
      withOps(ports, (ops) =>
        ops.map((op) => {
          const doc = deliveryIn(op);
          return op.op === "replace" && doc?.status === "owed" && doc.attempts > 0
            ? { ...op, doc: { ...doc, dueAt: undefined } }
            : op;
        }),
      ),
  },
];
