import assert from "node:assert/strict";
import { NewerDocument, upgraded } from "../../bot/workflow/schema.ts";
import type { Doc } from "../../bot/workflow/ports.ts";

const doc = (schemaVersion: number | undefined, more: object = {}): Doc =>
  ({ pk: "oakfield", id: "a", kind: "note", schemaVersion, ...more }) as Doc;

describe("a stored document of another version", () => {
  const upgraders = {
    note: {
      1: (old: Doc): Doc => ({ ...old, schemaVersion: 2, colour: "red" }) as Doc,
      2: (old: Doc): Doc => ({ ...old, schemaVersion: 3, colour: "blue" }) as Doc,
    },
  };

  it("is read as the newest one, step by step", () => {
    assert.deepEqual(upgraded(doc(1), 3, upgraders), doc(3, { colour: "blue" }));
    assert.deepEqual(upgraded(doc(2, { colour: "green" }), 3, upgraders), doc(3, { colour: "blue" }));
    assert.deepEqual(upgraded(doc(3), 3, upgraders), doc(3));
  });

  it("is left as it is where nothing about its kind has changed", () => {
    assert.deepEqual(upgraded({ ...doc(1), kind: "other" }, 3, upgraders), { ...doc(1), kind: "other" });
    assert.deepEqual(upgraded(doc(undefined)), doc(undefined));
  });

  it("without a version is of the first one, and skips the versions in which its kind did not change", () => {
    const late = { note: { 2: upgraders.note[2] } };
    assert.deepEqual(upgraded(doc(undefined), 3, upgraders), doc(3, { colour: "blue" }));
    assert.deepEqual(upgraded(doc(1), 3, late), doc(3, { colour: "blue" }));
  });

  it("is refused when a newer program has written it", () => {
    assert.throws(() => upgraded(doc(2)), NewerDocument);
  });
});
