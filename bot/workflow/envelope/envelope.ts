import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import type { PersonKey } from "../../school/register.ts";
import { canonical } from "../audit/chain.ts";
import type { Doc } from "../ports.ts";

/**
 * The key that locks the data keys of identity envelopes; it never leaves its keeper. `id` is the key in use; envelopes
 * locked under an earlier one name it and still open. Rejects when the keeper is out of reach or does not know the key.
 */
export type EnvelopeKey = {
  readonly id: string;
  wrap(dataKey: Uint8Array): Promise<Uint8Array>;
  unwrap(keyId: string, wrapped: Uint8Array): Promise<Uint8Array>;
};

/** Who the child is, with the longest text of each field (UTF-16 units); any may stay unknown. */
export const identityFields = { childName: 200, birthDate: 40, address: 400, household: 2000 } as const;
export type IdentityField = keyof typeof identityFields;
export type Identity = { readonly [F in IdentityField]?: string };

/** Where an envelope belongs; it opens nowhere else. `version` counts how often it was sealed for this referral. */
export type EnvelopePlace = {
  readonly schoolId: string;
  readonly referralId: string;
  readonly version: number;
};

/** An identity under a data key of its own (AES-256-GCM), and that key under the envelope key. Base64 throughout. */
export type EnvelopeDoc = Doc & {
  readonly kind: "envelope";
  readonly schemaVersion: 1;
  readonly referralId: string;
  readonly version: number;
  readonly keyId: string;
  readonly wrappedKey: string;
  readonly iv: string;
  readonly sealed: string;
  readonly tag: string;
  readonly sealedBy: PersonKey;
  readonly sealedAt: number;
};

/** The envelope was altered, moved from another referral, or put back from an earlier time. */
export class EnvelopeUnreadable extends Error {
  constructor() {
    super("The identity envelope is not the one that was sealed for this referral.");
    this.name = "EnvelopeUnreadable";
  }
}

/** The child's identity has a document of its own, so that nothing else that is stored or sent can hold it. */
export function envelopeId(referralId: string): string {
  return `envelope.${referralId}`;
}

/** Seals an identity for one place. Rejects when the envelope key is out of reach: nothing is stored unsealed. */
export async function sealIdentity(
  key: EnvelopeKey,
  place: EnvelopePlace,
  identity: Identity,
  sealedBy: PersonKey,
  sealedAt: number,
): Promise<EnvelopeDoc> {
  const dataKey = randomBytes(32);
  const iv = randomBytes(12);
  try {
    const cipher = createCipheriv("aes-256-gcm", dataKey, iv).setAAD(boundTo(place));
    const sealed = Buffer.concat([cipher.update(canonical(identity), "utf8"), cipher.final()]);
    const { id: keyId } = key;
    return {
      ...{ pk: place.schoolId, id: envelopeId(place.referralId), kind: "envelope", schemaVersion: 1 },
      ...{ referralId: place.referralId, version: place.version },
      ...{ keyId, wrappedKey: base64(await key.wrap(dataKey)) },
      ...{ iv: base64(iv), sealed: base64(sealed), tag: base64(cipher.getAuthTag()) },
      ...{ sealedBy, sealedAt },
    };
  } finally {
    dataKey.fill(0);
  }
}

/**
 * The identity in an envelope. Rejects with EnvelopeUnreadable when it was altered or moved, and with the keeper's
 * own error when the envelope key is out of reach.
 */
export async function openIdentity(key: EnvelopeKey, doc: EnvelopeDoc): Promise<Identity> {
  const dataKey = await key.unwrap(doc.keyId, Buffer.from(doc.wrappedKey, "base64"));
  try {
    const place = { schoolId: doc.pk, referralId: doc.referralId, version: doc.version };
    const opened = createDecipheriv("aes-256-gcm", dataKey, Buffer.from(doc.iv, "base64"), {
      authTagLength: 16,
    })
      .setAAD(boundTo(place))
      .setAuthTag(Buffer.from(doc.tag, "base64"));
    const text = Buffer.concat([opened.update(Buffer.from(doc.sealed, "base64")), opened.final()]);
    return JSON.parse(text.toString("utf8")) as Identity;
  } catch {
    // The cipher's own words say nothing more, and could only quote what must not be quoted.
    throw new EnvelopeUnreadable();
  } finally {
    dataKey.fill(0);
  }
}

/** What the record notes of an envelope, so that the audit can name one that was altered or exchanged. */
export function envelopeDigest(doc: EnvelopeDoc): string {
  return createHash("sha256").update(canonical(doc)).digest("hex");
}

function boundTo({ schoolId, referralId, version }: EnvelopePlace): Buffer {
  return Buffer.from(canonical({ schoolId, referralId, version }), "utf8");
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
