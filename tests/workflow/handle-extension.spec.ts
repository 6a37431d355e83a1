import assert from "node:assert/strict";
import { asking } from "../support/wording.ts";
import type { Card, Stamp } from "../../bot/cards/render.ts";
import { type Carried, type ExtensionCall, handleExtension } from "../../bot/workflow/handle-extension.ts";
import { sendAgain } from "../../bot/workflow/in-chat.ts";
import type { Ports, Sent } from "../../bot/workflow/ports.ts";
import { type Board, type Person, createBoard, people, tenantId } from "../support/board.ts";
import { createMemoryStore } from "../support/memory-store.ts";
import { findAction, wordsOn } from "../support/running-bot.ts";

const question = "A girl in my form has stopped eating lunch. I plan to sit with her tomorrow. Good idea?";
const noChat: Sent = { result: "gone", code: "BotNotInConversationRoster" };

describe("the message extension", () => {
  let board: Board;
  let memory: ReturnType<typeof createMemoryStore>;
  let ports: Ports;
  let deliverer: Board["deliverer"];
  let unreachable: Set<string>;
  beforeEach(() => {
    memory = createMemoryStore();
    board = createBoard(memory);
    unreachable = new Set();
    const { post } = board.ports;
    Object.assign(board.ports, {
      pause: () => new Promise((resolve) => setTimeout(resolve, 1000).unref()),
      post: {
        ...post,
        update: (chat, id, card) =>
          unreachable.has(chat.person) ? Promise.resolve(noChat) : post.update(chat, id, card),
        post: (chat, card) =>
          unreachable.has(chat.person) ? Promise.resolve(noChat) : post.post(chat, card),
      },
    } satisfies Partial<Ports>);
    ({ ports, deliverer } = board);
  });

  const from = (who: Person) => ({ person: people[who], tenantId, teamsUserId: undefined });
  const ask = async (call: ExtensionCall): Promise<Card> =>
    (await handleExtension(ports, deliverer, call)).card;
  const open = (who: Person, carried?: Carried): Promise<Card> =>
    ask({ kind: "opened", from: from(who), carried });
  const stampIn = (card: Card): Stamp => findAction(card, "ask")!["data"] as Stamp;
  const send = async (who: Person, text: string, schoolId?: string, stamp?: Stamp): Promise<Card> =>
    ask({ kind: "sent", from: from(who), stamp: stamp ?? stampIn(await open(who)), text, schoolId });
  const valueIn = (card: Card, id: string): unknown =>
    (card["body"] as Record<string, unknown>[]).find((part) => part["id"] === id)?.["value"];
  const kept = (): number => memory.all().filter((d) => d.kind === "consultation").length;
  const everything = (): string => JSON.stringify(memory.all());

  it("keeps nothing at all of what is only opened", async () => {
    const before = everything();
    await open("tess");
    await open("tess", { text: question, leftOut: false });
    assert.equal(everything(), before);
    assert.equal(memory.calls.writes, 0);
  });

  it("carries a message whole or not at all, and says which", async () => {
    const fits = "x".repeat(4000);
    assert.equal(valueIn(await open("tess", { text: fits, leftOut: false }), "text"), fits);
    for (const long of [{ text: `${fits}x`, leftOut: false }, "tooLong"] as const) {
      const card = await open("tess", long);
      assert.equal(valueIn(card, "text"), "");
      assert.ok(wordsOn(card).includes(asking.notices.tooLong));
    }
    assert.ok(wordsOn(await open("tess", { text: "", leftOut: true })).includes(asking.notices.noWords));
    const partly = await open("tess", { text: "Look at this", leftOut: true });
    assert.ok(wordsOn(partly).includes(asking.notices.leftOut));
    assert.equal(valueIn(partly, "text"), "Look at this");
  });

  it("shows words as they are, whatever they look like", async () => {
    const nasty = "${stamp.nonce} {{DATE(2026-11-24T10:00:00Z)}} <at>Lena</at> \u202Eevil";
    const card = await open("tess", { text: nasty, leftOut: false });
    assert.equal(
      valueIn(card, "text"),
      "${stamp.nonce} { {DATE(2026-11-24T10:00:00Z)}} <at>Lena</at> \uFFFDevil",
    );
    assert.ok(!wordsOn(card).includes("DATE("));
  });

  it("keeps what is in the box when something has to be mended first", async () => {
    const first = stampIn(await open("tess"));
    for (const [text, sentence] of [
      ["bruise", /too short for anyone to advise on. Nothing was sent/],
      ["who is on", /nothing yet that anyone could advise on/],
      ["start a referral", /nothing yet that anyone could advise on/],
    ] as const) {
      const card = await send("tess", text, undefined, first);
      assert.match(wordsOn(card), sentence);
      assert.equal(valueIn(card, "text"), text);
      assert.deepEqual(stampIn(card), first);
    }
    assert.match(wordsOn(await send("tess", "x".repeat(4001))), /keep it to 4,000 characters/);
    assert.equal(kept(), 0);
  });

  it("takes only what this person's own dialog sends off", async () => {
    const own = stampIn(await open("tess"));
    const forged: readonly Stamp[] = [
      stampIn(await open("hugh")),
      { ...own, nonce: "0".repeat(32) },
      { ...own, version: 2 },
      { ...own, id: `ask.${"f".repeat(32)}` },
      { ...own, id: "oakfield.c.00000000000000000000000000000000" },
      { id: "", version: 0, nonce: "" },
    ];
    for (const stamp of forged)
      assert.ok(wordsOn(await send("tess", question, undefined, stamp)).includes(asking.notices.unreadable));
    assert.equal(kept(), 0);
    await send("tess", question, undefined, own);
    assert.equal(kept(), 1);
  });

  it("makes one question of one dialog, now and later, and of the same words sent twice", async () => {
    const stamp = stampIn(await open("tess"));
    const all = await Promise.all([1, 2, 3].map(() => send("tess", question, undefined, stamp)));
    for (const card of all) assert.match(wordsOn(card), /Sent to Sam Social/);
    board.at.now += 600_000;
    assert.match(wordsOn(await send("tess", question, undefined, stamp)), /Sent to Sam Social/);
    const other = stampIn(await open("tess"));
    board.at.now -= 600_000;
    assert.match(
      wordsOn(await send("tess", question, undefined, other)),
      /You have sent these words already/,
    );
    assert.equal(kept(), 1);
  });

  it("has people of several schools choose, and only among their own", async () => {
    const { staff, schools } = board.register.now;
    const tess = staff.get(people.tess)!;
    const posts = [...tess.posts, { ...tess.posts[0]!, schoolId: "brook" }];
    board.register.now = { schools, staff: new Map([...staff, [tess.key, { ...tess, posts }]]) };
    const card = await open("tess");
    assert.match(wordsOn(card), /Oakfield Primary:.*Sam Social/);
    assert.match(wordsOn(card), /Brook .*:.*Priya Partner/);
    for (const school of [undefined, "elsewhere", "../oakfield"])
      assert.match(wordsOn(await send("tess", question, school)), /choose the school first/);
    assert.equal(kept(), 0);
    assert.match(wordsOn(await send("tess", question, "brook")), /Sent to .*Priya Partner/);
    assert.equal((await memory.list("brook", "brook.c.", "", 10)).length, 1);
  });

  it("does not let anybody ask at a school that is not theirs", async () => {
    await send("tess", question, "brook");
    assert.equal(kept(), 0);
  });

  it("tells those who only answer, and those whom nobody could answer, instead of a form", async () => {
    for (const card of [
      await open("sam"),
      await send("sam", question, undefined, stampIn(await open("tess"))),
    ])
      assert.ok(findAction(card, "ask") === undefined);
    const { staff, schools } = board.register.now;
    const left = [...staff].filter(
      ([key]) => key !== people.sam && key !== people.cara && key !== people.priya,
    );
    board.register.now = { schools, staff: new Map(left) };
    const nobody = await open("tess");
    assert.match(wordsOn(nobody), /Nobody is covering just now/);
    assert.equal(findAction(nobody, "ask"), undefined);
  });

  it("gives somebody outside the register one neutral sentence, and keeps a count", async () => {
    const stamp = stampIn(await open("tess"));
    const calls: ExtensionCall[] = [
      { kind: "opened", from: from("stranger"), carried: { text: "STRANGER MARKER", leftOut: false } },
      { kind: "sent", from: from("stranger"), stamp, text: "STRANGER MARKER", schoolId: undefined },
      { kind: "unreadable", from: from("stranger") },
    ];
    for (const call of calls) {
      const card = await ask(call);
      assert.match(wordsOn(card), /set up for named members of staff/);
      assert.ok(!wordsOn(card).includes("999") && !("actions" in card));
    }
    assert.ok(!everything().includes("STRANGER MARKER"));
    assert.deepEqual(
      memory.all().filter((d) => !["strangers", "delivery", "alarm"].includes(d.kind)),
      [],
    );
  });

  it("says when the card cannot reach the person, and sends it when they have the app", async () => {
    unreachable.add(people.tess);
    const card = await send("tess", question);
    assert.match(wordsOn(card), /Sent to Sam Social/);
    assert.match(wordsOn(card), /press Add/);
    await deliverer.idle();
    assert.ok(board.posted.some((p) => p.to === people.sam));
    assert.ok(!board.posted.some((p) => p.to === people.tess));
    unreachable.clear();
    await sendAgain(ports, deliverer, board.register.now.staff.get(people.tess)!);
    await deliverer.idle();
    const reached = board.posted.filter((p) => p.to === people.tess);
    assert.equal(reached.length, 1);
    assert.match(wordsOn(reached[0]!.card), /Sent to Sam Social/);
    await sendAgain(ports, deliverer, board.register.now.staff.get(people.tess)!);
    await deliverer.idle();
    assert.equal(board.posted.filter((p) => p.to === people.tess).length, 1);
  });

  it("rings once for what came while the person did not have the app, on the card that they had", async () => {
    await send("tess", question);
    await deliverer.idle();
    const [first] = board.posted.filter((p) => p.to === people.tess);
    unreachable.add(people.tess);
    await board.press("sam", "take");
    await board.press("sam", "answer", { outcome: "adjust", text: "Today, and with warm words." });
    await deliverer.idle();
    unreachable.clear();
    await sendAgain(ports, deliverer, board.register.now.staff.get(people.tess)!);
    await deliverer.idle();
    const [, ...later] = board.posted.filter((p) => p.to === people.tess);
    assert.deepEqual(
      later.map(({ how, activityId }) => [how, activityId === first!.activityId]),
      [
        ["update", true],
        ["post", false],
      ],
    );
    assert.match(wordsOn(later[0]!.card), /with warm words/);
  });

  it("fits in a dialog however long the words are, in any script", async () => {
    const wide = "字".repeat(4000);
    for (const card of [await open("tess", { text: wide, leftOut: true }), await send("tess", wide)])
      assert.ok(Buffer.byteLength(JSON.stringify(card)) <= 28 * 1024);
  });
});
