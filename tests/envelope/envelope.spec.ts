import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type EnvelopeDoc,
  type EnvelopeKey,
  EnvelopeUnreadable,
  openIdentity,
  sealIdentity,
} from "../../bot/workflow/envelope/envelope.ts";
import { memoryKey } from "./memory-key.ts";

const place = { schoolId: "oakfield", referralId: "oakfield.r.1", version: 1 };
const identity = {
  childName: "Zażółć Gęślą",
  birthDate: "2016-02-29",
  address: "1 Marker Lane",
  household: "أم وأخ",
};
const seal = (key: EnvelopeKey, who = identity): Promise<EnvelopeDoc> =>
  sealIdentity(key, place, who, "lena", 1000);

describe("the identity envelope", () => {
  it("gives back what was sealed, and shows nothing of it while it is sealed", async () => {
    const key = memoryKey();
    const doc = await seal(key);
    assert.deepEqual(await openIdentity(key, doc), identity);
    const stored = JSON.stringify(doc);
    for (const words of Object.values(identity)) {
      assert.ok(!stored.includes(words));
      assert.ok(!stored.includes(Buffer.from(words).toString("base64").slice(0, 8)));
    }
  });

  it("has a fresh data key each time, so that the same child makes no same envelope", async () => {
    const key = memoryKey();
    const [a, b] = [await seal(key), await seal(key)];
    for (const field of ["wrappedKey", "iv", "sealed", "tag"] as const) assert.notEqual(a[field], b[field]);
  });

  it("opens for no other school, referral or version, and not with any byte altered", async () => {
    const key = memoryKey();
    const doc = await seal(key);
    const moved: Partial<EnvelopeDoc>[] = [
      { pk: "brook" },
      { referralId: "oakfield.r.2" },
      { version: 2 },
      { tag: "" },
      { tag: doc.tag.slice(0, 8) },
      { sealed: "" },
    ];
    for (const change of moved)
      await assert.rejects(() => openIdentity(key, { ...doc, ...change }), EnvelopeUnreadable);
    for (const field of ["wrappedKey", "iv", "sealed", "tag"] as const)
      await fc.assert(
        fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (at, by) => {
          const bytes = Buffer.from(doc[field], "base64");
          const i = at % bytes.length;
          bytes[i] = (bytes[i] ?? 0) ^ by;
          const altered = { ...doc, [field]: bytes.toString("base64") };
          await assert.rejects(() => openIdentity(key, altered), EnvelopeUnreadable);
        }),
        { numRuns: 40 },
      );
  });

  it("says nothing of the child when it does not open", async () => {
    const key = memoryKey();
    const doc = await seal(key);
    const error = await openIdentity(key, { ...doc, version: 9 }).catch((e: unknown) => e as Error);
    assert.ok(error instanceof EnvelopeUnreadable);
    assert.equal(error.cause, undefined);
    for (const words of Object.values(identity)) assert.ok(!String(error.stack).includes(words));
  });

  it("is not stored unsealed when the envelope key is out of reach", async () => {
    const away: EnvelopeKey = { ...memoryKey(), wrap: () => Promise.reject(new Error("out of reach")) };
    await assert.rejects(() => seal(away), /out of reach/);
  });
});
