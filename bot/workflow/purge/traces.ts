import { envelopeId } from "../envelope/envelope.ts";
import type { Doc, Kept, Op, Ports } from "../ports.ts";
import type { PurgeDoc } from "./clock.ts";
import { again, inRounds } from "../rounds.ts";
import { everything } from "../views.ts";

/** Documents that served to deliver a subject, or to recognise what was sent twice. */
const prefixes = ["delivery.", "posted.", "alarm.", "reason."] as const;
/** Documents that are named by a digest and say inside which subject they belong to. */
const sealedPrefixes = ["done.", "typed."] as const;

const page = 50;
const batch = 50;

/**
 * Removes what is left around the purged subjects of a school, and calls them done once the store has overwritten it.
 * The documents named by digests are read through once for all of them, not once for each.
 */
export async function removeTraces(
  ports: Ports,
  scrub: () => Promise<void>,
  schoolId: string,
): Promise<void> {
  const due = (await ports.store.due(
    schoolId,
    "purge",
    ports.clock.now(),
    page,
  )) as readonly Kept<PurgeDoc>[];
  const purged = due.filter(({ doc }) => doc.stage === "traces");
  if (purged.length === 0) return;
  const subjects = new Set(purged.map(({ doc }) => doc.subjectId));
  for (const prefix of sealedPrefixes)
    await removeAll(ports, schoolId, prefix, (doc) =>
      subjects.has((doc as Doc & { subjectId: string }).subjectId),
    );
  for (const subjectId of subjects) {
    for (const prefix of prefixes) await removeAll(ports, schoolId, `${prefix}${subjectId}.`);
    for (const id of [envelopeId(subjectId), `watch.${subjectId}`])
      await removeAll(ports, schoolId, id, (doc) => doc.id === id);
  }
  await scrub();
  for (const { doc, etag } of purged) {
    const done: PurgeDoc = { ...doc, stage: "done", dueAt: undefined };
    const written = await ports.store.write(schoolId, [{ op: "replace", doc: done, etag }]);
    if (written.ok) ports.log.info("purge.done", { subject: doc.subjectId, uncovered: doc.uncovered ?? 0 });
  }
}

function removeAll(
  ports: Ports,
  pk: string,
  prefix: string,
  isMeant: (doc: Doc) => boolean = () => true,
): Promise<void> {
  return inRounds(ports, `purge.${prefix}`, async () => {
    const ops = (await everything(ports, pk, prefix))
      .filter(isMeant)
      .map((doc): Op => ({ op: "remove", id: doc.id }));
    for (let i = 0; i < ops.length; i += batch)
      // Another instance was quicker with one of them: look again.
      if (!(await ports.store.write(pk, ops.slice(i, i + batch))).ok) return again;
    return undefined;
  });
}
