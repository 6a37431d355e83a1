import assert from "node:assert/strict";
import { join } from "node:path";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { eventually } from "../support/running-bot.ts";
import { type Outside, startOutside } from "./outside.ts";
import { type ReleasedServer, messageOfTess, startReleased } from "./released-server.ts";

/** How long Teams takes to accept a card here. */
const slowMs = 1500;

describe("the released server, asked to end", function () {
  this.timeout(60_000);
  let outside: Outside;
  let server: ReleasedServer;

  beforeEach(async () => {
    outside = await startOutside();
    server = await startReleased(outside);
    // Keys and tokens are there; what follows is a turn like any other.
    assert.equal(await server.send(messageOfTess("help")), 200);
    outside.teamsMs = slowMs;
  });
  afterEach(async () => {
    server.kill();
    await outside.close();
  });
  const cardsFrom = (count: number): Promise<void> =>
    eventually(() => {
      assert.ok(outside.cards.length >= count);
      return Promise.resolve();
    });

  it("answers a request of 1.5 seconds that is under way, takes no new one, and ends with 0", async () => {
    const before = outside.cards.length;
    let isAnswered = false;
    const answer = server.send(messageOfTess("help")).finally(() => (isAnswered = true));
    await cardsFrom(before + 1);
    const ended = server.stop();
    await server.refuses();
    assert.equal(isAnswered, false, "the request was over too soon to prove anything");
    assert.equal(await answer, 200);
    assert.deepEqual(await ended, { code: 0, signal: null });
  });

  it("finishes the cards that are on their way, so that nobody gets them twice", async () => {
    const before = outside.cards.length;
    assert.equal(
      await server.send(messageOfTess("May I speak to a family before I ring the front door?")),
      200,
    );
    await cardsFrom(before + 1);
    assert.deepEqual(await server.stop(false), { code: 0, signal: null });
    const store = openSqliteStore(join(server.folder, "board.sqlite"));
    try {
      const { docs } = await store.scan(undefined, 1000);
      const deliveries = docs.filter(({ kind }) => kind === "delivery") as {
        kind: string;
        status?: string;
      }[];
      const sent = deliveries.filter(({ status }) => status === "sent");
      assert.ok(sent.length > 0, JSON.stringify(deliveries.map(({ status }) => status)));
      assert.equal(sent.length, outside.cards.length - before);
    } finally {
      await store.close();
    }
  });

  it("does not wait for a client that keeps its connection", async () => {
    const { Agent, get } = await import("node:http");
    const agent = new Agent({ keepAlive: true });
    await new Promise((resolve, reject) =>
      get(`${server.url}/health/live`, { agent }, (res) => res.resume().once("end", resolve)).once(
        "error",
        reject,
      ),
    );
    assert.deepEqual(await server.stop(), { code: 0, signal: null });
    agent.destroy();
  });
});
