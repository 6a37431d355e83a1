import assert from "node:assert/strict";
import type { EventDoc } from "../../bot/workflow/documents.ts";
import { evolve } from "../../bot/consultation/evolve.ts";
import { evolveReferral } from "../../bot/referral/evolve.ts";
import type { Consultation } from "../../bot/consultation/state.ts";
import type { ConsultationEvent, Recorded } from "../../bot/consultation/events.ts";
import type { Referral } from "../../bot/referral/state.ts";
import type { ReferralEvent } from "../../bot/referral/events.ts";
import type { Store } from "../../bot/workflow/ports.ts";
import { type Board, createBoard, people, schoolMorning } from "../support/board.ts";
import { createMemoryStore } from "../support/memory-store.ts";

const question =
  "Two brothers share one coat. I plan to speak with their mother about a second one. Is that right?";
const words = (reply: unknown): string => JSON.stringify(reply);

describe("a press", () => {
  let board: Board;
  let memory: ReturnType<typeof createMemoryStore>;
  beforeEach(async () => {
    memory = createMemoryStore();
    board = createBoard(memory);
    await board.say("tess", question);
    await board.idle();
  });

  it("costs one read and one write before the reply", async () => {
    const calls: string[] = [];
    const counting: Store = {
      ...memory,
      read: (pk, id) => {
        calls.push("read");
        return memory.read(pk, id);
      },
      write: (pk, ops) => {
        calls.push("write");
        return memory.write(pk, ops);
      },
    };
    const other = createBoard(counting);
    other.deliverer.deliver = () => undefined;
    // Who is where is looked up every ten seconds at most, for everybody at the school.
    await other.ports.presence.at("oakfield");
    calls.length = 0;
    await other.press("sam", "take");
    assert.deepEqual(calls, ["read", "write"]);
  });

  it("records state, events, what was done and what is owed in that one write", async () => {
    const batches: string[][] = [];
    const store: Store = {
      ...memory,
      write: (pk, ops) => {
        batches.push(ops.map((o) => `${o.op} ${"doc" in o ? o.doc.kind : "asker"}`));
        return memory.write(pk, ops);
      },
    };
    const other = createBoard(store);
    await other.press("sam", "take");
    assert.deepEqual(batches[0], [
      "create done",
      "replace consultation",
      "create event",
      "upsert delivery",
      "upsert watch",
    ]);
  });

  it("changes nothing when it is refused", async () => {
    await board.press("sam", "take");
    await board.idle();
    const before = memory.all();
    for (const [person, verb] of [
      ["lena", "take"],
      ["tess", "answer"],
      ["sam", "withdraw"],
      ["priya", "take"],
      ["stranger", "take"],
      ["cara", "take"],
    ] as const)
      await board.press(person, verb, { outcome: "go_ahead", text: "Fine." });
    await board.press("sam", "answer", { outcome: "go_ahead", text: " " });
    await board.idle();
    assert.deepEqual(memory.all(), before);
  });

  it("is refused after the person's post has ended, though they hold the card", async () => {
    await board.press("sam", "take");
    const staff = new Map(board.register.now.staff);
    const sam = staff.get(people.sam)!;
    staff.set(people.sam, { ...sam, posts: sam.posts.map((p) => ({ ...p, validTo: schoolMorning })) });
    board.register.now = { ...board.register.now, staff };
    const reply = await board.press("sam", "answer", { outcome: "go_ahead", text: "Fine." });
    assert.match(words(reply), /This is not open to you/);
    assert.equal((await board.subject("consultation")).state.state, "seen");
  });

  it("gives the same answer for a card that is not there and one that is not theirs", async () => {
    const theirs = await board.press("bilal", "take");
    const none = await board.press("bilal", "take", {}, { id: `oakfield.c.${"f".repeat(32)}` });
    assert.deepEqual(theirs, none);
  });

  it("takes effect once, however often and in whatever order it is delivered", async () => {
    const version = (await board.subject("consultation")).state.version;
    const again = {
      version,
      nonce: board.ports.secrets.seal(
        "press",
        (await board.subject("consultation")).state.id,
        version,
        people.sam,
      ),
    };
    await Promise.all(Array.from({ length: 8 }, () => board.press("sam", "take", {}, again)));
    await board.press("sam", "answer", { outcome: "adjust", text: "Ask at the gate." });
    const late = await board.press("sam", "take", {}, again);
    assert.ok(!words(late).includes("nothing was done"));
    const taken = memory.all().filter((d) => d.kind === "event" && words(d).includes('"taken"'));
    assert.equal(taken.length, 1);
    assert.equal((await board.subject("consultation")).state.state, "answered");
  });

  it("about danger is heard from an old card too", async () => {
    const { id, version } = (await board.subject("consultation")).state;
    const old = { version, nonce: board.ports.secrets.seal("press", id, version, people.tess) };
    await board.press("sam", "take");
    const reply = await board.press("tess", "markDanger", {}, old);
    assert.match(words(reply), /Call 999 now/);
    assert.match(
      words(await board.press("tess", "withdraw", {}, old)),
      /This changed while you were looking/,
    );
  });

  it("gives one of twenty different actions at once to each version and asks the rest to look again", async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        board.press("sam", i % 2 ? "take" : "handOver", { to: people.cara }),
      ),
    );
    await board.idle();
    const { version } = (await board.subject("consultation")).state;
    assert.equal(memory.all().filter((d) => d.kind === "event").length, version);
  });

  it("throws when the store cannot be reached, so that Teams sends it again, and nothing is half done", async () => {
    const before = memory.all();
    const down: Store = { ...memory, write: () => Promise.reject(new Error("down")) };
    const other = createBoard(down);
    await assert.rejects(other.press("sam", "take"));
    assert.deepEqual(memory.all(), before);
  });

  it("keeps what was typed when it could not be taken", async () => {
    await board.press("sam", "take");
    const reply = await board.press("sam", "answer", { text: "Half a thought", who: "worker" });
    assert.match(words(reply), /Please choose one of the answers first/);
    assert.match(words(reply), /"value":"Half a thought"/);
  });

  it("leaves events whose fold is the stored state, and no word of the question in any of them", async () => {
    await board.press("sam", "take");
    await board.press("sam", "answer", { outcome: "escalate", text: "MARKER please refer" });
    await board.press(
      "tess",
      "saveReferral",
      { dangerNow: "no", goingWell: "MARKER kind aunt" },
      { goTo: 3 },
    );
    await board.press("tess", "submitReferral");
    await board.press("lena", "returnReferral", { reason: "MARKER say more" });
    await board.idle();
    const events = memory.all().filter((d) => d.kind === "event") as EventDoc[];
    assert.ok(events.length >= 7);
    assert.ok(!/MARKER|coat/.test(words(events)));
    for (const kind of ["consultation", "referral"] as const) {
      const { state } = await board.subject(kind);
      const own = events.filter((e) => e.recorded.subjectId === state.id).map((e) => e.recorded);
      const folded =
        kind === "consultation"
          ? (own as Recorded<ConsultationEvent>[]).reduce<Consultation | undefined>(evolve, undefined)
          : (own as Recorded<ReferralEvent>[]).reduce<Referral | undefined>(evolveReferral, undefined);
      assert.deepEqual(JSON.parse(JSON.stringify(folded)), state);
    }
  });

  it("owes cards that hold no text", async () => {
    await board.press("sam", "take");
    const owed = memory
      .all()
      .filter((d) => d.kind === "delivery" || d.kind === "posted" || d.kind === "done");
    assert.ok(owed.length > 3);
    assert.ok(!words(owed).includes("coat"));
  });
});
