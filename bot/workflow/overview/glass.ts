import type { Actor } from "../../consultation/permissions.ts";
import { type Consultation, holderOf } from "../../consultation/state.ts";
import { type School, type Staff, nameOf } from "../../school/register.ts";
import { isBehindGlass, breakGlass } from "../break-glass.ts";
import type { Deliverer } from "../deliver-pending.ts";
import { type SubjectDoc, schoolIn } from "../documents.ts";
import { fullTime } from "../export/entries.ts";
import { monthList } from "../lists.ts";
import type { Kept, PlaceInList, Ports } from "../ports.ts";
import { isPurged } from "../purge/clock.ts";
import { actorAt, sentenceFor } from "../subjects.ts";
import { openItem, viewOf } from "./item.ts";
import type { Behind, GlassBroken } from "./shapes.ts";

/** So many months are looked through, the present one among them. */
const months = 3;
const mostListed = 100;
const pageSize = 100;

/** Whether a subject is a question that this lead may open only with a reason. */
export function isBehind(subject: SubjectDoc, lead: Actor): boolean {
  return subject.kind === "consultation" && !isPurged(subject) && isBehindGlass(subject.state, lead);
}

/**
 * The questions of the last months that are not open to a lead, newest first: when each was asked and which social
 * worker has it, so that it can be found, and nothing else. Who asked stays out, because asking for advice is private
 * too. What is kept from this very lead is not there at all.
 */
export async function behindGlass(ports: Ports, school: School, lead: Actor): Promise<Behind> {
  const found = await listed(ports, school, lead);
  const lines = found.slice(0, mostListed).map(({ id, state }) => {
    const worker = workerOf(state);
    return {
      ...{ id, when: fullTime(state.askedAt, school.calendar.timeZone) },
      ...(worker === undefined ? {} : { worker: nameOf(ports.register(), worker) }),
    };
  });
  return { school: school.name, lines, more: found.length - lines.length };
}

/** Whoever has it, or was offered it first. */
function workerOf(c: Consultation): string | undefined {
  return holderOf(c) ?? c.workers[0];
}

async function listed(ports: Ports, { id: pk }: School, lead: Actor) {
  const found: { readonly id: string; readonly state: Consultation }[] = [];
  for (const month of lastMonths(ports.clock.now())) {
    let place: PlaceInList | undefined;
    do {
      const page = (await ports.store.page(
        pk,
        monthList(month),
        place,
        pageSize,
      )) as readonly Kept<SubjectDoc>[];
      for (const { doc } of page)
        if (doc.kind === "consultation" && isBehind(doc, lead)) found.push({ id: doc.id, state: doc.state });
      const last = page.at(-1)?.doc;
      place = last && page.length === pageSize ? { listedAt: last.listedAt ?? 0, id: last.id } : undefined;
    } while (place);
  }
  return found;
}

/** `2026-11`, `2026-10`, … as the lists name them. */
function lastMonths(now: number): readonly string[] {
  const date = new Date(now);
  return Array.from({ length: months }, (_, back) =>
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
  );
}

/**
 * Opens one of them for a lead who says why, to be read once: nothing can be done with it, and the next look needs a
 * reason again. Undefined when there is nothing that this person may open so.
 */
export async function breakGlassInTab(
  ports: Ports,
  deliverer: Deliverer,
  staff: Staff,
  id: string,
  reason: string,
): Promise<GlassBroken | undefined> {
  const school = ports.register().schools.get(schoolIn(id) ?? "");
  if (!school) return undefined;
  const opened = await breakGlass(ports, deliverer, { pk: school.id, id }, staff.key, reason);
  if (!("refused" in opened)) {
    const actor = actorAt(ports, staff.key, school.id);
    return { shown: await viewOf(ports, { school, subject: opened, actor }) };
  }
  if (opened.refused === "notYours") return undefined;
  // It has come before the leads in the meantime: then it is simply opened.
  const shown = opened.refused === "alreadyDone" ? await openItem(ports, staff.key, id) : undefined;
  return shown ? { shown } : { said: sentenceFor(ports, opened) };
}
