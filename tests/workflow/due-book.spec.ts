import assert from "node:assert/strict";
import { createDueBook } from "../../bot/workflow/due-book.ts";
import type { Doc, Op, Store } from "../../bot/workflow/ports.ts";
import { createMemoryStore } from "../support/memory-store.ts";

const doc = (kind: string, dueAt?: number): Op => ({
  op: "upsert",
  doc: { pk: "oakfield", id: `${kind}.1`, kind, ...(dueAt === undefined ? {} : { dueAt }) } satisfies Doc,
});

describe("the book of what falls due", () => {
  it("knows each moment at which something that is swept falls due, and nothing else", async () => {
    for (const kind of ["consultation", "referral", "watch", "delivery", "alarm"]) {
      const book = createDueBook();
      await book.watch(createMemoryStore()).write("oakfield", [doc(kind, 100)]);
      assert.deepEqual([book.isDue(99), book.isDue(100)], [false, true], kind);
    }
    const book = createDueBook();
    const store = book.watch(createMemoryStore());
    await store.write("oakfield", [doc("purge", 100), doc("event", 100), doc("delivery")]);
    assert.ok(!book.isDue(1000), "the forgetting job has its own rhythm");
  });

  it("forgets a moment once it was swept, and keeps the later ones", async () => {
    const book = createDueBook();
    const store = book.watch(createMemoryStore());
    await store.write("oakfield", [doc("watch", 100)]);
    await store.write("oakfield", [doc("delivery", 200)]);
    await book.during(100, () => Promise.resolve());
    assert.deepEqual([book.isDue(199), book.isDue(200)], [false, true]);
  });

  it("keeps what was due when the sweep fails, and what is written while it runs", async () => {
    const book = createDueBook();
    const store = book.watch(createMemoryStore());
    await store.write("oakfield", [doc("watch", 100)]);
    await assert.rejects(book.during(100, () => Promise.reject(new Error("the store is down"))));
    assert.ok(book.isDue(100));
    await book.during(100, async () => {
      await store.write("oakfield", [doc("alarm", 90)]);
    });
    assert.ok(book.isDue(100), "the sweep may have been past it");
  });

  it("looks again after whatever it found, because there may be more", async () => {
    const book = createDueBook();
    const inner = createMemoryStore();
    await inner.write("oakfield", [doc("delivery", 50)]);
    const store = book.watch(inner);
    assert.ok(!book.isDue(100), "another instance wrote it");
    await book.during(100, async () => {
      await store.due("oakfield", "delivery", 100, 50);
    });
    assert.ok(book.isDue(101));
    await book.during(101, async () => {
      await store.due("oakfield", "watch", 101, 50);
    });
    assert.ok(!book.isDue(1000));
  });

  it("notes a write whose outcome nobody knows", async () => {
    const book = createDueBook();
    const cut: Store["write"] = () => Promise.reject(new Error("the connection dropped"));
    await assert.rejects(
      book.watch({ ...createMemoryStore(), write: cut }).write("oakfield", [doc("alarm", 1)]),
    );
    assert.ok(book.isDue(1));
  });
});
