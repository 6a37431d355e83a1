import type { Consultation } from "../../consultation/state.ts";
import type { Referral } from "../../referral/state.ts";
import type { SubjectDoc } from "../documents.ts";
import type { Doc, Kept, Op, Ports } from "../ports.ts";

/** Which of the two clocks of forgetting a subject runs on: advice that led to no referral, or a referral and its question. */
export type PurgeTrack = "adviceOnly" | "referral";

/** Days from filing to forgetting. The school, as controller, chooses; domain.md 2.8 gives the 30. */
export type PurgeDays = Readonly<Record<PurgeTrack, number>>;
export const usualPurgeDays: PurgeDays = { adviceOnly: 30, referral: 30 };

/** Since when a subject may be forgotten (ms), and after which number of days. */
export type PurgeClock = { readonly from: number; readonly track: PurgeTrack; readonly atOnce: boolean };

/**
 * How far the forgetting of a subject has come. `waits` for its day or for what it belongs to, `held` by a legal hold,
 * `notNow` because it was taken up again, `screens` once its words are gone from the record and are still to be
 * covered in Teams, `traces` while what only served to deliver them is removed, and `done`.
 */
export type PurgeStage = "waits" | "held" | "notNow" | "screens" | "traces" | "done";

/** The forgetting of one subject. It stays afterwards, as the proof: ids and moments, nothing else. */
export type PurgeDoc = Doc & {
  readonly kind: "purge";
  readonly schemaVersion: 1;
  readonly subjectId: string;
  readonly track: PurgeTrack;
  /** Filed, or ended without anything to file (ms). */
  readonly from: number;
  /** The published moment (ms). */
  readonly purgeAt: number;
  readonly stage: PurgeStage;
  readonly purgedAt?: number | undefined;
  /** Cards in Teams that could not be covered, because the app or the person is gone. */
  readonly uncovered?: number | undefined;
};

/** A subject whose words have been removed for good says when (ms). */
export type Purged = { readonly purgedAt?: number | undefined };

const dayMs = 24 * 3_600_000;
/** The hour (UTC) of the night in which everything that is due at a school is forgotten together. */
const purgeHour = 2;

export const purgeId = (subjectId: string): string => `purge.${subjectId}`;

/** Whether the words of a subject have been removed for good; then nothing more can be done with it. */
export function isPurged(subject: SubjectDoc & Purged): boolean {
  return subject.purgedAt !== undefined;
}

/**
 * Since when a subject may be forgotten; undefined while it is at work or waits to be filed. What was taken back
 * unanswered has nothing to file. A form or question stopped for an adult in school is forgotten at once.
 */
export function purgeClock({ kind, state }: SubjectDoc): PurgeClock | undefined {
  const track = kind === "referral" || state.referralId !== undefined ? "referral" : "adviceOnly";
  const from = filedOrEnded(state);
  return from === undefined ? undefined : { from, track, atOnce: state.state === "stopped" };
}

function filedOrEnded(state: Consultation | Referral): number | undefined {
  if ("filedAt" in state) return state.filedAt;
  if ("endedAt" in state) return state.endedAt;
  if ("stoppedAt" in state) return state.stoppedAt;
  return undefined;
}

/** The published moment of forgetting (ms): in the night after the school's number of days, or at once. */
export function purgeMoment({ from, track, atOnce }: PurgeClock, days: PurgeDays): number {
  if (atOnce) return from;
  const earliest = from + days[track] * dayMs;
  const night = Math.floor(earliest / dayMs) * dayMs + purgeHour * 3_600_000;
  return night >= earliest ? night : night + dayMs;
}

/** What starts the clock, for the batch that files or ends the subject; nothing when it runs already or must not run. */
export function purgeClockOps(
  before: SubjectDoc | undefined,
  after: SubjectDoc,
  days: PurgeDays = usualPurgeDays,
): readonly Op[] {
  const clock = purgeClock(after);
  const running = before && purgeClock(before);
  if (!clock || (running?.from === clock.from && running.track === clock.track)) return [];
  const purgeAt = purgeMoment(clock, days);
  const doc: PurgeDoc = {
    ...{ pk: after.pk, id: purgeId(after.id), kind: "purge", schemaVersion: 1, subjectId: after.id },
    ...{ track: clock.track, from: clock.from, purgeAt, stage: "waits", dueAt: purgeAt },
  };
  return [{ op: "upsert", doc }];
}

/** The forgetting of a subject as it stands. */
export async function purgeOf(
  ports: Pick<Ports, "store">,
  { pk, id }: { readonly pk: string; readonly id: string },
): Promise<Kept<PurgeDoc> | undefined> {
  return (await ports.store.read(pk, purgeId(id))) as Kept<PurgeDoc> | undefined;
}

/** The question and the referral that grew from it are one matter: what holds one holds the other. */
export function linkedTo({ kind, state }: SubjectDoc): string | undefined {
  return kind === "referral" ? state.consultationId : state.referralId;
}
