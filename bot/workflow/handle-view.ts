import { handOverDialog, noteCard, strangerCard, helpCard } from "../cards/small-cards.ts";
import { mayDo } from "../consultation/permissions.ts";
import { refuse } from "../consultation/refusals.ts";
import { isStaffNow, peopleWith, rolesAt } from "../school/register.ts";
import type { From, Reply } from "./commands.ts";
import { type ConsultationDoc, type SubjectDoc, schoolIn } from "./documents.ts";
import type { Kept, Ports } from "./ports.ts";
import { actorAt, cardFor, mayViewSubject, refusalCard, sentenceFor, stampFor } from "./subjects.ts";

async function viewed(ports: Ports, from: From, id: string) {
  const school = ports.register().schools.get(schoolIn(id) ?? "");
  if (!school) return undefined;
  const kept = (await ports.store.read(school.id, id)) as Kept<SubjectDoc> | undefined;
  const actor = actorAt(ports, from.person, school.id);
  return kept && mayViewSubject(kept.doc, actor) ? { school, subject: kept.doc, actor } : undefined;
}

/** The current card, for a chat that is opened again or a nudge that is opened. Only ever a card, never a change. */
export async function handleOpened(ports: Ports, from: From, id: string): Promise<Reply> {
  const found = await viewed(ports, from, id);
  if (!found) return { reply: "card", card: refusalCard(ports, refuse("notYours")) };
  return { reply: "card", card: cardFor(ports, found.school, found.subject, found.actor, from.teamsUserId) };
}

/** The dialog in which a worker chooses who takes a question over. */
export async function handleHandOverOpened(ports: Ports, from: From, id: string): Promise<Reply> {
  const found = await viewed(ports, from, id);
  const title = "Pass to someone else";
  if (found?.subject.kind !== "consultation")
    return { reply: "dialog", title, card: refusalCard(ports, refuse("notYours")) };
  const { state }: ConsultationDoc = found.subject;
  const refusal = mayDo(state, "handOver", found.actor);
  if (refusal) return { reply: "dialog", title, card: noteCard(sentenceFor(ports, refusal)) };
  const colleagues = peopleWith(
    ports.register(),
    state.schoolId,
    ["socialWorker", "coverWorker"],
    ports.clock.now(),
  ).filter((s) => s.key !== from.person);
  const stamp = stampFor(ports, id, state.version, from.person);
  return { reply: "dialog", title, card: handOverDialog(state, colleagues, stamp) };
}

/** The first words of the bot after it has been installed for a person. */
export function handleInstalled(ports: Ports, from: From): Reply {
  const now = ports.clock.now();
  const staff = ports.register().staff.get(from.person);
  if (!staff || !isStaffNow(staff, now)) return { reply: "say", card: strangerCard() };
  const schools = [...ports.register().schools.values()].filter((s) => rolesAt(staff, s.id, now).size > 0);
  return { reply: "say", card: helpCard(staff, schools, now) };
}
