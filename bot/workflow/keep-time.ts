import { decide } from "../consultation/decide.ts";
import { theClock } from "../consultation/events.ts";
import type { School } from "../school/register.ts";
import type { Deliverer } from "./deliver-pending.ts";
import type { ConsultationDoc } from "./documents.ts";
import type { Kept, Op, Ports } from "./ports.ts";
import { consultationStep, dueOf } from "./record.ts";
import { again, inRounds } from "./rounds.ts";
import { factsAt } from "./subjects.ts";

const page = 50;

/** Carries out every rung of the ladder of silence that is due at a school; across instances each happens once. */
export async function keepTime(ports: Ports, deliverer: Deliverer, school: School): Promise<void> {
  const due = await ports.store.due(school.id, "consultation", ports.clock.now(), page);
  for (const { doc } of due) {
    try {
      // After a night, or at the end of the school day, several rungs are due at once.
      let isDue = true;
      while (isDue) isDue = await inRounds(ports, doc.id, () => oneRung(ports, deliverer, school, doc.id));
    } catch (error) {
      // One question that cannot be read must not silence the others.
      ports.log.error("time.failed", {
        subject: doc.id,
        error: error instanceof Error ? error.name : "unknown",
      });
    }
  }
}

async function oneRung(
  ports: Ports,
  deliverer: Deliverer,
  school: School,
  id: string,
): Promise<boolean | typeof again> {
  const before = (await ports.store.read(school.id, id)) as Kept<ConsultationDoc> | undefined;
  if (before?.doc.dueAt === undefined || before.doc.dueAt > ports.clock.now()) return false;
  const { state } = before.doc;
  const clock = { key: theClock, roles: new Set<never>() };
  const decision = decide(state, { type: "passTime" }, clock, await factsAt(ports, school, state.askedBy));
  const change = { id, schoolId: school.id, before, by: theClock, tellPresser: false };
  const step = "refused" in decision ? undefined : consultationStep(ports, { ...change, decision });
  // The school's hours may have changed since; then only the moment is reckoned again.
  const later: Op = { op: "replace", doc: { ...before.doc, dueAt: dueOf(ports, state) }, etag: before.etag };
  const written = await ports.store.write(school.id, step?.ops ?? [later]);
  if (!written.ok) return again;
  if (step) deliverer.deliver(step.deliveries);
  return step !== undefined;
}
