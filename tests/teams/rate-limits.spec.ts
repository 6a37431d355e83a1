import assert from "node:assert/strict";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { noteCard } from "../../bot/cards/small-cards.ts";
import { createCardPost } from "../../bot/teams/card-post.ts";
import {
  type Limit,
  conversationLimits,
  createNoLimits,
  createRateLimits,
  createTurns,
  longestTurnMs,
  tenantLimits,
} from "../../bot/teams/rate-limits.ts";
import type { CardPost, Chat } from "../../bot/workflow/ports.ts";

type Sent = { readonly conversation: string; readonly at: number };

/** The documented rule said in the plainest way: no window that begins at a message holds too many. */
function breaks(moments: readonly number[], limits: readonly Limit[]): boolean {
  return limits.some(({ count, ms }) =>
    moments.some((start) => moments.filter((m) => m >= start && m < start + ms).length > count),
  );
}

describe("the rate limits of Teams", () => {
  it("are the documented ones", () => {
    assert.deepEqual(
      conversationLimits.map(({ count, ms }) => `${count}/${ms / 1000} s`),
      ["7/1 s", "8/2 s", "60/30 s", "1800/3600 s"],
    );
    assert.deepEqual(tenantLimits, [{ count: 50, ms: 1000 }]);
  });

  const attempts = fc.array(
    fc.record({ who: fc.nat(3), pause: fc.oneof(fc.nat(300), fc.nat(20_000), fc.constant(0)) }),
    { minLength: 1, maxLength: 160 },
  );

  it("are never broken, and nobody waits longer than they demand", () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        let now = 0;
        const limits = createRateLimits(() => now);
        const sent: Sent[] = [];
        for (const { who, pause } of tries) {
          now += pause;
          const conversation = `a:${who}`;
          const wait = Math.max(limits.conversationWait(conversation), limits.tenantWait("t"));
          const at = (moment: number): boolean =>
            breaks(
              [...sent.filter((s) => s.conversation === conversation).map((s) => s.at), moment],
              conversationLimits,
            ) || breaks([...sent.map((s) => s.at), moment], tenantLimits);
          if (wait > 0) assert.ok(at(now + wait - 1), "waited for nothing");
          now += wait;
          assert.ok(!at(now), "broke a limit");
          limits.note("t", conversation);
          sent.push({ conversation, at: now });
        }
      }),
      { numRuns: 60 },
    );
  });

  it("hold for a whole crowded hour", () => {
    let now = 0;
    const limits = createRateLimits(() => now);
    const moments: number[] = [];
    while (moments.length < 2000) {
      now += limits.conversationWait("a");
      limits.note("t", "a");
      moments.push(now);
    }
    for (const { count, ms } of conversationLimits)
      for (const [i, moment] of moments.entries())
        if (i >= count) assert.ok(moment - moments[i - count]! >= ms, `${count} per ${ms}`);
    assert.ok(moments[1800]! >= 3_600_000);
  });

  it("keep a conversation silent until the time that was named, and only that one", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ ms: fc.nat(90_000), pause: fc.nat(60_000) })), (holds) => {
        let now = 0;
        let until = 0;
        const limits = createRateLimits(() => now);
        for (const { ms, pause } of holds) {
          limits.hold("a", ms);
          until = Math.max(until, now + ms);
          assert.equal(limits.conversationWait("a"), until - now);
          assert.equal(limits.conversationWait("b"), 0);
          now += pause;
          assert.equal(limits.conversationWait("a"), Math.max(0, until - now));
        }
      }),
    );
  });

  it("forget whoever has been idle for longer than any window, but nobody who is held", () => {
    let now = 0;
    const limits = createRateLimits(() => now);
    for (let n = 0; n < 500; n++) limits.note(`t${n}`, `a:${n}`);
    assert.equal(limits.remembered(), 1000);
    limits.hold("held", 7_200_000);
    now = 3_600_001;
    limits.note("t", "a");
    assert.equal(limits.remembered(), 3);
    assert.ok(limits.conversationWait("held") > 0);
  });

  it("give turns in order within a conversation, side by side between them, and refuse a wait that is too long", async () => {
    let now = 0;
    const limits = createRateLimits(() => now);
    const inTurn = createTurns(limits, {
      now: () => now,
      sleep: (ms) => {
        now += ms;
        return Promise.resolve();
      },
    });
    const done: string[] = [];
    const say = (conversation: string, word: string) =>
      inTurn("t", conversation, () => Promise.resolve(done.push(word)));
    await Promise.all([say("a", "a1"), say("a", "a2"), say("b", "b1"), say("a", "a3")]);
    assert.deepEqual(
      done.filter((word) => word.startsWith("a")),
      ["a1", "a2", "a3"],
    );
    assert.ok(done.includes("b1"));
    limits.hold("a", longestTurnMs + 1);
    assert.deepEqual(await say("a", "a4"), { waitMs: longestTurnMs + 1 });
    assert.ok(!done.includes("a4"));
    limits.hold("c", longestTurnMs);
    await say("c", "c1");
    assert.ok(done.includes("c1"));
    await assert.rejects(
      inTurn("t", "d", () => Promise.reject(new Error("of its own"))),
      /of its own/,
    );
    await say("d", "d2");
    assert.ok(done.includes("d2"));
  });

  it("can be left out to measure how fast the bot is", () => {
    const limits = createNoLimits();
    for (let n = 0; n < 100; n++) limits.note("t", "a");
    limits.hold("a", 1000);
    assert.equal(limits.conversationWait("a") + limits.tenantWait("t") + limits.remembered(), 0);
  });
});

