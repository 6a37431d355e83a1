import { readText } from "../../consultation/decision.ts";
import type { Actor } from "../../consultation/permissions.ts";
import { type Refusal, refuse } from "../../consultation/refusals.ts";
import { isKeptFrom } from "../../consultation/state.ts";
import type { Referral } from "../../referral/state.ts";
import { isAdvising, isLead } from "../../school/register.ts";
import type { ReferralDoc } from "../documents.ts";
import {
  type EnvelopeDoc,
  type EnvelopeKey,
  type Identity,
  type IdentityField,
  envelopeDigest,
  envelopeId,
  identityFields,
  openIdentity,
  sealIdentity,
} from "./envelope.ts";
import type { Kept, Op, Ports } from "../ports.ts";
import { again, inRounds } from "../rounds.ts";
import { type Viewer, viewOps, viewsEnd } from "../views.ts";

/** Whether this person may ever see the child's identity: a lead or deputy of the school, or the referral's adviser; nobody it is kept from. */
export function mayOpenEnvelope(r: Referral, actor: Actor): boolean {
  if (r.state === "stopped" || isKeptFrom(r, actor.key)) return false;
  return isLead(actor.roles) || (r.adviser === actor.key && isAdvising(actor.roles));
}

/** Whether this person may write it: step 3 is the lead's (domain.md 3.3). */
export function maySealEnvelope(r: Referral, actor: Actor): boolean {
  if (r.state === "stopped" || r.state === "filed" || isKeptFrom(r, actor.key)) return false;
  return isLead(actor.roles);
}

/** The identity as typed, trimmed and without empty fields; a refusal when a field is too long or all are empty. */
export function readIdentity(typed: Readonly<Record<string, string | undefined>>): Identity | Refusal {
  const identity: { [F in IdentityField]?: string } = {};
  for (const [field, limit] of Object.entries(identityFields) as [IdentityField, number][]) {
    const text = (typed[field] ?? "").trim();
    if (text.length > limit) return refuse("textTooLong");
    if (text !== "") identity[field] = text;
  }
  return Object.keys(identity).length === 0 ? refuse("textMissing") : identity;
}

/**
 * What sealing an identity for a referral writes, for the caller's own batch: the envelope, and the view that says so.
 * A batch that is refused is made anew from here. Rejects when the envelope key is out of reach.
 */
export async function envelopeOps(
  ports: Ports,
  key: EnvelopeKey,
  referral: ReferralDoc,
  actor: Actor,
  identity: Identity,
): Promise<readonly Op[] | Refusal> {
  if (!maySealEnvelope(referral.state, actor)) return refuse("notYours");
  const before = await envelopeOf(ports, referral);
  const place = {
    schoolId: referral.pk,
    referralId: referral.id,
    version: (before?.doc.version ?? 0) + 1,
  };
  const doc = await sealIdentity(key, place, identity, actor.key, ports.clock.now());
  const view = { by: actor.key, act: "sealedEnvelope", about: envelopeDigest(doc) } as const;
  return [
    before ? { op: "replace", doc, etag: before.etag } : { op: "create", doc },
    ...viewOps(ports, referral, await viewsEnd(ports, referral), view),
  ];
}

/** Seals an identity for a referral, whatever else happens to the referral at the same time. */
export function keepIdentity(
  ports: Ports,
  key: EnvelopeKey,
  referral: ReferralDoc,
  actor: Actor,
  identity: Identity,
): Promise<"kept" | Refusal> {
  return inRounds(ports, envelopeId(referral.id), async () => {
    const ops = await envelopeOps(ports, key, referral, actor, identity);
    if ("refused" in ops) return ops;
    return (await ports.store.write(referral.pk, ops)).ok ? "kept" : again;
  });
}

/**
 * The child's identity, for one of the few who may see it and who say why. That they did is recorded before they see
 * anything; when it cannot be recorded or opened, this rejects and nothing is shown.
 */
export function openEnvelope(
  ports: Ports,
  key: EnvelopeKey,
  referral: ReferralDoc,
  actor: Actor,
  why: string,
  act: "openedEnvelope" | "exportedEnvelope" = "openedEnvelope",
): Promise<Identity | Refusal> {
  if (!mayOpenEnvelope(referral.state, actor)) return Promise.resolve(refuse("notYours"));
  return openRecorded(ports, key, referral, actor.key, why, act);
}

/** The same for whoever has been let in already: the operator, who holds the store and its key. */
export function openRecorded(
  ports: Ports,
  key: EnvelopeKey,
  referral: ReferralDoc,
  by: Viewer,
  why: string,
  act: "openedEnvelope" | "exportedEnvelope",
): Promise<Identity | Refusal> {
  const read = readText(why);
  if ("refused" in read) return Promise.resolve(read);
  return inRounds(ports, envelopeId(referral.id), async () => {
    const kept = await envelopeOf(ports, referral);
    if (!kept) return refuse("notNow");
    const view = { by, act, about: envelopeDigest(kept.doc), why: read.text };
    const ops = viewOps(ports, referral, await viewsEnd(ports, referral), view);
    if (!(await ports.store.write(referral.pk, ops)).ok) return again;
    return openIdentity(key, kept.doc);
  });
}

/** The envelope of a referral, still sealed. */
export async function envelopeOf(
  ports: Pick<Ports, "store">,
  referral: { readonly pk: string; readonly id: string },
): Promise<Kept<EnvelopeDoc> | undefined> {
  return (await ports.store.read(referral.pk, envelopeId(referral.id))) as Kept<EnvelopeDoc> | undefined;
}
