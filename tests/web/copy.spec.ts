import assert from "node:assert/strict";
import type { ItemView } from "../../bot/workflow/overview/shapes.ts";
import { readPdf } from "../export/read-pdf.ts";
import { people } from "../support/board.ts";
import { type Caller, type TabServer, startTabServer } from "../support/tab-server.ts";

const words = "Y4 boy hungry on Mondays. I plan to talk with mum on Friday.";
const between = "I know this family, please take it.";

describe("a copy for the child's record", () => {
  let server: TabServer;
  let id: string;
  beforeEach(async () => {
    server = await startTabServer();
    const { board } = server;
    await board.say("tess", words);
    id = (await board.subject("consultation")).id;
    await board.press("tess", "keepFrom", { to: people.dev });
    await board.press("sam", "handOver", { to: people.cara, reason: between });
    await board.idle();
  });
  afterEach(() => server.close());

  const copy = (who: Caller, as: string) =>
    fetch(`${server.url}/api/items/${id}/copy`, {
      method: "POST",
      headers: { ...server.bearer(who), "content-type": "application/json" },
      body: JSON.stringify({ as }),
    });
  const seen = async (): Promise<ItemView["seen"]> =>
    ((await server.get("tess", `/api/items/${id}`)).body as ItemView).seen;

  it("comes as text and as PDF, under a name that says nothing, and is kept by no cache", async () => {
    const text = await copy("tess", "text");
    assert.equal(text.headers.get("content-type"), "text/plain; charset=utf-8");
    assert.match(
      text.headers.get("content-disposition") ?? "",
      /^attachment; filename="sounding-board-question-2026-11-24\.txt"$/,
    );
    assert.equal(text.headers.get("cache-control"), "no-store");
    assert.match(await text.text(), /Oakfield Primary[\s\S]*CONCERN[\s\S]*hungry on Mondays/);
    const pdf = await copy("tess", "pdf");
    assert.equal(pdf.headers.get("content-type"), "application/pdf");
    assert.match(readPdf(Buffer.from(await pdf.arrayBuffer())), /hungry on Mondays/);
  });

  it("is recorded before it is given, also when the author takes it", async () => {
    await copy("tess", "text");
    await server.board.press("tess", "markDanger");
    await copy("lena", "pdf");
    assert.deepEqual(
      (await seen())?.map(({ who, did }) => ({ who, did })),
      ["Tess Teacher", "Lena Lead"].map((who) => ({ who, did: "took a copy for the child's file" })),
    );
  });

  it("holds what its reader may know: no word between colleagues for the asker, nobody's left out for a lead", async () => {
    await server.board.press("tess", "markDanger");
    const [own, leads] = await Promise.all(
      (["tess", "lena"] as const).map(async (who) => (await copy(who, "text")).text()),
    );
    assert.ok(own && !own.includes(between) && own.includes("passed it to Cara Cover"));
    assert.match(own, /left somebody out of this/);
    assert.ok(leads && leads.includes(between));
    assert.doesNotMatch(leads, /left somebody out of this/);
    const entries = /The record had (\d+) entries/;
    assert.equal(entries.exec(own)?.[1], entries.exec(leads)?.[1]);
  });

  it("is for nobody who opened it with a reason, nor for the social worker, and of nothing that was not sent", async () => {
    await server.post("lena", `/api/items/${id}/break-glass`, { reason: "She is ill today." });
    assert.equal((await copy("lena", "text")).status, 404);
    assert.equal((await copy("cara", "text")).status, 404);
    await server.board.press("tess", "withdraw");
    assert.equal((await copy("tess", "text")).status, 404);
  });

  it("is refused in another form, and after a dozen in a minute", async () => {
    assert.equal((await copy("tess", "html")).status, 400);
    const statuses: number[] = [];
    for (let i = 0; i < 12; i++) statuses.push((await copy("tess", "text")).status);
    assert.equal(statuses.at(-1), 429);
    assert.equal(statuses.filter((status) => status === 200).length, 11);
  });
});
