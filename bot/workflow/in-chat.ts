import type { Staff } from "../school/register.ts";
import type { Deliverer } from "./deliver-pending.ts";
import { type ConsultationDoc, type DeliveryDoc, schoolIn } from "./documents.ts";
import { ownList } from "./lists.ts";
import type { Kept, Ports } from "./ports.ts";
import { deliveryId } from "./record.ts";
import { leaseMs } from "./retry-schedule.ts";

/** How a question stands beside the chat: `cannot` until the person has the app, `held` until they press. */
export type InChat = "there" | "coming" | "held" | "ended" | "cannot" | "notOwed";

/** A dialog must be answered within five seconds; most of that is left for the record. */
const patienceMs = 1500;

/** What has become of the card of a question that this person is owed, after a short wait for the attempt under way. */
export async function inChat(
  ports: Ports,
  deliverer: Deliverer,
  person: string,
  id: string,
): Promise<InChat> {
  const pk = schoolIn(id) ?? "";
  const owed = deliveryId(ports, id, person, "consultation");
  await Promise.race([deliverer.attempted(owed), ports.pause(patienceMs)]);
  const kept = (await ports.store.read(pk, owed)) as Kept<DeliveryDoc> | undefined;
  if (!kept) return "notOwed";
  if (isUnreachable(kept.doc)) return "cannot";
  const subject = (await ports.store.read(pk, id)) as Kept<ConsultationDoc> | undefined;
  if (!subject) return "notOwed";
  const { state } = subject.doc.state;
  if (state === "draft") return "held";
  if (state === "withdrawn" || state === "stopped") return "ended";
  return kept.doc.status === "owed" ? "coming" : "there";
}

/** Given up because Teams says that the person does not have the app, or has blocked it. */
function isUnreachable({ status, code = "" }: DeliveryDoc): boolean {
  return status === "dead" && code.startsWith("gone.");
}

const mostSentAgain = 50;

/** The person has the app now: every card that could not reach them is owed once more, with its latest nudge. */
export async function sendAgain(ports: Ports, deliverer: Deliverer, staff: Staff): Promise<void> {
  const own = ownList(ports.secrets.seal("of", staff.key));
  for (const pk of new Set(staff.posts.map((post) => post.schoolId)))
    for (const { doc } of await ports.store.page(pk, own, undefined, mostSentAgain))
      await oweAgain(ports, deliverer, pk, deliveryId(ports, doc.id, staff.key, ""));
}

async function oweAgain(ports: Ports, deliverer: Deliverer, pk: string, prefix: string): Promise<void> {
  const owed = (await ports.store.list(pk, prefix, "", 100)) as readonly Kept<DeliveryDoc>[];
  const nudges = owed.filter(({ doc }) => doc.card === "nudge");
  const latest = Math.max(...nudges.map(({ doc }) => doc.version));
  const now = ports.clock.now();
  for (const { doc, etag } of owed) {
    const isOld = doc.card === "alarm" || (doc.card === "nudge" && doc.version < latest);
    if (isOld || !isUnreachable(doc)) continue;
    const { code: _, ...before } = doc;
    const again: DeliveryDoc = {
      ...before,
      ...{ status: "owed", attempts: 0, ambiguous: 0, owedSince: now, dueAt: now + leaseMs },
    };
    const written = await ports.store.write(pk, [{ op: "replace", doc: again, etag }]);
    if (written.ok) deliverer.deliver([again]);
  }
}
