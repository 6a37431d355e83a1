import assert from "node:assert/strict";
import fc from "fast-check";
import type { Doc, Op, PlaceInList, Store } from "../../bot/workflow/ports.ts";

type Note = Doc & { readonly text?: string | undefined; readonly n?: number };

const note = (id: string, more: Partial<Note> = {}): Note => ({ pk: "oakfield", id, kind: "note", ...more });
const create = (doc: Note): Op => ({ op: "create", doc });

/** What every store must do, whatever it is made of. `open` gives an empty one. */
export function storeContract(
  name: string,
  open: () => Promise<{ store: Store; done: () => Promise<void> }>,
): void {
  describe(`the store contract: ${name}`, () => {
    let store: Store;
    let done: () => Promise<void>;
    beforeEach(async () => {
      ({ store, done } = await open());
    });
    afterEach(() => done());

    it("gives back what was written, and nothing for what was not", async () => {
      const doc = note("a", { text: "as it is: “ç字🙂” \u2028", n: 1.5 });
      assert.ok((await store.write("oakfield", [create(doc)])).ok);
      assert.deepEqual((await store.read("oakfield", "a"))?.doc, doc);
      assert.equal(await store.read("oakfield", "b"), undefined);
    });

    it("takes what nobody waits for, alone and on the way with another batch, refused or not", async () => {
      assert.ok((await store.write("oakfield", [create(note("a"))], "soon")).ok);
      const [soon, refused, now] = await Promise.all([
        store.write("oakfield", [create(note("b"))], "soon"),
        store.write("oakfield", [create(note("a"))], "soon"),
        store.write("oakfield", [create(note("c"))]),
      ]);
      assert.deepEqual([soon.ok, refused.ok, now.ok], [true, false, true]);
      assert.equal((await store.list("oakfield", "", "", 10)).length, 3);
    });

    it("keeps the schools apart", async () => {
      await store.write("oakfield", [create(note("a", { dueAt: 1 }))]);
      assert.equal(await store.read("brook", "a"), undefined);
      assert.deepEqual(await store.due("brook", "note", 10, 10), []);
      assert.deepEqual(await store.list("brook", "", "", 10), []);
    });

    it("creates a document once", async () => {
      await store.write("oakfield", [create(note("a", { n: 1 }))]);
      assert.deepEqual(await store.write("oakfield", [create(note("a", { n: 2 }))]), {
        ok: false,
        why: "exists",
        id: "a",
      });
      assert.equal(((await store.read("oakfield", "a"))?.doc as Note).n, 1);
    });

    it("replaces only the version that was read", async () => {
      const written = await store.write("oakfield", [create(note("a", { n: 1 }))]);
      assert.ok(written.ok);
      const etag = written.etags[0]!;
      assert.equal((await store.read("oakfield", "a"))?.etag, etag);
      const replace: Op = { op: "replace", doc: note("a", { n: 2 }), etag };
      assert.ok((await store.write("oakfield", [replace])).ok);
      assert.deepEqual(await store.write("oakfield", [replace]), { ok: false, why: "changed", id: "a" });
      const gone: Op = { op: "replace", doc: note("b"), etag };
      assert.deepEqual(await store.write("oakfield", [gone]), { ok: false, why: "missing", id: "b" });
    });

    it("upserts whatever is there, and every write changes the etag", async () => {
      const seen = new Set<string>();
      for (let n = 0; n < 3; n++) {
        await store.write("oakfield", [{ op: "upsert", doc: note("a", { n }) }]);
        const kept = await store.read("oakfield", "a");
        assert.equal((kept?.doc as Note).n, n);
        seen.add(kept!.etag);
      }
      assert.equal(seen.size, 3);
    });

    it("sets and removes single fields, whatever the etag", async () => {
      await store.write("oakfield", [create(note("a", { text: "old", n: 1 }))]);
      await store.write("oakfield", [{ op: "set", id: "a", fields: { text: "new" } }]);
      assert.deepEqual((await store.read("oakfield", "a"))?.doc, note("a", { text: "new", n: 1 }));
      await store.write("oakfield", [{ op: "set", id: "a", fields: { text: null } }]);
      assert.deepEqual((await store.read("oakfield", "a"))?.doc, note("a", { n: 1 }));
      const missing = await store.write("oakfield", [{ op: "set", id: "b", fields: { text: "x" } }]);
      assert.deepEqual(missing, { ok: false, why: "missing", id: "b" });
    });

    it("writes all of a batch or none of it", async () => {
      await store.write("oakfield", [create(note("taken"))]);
      const ops: Op[] = [
        create(note("x")),
        { op: "upsert", doc: note("taken", { n: 9 }) },
        { op: "set", id: "taken", fields: { text: "changed" } },
        create(note("taken")),
      ];
      assert.deepEqual(await store.write("oakfield", ops), { ok: false, why: "exists", id: "taken" });
      assert.equal(await store.read("oakfield", "x"), undefined);
      assert.deepEqual((await store.read("oakfield", "taken"))?.doc, note("taken"));
    });

    it("refuses a batch that leaves its partition", async () => {
      const attempt = async (): Promise<unknown> => store.write("brook", [create(note("a"))]);
      await assert.rejects(attempt);
      assert.equal(await store.read("oakfield", "a"), undefined);
      assert.equal(await store.read("brook", "a"), undefined);
    });

    it("finds what is due, oldest first, of one kind, and not what has none or is later", async () => {
      await store.write("oakfield", [
        create(note("late", { dueAt: 30 })),
        create(note("b", { dueAt: 20 })),
        create(note("a", { dueAt: 10 })),
        create(note("never")),
        create({ ...note("other", { dueAt: 5 }), kind: "other" }),
      ]);
      const due = async (at: number, limit = 10): Promise<string[]> =>
        (await store.due("oakfield", "note", at, limit)).map((k) => k.doc.id);
      assert.deepEqual(await due(20), ["a", "b"]);
      assert.deepEqual(await due(30, 2), ["a", "b"]);
      assert.deepEqual(await due(9), []);
      await store.write("oakfield", [{ op: "upsert", doc: note("a") }]);
      assert.deepEqual(await due(20), ["b"]);
    });

    it("lists by prefix in id order, page by page", async () => {
      await store.write(
        "oakfield",
        ["event.a.3", "event.a.1", "event.b.1", "event.a.2", "event.", "other"].map((id) => create(note(id))),
      );
      const page = async (after: string, limit: number): Promise<string[]> =>
        (await store.list("oakfield", "event.a.", after, limit)).map((k) => k.doc.id);
      assert.deepEqual(await page("", 2), ["event.a.1", "event.a.2"]);
      assert.deepEqual(await page("event.a.2", 2), ["event.a.3"]);
      assert.deepEqual(await page("event.a.3", 2), []);
    });

    it("adds to counters, from nothing as well, and leaves the other fields", async () => {
      const add = (fields: Record<string, number>): Op => ({ op: "add", id: "count", kind: "note", fields });
      assert.ok((await store.write("oakfield", [add({ asked: 1 })])).ok);
      assert.ok((await store.write("oakfield", [add({ asked: 2, answered: 1 }), create(note("a"))])).ok);
      const counts = { pk: "oakfield", id: "count", kind: "note", schemaVersion: 1, asked: 3, answered: 1 };
      assert.deepEqual((await store.read("oakfield", "count"))?.doc, counts);
      const refused = await store.write("oakfield", [add({ asked: 1 }), create(note("a"))]);
      assert.deepEqual(refused, { ok: false, why: "exists", id: "a" });
      assert.deepEqual((await store.read("oakfield", "count"))?.doc, counts);
      await Promise.all(Array.from({ length: 20 }, () => store.write("oakfield", [add({ asked: 1 })])));
      assert.deepEqual((await store.read("oakfield", "count"))?.doc, { ...counts, asked: 23 });
    });

    it("adds twice in one batch to a counter that is not there, and to one made in the same batch", async () => {
      const add = (id: string, fields: Record<string, number>): Op => ({
        op: "add",
        id,
        kind: "note",
        fields,
      });
      const ops = [add("count", { asked: 1 }), create(note("a", { n: 1 })), add("count", { asked: 2 })];
      assert.ok((await store.write("oakfield", [...ops, add("a", { n: 4 }), add("b", { n: 1 })])).ok);
      const counts = { pk: "oakfield", id: "count", kind: "note", schemaVersion: 1, asked: 3 };
      assert.deepEqual((await store.read("oakfield", "count"))?.doc, counts);
      assert.deepEqual((await store.read("oakfield", "a"))?.doc, note("a", { n: 5 }));
      assert.equal(((await store.read("oakfield", "b"))?.doc as Note).n, 1);
    });

    it("refuses to read what a newer version has written", async () => {
      const newer = { ...note("a", { dueAt: 1, lists: ["open"], listedAt: 1 }), schemaVersion: 1000 };
      await store.write("oakfield", [create(newer)]);
      for (const read of [
        async () => store.read("oakfield", "a"),
        async () => store.due("oakfield", "note", 1, 1),
        async () => store.list("oakfield", "", "", 1),
        async () => store.page("oakfield", "open", undefined, 1),
      ])
        await assert.rejects(read, { name: "NewerDocument" });
      assert.ok((await store.write("oakfield", [{ op: "remove", id: "a" }])).ok);
    });

    it("removes a document, once, and everything that found it", async () => {
      await store.write("oakfield", [create(note("a", { dueAt: 1, lists: ["open"], listedAt: 1 }))]);
      assert.ok((await store.write("oakfield", [{ op: "remove", id: "a" }])).ok);
      assert.equal(await store.read("oakfield", "a"), undefined);
      assert.deepEqual(await store.due("oakfield", "note", 10, 10), []);
      assert.deepEqual(await store.page("oakfield", "open", undefined, 10), []);
      const again = await store.write("oakfield", [{ op: "remove", id: "a" }]);
      assert.deepEqual(again, { ok: false, why: "missing", id: "a" });
    });

    it("pages through a list, newest first, each entry once", async () => {
      const ids = ["d", "a", "c", "b", "e"];
      await store.write(
        "oakfield",
        ids.map((id, i) => create(note(id, { lists: ["open", "mine"], listedAt: i < 3 ? 10 : 20 + i }))),
      );
      await store.write("brook", [create({ ...note("z", { lists: ["open"], listedAt: 99 }), pk: "brook" })]);
      const seen: string[] = [];
      for (let before: PlaceInList | undefined; ;) {
        const page = await store.page("oakfield", "open", before, 2);
        if (page.length === 0) break;
        seen.push(...page.map((k) => k.doc.id));
        const last = page.at(-1)!.doc;
        before = { listedAt: last.listedAt!, id: last.id };
      }
      assert.deepEqual(seen, ["e", "b", "d", "c", "a"]);
    });

    it("moves a document between lists when it is written, and not when one field is set", async () => {
      const inLists = async (...lists: string[]): Promise<number[]> =>
        Promise.all(lists.map(async (l) => (await store.page("oakfield", l, undefined, 10)).length));
      await store.write("oakfield", [create(note("a", { lists: ["open"], listedAt: 1 }))]);
      await store.write("oakfield", [{ op: "set", id: "a", fields: { text: "x" } }]);
      assert.deepEqual(await inLists("open", "done"), [1, 0]);
      await store.write("oakfield", [{ op: "upsert", doc: note("a", { lists: ["done"], listedAt: 1 }) }]);
      assert.deepEqual(await inLists("open", "done"), [0, 1]);
      const { etag } = (await store.read("oakfield", "a"))!;
      await store.write("oakfield", [{ op: "replace", doc: note("a", { lists: [], listedAt: 1 }), etag }]);
      assert.deepEqual(await inLists("open", "done"), [0, 0]);
      for (const doc of [note("a", { lists: ["open"], listedAt: 2 }), note("a")])
        await store.write("oakfield", [{ op: "upsert", doc }]);
      assert.deepEqual(await inLists("open", "done"), [0, 0]);
    });

    it("lets exactly one of many concurrent writers of one version win", async () => {
      await store.write("oakfield", [create(note("a", { n: 0 }))]);
      const { etag } = (await store.read("oakfield", "a"))!;
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          store.write("oakfield", [{ op: "replace", doc: note("a", { n }), etag }]),
        ),
      );
      assert.equal(results.filter((r) => r.ok).length, 1);
    });

    it("keeps what is handed out apart from what is kept", async () => {
      await store.write("oakfield", [create(note("a", { text: "kept" }))]);
      const kept = await store.read("oakfield", "a");
      (kept!.doc as { text?: string }).text = "scribbled";
      assert.equal(((await store.read("oakfield", "a"))?.doc as Note).text, "kept");
    });

    it("keeps any JSON string and number exactly", async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: "grapheme" }), fc.integer(), async (text, n) => {
          await store.write("oakfield", [{ op: "upsert", doc: note("p", { text, n }) }]);
          assert.deepEqual((await store.read("oakfield", "p"))?.doc, note("p", { text, n }));
        }),
        { numRuns: 50 },
      );
    });
  });
}
