import { decide } from "../consultation/decide.ts";
import { theClock } from "../consultation/events.ts";
import { decideReferral } from "../referral/decide.ts";
import type { School } from "../school/register.ts";
import type { Deliverer } from "./deliver-pending.ts";
import type { ConsultationDoc, ReferralDoc, SubjectDoc } from "./documents.ts";
import type { Kept, Op, Ports } from "./ports.ts";
import { type Step, consultationStep, dueOf, dueOfReferral, referralStep } from "./record.ts";
import { again, inRounds } from "./rounds.ts";
import { factsAt } from "./subjects.ts";

const page = 50;

/** Carries out every rung of the ladder of silence and every reminder that is due at a school; across instances each happens once. */
export async function keepTime(ports: Ports, deliverer: Deliverer, school: School): Promise<void> {
  const now = ports.clock.now();
  const due = [
    ...(await ports.store.due(school.id, "consultation", now, page)),
    ...(await ports.store.due(school.id, "referral", now, page)),
  ];
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
  const before = (await ports.store.read(school.id, id)) as Kept<SubjectDoc> | undefined;
  if (before?.doc.dueAt === undefined || before.doc.dueAt > ports.clock.now()) return false;
  const step =
    before.doc.kind === "consultation"
      ? await rungOf(ports, school, before as Kept<ConsultationDoc>)
      : chaseOf(ports, school, before as Kept<ReferralDoc>);
  // The school's hours may have changed since; then only the moment is reckoned again.
  const { doc } = before;
  const dueAt = doc.kind === "consultation" ? dueOf(ports, doc.state) : dueOfReferral(ports, doc.state);
  const later: Op = { op: "replace", doc: { ...doc, dueAt }, etag: before.etag };
  const written = await ports.store.write(school.id, step?.ops ?? [later]);
  if (!written.ok) return again;
  if (step) deliverer.deliver(step.deliveries);
  return step !== undefined;
}

const clock = { key: theClock, roles: new Set<never>() };

async function rungOf(
  ports: Ports,
  school: School,
  before: Kept<ConsultationDoc>,
): Promise<Step | undefined> {
  const { id, state } = before.doc;
  const facts = await factsAt(ports, school, state.askedBy);
  const decision = decide(state, { type: "passTime" }, clock, facts);
  const change = { id, schoolId: school.id, before, by: theClock, tellPresser: false };
  return "refused" in decision ? undefined : consultationStep(ports, { ...change, decision });
}

function chaseOf(ports: Ports, school: School, before: Kept<ReferralDoc>): Step | undefined {
  const { id, state } = before.doc;
  const decision = decideReferral(state, { type: "passTime" }, clock, school, ports.clock.now());
  const change = { id, schoolId: school.id, before, by: theClock, tellPresser: false };
  return "refused" in decision ? undefined : referralStep(ports, { ...change, decision });
}
