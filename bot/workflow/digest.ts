import { digestCard } from "../cards/lists.ts";
import type { Card } from "../cards/render.ts";
import { isKeptFrom } from "../consultation/state.ts";
import { digestOn, usualLadder } from "../school/ladder.ts";
import type { PersonKey, School } from "../school/register.ts";
import { isSchoolDay, localTime } from "../school/school-clock.ts";
import type { Deliverer } from "./deliver-pending.ts";
import type { DeliveryDoc, SubjectDoc } from "./documents.ts";
import { openList } from "./lists.ts";
import type { Doc, Kept, Op, Ports } from "./ports.ts";
import { leaseMs } from "./retry-schedule.ts";
import { actorAt, aroundAt, leadsAt, mayViewSubject } from "./subjects.ts";

/** When the leads of a school next hear what is open. */
type DigestDoc = Doc & {
  readonly kind: "digest";
  readonly schemaVersion: 1;
  /** The next time (ms); undefined when the calendar has no school day left. */
  readonly nextAt: number | undefined;
};

export const digestId = "digest";
const mostListed = 100;
const dayMs = 24 * 3_600_000;

/**
 * Once on each school day the leads are told what is open, if anything is; across instances once. Gives the moment
 * (ms) before which there is nothing to do.
 */
export async function keepDigest(ports: Ports, deliverer: Deliverer, school: School): Promise<number> {
  const now = ports.clock.now();
  const kept = (await ports.store.read(school.id, digestId)) as Kept<DigestDoc> | undefined;
  const next = nextDigest(school, now);
  const doc: DigestDoc = {
    ...{ pk: school.id, id: digestId, kind: "digest", schemaVersion: 1 },
    nextAt: next,
  };
  if (!kept) {
    await ports.store.write(school.id, [{ op: "create", doc }]);
    return next ?? Infinity;
  }
  const { nextAt = Infinity } = kept.doc;
  if (nextAt > now) return nextAt;
  const open = await openAt(ports, school);
  // What is kept from a lead is not even a reason for them to hear that something is open.
  const owed = leadsAt(ports, school.id)
    .filter((lead) => open.some(({ state }) => !isKeptFrom(state, lead)))
    .map((lead) => owedTo(ports, school, lead));
  const written = await ports.store.write(school.id, [
    { op: "replace", doc, etag: kept.etag },
    ...owed.map((delivery): Op => ({ op: "upsert", doc: delivery })),
  ]);
  if (written.ok) deliverer.deliver(owed);
  return next ?? Infinity;
}

function owedTo(ports: Ports, school: School, lead: PersonKey): DeliveryDoc {
  const now = ports.clock.now();
  const { date } = localTime(now, school.calendar.timeZone);
  return {
    pk: school.id,
    id: `delivery.${digestId}.${date}.${ports.secrets.seal("to", lead)}`,
    ...{ kind: "delivery", schemaVersion: 1, subjectId: digestId, to: lead, card: "digest" },
    ...{ version: 0, status: "owed", attempts: 0, owedSince: now, dueAt: now + leaseMs },
  };
}

async function openAt(ports: Ports, { id }: School): Promise<readonly SubjectDoc[]> {
  const kept = await ports.store.page(id, openList, undefined, mostListed);
  return (kept as readonly Kept<SubjectDoc>[]).map(({ doc }) => doc);
}

/** What is open, as this lead may see it: the rest is counted, not shown, and what is kept from them not even that. */
export async function drawDigest(ports: Ports, school: School, lead: PersonKey): Promise<Card> {
  const actor = actorAt(ports, lead, school.id);
  const subjects = (await openAt(ports, school)).filter(({ state }) => !isKeptFrom(state, lead));
  const shown = subjects.filter((subject) => mayViewSubject(subject, actor));
  return digestCard(
    shown.map((s) => s.state),
    subjects.length - shown.length,
    aroundAt(ports, school),
  );
}

function nextDigest({ calendar, ladder = usualLadder }: School, now: number): number | undefined {
  const last = calendar.terms.reduce((latest, t) => (t.to > latest ? t.to : latest), "");
  for (let at = now; ; at += dayMs) {
    const { date } = localTime(at, calendar.timeZone);
    if (date > last) return undefined;
    const moment = digestOn(calendar, ladder, at);
    if (isSchoolDay(calendar, date) && moment > now) return moment;
  }
}
