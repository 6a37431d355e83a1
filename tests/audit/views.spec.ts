import assert from "node:assert/strict";
import { openEnvelope } from "../../bot/workflow/envelope/opening.ts";
import { breakGlass, decideBreakGlass } from "../../bot/workflow/break-glass.ts";
import type { ConsultationDoc } from "../../bot/workflow/documents.ts";
import { listViews, mayListViews, recordView } from "../../bot/workflow/views.ts";
import { type Board, createBoard, people } from "../support/board.ts";
import { firstLine } from "../../bot/cards/render.ts";
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

  const open = (name: keyof typeof people) =>
    breakGlass(board.ports, board.deliverer, subject, people[name], reason);

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
      { ...shared, state: "withdrawn", endedAt: 1 },
    ] as const;
    for (const c of never)
      assert.deepEqual(decideBreakGlass(c, lena, reason), { refused: "notYours" }, c.state);
  });

  it("is not needed by a lead who may see it anyway", () => {
    const inDanger = { ...subject.state, dangerAt: 1 };
    assert.deepEqual(decideBreakGlass(inDanger, actor(board, "lena"), reason), { refused: "alreadyDone" });
  });

  it("is recorded with its reason, each time", async () => {
    await open("lena");
    await open("hugh");
    await open("lena");
    assert.deepEqual(
      await listViews(board.ports, subject),
      [1, 2].map((seq) => ({ seq, by: people.lena, at: board.at.now, act: "brokeGlass", why: reason })),
    );
  });

  it("tells the author at once by a card that says who and not why, and the other leads not even which", async () => {
    await board.idle();
    board.posted.length = 0;
    await open("lena");
    await board.idle();
    assert.deepEqual(board.posted.map((p) => p.to).sort(), [people.tess, people.dev].sort());
    const [toTess, toDev] = [people.tess, people.dev].map(
      (to) => board.posted.find((p) => p.to === to)?.card,
    );
    const card = JSON.stringify([toTess, toDev]);
    assert.match(JSON.stringify(toDev), /Lena Lead opened a question that was not open to them/);
    assert.doesNotMatch(JSON.stringify(toDev), /Tess|10:15/);
    assert.match(card, /Lena Lead opened the question that you asked/);
    assert.ok(!card.includes(reason) && !card.includes("hungry"));
    assert.match(toTess ? firstLine(toTess) : "", /you have a message/);
  });

  it("tells no lead from whom the question is kept", async () => {
    await board.press("tess", "keepFrom", { to: people.dev });
    await board.idle();
    board.posted.length = 0;
    await open("lena");
    await board.idle();
    assert.deepEqual(
      board.posted.map((p) => p.to),
      [people.tess],
    );
  });

  it("raises the alarm when the author cannot be told, and is not held up by an author who has gone", async () => {
    await board.idle();
    board.answers.push({ result: "gone", code: "403" });
    await open("lena");
    await board.idle();
    assert.equal(await alarms(), 1);
    const staff = new Map(board.register.now.staff);
    staff.delete(people.tess);
    board.register.now = { ...board.register.now, staff };
    board.posted.length = 0;
    assert.ok(!("refused" in (await open("lena"))));
    await board.idle();
    assert.ok(!board.posted.some((p) => p.to === people.tess));
  });

  it("shows nothing when it cannot be recorded", async () => {
    const store = { ...board.ports.store, write: () => Promise.reject(new Error("out of reach")) };
    await assert.rejects(
      () => breakGlass({ ...board.ports, store }, board.deliverer, subject, people.lena, reason),
      /out of reach/,
    );
    assert.deepEqual(await listViews(board.ports, subject), []);
  });

  it("shows nothing of what was kept from the lead while it was being recorded", async () => {
    const { store } = board.ports;
    const write: typeof store.write = async (pk, ops) => {
      const written = await store.write(pk, ops);
      if (ops.some((op) => "doc" in op && op.doc.kind === "view"))
        await board.press("tess", "keepFrom", { to: people.lena });
      return written;
    };
    const ports = { ...board.ports, store: { ...store, write } };
    assert.deepEqual(await breakGlass(ports, board.deliverer, subject, people.lena, reason), {
      refused: "notYours",
    });
  });

  async function alarms(): Promise<number> {
    return (await board.ports.store.list("oakfield", "alarm.", "", 10)).length;
  }
});
