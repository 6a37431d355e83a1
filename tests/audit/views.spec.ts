import assert from "node:assert/strict";
import { openEnvelope } from "../../bot/workflow/envelope/opening.ts";
import { breakGlass, decideBreakGlass } from "../../bot/workflow/break-glass.ts";
import type { ConsultationDoc } from "../../bot/workflow/documents.ts";
import { listViews, mayListViews, recordView } from "../../bot/workflow/views.ts";
import { type Board, createBoard, people } from "../support/board.ts";
import { memoryKey } from "../envelope/memory-key.ts";
import { actor, wholeStory } from "./story.ts";

const question = "He was hungry again today. I plan to speak with his mother on Friday. Is that right?";

describe("views", () => {
  let board: Board;
  let subject: ConsultationDoc;
  beforeEach(async () => {
    board = createBoard();
    await board.say("tess", question);
    await board.press("sam", "take");
    await board.idle();
    subject = (await board.subject("consultation")) as ConsultationDoc;
  });

  it("are kept in their order, each with who, when, what and why", async () => {
    await recordView(board.ports, subject, { by: people.sam, act: "opened" });
    board.at.now += 60_000;
    await recordView(board.ports, subject, {
      by: people.lena,
      act: "exported",
      why: "For the child's file.",
    });
    assert.deepEqual(await listViews(board.ports, subject), [
      { seq: 1, by: people.sam, at: board.at.now - 60_000, act: "opened", why: undefined },
      { seq: 2, by: people.lena, at: board.at.now, act: "exported", why: "For the child's file." },
    ]);
  });

  it("are one when the same person looks again within ten minutes, and two after that or for a reason", async () => {
    const look = (): Promise<void> => recordView(board.ports, subject, { by: people.sam, act: "opened" });
    await look();
    await look();
    assert.equal((await listViews(board.ports, subject)).length, 1);
    board.at.now += 11 * 60_000;
    await look();
    await recordView(board.ports, subject, { by: people.sam, act: "opened", why: "Handing over." });
    assert.equal((await listViews(board.ports, subject)).length, 3);
  });

  it("are all kept when many look at once", async () => {
    await Promise.all(
      Object.values(people).map((by) => recordView(board.ports, subject, { by, act: "exported" })),
    );
    const views = await listViews(board.ports, subject);
    assert.deepEqual(
      views.map((v) => v.seq),
      [...Object.values(people).keys()].map((i) => i + 1),
    );
    assert.equal(new Set(views.map((v) => v.by)).size, Object.values(people).length);
  });

  it("stop what they are about when they cannot be recorded", async () => {
    const story = await wholeStory();
    const { ports } = story.board;
    const store = { ...ports.store, write: () => Promise.reject(new Error("out of reach")) };
    let unwrapped = false;
    const key = { ...memoryKey(), unwrap: () => Promise.reject(new Error(String((unwrapped = true)))) };
    await assert.rejects(
      () => openEnvelope({ ...ports, store }, key, story.referral, actor(story.board, "lena"), "To phone."),
      /out of reach/,
    );
    assert.equal(unwrapped, false);
  });

  it("are shown to the author and the leads of the school, and to nobody else", () => {
    const may = Object.keys(people).filter((name) =>
      mayListViews(subject, actor(board, name as keyof typeof people)),
    );
    assert.deepEqual(may, ["tess", "lena", "dev"]);
  });
});

describe("breaking the glass", () => {
  let board: Board;
  let subject: ConsultationDoc;
  beforeEach(async () => {
    board = createBoard();
    await board.say("tess", question);
    await board.press("sam", "take");
    subject = (await board.subject("consultation")) as ConsultationDoc;
  });
  const reason = "She is ill and the child is in my office.";
  const decide = (name: keyof typeof people, why = reason) =>
    decideBreakGlass(subject.state, actor(board, name), why);

  it("is for a lead of the school with a reason, and the author is told", () => {
    for (const name of ["lena", "dev"] as const)
      assert.deepEqual(decide(name), { why: reason, tell: people.tess });
    assert.deepEqual(decide("lena", "  "), { refused: "textMissing" });
    assert.deepEqual(decide("lena", "x".repeat(501)), { refused: "textTooLong" });
  });

  it("is for nobody else: not heads, administrators, workers, other schools or strangers", () => {
    for (const name of Object.keys(people) as (keyof typeof people)[])
      if (name !== "lena" && name !== "dev") assert.deepEqual(decide(name), { refused: "notYours" }, name);
    for (const role of ["head", "administrator", "teacher", "socialWorker"] as const)
      assert.deepEqual(
        decideBreakGlass(subject.state, { key: "somebody", roles: new Set([role]) }, reason),
        { refused: "notYours" },
        role,
      );
  });

  it("is not for a person from whom it is kept, nor for what was never sent or is about an adult in school", () => {
    const lena = actor(board, "lena");
    const { state } = subject;
    assert.deepEqual(decideBreakGlass({ ...state, keptFrom: [people.lena] }, lena, reason), {
      refused: "notYours",
    });
    const { id, schoolId, version, askedBy, askedAt, thread, workers } = state;
    const shared = { id, schoolId, version, askedBy, askedAt, thread, workers };
    const never = [
      { ...shared, state: "draft", check: { kind: "outOfHours", opensAt: undefined } },
      { ...shared, state: "stopped", endedAt: 1 },
      { ...shared, state: "movedToReply", endedAt: 1, replyTo: "another" },
    ] as const;
    for (const c of never)
      assert.deepEqual(decideBreakGlass(c, lena, reason), { refused: "notYours" }, c.state);
  });

  it("is not needed by a lead who may see it anyway", () => {
    const inDanger = { ...subject.state, dangerAt: 1 };
    assert.deepEqual(decideBreakGlass(inDanger, actor(board, "lena"), reason), { refused: "alreadyDone" });
  });

  it("is recorded with its reason, each time", async () => {
    const lena = actor(board, "lena");
    await breakGlass(board.ports, subject, lena, reason);
    await breakGlass(board.ports, subject, actor(board, "hugh"), reason);
    assert.deepEqual(await listViews(board.ports, subject), [
      { seq: 1, by: people.lena, at: board.at.now, act: "brokeGlass", why: reason },
    ]);
  });
});
