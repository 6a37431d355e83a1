import assert from "node:assert/strict";
import type { SubjectDoc } from "../../bot/workflow/documents.ts";
import { readSaid } from "../../bot/workflow/typed-words.ts";
import { type Board, createBoard, people } from "../support/board.ts";
import { createMemoryStore } from "../support/memory-store.ts";

const question = "A girl in my form has stopped eating lunch. I plan to sit with her tomorrow. Good idea?";
const words = (value: unknown): string => JSON.stringify(value);

describe("typed words", () => {
  const kinds: [string, string][] = [
    ["hi", "help"],
    ["HELLO!", "help"],
    ["  Help??", "help"],
    ["?", "help"],
    ["Good morning", "help"],
    ["Numbers", "numbers"],
    ["Start a referral", "startReferral"],
    ["start a referral.", "startReferral"],
    ["thanks", "unclear"],
    ["👍", "unclear"],
    ["", "unclear"],
    ["...", "unclear"],
    ["bruise", "unclear"],
    ["help me, a child has told me something", "question"],
    ["Hello, is it right to ring mum first?", "question"],
    ["Дівчинка плаче щодня, я хочу поговорити з мамою", "question"],
  ];
  for (const [text, kind] of kinds)
    it(`are read in any case and punctuation (${kind}, ${text.length} characters)`, () => {
      assert.equal(readSaid(text, false).kind, kind);
    });

  it("with a picture are not taken in part", () => {
    assert.equal(readSaid("Look at this bruise on his arm please", true).kind, "unclear");
  });
});

describe("a typed message", () => {
  let board: Board;
  let memory: ReturnType<typeof createMemoryStore>;
  beforeEach(() => {
    memory = createMemoryStore();
    board = createBoard(memory);
  });
  const consultations = (): number => memory.all().filter((d) => d.kind === "consultation").length;

  it("costs one read and one write", async () => {
    await board.say("tess", question);
    assert.deepEqual(memory.calls, { reads: memory.calls.reads, writes: 1 });
    assert.equal(consultations(), 1);
  });

  it("counts once while Teams may be sending it again, and anew two minutes later", async () => {
    await Promise.all(Array.from({ length: 6 }, () => board.say("tess", question)));
    board.at.now += 60_000;
    await board.say("tess", question);
    assert.equal(consultations(), 1);
    board.at.now += 120_000;
    await board.say("tess", question);
    assert.equal(consultations(), 2);
  });

  it("counts once though another came between it and its repetition", async () => {
    await board.say("tess", question);
    await board.say("tess", `${question} And what of her sister?`);
    await board.say("tess", question);
    assert.equal(consultations(), 2);
  });

  it("of another person with the same words is another question", async () => {
    await board.say("tess", question);
    await board.say("hugh", question);
    assert.equal(consultations(), 2);
  });

  it("of a stranger leaves a count and nothing else", async () => {
    const reply = await board.say("stranger", question);
    await board.say("stranger", "hi");
    assert.match(words(reply), /set up for named members of staff/);
    const [only, ...rest] = memory.all();
    assert.equal(rest.length, 0);
    assert.deepEqual(
      { ...only, pk: "" },
      { pk: "", id: "strangers", kind: "strangers", schemaVersion: 1, count: 2 },
    );
    assert.ok(!words(only).includes(people.stranger.split(":")[1]!));
  });

  it("of somebody who works at two schools says which one it is about, or is not sent", async () => {
    const tess = board.register.now.staff.get(people.tess)!;
    const both = { ...tess, posts: [...tess.posts, { schoolId: "brook", role: "teacher" as const }] };
    board.register.now = {
      ...board.register.now,
      staff: new Map([...board.register.now.staff, [people.tess, both]]),
    };
    assert.match(words(await board.say("tess", question)), /more than one school.*Brook/);
    assert.equal(memory.all().length, 0);
    await board.say("tess", `Brook Academy: ${question}`);
    assert.equal((await board.subject("consultation")).pk, "brook");
  });

  it("goes to whoever covers while the worker has as many open questions as they can carry", async () => {
    const sam = board.register.now.staff.get(people.sam)!;
    const capped = { ...sam, posts: sam.posts.map((post) => ({ ...post, cap: 1 })) };
    board.register.now = {
      ...board.register.now,
      staff: new Map([...board.register.now.staff, [people.sam, capped]]),
    };
    await board.say("tess", `${question} First.`);
    await board.press("sam", "take");
    await board.say("tess", `${question} Second.`);
    const { state } = await board.subject("consultation");
    assert.ok("offeredTo" in state && state.offeredTo.join() === people.cara);
  });

  it("of strangers is told to the leads at the third, to each once, and not at the fourth", async () => {
    for (let n = 0; n < 4; n++) await board.say("stranger", `${question} ${n}`);
    await board.idle();
    const told = board.posted.filter((p) => words(p.card).includes("outside your staff list"));
    // Lead and deputy of both schools in the tenant.
    assert.equal(new Set(told.map((p) => p.to)).size, 4);
    assert.equal(told.length, 4);
    for (const lead of [people.lena, people.dev, people.mona]) assert.ok(told.some((p) => p.to === lead));
    assert.ok(!words(board.posted).includes("fell asleep"));
  });

  it("of a social worker reaches nobody and says so", async () => {
    assert.match(words(await board.say("sam", question)), /Words typed here reach nobody/);
    assert.equal(memory.all().length, 0);
  });

  it("that nobody can be asked is refused with the numbers, and nothing is kept", async () => {
    const staff = new Map(
      [...board.register.now.staff].filter(([key]) => key !== people.sam && key !== people.cara),
    );
    board.register.now = { ...board.register.now, staff };
    assert.match(words(await board.say("tess", question)), /Nobody is covering just now.*0114 496 0101/);
    assert.equal(memory.all().length, 0);
  });

  it("goes to the cover worker when no worker is linked", async () => {
    const staff = new Map([...board.register.now.staff].filter(([key]) => key !== people.sam));
    board.register.now = { ...board.register.now, staff };
    await board.say("tess", question);
    await board.idle();
    assert.deepEqual(board.posted.map((p) => p.to).sort(), [people.cara, people.tess].sort());
  });

  it("after a question back is held until the person says what it is", async () => {
    await board.say("tess", question);
    await board.press("sam", "take");
    await board.press("sam", "askBack", { text: "How long?" });
    await board.say("tess", "About three weeks now");
    await board.idle();
    assert.equal((await board.subject("consultation")).state.state, "draft");
    await board.press("tess", "sendAnyway");
    assert.equal((await board.subject("consultation")).state.state, "sent");
  });

  it("and its reply that comes too late is refused and kept as it is", async () => {
    await board.say("tess", question);
    await board.press("sam", "take");
    const first = (await board.subject("consultation")).state.id;
    await board.press("sam", "askBack", { text: "How long?" });
    await board.say("tess", "About three weeks now");
    const older = memory.all().find((d) => d.id === first) as SubjectDoc;
    const stamp = { id: first, version: older.state.version };
    const nonce = board.ports.secrets.seal("press", first, older.state.version, people.sam);
    await board.press("sam", "answer", { outcome: "go_ahead", text: "Yes, do." }, { ...stamp, nonce });
    assert.match(words(await board.press("tess", "reply")), /does not fit any more/);
    assert.equal((await board.subject("consultation")).state.state, "draft");
  });
});
