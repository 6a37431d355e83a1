import { decide } from "../consultation/decide.ts";
import type { Actor } from "../consultation/permissions.ts";
import { type School, isAdvising, rolesAt } from "../school/register.ts";
import type { From, Reply } from "./commands.ts";
import type { Deliverer } from "./deliver-pending.ts";
import type { ConsultationDoc, PostedDoc, SubjectDoc } from "./documents.ts";
import { openList } from "./lists.ts";
import type { Kept, Ports } from "./ports.ts";
import { consultationStep } from "./record.ts";
import { again, inRounds } from "./rounds.ts";
import { actorAt, factsAt } from "./subjects.ts";

/** The newest open questions of a school; an older one that nobody has taken has gone up the ladder long ago. */
const mostLookedAt = 50;

/**
 * Teams says that a person has read up to a message: every question offered to them whose card is not newer has been
 * seen. Where receipts are off nothing comes, and nothing follows from that.
 */
export async function handleRead(
  ports: Ports,
  deliverer: Deliverer,
  from: From,
  upTo: string,
): Promise<Reply> {
  const staff = ports.register().staff.get(from.person);
  for (const school of ports.register().schools.values()) {
    if (!isAdvising(rolesAt(staff, school.id, ports.clock.now()))) continue;
    const actor = actorAt(ports, from.person, school.id);
    const open = await ports.store.page(school.id, openList, undefined, mostLookedAt);
    for (const { doc } of open as readonly Kept<SubjectDoc>[])
      if (doc.kind === "consultation" && mayLook(doc, actor) && (await isReadIn(ports, doc, actor, upTo)))
        await noteLook(ports, deliverer, school, doc.id, actor, true);
  }
  return { reply: "nothing" };
}

function mayLook({ state }: ConsultationDoc, actor: Actor): boolean {
  return "offeredTo" in state && state.offeredTo.includes(actor.key);
}

async function isReadIn(ports: Ports, { pk, id }: SubjectDoc, actor: Actor, upTo: string): Promise<boolean> {
  const place = `posted.${id}.${ports.secrets.seal("to", actor.key)}.consultation`;
  const posted = (await ports.store.read(pk, place)) as Kept<PostedDoc> | undefined;
  return posted !== undefined && isUpTo(posted.doc.activityId, upTo);
}

/** Teams' message ids are moments (ms); any other id is only ever the same or not. */
function isUpTo(id: string, upTo: string): boolean {
  const areMoments = [id, upTo].every((one) => /^\d{10,18}$/.test(one));
  return areMoments ? Number(id) <= Number(upTo) : id === upTo;
}

/** Records, once, that somebody to whom a question is offered has seen it. Refused in silence where that is not so. */
export async function noteLook(
  ports: Ports,
  deliverer: Deliverer,
  school: School,
  id: string,
  actor: Actor,
  tellPresser: boolean,
): Promise<void> {
  await inRounds(ports, id, async () => {
    const before = (await ports.store.read(school.id, id)) as Kept<ConsultationDoc> | undefined;
    if (before?.doc.kind !== "consultation") return undefined;
    const facts = await factsAt(ports, school, before.doc.state.askedBy);
    const decision = decide(before.doc.state, { type: "look" }, actor, facts);
    if ("refused" in decision) return undefined;
    const change = { id, schoolId: school.id, before, by: actor.key, tellPresser };
    const step = consultationStep(ports, { ...change, decision });
    if (!(await ports.store.write(school.id, step.ops)).ok) return again;
    deliverer.deliver(step.deliveries);
    return undefined;
  });
}
