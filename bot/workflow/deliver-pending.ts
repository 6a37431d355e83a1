import type { Card } from "../cards/render.ts";
import {
  alarmCard,
  brokenGlassCard,
  glassNotedCard,
  noLongerYoursCard,
  nudgeCard,
  strangersCard,
} from "../cards/small-cards.ts";
import { holderOf } from "../consultation/state.ts";
import { type School, isLead, nameOf } from "../school/register.ts";
import { aboutStrangers, alarmOps, mayGetAlarm } from "./alarms.ts";
import { type DeliveryDoc, type PostedDoc, type SubjectDoc } from "./documents.ts";
import type { Chats } from "./chats.ts";
import { drawDigest } from "./digest.ts";
import { createOneAtATime } from "./one-at-a-time.ts";
import type { Chat, Kept, Ports, Sent } from "./ports.ts";
import { isPurged } from "./purge/clock.ts";
import { leaseMs, nextAttempt } from "./retry-schedule.ts";
import { drawPulse, mayGetPulse } from "./pulse.ts";
import { mayHaveCovered, noteAttempt, postedId, settle } from "./settle-delivery.ts";
import { actorAt, aroundAt, cardFor, mayViewSubject } from "./subjects.ts";

/** Sends what is owed. */
export type Deliverer = {
  /** Sends freshly recorded deliveries that are due; returns at once. */
  deliver(owed: readonly DeliveryDoc[]): void;
  /** Resolves when the attempt at this delivery that is under way is over; at once when there is none. */
  attempted(id: string): Promise<void>;
  /** Sends everything whose time has come, whoever recorded it: after a restart, a retry, a night. */
  sweep(): Promise<void>;
  /** Resolves when nothing is being sent. */
  idle(): Promise<void>;
};

const sweepPage = 50;

