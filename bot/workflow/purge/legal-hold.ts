import { readText } from "../../consultation/decision.ts";
import type { Actor } from "../../consultation/permissions.ts";
import { type Refusal, refuse } from "../../consultation/refusals.ts";
import { isKeptFrom } from "../../consultation/state.ts";
import { type PersonKey, isLead } from "../../school/register.ts";
import type { SubjectDoc } from "../documents.ts";
import type { Doc, Kept, Op, Ports } from "../ports.ts";
import { type PurgeDoc, isPurged, linkedTo, purgeOf } from "./clock.ts";
import { again, inRounds } from "../rounds.ts";
import { viewOps, viewsEnd } from "../views.ts";

/**
 * That the words of a subject must not be forgotten: an inquiry, a court, a complaint, a practice review. Why it was
 * placed and lifted stands with the views of the subject, whose numbers it names.
 */
export type HoldDoc = Doc & {
  readonly kind: "hold";
  readonly schemaVersion: 1;
  readonly subjectId: string;
  readonly placedBy: PersonKey;
  readonly placedAt: number;
  readonly placedSeq: number;
  readonly lifted?: { readonly by: PersonKey; readonly at: number; readonly seq: number } | undefined;
};

export const holdId = (subjectId: string): string => `hold.${subjectId}`;

/** Whether this person may place a hold: a lead or deputy, or the head, who hears of courts and inquiries first. */
export function mayPlaceHold(actor: Actor): boolean {
  return isLead(actor.roles) || actor.roles.has("head");
}

/**
 * Places a legal hold on a subject, and so on the question or referral that belongs to it. Refused without a reason,
 * when there is one already, and when the words are gone.
 */
export function placeHold(
  ports: Ports,
  subject: SubjectDoc,
  actor: Actor,
  why: string,
): Promise<"holdPlaced" | Refusal> {
  if (!mayPlaceHold(actor) || isKeptFrom(subject.state, actor.key))
    return Promise.resolve(refuse("notYours"));
  return changeHold(ports, subject, actor, why, "holdPlaced");
}

/** Lifts a legal hold; the words go at their published moment, or soon if that is past. For leads and deputies only. */
export function liftHold(
  ports: Ports,
  subject: SubjectDoc,
  actor: Actor,
  why: string,
): Promise<"holdLifted" | Refusal> {
  if (!isLead(actor.roles) || isKeptFrom(subject.state, actor.key))
    return Promise.resolve(refuse("notYours"));
  return changeHold(ports, subject, actor, why, "holdLifted");
}

async function changeHold<Act extends "holdPlaced" | "holdLifted">(
  ports: Ports,
  subject: SubjectDoc,
  actor: Actor,
  why: string,
  act: Act,
): Promise<Act | Refusal> {
  const read = readText(why);
  if ("refused" in read) return read;
  const isPlacing = act === "holdPlaced";
  return inRounds(ports, holdId(subject.id), async () => {
    const current = (await ports.store.read(subject.pk, subject.id)) as Kept<SubjectDoc> | undefined;
    if (!current || isPurged(current.doc)) return refuse("notNow");
    const before = await holdOn(ports, subject);
    if (isPlacing === isInForce(before?.doc)) return refuse("alreadyDone");
    const end = await viewsEnd(ports, subject);
    const seq = (end?.doc.count ?? 0) + 1;
    const now = ports.clock.now();
    const written = await ports.store.write(subject.pk, [
      holdOp(subject, before, isPlacing, { by: actor.key, at: now, seq }),
      ...viewOps(ports, subject, end, { by: actor.key, act, why: read.text }),
      ...(await purgeOps(ports, current.doc, isPlacing, now)),
    ]);
    return written.ok ? act : again;
  });
}

function holdOp(
  { pk, id: subjectId }: SubjectDoc,
  before: Kept<HoldDoc> | undefined,
  isPlacing: boolean,
  { by, at, seq }: { readonly by: PersonKey; readonly at: number; readonly seq: number },
): Op {
  if (!isPlacing && before) {
    const lifted: HoldDoc = { ...before.doc, lifted: { by, at, seq } };
    return { op: "replace", doc: lifted, etag: before.etag };
  }
  const doc: HoldDoc = {
    ...{ pk, id: holdId(subjectId), kind: "hold", schemaVersion: 1, subjectId },
    ...{ placedBy: by, placedAt: at, placedSeq: seq },
  };
  return before ? { op: "replace", doc, etag: before.etag } : { op: "create", doc };
}

// Written in the same batch, so that a purge that has looked already, and found no hold, is refused and looks again.
async function purgeOps(
  ports: Ports,
  subject: SubjectDoc,
  isPlacing: boolean,
  now: number,
): Promise<readonly Op[]> {
  const ops: Op[] = [];
  for (const id of [subject.id, linkedTo(subject)]) {
    const purge = id === undefined ? undefined : await purgeOf(ports, { pk: subject.pk, id });
    if (!purge || (purge.doc.stage !== "waits" && purge.doc.stage !== "held")) continue;
    const doc: PurgeDoc = isPlacing
      ? { ...purge.doc, stage: "held", dueAt: undefined }
      : { ...purge.doc, stage: "waits", dueAt: Math.max(purge.doc.purgeAt, now) };
    ops.push({ op: "replace", doc, etag: purge.etag });
  }
  return ops;
}

/** The hold on a subject, in force or lifted. */
export async function holdOn(
  ports: Pick<Ports, "store">,
  { pk, id }: { readonly pk: string; readonly id: string },
): Promise<Kept<HoldDoc> | undefined> {
  return (await ports.store.read(pk, holdId(id))) as Kept<HoldDoc> | undefined;
}

/** Whether a hold is in force. */
export function isInForce(hold: HoldDoc | undefined): boolean {
  return hold !== undefined && hold.lifted === undefined;
}
