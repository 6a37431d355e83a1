import type { SubjectDoc } from "../documents.ts";
import { type AnchorDoc, anchorHash, anchorId, nextDate } from "./anchor.ts";
import { type Seal, differences } from "./subject.ts";
import { type EnvelopeDoc, envelopeDigest } from "../envelope/envelope.ts";
import type { EventDoc } from "../documents.ts";
import { type HoldDoc, holdId } from "../purge/legal-hold.ts";
import { type ReasonDoc, type ViewDoc, type ViewsDoc, reasonId, viewsId } from "../views.ts";

/** Everything that a school's store holds about one subject, each in the order of the ids. */
export type Kept = {
  subject?: SubjectDoc;
  readonly events: EventDoc[];
  readonly views: ViewDoc[];
  readonly reasons: ReasonDoc[];
  viewsEnd?: ViewsDoc;
  hold?: HoldDoc;
  envelope?: EnvelopeDoc;
};

/** What is wrong with the documents around a subject, which its views vouch for: reasons, legal hold, identity envelope. */
export function auditAround(id: string, pk: string, kept: Kept, seal: Seal): readonly string[] {
  const isPurged = kept.views.some((view) => view.act === "purged");
  return [
    ...auditReasons(id, pk, kept, isPurged, seal),
    ...auditHold(id, pk, kept),
    ...auditEnvelope(kept, isPurged),
  ];
}

function auditReasons(id: string, pk: string, kept: Kept, isPurged: boolean, seal: Seal): readonly string[] {
  const problems: string[] = [];
  const reasons = new Map(kept.reasons.map((r) => [r.id, r]));
  for (const view of kept.views.filter((v) => v.why !== undefined)) {
    const reason = reasons.get(reasonId(id, view.seq));
    reasons.delete(reasonId(id, view.seq));
    if (!reason) {
      if (!isPurged) problems.push(`the reason of view ${view.seq} is missing`);
      continue;
    }
    const { words, salt } = reason;
    const should = { pk, id: reason.id, kind: "reason", schemaVersion: 1, subjectId: id, words, salt };
    if (differences(reason, should, "").length > 0 || (seal && seal("why", salt, words) !== view.why))
      problems.push(`the reason of view ${view.seq} is not the one that was recorded`);
  }
  return [...problems, ...[...reasons.keys()].map((added) => `${added} belongs to no view`)];
}

function auditHold(id: string, pk: string, { hold, views }: Kept): readonly string[] {
  const placed = views.findLast((view) => view.act === "holdPlaced");
  const lifted = views.findLast((view) => view.act === "holdLifted" && view.seq > (placed?.seq ?? 0));
  const should: HoldDoc | undefined = placed && {
    ...{ pk, id: holdId(id), kind: "hold", schemaVersion: 1, subjectId: id },
    ...{ placedBy: placed.by, placedAt: placed.at, placedSeq: placed.seq },
    ...(lifted && { lifted: { by: lifted.by, at: lifted.at, seq: lifted.seq } }),
  };
  if (hold && !should) return ["there is a legal hold that nobody placed"];
  if (!hold && should) return ["its legal hold is missing"];
  return differences(hold, should, "hold").map((field) => `${field} is not what the views say`);
}

function auditEnvelope({ envelope, views }: Kept, isPurged: boolean): readonly string[] {
  const sealed = views.findLast((view) => view.act === "sealedEnvelope");
  if (!envelope) return sealed && !isPurged ? ["its identity envelope is missing"] : [];
  if (isPurged) return ["there is an identity envelope after the purge"];
  if (!sealed) return ["there is an identity envelope that nobody sealed"];
  return envelopeDigest(envelope) === sealed.about
    ? []
    : ["its identity envelope is not the one that was sealed last"];
}

/**
 * What is wrong with a school's anchors, given in the order of their dates: altered, missing or swapped ones, entries
 * that the record no longer has, and entries of anchored days that no anchor has.
 */
export function auditAnchors(
  pk: string,
  anchors: readonly AnchorDoc[],
  subjects: ReadonlyMap<string, Kept>,
): readonly string[] {
  const problems: string[] = [];
  let before: AnchorDoc | undefined;
  for (const anchor of anchors) {
    const { previous, entries, hash } = anchor;
    const date = anchor.id.slice(anchorId("").length);
    const should: Omit<AnchorDoc, "hash"> = {
      ...{ pk, id: anchorId(date), kind: "anchor", schemaVersion: 1, date, previous, entries },
      ...{ lists: ["anchors"], listedAt: Date.parse(date) },
    };
    const { hash: _, ...is } = anchor;
    if (differences(is, should, "").length > 0 || hash !== anchorHash(should))
      problems.push(`the anchor of ${date} has been altered`);
    if (previous !== (before?.hash ?? ""))
      problems.push(`the anchor of ${date} does not follow the one before it`);
    if (before && anchorId(nextDate(date, -1)) !== before.id)
      problems.push(`anchors are missing between ${before.id} and ${anchor.id}`);
    problems.push(...entries.flatMap((entry) => lostSince(date, entry, subjects)));
    before = anchor;
  }
  return [...problems, ...unanchored(anchors, subjects)];
}

function lostSince(
  date: string,
  { id, version, head }: AnchorDoc["entries"][number],
  subjects: ReadonlyMap<string, Kept>,
): readonly string[] {
  const isViews = id.startsWith(viewsId(""));
  const kept = subjects.get(isViews ? id.slice(viewsId("").length) : id);
  const hashes = isViews
    ? kept?.views.map((view) => [view.seq, view.hash] as const)
    : kept?.events.map((event) => [event.recorded.seq, event.hash] as const);
  return hashes?.some(([seq, hash]) => seq === version && hash === head) === true
    ? []
    : [`${id}: entry ${version} is not the one that was anchored on ${date}`];
}

/** The newest entry of each chain must be in the anchor of a day that is anchored. */
function unanchored(anchors: readonly AnchorDoc[], subjects: ReadonlyMap<string, Kept>): readonly string[] {
  const [first, last] = [anchors.at(0), anchors.at(-1)];
  if (!first || !last) return [];
  const anchored = new Set(anchors.flatMap((a) => a.entries.map((e) => `${e.id} ${e.version}`)));
  const isOwed = (at: number | undefined): boolean => {
    const date = at === undefined ? "" : new Date(at).toISOString().slice(0, 10);
    return first.date <= date && date <= last.date;
  };
  const problems: string[] = [];
  for (const [id, { events, views }] of subjects) {
    const event = events.at(-1)?.recorded;
    if (event && isOwed(event.at) && !anchored.has(`${id} ${event.seq}`))
      problems.push(`${id}: entry ${event.seq} is in no anchor, although its day is anchored`);
    const view = views.at(-1);
    if (view && isOwed(view.at) && !anchored.has(`${viewsId(id)} ${view.seq}`))
      problems.push(`${id}: view ${view.seq} is in no anchor, although its day is anchored`);
  }
  return problems;
}
