import assert from "node:assert/strict";
import type { ItemView, News, Overview, Pressed, Started } from "../../bot/workflow/overview/shapes.ts";
import { createBoard, people } from "../support/board.ts";
import { createMemoryStore } from "../support/memory-store.ts";
import { eventually } from "../support/running-bot.ts";
import { type Caller, type TabServer, registerWithMore, startTabServer } from "../support/tab-server.ts";

const question = "Y4 boy hungry on Mondays. I plan to talk with mum on Friday. Is that right?";

type Line = { readonly event: string; readonly data: unknown };

/** An open line of one person, read as the tab reads it. */
async function listen(server: TabServer, who: Caller) {
  const stop = new AbortController();
  const response = await fetch(`${server.url}/api/live`, {
    headers: server.bearer(who),
    signal: stop.signal,
  });
  const heard: Line[] = [];
  let text = "";
  const reading = (async () => {
    for await (const chunk of response.body!) {
      text += Buffer.from(chunk).toString();
      heard.splice(0, heard.length, ...linesIn(text));
    }
  })().catch(() => undefined);
  await eventually(() => {
    assert.ok(heard.some((line) => line.event === "ready"));
    return Promise.resolve();
  });
  return {
    response,
    raw: () => text,
    news: (): readonly News[] => heard.filter((l) => l.event === "changed").map((l) => l.data as News),
    ended: () => reading,
    async stop() {
      stop.abort();
      await reading;
    },
  };
}

function linesIn(text: string): readonly Line[] {
  return [...text.matchAll(/event: (\w+)\ndata: (.*)\n\n/g)].map(([, event = "", data = ""]) => ({
    event,
    data: JSON.parse(data) as unknown,
  }));
}

describe("the open line of the tab", () => {
  it("tells those who may see it, at once, and nobody else; ids and versions only", async () => {
    const server = await startTabServer();
    const lines = {
      tess: await listen(server, "tess"),
      sam: await listen(server, "sam"),
      lena: await listen(server, "lena"),
      mona: await listen(server, "mona"),
    };
    const { id } = (await server.post("tess", "/api/questions", { text: question })).body as Started;
    await server.board.press("sam", "take");
    await eventually(() => {
      assert.equal(lines.sam.news().length, 2);
      return Promise.resolve();
    });
    assert.deepEqual(lines.sam.news(), [
      { id, version: 1 },
      { id, version: 2 },
    ]);
    assert.deepEqual(lines.tess.news(), lines.sam.news());
    assert.deepEqual(lines.lena.news(), []);
    assert.deepEqual(lines.mona.news(), []);
    assert.doesNotMatch(lines.sam.raw(), /hungry/);
    for (const line of Object.values(lines)) await line.stop();
    await server.close();
  });

  it("goes quiet about a referral for whoever it is kept from, by a press in the tab", async () => {
    const server = await startTabServer();
    const lines = { lena: await listen(server, "lena"), dev: await listen(server, "dev") };
    const { id = "" } = (await server.post("tess", "/api/referrals", {})).body as Started;
    await server.board.press("tess", "submitReferral", { dangerNow: "no", whatSeen: "No lunch again." });
    const { line, actions } = (await server.get("tess", `/api/items/${id}`)).body as ItemView;
    const [choice] = actions.find(({ verb }) => verb === "keepFrom")?.inputs ?? [];
    assert.ok(choice?.options?.some(({ value, title }) => value === people.dev && title === "Dev Deputy"));
    const press = { verb: "keepFrom", version: line.version, inputs: { to: people.dev } };
    assert.equal(((await server.post("tess", `/api/items/${id}/press`, press)).body as Pressed).done, true);
    await server.board.press("lena", "approveReferral");
    await eventually(() => {
      assert.equal(lines.lena.news().at(-1)?.version, line.version + 2);
      return Promise.resolve();
    });
    assert.deepEqual(lines.dev.news().at(-1), { id, version: line.version });
    assert.equal((await server.get("dev", `/api/items/${id}`)).status, 404);
    for (const one of Object.values(lines)) await one.stop();
    await server.close();
  });

  it("hears what another instance has written", async () => {
    const store = createMemoryStore();
    const server = await startTabServer(store);
    const other = createBoard(store, 1);
    other.register.now = registerWithMore(other.at.now);
    const sam = await listen(server, "sam");
    await other.say("tess", question);
    // Another listener's first look finds it for everybody.
    const cara = await listen(server, "cara");
    await eventually(() => {
      assert.equal(sam.news().length, 1);
      return Promise.resolve();
    });
    assert.deepEqual(cara.news(), []);
    await sam.stop();
    await cara.stop();
    await server.close();
  });

  it("tells everybody at a school, and nobody else, that somebody has said where they are, and not where", async () => {
    const server = await startTabServer();
    const [tess, mona] = [await listen(server, "tess"), await listen(server, "mona")];
    const duty = async (): Promise<string> =>
      JSON.stringify(((await server.get("tess", "/api/overview")).body as Overview).duty);
    assert.doesNotMatch(await duty(), /at the gate/);
    await server.post("sam", "/api/where", { say: "placed", place: "atTheGate", until: "11:00" });
    await eventually(() => {
      assert.match(tess.raw(), /event: whereabouts\ndata: \{\}\n/);
      return Promise.resolve();
    });
    assert.match(await duty(), /at the gate/);
    assert.doesNotMatch(tess.raw(), /gate|Sam/);
    await tess.stop();
    await mona.stop();
    await server.close();
  });

  it("hears from another instance where somebody is, and asks the store again", async () => {
    const store = createMemoryStore();
    const [server, other] = [await startTabServer(store), await startTabServer(store)];
    const tess = await listen(server, "tess");
    await other.post("sam", "/api/where", { say: "placed", place: "atTheGate", until: "11:00" });
    assert.doesNotMatch(tess.raw(), /whereabouts/);
    const another = await listen(server, "hugh");
    await eventually(() => {
      assert.match(tess.raw(), /whereabouts/);
      return Promise.resolve();
    });
    const { duty } = (await server.get("tess", "/api/overview")).body as Overview;
    assert.match(JSON.stringify(duty), /at the gate until 11:00/);
    await tess.stop();
    await another.stop();
    await server.close();
    await other.close();
  });

  it("ends when the server is asked to, so that nobody waits for the other", async () => {
    const server = await startTabServer();
    const [tess, sam] = [await listen(server, "tess"), await listen(server, "sam")];
    await server.close();
    await Promise.all([tess.ended(), sam.ended()]);
  });

  it("is a stream that nothing keeps, and opens six times at most for one person", async () => {
    const server = await startTabServer();
    const open = [];
    for (let i = 0; i < 6; i++) open.push(await listen(server, "tess"));
    assert.equal(open[0]?.response.headers.get("content-type"), "text/event-stream");
    assert.equal(open[0].response.headers.get("cache-control"), "no-store");
    assert.equal((await server.get("tess", "/api/live")).status, 429);
    await open.pop()?.stop();
    await eventually(async () => {
      const again = await listen(server, "tess");
      await again.stop();
    });
    for (const line of open) await line.stop();
    await server.close();
  });
});
