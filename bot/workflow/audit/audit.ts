import type { AnchorDoc } from "./anchor.ts";
import { type Kept, auditAnchors, auditAround } from "./around.ts";
import { type Seal, auditSubject } from "./subject.ts";
import { type EventDoc, type SubjectDoc, schoolIn } from "../documents.ts";
import type { EnvelopeDoc } from "../envelope/envelope.ts";
import type { HoldDoc } from "../purge/legal-hold.ts";
import { auditLedgers } from "./ledgers.ts";
import type { Doc, WholeStore } from "../ports.ts";
import { secretsFrom } from "../secrets.ts";
import { type ReasonDoc, type ViewDoc, type ViewsDoc, verifyViews } from "../views.ts";

/** The audit could not be made at all. */
export class AuditProblem extends Error {
  constructor(why: string) {
    super(why);
    this.name = "AuditProblem";
  }
}

/** What an audit found: how much it looked at, and everything that is wrong, each in a sentence that names where. */
export type Audit = {
  readonly schools: number;
  readonly subjects: number;
  readonly entries: number;
  readonly views: number;
  readonly anchors: number;
  /** Subjects whose words were forgotten on their published day: no fault. */
  readonly purged: number;
  readonly problems: readonly string[];
};

/** A hash that left the store by the log: what the anchor of that day must still be. */
export type LoggedAnchor = { readonly school: string; readonly date: string; readonly hash: string };

const page = 500;

/**
 * Verifies the whole record of a store that hands its documents out partition by partition, in the order of their ids:
 * chains, their ends, anchors, that the entries add up to what is stored, and the words against their digests.
 * `logged` are anchors that the log has. Throws AuditProblem when the store hands them out in another order.
 */
export async function auditStore(store: WholeStore, logged: readonly LoggedAnchor[] = []): Promise<Audit> {
  const key = (await store.read("deployment", "cardKey"))?.doc as (Doc & { key: string }) | undefined;
  const secrets = key && secretsFrom(Buffer.from(key.key, "hex"));
  const seal: Seal = secrets && ((...parts) => secrets.seal(...parts));
  const sum = { schools: 0, subjects: 0, entries: 0, views: 0, anchors: 0, purged: 0 };
  const problems: string[] = seal
    ? []
    : ["the key of the digests is missing, so the words cannot be checked"];
  const seen = new Set<string>();
  let school: Doc[] = [];
  const finish = (): void => {
    const pk = school[0]?.pk;
    if (pk === undefined) return;
    if (seen.has(pk)) throw new AuditProblem("The store does not hand its documents out school by school.");
    seen.add(pk);
    const found = auditSchool(
      pk,
      school,
      seal,
      logged.filter((l) => l.school === pk),
    );
    if (found.subjects > 0 || found.anchors > 0) sum.schools++;
    for (const count of ["subjects", "entries", "views", "anchors", "purged"] as const)
      sum[count] += found[count];
    problems.push(...found.problems);
    school = [];
  };
  let next: string | undefined;
  do {
    const scanned = await store.scan(next, page);
    for (const doc of scanned.docs) {
      if (school[0] !== undefined && school[0].pk !== doc.pk) finish();
      school.push(doc);
    }
    next = scanned.next;
  } while (next !== undefined);
  finish();
  for (const { school: pk, date } of logged)
    if (!seen.has(pk))
      problems.push(`${pk}: the anchor of ${date}, which the log has, is missing with the whole school`);
  return { ...sum, problems };
}

/** Verifies one school, from all documents of its partition in the order of their ids. */
export function auditSchool(
  pk: string,
  docs: readonly Doc[],
  seal: Seal,
  logged: readonly LoggedAnchor[] = [],
): Omit<Audit, "schools"> {
  const { subjects, anchors } = sorted(docs);
  const problems: string[] = [];
  let [entries, views, purged] = [0, 0, 0];
  const around = auditLedgers(docs, seal, read);
  entries += around.entries;
  problems.push(...around.problems.map((problem) => `${pk}: ${problem}`));
  for (const [id, kept] of subjects) {
    entries += kept.events.length;
    views += kept.views.length;
    if (kept.views.some((view) => view.act === "purged")) purged++;
    problems.push(
      ...read(() => [
        ...auditSubject(id, kept.subject, kept.events, kept.views, seal),
        ...verifyViews(kept.views, kept.viewsEnd),
        ...auditAround(id, pk, kept, seal),
      ]).map((problem) => `${id}: ${problem}`),
    );
  }
  problems.push(...read(() => auditAnchors(pk, anchors, subjects)).map((problem) => `${pk}: ${problem}`));
  const hashes = new Map(anchors.map((anchor) => [anchor.date, anchor.hash]));
  for (const { date, hash } of logged)
    if (hashes.get(date) !== hash)
      problems.push(`${pk}: the anchor of ${date} is not the one that the log has`);
  return { subjects: subjects.size, entries, views, anchors: anchors.length, purged, problems };
}

/** A document may be so damaged that looking at it fails; that is a finding like any other. */
function read(problems: () => readonly string[]): readonly string[] {
  try {
    return problems();
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    return ["something of it is so damaged that it cannot be read"];
  }
}

/** Sorts by what the ids say, so that a document whose other fields were altered is still looked for in its place. */
function sorted(docs: readonly Doc[]): {
  subjects: ReadonlyMap<string, Kept>;
  anchors: readonly AnchorDoc[];
} {
  const subjects = new Map<string, Kept>();
  const anchors: AnchorDoc[] = [];
  const of = (id: string): Kept => {
    const known = subjects.get(id) ?? { events: [], views: [], reasons: [] };
    subjects.set(id, known);
    return known;
  };
  for (const doc of docs) {
    if (schoolIn(doc.id) !== undefined) of(doc.id).subject = doc as SubjectDoc;
    const [, kind, subjectId] = /^([a-z]+)\.(.+?)(?:\.\d{6})?$/.exec(doc.id) ?? [];
    if (kind === "anchor") anchors.push(doc as AnchorDoc);
    if (subjectId === undefined || schoolIn(subjectId) === undefined) continue;
    if (kind === "event") of(subjectId).events.push(doc as EventDoc);
    if (kind === "view") of(subjectId).views.push(doc as ViewDoc);
    if (kind === "views") of(subjectId).viewsEnd = doc as ViewsDoc;
    if (kind === "reason") of(subjectId).reasons.push(doc as ReasonDoc);
    if (kind === "hold") of(subjectId).hold = doc as HoldDoc;
    if (kind === "envelope") of(subjectId).envelope = doc as EnvelopeDoc;
  }
  return { subjects, anchors };
}