describe("sending cards within the limits", () => {
  let server: Server;
  let chat: Chat;
  let now: number;
  let moments: number[];
  let arrived: string[];
  let answer: { status: number; headers: Record<string, string> };
  const card = noteCard("Hello");

  beforeEach(async () => {
    now = 0;
    moments = [];
    arrived = [];
    answer = { status: 201, headers: {} };
    server = createServer((req, res) => {
      arrived.push(req.url ?? "");
      req.resume();
      res.writeHead(answer.status, answer.headers);
      res.end(`{"id":"${arrived.length}"}`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const names = { person: "t:o", tenantId: "t", userId: "29:o", botId: "28:b" };
    chat = { ...names, conversationId: "a:1", serviceUrl };
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  /** A post whose time passes only while somebody sleeps; it notes the moment of every request. */
  const limited = (): CardPost =>
    createCardPost({
      mayServe: () => true,
      token: () => {
        moments.push(now);
        return Promise.resolve(undefined);
      },
      firstContact: { serviceUrl: chat.serviceUrl, botId: "28:b" },
      time: {
        now: () => now,
        // Whatever may start before does so first.
        sleep: async (ms) => {
          await new Promise((resolve) => setImmediate(resolve));
          now += ms;
        },
      },
    });

  it("lets every card of a crowd wait its turn, in order", async () => {
    const post = limited();
    const sent = await Promise.all(Array.from({ length: 70 }, () => post.post(chat, card)));
    assert.deepEqual(
      sent.map((s) => "activityId" in s && s.activityId),
      Array.from({ length: 70 }, (_n, i) => String(i + 1)),
    );
    assert.ok(!breaks(moments, conversationLimits));
    assert.ok(now >= 30_000);
  });

  it("keeps all conversations of a tenant within the tenant's limit, and other tenants apart", async () => {
    const post = limited();
    const crowd = Array.from({ length: 120 }, (_n, i) => ({ ...chat, conversationId: `a:${i}` }));
    await Promise.all(crowd.map((each) => post.post(each, card)));
    assert.equal(moments.length, 120);
    assert.ok(!breaks(moments, tenantLimits));
    const before = now;
    await post.post({ ...chat, conversationId: "a:elsewhere", tenantId: "u" }, card);
    assert.equal(now, before);
  });

  it("sends nothing to a conversation before the time that a 429 has named, and leaves the others alone", async () => {
    const post = limited();
    answer = { status: 429, headers: { "retry-after": "20" } };
    assert.deepEqual(await post.post(chat, card), { result: "throttled", retryAfterMs: 20_000 });
    answer = { status: 201, headers: {} };
    await post.post({ ...chat, conversationId: "a:other" }, card);
    assert.equal(now, 0);
    assert.equal((await post.update(chat, "77", card)).result, "ok");
    assert.equal(now, 20_000);
  });

  it("makes no request when the turn is too far away to wait here: the record keeps the time", async () => {
    const post = limited();
    answer = { status: 429, headers: { "retry-after": new Date(Date.now() + 600_000).toUTCString() } };
    await post.post(chat, card);
    const later = await post.post(chat, card);
    assert.ok(later.result === "throttled" && later.retryAfterMs > 500_000);
    assert.equal(arrived.length, 1);
  });

  it("opens chats within the limits too", async () => {
    const post = limited();
    await Promise.all(Array.from({ length: 60 }, (_n, i) => post.openChat(`t:${i}`)));
    assert.equal(arrived.length, 60);
    assert.ok(!breaks(moments, tenantLimits));
  });
});
