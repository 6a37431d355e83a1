import type { ConsultationEvent, Recorded } from "../../consultation/events.ts";
import { ImpossibleRecord, evolve } from "../../consultation/evolve.ts";
import type { Consultation } from "../../consultation/state.ts";
import type { ReferralEvent } from "../../referral/events.ts";
import { evolveReferral } from "../../referral/evolve.ts";
import type { Referral } from "../../referral/state.ts";
import { canonical, verifyChain } from "./chain.ts";
import { type EventDoc, type SubjectDoc, eventId } from "../documents.ts";
import { listsOfConsultation, listsOfReferral } from "../lists.ts";
import type { Secrets } from "../ports.ts";
import { purgedLists } from "../purge/purge.ts";
import type { Purged } from "../purge/clock.ts";
import type { ViewDoc } from "../views.ts";

/** The keyed digest under which the record notes words; undefined when the store has lost its key. */
export type Seal = Secrets["seal"] | undefined;

/** Where a subject and what its entries say part, as `state.thread.0.by`. Names of fields, never what is in them. */
export function differences(is: unknown, should: unknown, path: string): readonly string[] {
  if (canonical(is ?? null) === canonical(should ?? null)) return [];
  if (!isRecord(is) || !isRecord(should)) return [path];
  const keys = new Set([...Object.keys(is), ...Object.keys(should)]);
  return [...keys].flatMap((key) => differences(is[key], should[key], `${path}.${key}`));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/**
 * What is wrong with a subject and its entries, each in a sentence: the chain, what the entries add up to, the words
 * against their digests, and the lists. Entries come in the order of their ids.
 */
export function auditSubject(
  id: string,
  subject: (SubjectDoc & Purged) | undefined,
  events: readonly EventDoc[],
  views: readonly ViewDoc[],
  seal: Seal,
): readonly string[] {
  const displaced = events.filter((e) => e.id !== eventId(id, e.recorded.seq) || e.recorded.subjectId !== id);
  const problems = [
    ...displaced.map((e) => `an entry stands in another's place: ${e.id} holds entry ${e.recorded.seq}`),
    ...verifyChain(events, subject?.head),
  ];
  if (!subject) return [...problems, `the subject is missing; ${events.length} of its entries are there`];
  if (subject.kind !== kindIn(id)) return [...problems, "its kind does not fit its id"];
  const folded = fold(id, events);
  if (typeof folded === "string") return [...problems, folded];
  const altered = differences(subject.state, folded, "state");
  return [
    ...problems,
    ...altered.map((field) => `${field} is not what the entries add up to`),
    ...auditWords(subject, events, views, seal),
    ...(seal ? auditPlace(subject, events, seal) : []),
  ];
}

function kindIn(id: string): SubjectDoc["kind"] {
  return id.split(".")[1] === "r" ? "referral" : "consultation";
}

/** The state that the entries add up to; a sentence when they cannot have happened so. */
function fold(id: string, events: readonly EventDoc[]): Consultation | Referral | string {
  try {
    const state =
      kindIn(id) === "referral"
        ? events.reduce<Referral | undefined>(
            (before, e) => evolveReferral(before, e.recorded as Recorded<ReferralEvent>),
            undefined,
          )
        : events.reduce<Consultation | undefined>(
            (before, e) => evolve(before, e.recorded as Recorded<ConsultationEvent>),
            undefined,
          );
    return state ?? "all its entries are missing";
  } catch (error) {
    // A TypeError is an entry so damaged that the rules cannot read it.
    if (!(error instanceof ImpossibleRecord || error instanceof TypeError)) throw error;
    return "its entries cannot have happened one after the other";
  }
}

/** The words against the digests in the entries. Words that were purged, or forgotten when it was stopped, are no fault. */
function auditWords(
  { state, texts, salt, purgedAt }: SubjectDoc & Purged,
  events: readonly EventDoc[],
  views: readonly ViewDoc[],
  seal: Seal,
): readonly string[] {
  const purged = views.find((view) => view.act === "purged");
  if (purgedAt !== purged?.at) return ["when its words were purged is not what the views say"];
  if (purged)
    return Object.keys(texts).length === 0 && salt === "" ? [] : ["there are words again after the purge"];
  const digests = new Map(events.flatMap((e) => Object.entries(e.digests)));
  const problems: string[] = [];
  for (const [id, text] of Object.entries(texts))
    if (!digests.has(id)) problems.push(`the words ${id} are in no entry`);
    else if (seal && seal("words", salt, text) !== digests.get(id))
      problems.push(`the words ${id} are not the ones that were recorded`);
  const expected = state.state === "stopped" ? [] : stringsIn(state).filter((text) => digests.has(text));
  for (const id of new Set(expected)) if (!(id in texts)) problems.push(`the words ${id} are missing`);
  return problems;
}

/** Every string in a state; the names of its texts are among them. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return isRecord(value) ? Object.values(value).flatMap(stringsIn) : [];
}

/** What of a subject's document is not its state: which one it is, and where it is listed. */
function auditPlace(
  subject: SubjectDoc & Purged,
  events: readonly EventDoc[],
  seal: Secrets["seal"],
): readonly string[] {
  const last = events.at(-1);
  const changedAt = last?.recorded.at ?? 0;
  const of = (person: string): string => seal("of", person);
  const listed =
    subject.kind === "consultation"
      ? listsOfConsultation(subject.state, of, changedAt)
      : listsOfReferral(subject.state, of, changedAt);
  const lists = subject.purgedAt === undefined ? listed.lists : purgedLists(listed.lists, subject.purgedAt);
  const should = {
    pk: subject.state.schoolId,
    id: subject.state.id,
    schemaVersion: 1,
    head: last?.hash,
    lists,
    listedAt: listed.listedAt,
  };
  const { pk, id, schemaVersion, head, listedAt } = subject;
  return differences({ pk, id, schemaVersion, head, lists: subject.lists, listedAt }, should, "document").map(
    (field) => `${field} is not what the entries add up to`,
  );
}
