import { type SaidWhere, presenceAfter } from "../school/presence.ts";
import { type School, type Staff, isAdvising, isLead, rolesAt } from "../school/register.ts";
import { localTime } from "../school/school-clock.ts";
import type { Kept, Ports } from "./ports.ts";
import { type PresenceDoc, presenceId } from "./presence-book.ts";
import { again, inRounds } from "./rounds.ts";

/** The schools at which it matters where somebody is: where they advise or lead now. */
export function placedAt(ports: Ports, staff: Staff, schools: readonly School[]): readonly School[] {
  const now = ports.clock.now();
  return schools.filter((school) => {
    const roles = rolesAt(staff, school.id, now);
    return isAdvising(roles) || isLead(roles);
  });
}

/** Keeps what somebody said of where they are, at each of these schools. */
export async function noteWhere(
  ports: Ports,
  staff: Staff,
  schools: readonly School[],
  said: SaidWhere,
): Promise<void> {
  for (const school of schools)
    await inRounds(ports, `${presenceId}.${school.id}`, () => note(ports, school, staff, said));
}

async function note(
  ports: Ports,
  school: School,
  staff: Staff,
  said: SaidWhere,
): Promise<undefined | typeof again> {
  const kept = (await ports.store.read(school.id, presenceId)) as Kept<PresenceDoc> | undefined;
  const { date } = localTime(ports.clock.now(), school.calendar.timeZone);
  const people = kept?.doc.people ?? {};
  const doc: PresenceDoc = {
    ...{ pk: school.id, id: presenceId, kind: "presence", schemaVersion: 1 },
    people: { ...people, [staff.key]: presenceAfter(people[staff.key], said, date) },
  };
  const op = kept ? ({ op: "replace", doc, etag: kept.etag } as const) : ({ op: "create", doc } as const);
  const written = await ports.store.write(school.id, [op]);
  if (!written.ok) return again;
  ports.presence.forget(school.id);
  return undefined;
}
