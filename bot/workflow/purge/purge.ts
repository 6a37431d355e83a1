import { theClock } from "../../consultation/events.ts";
import type { Chats } from "../chats.ts";
import type { SubjectDoc } from "../documents.ts";
import { envelopeId } from "../envelope/envelope.ts";
import { holdOn, isInForce } from "./legal-hold.ts";
import { changedList, openList, toFileList } from "../lists.ts";
import type { Kept, Op, Ports } from "../ports.ts";
import {
  type PurgeDoc,
  type PurgeTrack,
  type Purged,
  isPurged,
  linkedTo,
  purgeClock,
  purgeOf,
} from "./clock.ts";
import { coverScreens } from "./screens.ts";
import { removeTraces } from "./traces.ts";
import { viewOps, viewsEnd } from "../views.ts";

/** The forgetting job of a process. */
export type Purger = {
  /** Forgets everything whose published moment has come, and goes on with what was begun. Cheap when nothing is due. */
  purge(): Promise<void>;
  /** Removes the words of everything whose moment has come and no more: before anybody is served, who may be served an older record. */
  forgetDue(): Promise<void>;
};

/** One subject that has been forgotten. Told to `tell`, so that it can be kept beside the backups. */
export type Forgotten = { readonly subject: string; readonly track: PurgeTrack; readonly at: number };

/** Every instance looks this often (ms) for what is due at a school. */
const lookEveryMs = 5 * 60_000;
/** A question whose referral is still at work is looked at again after this (ms). */
const waitForReferralMs = 7 * 24 * 3_600_000;
const page = 50;
/** More than a school forgets in the days that a backup may be old. */
const everyOne = 10_000;

/**
 * Creates the forgetting job. It may stop at any moment, in any instance, and is gone on with. `scrub` makes the store
 * overwrite what was removed, and rejects when it cannot yet; nothing is called done before. `tell` hears of each.
 */
export function createPurger(
  ports: Ports,
  chats: Chats,
  scrub: () => Promise<void>,
  tell: (forgotten: Forgotten) => void = () => undefined,
): Purger {
  const looked = new Map<string, number>();
  return {
    async purge() {
      const now = ports.clock.now();
      for (const schoolId of ports.register().schools.keys()) {
        if (now - (looked.get(schoolId) ?? -Infinity) < lookEveryMs) continue;
        looked.set(schoolId, now);
        await purgeSchool({ ports, chats, scrub, tell }, schoolId);
      }
    },
    async forgetDue() {
      for (const schoolId of ports.register().schools.keys())
        for (const { doc } of await dueAt(ports, schoolId, everyOne))
          if (doc.stage === "waits") await attempt(ports, doc.subjectId, () => forget(ports, doc, tell));
    },
  };
}

type Means = {
  readonly ports: Ports;
  readonly chats: Chats;
  readonly scrub: () => Promise<void>;
  readonly tell: (forgotten: Forgotten) => void;
};

async function dueAt(ports: Ports, schoolId: string, most = page): Promise<readonly Kept<PurgeDoc>[]> {
  const now = ports.clock.now();
  return (await ports.store.due(schoolId, "purge", now, most)) as readonly Kept<PurgeDoc>[];
}

async function purgeSchool({ ports, chats, scrub, tell }: Means, schoolId: string): Promise<void> {
  for (const { doc } of await dueAt(ports, schoolId))
    await attempt(ports, doc.subjectId, async () => {
      await forget(ports, doc, tell);
      await coverScreens(ports, chats, doc);
    });
  await attempt(ports, schoolId, () => removeTraces(ports, scrub, schoolId));
}

/** One subject, or one school, that cannot be read must not keep the others from being forgotten; it is due again. */
async function attempt(ports: Ports, about: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    ports.log.error("purge.failed", { about, error: error instanceof Error ? error.name : "unknown" });
  }
}

