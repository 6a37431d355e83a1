import { noteCard } from "../../cards/small-cards.ts";
import type { Card } from "../../cards/render.ts";
import type { Chats } from "../chats.ts";
import type { DeliveryDoc, PostedDoc, SubjectDoc } from "../documents.ts";
import type { Kept, Ports, Sent } from "../ports.ts";
import { type PurgeDoc, purgeOf } from "./clock.ts";
import { leaseMs } from "../retry-schedule.ts";
import { postedId } from "../settle-delivery.ts";
import { everything } from "../views.ts";
import { usualWording } from "../../wording/wording.ts";

const { notes } = usualWording;

/** A card that was on its way at the purge still lands on a screen; that long (ms) it is waited for. */
const waitForOwedMs = 3_600_000;
/** A screen that cannot be reached for so long (ms) is given up, and counted in the retention report. */
const tryFor = 7 * 24 * 3_600_000;
const tryAgainMs = 10 * 60_000;

/** Covers what a purged subject left on people's screens in Teams, as far as Teams lets the bot. */
export async function coverScreens(ports: Ports, chats: Chats, { pk, subjectId }: PurgeDoc): Promise<void> {
  const found = await purgeOf(ports, { pk, id: subjectId });
  if (found?.doc.stage !== "screens") return;
  const purge = await lease(ports, found);
  if (!purge) return;
  const since = ports.clock.now() - (purge.doc.purgedAt ?? 0);
  const deliveries = (await everything(ports, pk, `delivery.${subjectId}.`)) as readonly DeliveryDoc[];
  if (since < waitForOwedMs && deliveries.some((d) => d.status === "owed"))
    return settle(ports, purge, { dueAt: ports.clock.now() + 2 * leaseMs });
  const subject = (await ports.store.read(pk, subjectId)) as Kept<SubjectDoc> | undefined;
  let uncovered = purge.doc.uncovered ?? 0;
  for (const delivery of deliveries) {
    const posted = (await ports.store.read(pk, postedId(delivery))) as Kept<PostedDoc> | undefined;
    if (!posted) continue;
    const result = await cover(
      ports,
      chats,
      delivery.to,
      posted.doc,
      coveringCard(subject?.doc, delivery.to),
    );
    if ((result === "throttled" || result === "ambiguous") && since < tryFor)
      return settle(ports, purge, { uncovered, dueAt: ports.clock.now() + tryAgainMs });
    if (result !== "ok" && result !== "missing") uncovered++;
    await ports.store.write(pk, [{ op: "remove", id: posted.doc.id }]);
  }
  return settle(ports, purge, { stage: "traces", uncovered, dueAt: ports.clock.now() });
}

async function lease(ports: Ports, { doc, etag }: Kept<PurgeDoc>): Promise<Kept<PurgeDoc> | undefined> {
  const leased: PurgeDoc = { ...doc, dueAt: ports.clock.now() + leaseMs };
  const written = await ports.store.write(doc.pk, [{ op: "replace", doc: leased, etag }]);
  return written.ok ? { doc: leased, etag: written.etags[0] ?? "" } : undefined;
}

async function settle(ports: Ports, { doc, etag }: Kept<PurgeDoc>, next: Partial<PurgeDoc>): Promise<void> {
  const settled: PurgeDoc = { ...doc, ...next };
  await ports.store.write(doc.pk, [{ op: "replace", doc: settled, etag }]);
}

async function cover(
  ports: Ports,
  chats: Chats,
  person: string,
  posted: PostedDoc,
  card: Card,
): Promise<Sent["result"]> {
  const chat = await chats.chatOf(person);
  if ("result" in chat) return chat.result;
  return (await ports.post.update(chat, posted.activityId, card)).result;
}

function coveringCard(subject: SubjectDoc | undefined, person: string): Card {
  const isAsker = subject?.kind === "consultation" && subject.state.askedBy === person;
  return noteCard(notes.wordsRemoved, notes.wordsRemovedDetail, ...(isAsker ? [notes.ownWordsStay] : []));
}
