import type { DeliveryDoc, PostedDoc } from "./documents.ts";
import type { Chat, Kept, Op, Ports } from "./ports.ts";
import { insist } from "./rounds.ts";

const rounds = 4;

/** Where a card was put, and which version of its subject it shows. */
export type Place = {
  readonly chat: Chat;
  readonly activityId: string;
  readonly version: number;
  /** What was noted of the place before the card was sent. */
  readonly before: Kept<PostedDoc> | undefined;
};

/** Where the store notes the place of a delivery's card. */
export function postedId(delivery: DeliveryDoc): string {
  return delivery.id.replace(/^delivery\./, "posted.");
}

/**
 * Notes that a card has been sent, and where it is. A write that is refused or fails is made again after a fresh
 * look, because a card that is on the screen and not in the record would be sent twice. When another process has
 * put another version there meanwhile, either may cover the other, so the card is owed once more.
 */
export async function settle(ports: Ports, kept: Kept<DeliveryDoc>, place: Place | undefined): Promise<void> {
  const { pk, id } = kept.doc;
  let delivery: Kept<DeliveryDoc> | undefined = kept;
  let posted = place?.before;
  for (let round = 1; ; round++) {
    const ops = opsFor(ports, kept.doc, delivery, posted, place);
    if (ops.length === 0) return;
    try {
      // Nobody waits for this note; should it be lost, the card is changed in place once more.
      if ((await ports.store.write(pk, ops, "soon")).ok || round === rounds) return;
      delivery = (await ports.store.read(pk, id)) as Kept<DeliveryDoc> | undefined;
      if (place) posted = (await ports.store.read(pk, postedId(kept.doc))) as Kept<PostedDoc> | undefined;
    } catch (error) {
      if (round === rounds) throw error;
    }
  }
}

function opsFor(
  ports: Ports,
  sent: DeliveryDoc,
  delivery: Kept<DeliveryDoc> | undefined,
  posted: Kept<PostedDoc> | undefined,
  place: Place | undefined,
): readonly Op[] {
  const isSame =
    delivery?.doc.status === "owed" &&
    delivery.doc.version === sent.version &&
    delivery.doc.overtaken === sent.overtaken;
  const noted = isSame ? [noteSent(delivery, place)] : [];
  if (!place) return noted;
  // Whoever sends the newer version may have been quicker than we, and may not have noted it yet.
  const again = delivery && delivery.doc.version > sent.version ? owedAgain(ports, delivery) : [];
  const isCovered = posted !== undefined && posted.doc.version > place.version;
  return [...noted, ...again, ...(isCovered ? [] : [notePlace(sent, posted, place)])];
}

function noteSent({ doc, etag }: Kept<DeliveryDoc>, place: Place | undefined): Op {
  // A version between is not noted yet: a process that dies before it notes it may put it over this one.
  const mayBeCovered = place && (place.before?.doc.version ?? 0) < place.version - 1 ? true : undefined;
  const attempts = doc.attempts + 1;
  const sent: DeliveryDoc = { ...doc, status: "sent", attempts, dueAt: undefined, mayBeCovered };
  return { op: "replace", doc: sent, etag };
}

/**
 * Notes an attempt that was not simply successful; false when something newer is owed by now. It looks again when it
 * is refused, because an attempt that is not counted is made once more, and the person sees the card once more.
 */
export async function noteAttempt(
  ports: Ports,
  { doc: sent, etag }: Kept<DeliveryDoc>,
  noted: Partial<DeliveryDoc>,
): Promise<boolean> {
  let current: Kept<DeliveryDoc> = { doc: sent, etag };
  for (let round = 1; round <= rounds; round++) {
    const op: Op = { op: "replace", doc: { ...current.doc, ...noted }, etag: current.etag };
    if ((await insist(ports, () => ports.store.write(sent.pk, [op]))).ok) return true;
    const found = await ports.store.read(sent.pk, sent.id);
    if (!found) return false;
    current = found as Kept<DeliveryDoc>;
    if (current.doc.status !== "owed" || current.doc.version !== sent.version) return false;
  }
  return false;
}

/** An attempt that may have arrived although a newer version is owed by now: that one is to go after it. */
export async function mayHaveCovered(ports: Ports, { doc: sent }: Kept<DeliveryDoc>): Promise<void> {
  for (let round = 1; round <= rounds; round++) {
    const delivery = (await ports.store.read(sent.pk, sent.id)) as Kept<DeliveryDoc> | undefined;
    // It may have shown the newer state, so it counts as an attempt at that.
    const ops = delivery && delivery.doc.version > sent.version ? owedAgain(ports, delivery, 1) : [];
    if (ops.length === 0 || (await ports.store.write(sent.pk, ops)).ok) return;
  }
}

function owedAgain(ports: Ports, { doc, etag }: Kept<DeliveryDoc>, attempted = 0): readonly Op[] {
  if (doc.status !== "owed" && doc.status !== "sent") return [];
  const overtaken = (doc.overtaken ?? 0) + 1;
  const dueAt = doc.status === "owed" ? doc.dueAt : ports.clock.now();
  const ambiguous = doc.status === "owed" ? (doc.ambiguous ?? 0) + attempted : 0;
  const again: DeliveryDoc = { ...doc, status: "owed", overtaken, ambiguous, dueAt };
  return [{ op: "replace", doc: again, etag }];
}

function notePlace(
  sent: DeliveryDoc,
  before: Kept<PostedDoc> | undefined,
  { chat, activityId, version }: Place,
): Op {
  const doc: PostedDoc = {
    pk: sent.pk,
    id: postedId(sent),
    kind: "posted",
    schemaVersion: 1,
    conversationId: chat.conversationId,
    activityId,
    version,
  };
  return before ? { op: "replace", doc, etag: before.etag } : { op: "create", doc };
}
