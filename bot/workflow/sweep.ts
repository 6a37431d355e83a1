import { alarmId, alarmOps, raiseDueAlarms } from "./alarms.ts";
import type { Deliverer } from "./deliver-pending.ts";
import { keepDigest } from "./digest.ts";
import { keepTime } from "./keep-time.ts";
import type { DeliveryDoc, SubjectDoc, WatchDoc } from "./documents.ts";
import type { Kept, Op, Ports } from "./ports.ts";
import { keepPulse, pulseLookMs } from "./pulse.ts";
import { forgetWhatIsOver } from "./references.ts";
import { leaseMs, watchAfterMs } from "./retry-schedule.ts";

/** The sweeper of a process. */
export type Sweeper = {
  /** Sends what is due, tells the second channel of alarms, and looks after subjects that changed minutes ago. */
  sweep(): Promise<void>;
  /** When the last sweep was completed (ms); undefined before the first. */
  lastCompleted(): number | undefined;
};

/** Creates the sweeper. Every instance may run one; leases keep them out of each other's way. */
export function createSweeper(ports: Ports, deliverer: Deliverer): Sweeper {
  let completed: number | undefined;
  const digests = new Map<string, number>();
  const pulses = new Map<string, number>();
  return {
    async sweep() {
      // First the comparison, because it may owe alarms that then go at once.
      for (const school of ports.register().schools.values()) {
        await keepTime(ports, deliverer, school);
        if ((digests.get(school.id) ?? 0) <= ports.clock.now())
          digests.set(school.id, await keepDigest(ports, deliverer, school));
        if ((pulses.get(school.id) ?? 0) <= ports.clock.now()) {
          await keepPulse(ports, deliverer, school);
          await forgetWhatIsOver(ports, school);
          pulses.set(school.id, ports.clock.now() + pulseLookMs);
        }
        await lookAfter(ports, school.id);
      }
      await deliverer.sweep();
      for (const schoolId of ports.register().schools.keys()) await raiseDueAlarms(ports, schoolId);
      completed = ports.clock.now();
    },
    lastCompleted: () => completed,
  };
}

async function lookAfter(ports: Ports, schoolId: string): Promise<void> {
  const now = ports.clock.now();
  const due = (await ports.store.due(schoolId, "watch", now, 50)) as readonly Kept<WatchDoc>[];
  for (const watch of due) await compare(ports, watch, now);
}

/** Compares what should have happened with what did: everybody who is to have a card has been sent one in time. */
async function compare(ports: Ports, { doc, etag }: Kept<WatchDoc>, now: number): Promise<void> {
  const subject = (await ports.store.read(doc.pk, doc.subjectId)) as Kept<SubjectDoc> | undefined;
  const prefix = `delivery.${doc.subjectId}.`;
  const kept = (await ports.store.list(doc.pk, prefix, "", 500)) as readonly Kept<DeliveryDoc>[];
  const owed = kept.map((k) => k.doc);
  const late = owed.filter((d) => d.status === "owed" && d.card !== "alarm" && isLate(d, now));
  const raised: Op[] = [];
  for (const delivery of late)
    if (!(await ports.store.read(doc.pk, alarmId(delivery.id))))
      raised.push(...alarmOps(ports, delivery, "deliveryLate", subject?.doc));
  if (subject && !owed.some((d) => d.to === ownerOf(subject.doc) && d.card === subject.doc.kind)) {
    ports.log.error("sweep.cardMissing", { subject: doc.subjectId });
    raised.push(...alarmOps(ports, neverOwed(subject.doc, now), "cardMissing", subject.doc));
  }
  const covered = kept.filter((k) => k.doc.status === "sent" && k.doc.mayBeCovered);
  raised.push(...covered.map((k) => onceMore(k, now)));
  // Looked at again while something is still on its way; what is kept until morning, when its moment has come.
  const moments = owed
    .filter((d) => d.status === "owed" && d.card !== "alarm")
    .map((d) => (isKept(d, now) ? (d.dueAt ?? now) : now));
  if (covered.length > 0) moments.push(now);
  const dueAt = moments.length > 0 ? Math.min(...moments) + watchAfterMs : undefined;
  const next: WatchDoc = { ...doc, dueAt };
  await ports.store.write(doc.pk, [{ op: "replace", doc: next, etag }, ...raised]);
}

/** In place and without a ring: whatever a process put there before it died is covered by what is true now. */
function onceMore({ doc, etag }: Kept<DeliveryDoc>, now: number): Op {
  const again: DeliveryDoc = { ...doc, status: "owed", owedSince: now, dueAt: now, mayBeCovered: undefined };
  return { op: "replace", doc: again, etag };
}

/** Kept for a later moment is not late; tried before, or free to be tried and not sent, is. */
function isKept({ attempts, dueAt = 0 }: DeliveryDoc, now: number): boolean {
  return attempts === 0 && dueAt > now + leaseMs;
}

function isLate(delivery: DeliveryDoc, now: number): boolean {
  return !isKept(delivery, now) && now - delivery.owedSince >= watchAfterMs;
}

/** The person who must always have the card: who asked, or who proposed. */
function ownerOf(subject: SubjectDoc): string {
  return subject.kind === "consultation" ? subject.state.askedBy : subject.state.proposedBy;
}

function neverOwed(subject: SubjectDoc, now: number): DeliveryDoc {
  return {
    pk: subject.pk,
    id: `delivery.${subject.id}.owner.${subject.kind}`,
    kind: "delivery",
    schemaVersion: 1,
    subjectId: subject.id,
    to: ownerOf(subject),
    card: subject.kind,
    version: subject.state.version,
    status: "dead",
    attempts: 0,
    owedSince: now,
  };
}
