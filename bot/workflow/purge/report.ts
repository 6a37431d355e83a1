import type { SubjectDoc } from "../documents.ts";
import { type HoldDoc, isInForce } from "./legal-hold.ts";
import { toFileList } from "../lists.ts";
import type { Doc } from "../ports.ts";
import { type PurgeDoc, type Purged, isPurged, purgeClock, purgeId } from "./clock.ts";
import { type ReasonDoc, reasonId } from "../views.ts";
import { usualWording } from "../../wording/wording.ts";

const { recordCheck } = usualWording;

/** What a school's store keeps and forgets: the proof for the controller. Ids and moments; the only words are why a hold is in force. */
export type RetentionReport = {
  readonly forgotten: readonly { readonly purge: PurgeDoc; readonly left: readonly string[] }[];
  readonly due: readonly PurgeDoc[];
  readonly held: readonly { readonly hold: HoldDoc; readonly why: string | undefined }[];
  /** Ended and not yet put into the child's record, so that no clock runs: since when (ms). */
  readonly notFiled: readonly { readonly id: string; readonly began: number }[];
  /** What must not be: a day that has passed, a clock that does not run, words that are still there. */
  readonly problems: readonly string[];
};

/** The job looks every few minutes; this long after its moment (ms) something is wrong. */
const overdueMs = 24 * 3_600_000;

/** Reads a school's documents into the report, at a moment (ms). */
export function retentionReport(docs: readonly Doc[], now: number): RetentionReport {
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  const purges = docs.filter((doc): doc is PurgeDoc => doc.kind === "purge");
  const subjects = docs.filter(
    (doc): doc is SubjectDoc & Purged => doc.kind === "consultation" || doc.kind === "referral",
  );
  const forgotten = purges
    .filter((purge) => purge.purgedAt !== undefined)
    .map((purge) => ({ purge, left: leftOf(purge, docs) }));
  const due = purges.filter((purge) => purge.stage === "waits");
  const held = docs
    .filter((doc): doc is HoldDoc => doc.kind === "hold" && isInForce(doc as HoldDoc))
    .map((hold) => {
      const reason = byId.get(reasonId(hold.subjectId, hold.placedSeq)) as ReasonDoc | undefined;
      return { hold, why: reason?.words };
    });
  const notFiled = subjects
    .filter((subject) => subject.lists?.includes(toFileList) === true)
    .map(({ id, listedAt = 0 }) => ({ id, began: listedAt }));
  return {
    ...{ forgotten, due, held, notFiled },
    problems: [
      ...forgotten.flatMap(({ purge, left }) =>
        left.length === 0 ? [] : [recordCheck.stillThere(purge.subjectId, left.join(", "))],
      ),
      ...due
        .filter((purge) => (purge.dueAt ?? 0) + overdueMs < now)
        .map((purge) => recordCheck.overdue(purge.subjectId)),
      ...subjects
        .filter((subject) => !isPurged(subject) && purgeClock(subject) && !byId.has(purgeId(subject.id)))
        .map((subject) => recordCheck.noClock(subject.id)),
    ],
  };
}

/** Documents that may stay after a purge: the skeleton of the record, and the proof itself. */
const stays: ReadonlySet<string> = new Set(["event", "view", "views", "hold", "purge"]);

/** What is left of a subject that is forgotten; while its traces are being removed, only what holds words. */
function leftOf({ subjectId, stage }: PurgeDoc, docs: readonly Doc[]): readonly string[] {
  const left: string[] = [];
  for (const doc of docs) {
    if (doc.id === subjectId) {
      const { texts, salt } = doc as SubjectDoc;
      if (Object.keys(texts).length > 0 || salt !== "") left.push("words");
    } else if (stays.has(doc.kind)) continue;
    else if (doc.kind === "envelope" && doc.id.endsWith(subjectId)) left.push(doc.id);
    else if (stage === "done" && isAbout(doc, subjectId)) left.push(doc.id);
  }
  return left;
}

function isAbout(doc: Doc, subjectId: string): boolean {
  return (doc as Doc & { subjectId?: string }).subjectId === subjectId || doc.id.includes(`.${subjectId}.`);
}
