import { isKeptFrom } from "../consultation/state.ts";
import { isLead } from "../school/register.ts";
import type { Deliverer } from "./deliver-pending.ts";
import type { AlarmDoc, DeliveryDoc, SubjectDoc } from "./documents.ts";
import type { Kept, Op, Ports, Signal } from "./ports.ts";
import { leaseMs } from "./retry-schedule.ts";
import { actorAt, leadsAt } from "./subjects.ts";

/**
 * What is to be written when a delivery went wrong: an alarm for the second channel and a card for each lead from whom
 * the subject is not kept, all in the caller's own batch, so that no failure is recorded without its alarm. An alarm that cannot be delivered
 * raises no further card; the second channel hears of it.
 */
export function alarmOps(
  ports: Ports,
  about: DeliveryDoc,
  what: Signal["what"],
  subject: SubjectDoc | undefined,
): readonly Op[] {
  const now = ports.clock.now();
  const { pk, subjectId, version } = about;
  const alarm: AlarmDoc = {
    pk,
    id: alarmId(about.id),
    kind: "alarm",
    schemaVersion: 1,
    about: about.id,
    subjectId,
    what,
    raisedAt: now,
    dueAt: now,
  };
  if (about.card === "alarm") return [{ op: "upsert", doc: alarm }];
  const leads = leadsAt(ports, pk);
  const told = leads.filter((lead) => subject === undefined || !isKeptFrom(subject.state, lead));
  // The card names whoever was not reached, and nothing of the subject: better a lead too many than none.
  const cards = (told.length > 0 ? told : leads).map((to): DeliveryDoc => ({
    pk,
    id: `delivery.${subjectId}.${ports.secrets.seal("to", to)}.alarm.${ports.secrets.seal("about", about.id)}`,
    kind: "delivery",
    schemaVersion: 1,
    subjectId,
    to,
    card: "alarm",
    version,
    about: about.id,
    status: "owed",
    attempts: 0,
    owedSince: now,
    dueAt: now,
  }));
  return [{ op: "upsert", doc: alarm }, ...cards.map((doc): Op => ({ op: "upsert", doc }))];
}

export const aboutStrangers = "strangers";
/** The leads are told at the third attempt, and then ever more rarely. */
const toldAt: ReadonlySet<number> = new Set([3, 10, 30, 100, 300, 1000]);

/** Tells the leads in this tenant, and the second channel, that people outside the register keep writing to the bot. */
export async function tellOfStrangers(
  ports: Ports,
  deliverer: Pick<Deliverer, "deliver">,
  tenantId: string,
  count: number,
): Promise<void> {
  if (!toldAt.has(count)) return;
  const register = ports.register();
  const now = ports.clock.now();
  for (const pk of register.schools.keys()) {
    const leads = leadsAt(ports, pk).filter((key) => register.staff.get(key)?.tenantId === tenantId);
    if (leads.length === 0) continue;
    const id = `${aboutStrangers}.${count}`;
    const cards = leads.map((to): DeliveryDoc => ({
      ...{ pk, id: `delivery.${id}.${ports.secrets.seal("to", to)}`, kind: "delivery", schemaVersion: 1 },
      ...{ subjectId: id, to, card: "alarm", version: 0, about: aboutStrangers, status: "owed" },
      ...{ attempts: 0, owedSince: now, dueAt: now + leaseMs },
    }));
    const alarm: AlarmDoc = {
      ...{ pk, id: `alarm.${id}`, kind: "alarm", schemaVersion: 1, about: id, subjectId: id },
      ...{ what: "strangers", raisedAt: now, dueAt: now },
    };
    const written = await ports.store.write(pk, [
      { op: "create", doc: alarm },
      ...cards.map((doc): Op => ({ op: "upsert", doc })),
    ]);
    // Two messages at once may see the same count.
    if (written.ok) deliverer.deliver(cards);
  }
}

/** Where the alarm about a delivery is kept; one per delivery. */
export function alarmId(deliveryId: string): string {
  return deliveryId.replace(/^delivery\./, "alarm.");
}

/** Alarm cards go to whoever is a lead when they are sent. */
export function mayGetAlarm(ports: Ports, delivery: DeliveryDoc): boolean {
  return isLead(actorAt(ports, delivery.to, delivery.pk).roles);
}

/** Tells the second channel of every alarm that is due at a school; what it does not take is tried again. */
export async function raiseDueAlarms(ports: Ports, schoolId: string): Promise<void> {
  const now = ports.clock.now();
  const due = (await ports.store.due(schoolId, "alarm", now, 50)) as readonly Kept<AlarmDoc>[];
  for (const { doc, etag } of due) {
    const leased: AlarmDoc = { ...doc, dueAt: now + leaseMs };
    const mine = await ports.store.write(schoolId, [{ op: "replace", doc: leased, etag }]);
    if (!mine.ok) continue;
    try {
      await ports.alarm.raise({ what: doc.what, schoolId, id: doc.id });
    } catch (error) {
      ports.log.error("alarm.notTaken", {
        alarm: doc.id,
        error: error instanceof Error ? error.name : "unknown",
      });
      continue;
    }
    await ports.store.write(schoolId, [{ op: "upsert", doc: { ...doc, dueAt: undefined } }]);
  }
}