/** Removes the words of one subject for good, if it is time and nothing stands against it. */
async function forget(ports: Ports, { pk, subjectId }: PurgeDoc, tell: Means["tell"]): Promise<void> {
  const purge = await purgeOf(ports, { pk, id: subjectId });
  const subject = (await ports.store.read(pk, subjectId)) as Kept<SubjectDoc> | undefined;
  if (purge?.doc.stage !== "waits") return;
  const against = subject ? await whyNot(ports, subject.doc) : ({ stage: "traces" } as const);
  const doc: PurgeDoc = { ...purge.doc, ...against };
  const ops: readonly Op[] =
    subject && !against ? await forgetOps(ports, purge, subject) : [{ op: "replace", doc, etag: purge.etag }];
  // Refused when anything changed meanwhile: a hold, or work taken up again. The next look decides afresh.
  const written = await ports.store.write(pk, ops);
  if (!written.ok || against) return;
  ports.log.info("purge.forgotten", { subject: subjectId, track: doc.track });
  tell({ subject: subjectId, track: doc.track, at: ports.clock.now() });
}

/** What stands against forgetting it now, and when to look again; undefined when nothing does. */
async function whyNot(ports: Ports, subject: SubjectDoc): Promise<Partial<PurgeDoc> | undefined> {
  if (isPurged(subject)) return { stage: "screens" };
  if (!purgeClock(subject)) return { stage: "notNow", dueAt: undefined };
  const linked = linkedTo(subject);
  for (const id of [subject.id, ...(linked === undefined ? [] : [linked])])
    if (isInForce((await holdOn(ports, { pk: subject.pk, id }))?.doc))
      return { stage: "held", dueAt: undefined };
  if (subject.kind === "referral" || linked === undefined) return undefined;
  // A question goes with its referral, never before it.
  const referral = (await ports.store.read(subject.pk, linked)) as Kept<SubjectDoc> | undefined;
  if (!referral || isPurged(referral.doc)) return undefined;
  const now = ports.clock.now();
  if (!purgeClock(referral.doc)) return { dueAt: now + waitForReferralMs };
  const { doc } = (await purgeOf(ports, referral.doc)) ?? {};
  return doc && doc.purgeAt > now ? { dueAt: doc.purgeAt } : undefined;
}

async function forgetOps(
  ports: Ports,
  purge: Kept<PurgeDoc>,
  subject: Kept<SubjectDoc>,
): Promise<readonly Op[]> {
  const now = ports.clock.now();
  const next: PurgeDoc = { ...purge.doc, stage: "screens", purgedAt: now, dueAt: now };
  return [...(await emptyingOps(ports, subject)), { op: "replace", doc: next, etag: purge.etag }];
}

/** What removes the words of a subject and of what hangs on it, and records that they were removed. */
export async function emptyingOps(
  ports: Pick<Ports, "store" | "clock" | "secrets">,
  { doc, etag }: Kept<SubjectDoc>,
): Promise<readonly Op[]> {
  const now = ports.clock.now();
  const emptied: SubjectDoc & Purged = {
    ...{ ...doc, texts: {}, salt: "", purgedAt: now, dueAt: undefined },
    lists: purgedLists(doc.lists ?? [], now),
  };
  const gone = [envelopeId(doc.id), `watch.${doc.id}`];
  const present = await Promise.all(gone.map((id) => ports.store.read(doc.pk, id)));
  return [
    { op: "replace", doc: emptied, etag },
    ...present.flatMap((kept): Op[] => (kept ? [{ op: "remove", id: kept.doc.id }] : [])),
    ...viewOps(ports, doc, await viewsEnd(ports, doc), { by: theClock, act: "purged" }),
  ];
}

/** Where a purged subject is listed: nobody has anything to do with it any more. */
export function purgedLists(lists: readonly string[], now: number): readonly string[] {
  const changed = changedList("");
  return [
    ...lists.filter((list) => list !== openList && list !== toFileList && !list.startsWith(changed)),
    changedList(new Date(now).toISOString().slice(0, 10)),
  ];
}
