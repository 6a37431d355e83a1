import { readText } from "../consultation/decision.ts";
import { type Actor, mayView } from "../consultation/permissions.ts";
import { type Refusal, refuse } from "../consultation/refusals.ts";
import type { Consultation, ConsultationState } from "../consultation/state.ts";
import { type PersonKey, isAsking, isLead } from "../school/register.ts";
import type { Deliverer } from "./deliver-pending.ts";
import { type ConsultationDoc, type DeliveryDoc, brokenGlassId } from "./documents.ts";
import type { Kept, Op, Ports } from "./ports.ts";
import { isPurged } from "./purge/clock.ts";
import { watch } from "./record.ts";
import { leaseMs } from "./retry-schedule.ts";
import { again, inRounds } from "./rounds.ts";
import { actorAt, leadsAt } from "./subjects.ts";
import { type Subject, viewOps, viewsEnd } from "./views.ts";

/** A lead opens what is not theirs to see: for which reason, and who is told. */
export type BrokenGlass = { readonly why: string; readonly tell: PersonKey };

/** Never sent to anybody, taken back, or about an adult in school: not even a lead with a reason opens these. */
const neverOpened: ReadonlySet<ConsultationState> = new Set([
  "draft",
  "movedToReply",
  "withdrawn",
  "stopped",
]);

/** Whether a consultation is closed to this lead of its school in such a way that a reason opens it. */
export function isBehindGlass(c: Consultation, actor: Actor): boolean {
  return mayEverOpen(c, actor) && !mayView(c, actor);
}

function mayEverOpen(c: Consultation, actor: Actor): boolean {
  return isLead(actor.roles) && !neverOpened.has(c.state) && c.keptFrom?.includes(actor.key) !== true;
}

/**
 * Whether a lead of the school, who is not otherwise entitled to a consultation, may open it for this reason. Heads
 * and administrators may not, nor anybody from whom it is kept. `alreadyDone` for those who may see it anyway.
 */
export function decideBreakGlass(c: Consultation, actor: Actor, reason: string): BrokenGlass | Refusal {
  if (!mayEverOpen(c, actor)) return refuse("notYours");
  if (mayView(c, actor)) return refuse("alreadyDone");
  const read = readText(reason);
  return "refused" in read ? read : { why: read.text, tell: c.askedBy };
}

/**
 * Records that the glass is broken and owes its author and the other leads a card about it, in one write; only then is the question given
 * to be shown. A look counts for itself: whoever opens it again says why again. Rejects when it cannot be recorded.
 */
export async function breakGlass(
  ports: Ports,
  deliverer: Deliverer,
  { pk, id }: Subject,
  person: PersonKey,
  reason: string,
): Promise<ConsultationDoc | Refusal> {
  const read = async (): Promise<{ readonly doc: ConsultationDoc; readonly tell: string } | Refusal> => {
    const kept = (await ports.store.read(pk, id)) as Kept<ConsultationDoc> | undefined;
    if (kept?.doc.kind !== "consultation" || isPurged(kept.doc)) return refuse("notYours");
    const decided = decideBreakGlass(kept.doc.state, actorAt(ports, person, pk), reason);
    return "refused" in decided ? decided : { doc: kept.doc, tell: decided.tell };
  };
  return inRounds(ports, `views.${id}`, async () => {
    const found = await read();
    if ("refused" in found) return found;
    const before = await viewsEnd(ports, { pk, id });
    const view = { by: person, act: "brokeGlass", why: reason.trim() } as const;
    const owed = toTell(ports, found.doc, person, found.tell, (before?.doc.count ?? 0) + 1);
    const written = await ports.store.write(pk, [
      ...viewOps(ports, { pk, id }, before, view),
      ...owed.map((doc): Op => ({ op: "upsert", doc })),
      ...(owed.length > 0 ? [{ op: "upsert", doc: watch(found.doc, owed, ports.clock.now()) } as const] : []),
    ]);
    if (!written.ok) return again;
    deliverer.deliver(owed);
    // It may have been kept from them in the meantime.
    const now = await read();
    return "refused" in now ? now : now.doc;
  });
}

/** The author is told which question, the other leads only that one was opened; nobody who has gone or must not know. */
function toTell(
  ports: Ports,
  subject: ConsultationDoc,
  by: PersonKey,
  author: PersonKey,
  seq: number,
): readonly DeliveryDoc[] {
  const now = ports.clock.now();
  const { pk, id, state } = subject;
  const card = (to: PersonKey, kind: "brokenGlass" | "glassNoted"): DeliveryDoc => ({
    ...{ pk, id: brokenGlassId(id, ports.secrets.seal("to", to), seq), kind: "delivery", schemaVersion: 1 },
    ...{ subjectId: id, to, card: kind, about: by, version: state.version },
    ...{ status: "owed", attempts: 0, owedSince: now, dueAt: now + leaseMs },
  });
  const others = leadsAt(ports, pk).filter(
    (lead) => lead !== by && lead !== author && state.keptFrom?.includes(lead) !== true,
  );
  return [
    ...(isAsking(actorAt(ports, author, pk).roles) ? [card(author, "brokenGlass")] : []),
    ...others.map((lead) => card(lead, "glassNoted")),
  ];
}
