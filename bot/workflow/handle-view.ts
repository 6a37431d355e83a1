import { strangerCard, helpCard } from "../cards/small-cards.ts";
import { refuse } from "../consultation/refusals.ts";
import { isStaffNow, rolesAt } from "../school/register.ts";
import type { From, Reply } from "./commands.ts";
import { type SubjectDoc, schoolIn } from "./documents.ts";
import type { Kept, Ports } from "./ports.ts";
import type { Deliverer } from "./deliver-pending.ts";
import { noteLook } from "./handle-read.ts";
import { recordView } from "./views.ts";
import { actorAt, cardFor, mayViewSubject, refusalCard } from "./subjects.ts";

async function viewed(ports: Ports, from: From, id: string) {
  const school = ports.register().schools.get(schoolIn(id) ?? "");
  if (!school) return undefined;
  const kept = (await ports.store.read(school.id, id)) as Kept<SubjectDoc> | undefined;
  const actor = actorAt(ports, from.person, school.id);
  return kept && mayViewSubject(kept.doc, actor) ? { school, subject: kept.doc, actor } : undefined;
}

function authorOf({ kind, state }: SubjectDoc): string {
  return kind === "consultation" ? state.askedBy : state.proposedBy;
}

/** The current card, for a chat that is opened again or a nudge that is opened. Only ever a card, never a change. */
export async function handleOpened(
  ports: Ports,
  deliverer: Deliverer,
  from: From,
  id: string,
  onPurpose: boolean,
): Promise<Reply> {
  let found = await viewed(ports, from, id);
  // Whoever wrote it is told who looked; their own looks tell them nothing.
  if (found && onPurpose && authorOf(found.subject) !== from.person) {
    await recordView(ports, found.subject, { by: from.person, act: "opened" });
    await noteLook(ports, deliverer, found.school, id, found.actor, false);
    // Rights may have gone meanwhile.
    found = await viewed(ports, from, id);
  }
  if (!found) return { reply: "card", card: refusalCard(ports, refuse("notYours")) };
  return { reply: "card", card: cardFor(ports, found.school, found.subject, found.actor, from.teamsUserId) };
}

/** The first words of the bot after it has been installed for a person. */
export function handleInstalled(ports: Ports, from: From): Reply {
  const now = ports.clock.now();
  const staff = ports.register().staff.get(from.person);
  if (!staff || !isStaffNow(staff, now)) return { reply: "say", card: strangerCard() };
  const schools = [...ports.register().schools.values()].filter((s) => rolesAt(staff, s.id, now).size > 0);
  return { reply: "say", card: helpCard(staff, schools, now) };
}
