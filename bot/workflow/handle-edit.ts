import { noteCard } from "../cards/small-cards.ts";
import { refuse } from "../consultation/refusals.ts";
import { decide } from "../consultation/decide.ts";
import { type PersonKey, type School, askingSchools } from "../school/register.ts";
import type { From, Reply } from "./commands.ts";
import type { Deliverer } from "./deliver-pending.ts";
import type { ConsultationDoc, DoneDoc, TypedDoc } from "./documents.ts";
import type { Kept, Ports } from "./ports.ts";
import { isPurged } from "./purge/clock.ts";
import { consultationStep } from "./record.ts";
import { again, inRounds } from "./rounds.ts";
import { actorAt, factsAt, refusalCard } from "./subjects.ts";
import { wordingOf } from "../wording/wording.ts";

/** Where the store notes which subject a typed message became. */
export function typedId(ports: Ports, person: PersonKey, messageId: string): string {
  return `typed.${ports.secrets.seal("typed", person, messageId)}`;
}

type Found = { readonly school: School; readonly kept: Kept<ConsultationDoc> };

async function consultationOf(ports: Ports, { person, messageId }: From): Promise<Found | undefined> {
  const staff = ports.register().staff.get(person);
  if (!staff || messageId === undefined) return undefined;
  for (const schoolId of askingSchools(staff, ports.clock.now())) {
    const school = ports.register().schools.get(schoolId);
    const typed = school && (await ports.store.read(school.id, typedId(ports, person, messageId)));
    if (!typed) continue;
    const kept = await ports.store.read(school.id, (typed.doc as TypedDoc).subjectId);
    if (kept?.doc.kind === "consultation") return { school, kept: kept as Kept<ConsultationDoc> };
  }
  return undefined;
}

/** A message edited in Teams: its new words go to the social worker beside the first ones. */
export async function handleEdited(
  ports: Ports,
  deliverer: Deliverer,
  from: From,
  text: string,
): Promise<Reply> {
  const typed = await consultationOf(ports, from);
  if (!typed) return { reply: "nothing" };
  return inRounds(ports, typed.kept.doc.id, () => amend(ports, deliverer, from, text));
}

async function amend(
  ports: Ports,
  deliverer: Deliverer,
  from: From,
  text: string,
): Promise<Reply | typeof again> {
  const found = await consultationOf(ports, from);
  if (!found) return { reply: "nothing" };
  const { school, kept: before } = found;
  const { id } = before.doc;
  if (isPurged(before.doc)) return { reply: "say", card: refusalCard(ports, refuse("notNow"), school) };
  const done: DoneDoc = {
    pk: school.id,
    id: `done.${ports.secrets.seal("edited", from.person, from.messageId ?? "", text)}`,
    kind: "done",
    schemaVersion: 1,
    subjectId: id,
    at: ports.clock.now(),
  };
  const actor = actorAt(ports, from.person, school.id);
  const decision = decide(before.doc.state, { type: "amend", text }, actor, await factsAt(ports, school));
  if ("refused" in decision) return { reply: "say", card: refusalCard(ports, decision, school) };
  const change = { id, schoolId: school.id, before, decision, by: from.person, tellPresser: true };
  const step = consultationStep(ports, change);
  const written = await ports.store.write(school.id, [{ op: "create", doc: done }, ...step.ops]);
  if (written.ok) deliverer.deliver(step.deliveries);
  return written.ok || (written.why === "exists" && written.id === done.id) ? { reply: "nothing" } : again;
}

/** A message deleted in Teams: the record stays, and the person is told how to take a question back. */
export async function handleDeleted(ports: Ports, from: From): Promise<Reply> {
  const found = await consultationOf(ports, from);
  if (!found) return { reply: "nothing" };
  const { chat } = wordingOf(found.school);
  return {
    reply: "say",
    card: noteCard(chat.deleted, chat.deletedDetail),
  };
}