/** Creates the deliverer of a process. Cards for one person go one after the other, for different people side by side. */
export function createDeliverer(ports: Ports, chats: Chats): Deliverer {
  const oneAtATime = createOneAtATime();
  const underWay = new Set<Promise<void>>();
  const latest = new Map<string, Promise<void>>();

  const start = (delivery: DeliveryDoc): Promise<void> => {
    const work = oneAtATime(delivery.to, () => deliverOne(ports, chats, delivery.pk, delivery.id)).catch(
      (error: unknown) => {
        // A poison delivery must not stop the others; its lease runs out and it is tried again.
        ports.log.error("delivery.failed", { delivery: delivery.id, error: errorName(error) });
      },
    );
    underWay.add(work);
    latest.set(delivery.id, work);
    void work.finally(() => {
      underWay.delete(work);
      if (latest.get(delivery.id) === work) latest.delete(delivery.id);
    });
    return work;
  };

  return {
    deliver(owed) {
      const soon = ports.clock.now() + leaseMs;
      for (const delivery of owed) if ((delivery.dueAt ?? 0) <= soon) void start(delivery);
    },
    attempted: (id) => latest.get(id) ?? Promise.resolve(),
    async sweep() {
      for (const schoolId of ports.register().schools.keys()) {
        const now = ports.clock.now();
        const due = (await ports.store.due(
          schoolId,
          "delivery",
          now,
          sweepPage,
        )) as readonly Kept<DeliveryDoc>[];
        await Promise.all(
          due.map(async ({ doc, etag }) => {
            const leased: DeliveryDoc = { ...doc, dueAt: now + leaseMs };
            const written = await ports.store.write(schoolId, [{ op: "replace", doc: leased, etag }]);
            // Not waited for: one silent chat must not hold up every other school.
            if (written.ok) void start(leased);
          }),
        );
      }
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

function errorName(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}

async function deliverOne(ports: Ports, chats: Chats, pk: string, id: string): Promise<void> {
  const kept = (await ports.store.read(pk, id)) as Kept<DeliveryDoc> | undefined;
  if (kept?.doc.status !== "owed") return;
  const { doc } = kept;
  if (doc.card === "alarm" || doc.card === "digest" || doc.card === "glassNoted" || doc.card === "pulse")
    return deliverNote(ports, chats, kept);
  const chat = await chats.chatOf(doc.to);
  const changesInPlace = doc.card === "consultation" || doc.card === "referral";
  const before = changesInPlace
    ? ((await ports.store.read(pk, postedId(doc))) as Kept<PostedDoc> | undefined)
    : undefined;
  let tried = await tryOnce(ports, doc, chat, before?.doc.activityId);
  // The old message is gone, so the person gets the card afresh; an old copy is refused by its version.
  if ("sent" in tried && tried.sent.result === "missing" && before)
    tried = await tryOnce(ports, doc, chat, undefined);
  if ("not" in tried)
    return tried.not === "entitled" && tried.subject
      ? drop(ports, chats, kept, tried.subject)
      : finish(ports, kept, "dropped", "notThere", undefined);
  const { sent, subject } = tried;
  if (sent.result !== "ok") return afterFailure(ports, kept, sent, subject);
  const { activityId } = sent;
  const { version } = subject.state;
  const isPlaced = changesInPlace && activityId !== undefined && !("result" in chat);
  return settle(ports, kept, isPlaced ? { chat, activityId, version, before } : undefined);
}

type Tried =
  | { readonly not: "there" | "entitled"; readonly subject?: SubjectDoc }
  | { readonly sent: Sent; readonly subject: SubjectDoc };

/** Reads, draws and sends with nothing to wait for in between: rights and words may have changed since it was owed. */
async function tryOnce(
  ports: Ports,
  doc: DeliveryDoc,
  chat: Chat | Exclude<Sent, { result: "ok" }>,
  activityId: string | undefined,
): Promise<Tried> {
  const kept = (await ports.store.read(doc.pk, doc.subjectId)) as Kept<SubjectDoc> | undefined;
  const school = ports.register().schools.get(doc.pk);
  if (!kept || !school) return { not: "there" };
  const subject = kept.doc;
  if (!mayViewSubject(subject, actorAt(ports, doc.to, doc.pk))) return { not: "entitled", subject };
  if ("result" in chat) return { sent: chat, subject };
  const card = drawn(ports, school, subject, doc, chat);
  const sent =
    activityId === undefined ? ports.post.post(chat, card) : ports.post.update(chat, activityId, card);
  return { sent: await sent, subject };
}

/** A card that shows no subject: an alarm, a note to the leads, or what is open at the school; drawn at the last moment like every other. */
async function deliverNote(ports: Ports, chats: Chats, kept: Kept<DeliveryDoc>): Promise<void> {
  const { doc } = kept;
  const school = ports.register().schools.get(doc.pk);
  if (!school) return finish(ports, kept, "dropped", "notEntitled", undefined);
  const isEntitled = (): boolean => {
    if (doc.card === "pulse") return mayGetPulse(ports, school, doc);
    return doc.card === "alarm" ? mayGetAlarm(ports, doc) : isLead(actorAt(ports, doc.to, doc.pk).roles);
  };
  if (!isEntitled()) return finish(ports, kept, "dropped", "notEntitled", undefined);
  const chat = await chats.chatOf(doc.to);
  if ("result" in chat) return afterFailure(ports, kept, chat, undefined);
  const card = await noteFor(ports, school, doc);
  if (!isEntitled()) return finish(ports, kept, "dropped", "notEntitled", undefined);
  const sent = await ports.post.post(chat, card);
  return sent.result === "ok" ? settle(ports, kept, undefined) : afterFailure(ports, kept, sent, undefined);
}

async function noteFor(ports: Ports, school: School, doc: DeliveryDoc): Promise<Card> {
  if (doc.card === "alarm") return alarmFor(ports, doc);
  if (doc.card === "pulse") return drawPulse(ports, doc);
  if (doc.card === "glassNoted") return glassNotedCard(nameOf(ports.register(), doc.about ?? ""));
  return drawDigest(ports, school, doc.to);
}

/** Whoever may no longer see it loses the words that are on their screen. */
async function drop(ports: Ports, chats: Chats, kept: Kept<DeliveryDoc>, subject: SubjectDoc): Promise<void> {
  const { doc } = kept;
  const posted = (await ports.store.read(doc.pk, postedId(doc))) as Kept<PostedDoc> | undefined;
  const chat = posted && (await chats.chatOf(doc.to));
  if (chat && !("result" in chat)) {
    const covered = await ports.post.update(chat, posted.doc.activityId, noLongerYoursCard());
    if (covered.result === "throttled" || covered.result === "ambiguous")
      return afterFailure(ports, kept, covered, subject);
  }
  return finish(ports, kept, "dropped", "notEntitled", subject);
}

function drawn(ports: Ports, school: School, subject: SubjectDoc, doc: DeliveryDoc, chat: Chat): Card {
  if (doc.card === "brokenGlass" && subject.kind === "consultation") {
    const who = nameOf(ports.register(), doc.about ?? "");
    return brokenGlassCard(who, doc.owedSince, subject.state.askedAt, aroundAt(ports, school));
  }
  const current = cardFor(ports, school, subject, actorAt(ports, doc.to, doc.pk), chat.userId);
  return doc.card === "nudge" ? nudgeCard(subject.id, current) : current;
}

async function alarmFor(ports: Ports, doc: DeliveryDoc): Promise<Card> {
  if (doc.about === aboutStrangers) return strangersCard();
  const failed = (await ports.store.read(doc.pk, doc.about ?? "")) as Kept<DeliveryDoc> | undefined;
  return alarmCard(failed ? nameOf(ports.register(), failed.doc.to) : undefined);
}

async function afterFailure(
  ports: Ports,
  kept: Kept<DeliveryDoc>,
  sent: Exclude<Sent, { result: "ok" }>,
  subject: SubjectDoc | undefined,
): Promise<void> {
  const { doc } = kept;
  const attempts = doc.attempts + 1;
  const jitter = parseInt(ports.secrets.random().slice(0, 4), 16) / 0xffff;
  const ambiguous = (doc.ambiguous ?? 0) + (sent.result === "ambiguous" ? 1 : 0);
  const ageMs = ports.clock.now() - doc.owedSince;
  const next = nextAttempt(sent, { ageMs, ambiguous }, jitter);
  const code = sent.result === "throttled" ? "throttled" : `${sent.result}.${sent.code}`;
  if (next.do === "giveUp") return finish(ports, kept, "dead", code, subject);
  ports.log.warn("delivery.again", { delivery: doc.id, code, attempts });
  const dueAt = Math.round(ports.clock.now() + next.afterMs);
  const isNoted = await noteAttempt(ports, kept, { attempts, ambiguous, code, dueAt });
  if (!isNoted && sent.result === "ambiguous") await mayHaveCovered(ports, kept);
}

/** Ends a delivery, with an alarm in the same write when somebody is left without what they need. */
async function finish(
  ports: Ports,
  { doc, etag }: Kept<DeliveryDoc>,
  status: "dropped" | "dead",
  code: string,
  subject: SubjectDoc | undefined,
): Promise<void> {
  ports.log[status === "dead" ? "error" : "warn"](`delivery.${status}`, { delivery: doc.id, code });
  const ended: DeliveryDoc = { ...doc, status, code, dueAt: undefined };
  // Nobody is left without words that are gone for good, or without two questions about how sure they feel.
  const alarm =
    doc.card === "pulse" || (subject && isPurged(subject))
      ? []
      : status === "dead"
        ? alarmOps(ports, doc, "deliveryDead", subject)
        : subject && isNeeded(subject, doc)
          ? alarmOps(ports, doc, "recipientGone", subject)
          : [];
  await ports.store.write(doc.pk, [{ op: "replace", doc: ended, etag }, ...alarm]);
}

/** Whether the work stands still without this person: they asked it, hold it, or are the ones to take it. */
function isNeeded({ kind, state }: SubjectDoc, { to }: DeliveryDoc): boolean {
  if (kind === "referral") return state.proposedBy === to;
  const offered = "offeredTo" in state && state.offeredTo.includes(to);
  return offered || holderOf(state) === to || state.askedBy === to;
}
