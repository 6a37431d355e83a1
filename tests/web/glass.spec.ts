import assert from "node:assert/strict";
import type { Behind, GlassBroken, ItemView } from "../../bot/workflow/overview/shapes.ts";
import type { AccessReport } from "../../bot/workflow/overview/shapes-reports.ts";
import { people } from "../support/board.ts";
import { type Caller, type TabServer, startTabServer } from "../support/tab-server.ts";

const words = "Y4 boy hungry on Mondays. I plan to talk with mum on Friday.";
const reason = "She is ill today and the child is in my office.";

describe("a curious insider", () => {
  let server: TabServer;
  let id: string;
  beforeEach(async () => {
    server = await startTabServer();
    await server.board.say("tess", words);
    id = (await server.board.subject("consultation")).id;
    await server.board.press("sam", "take");
    await server.board.idle();
  });
  afterEach(() => server.close());

  const breakGlass = (who: Caller, why = reason) =>
    server.post(who, `/api/items/${id}/break-glass`, { reason: why });
  const behind = async (who: Caller): Promise<Behind> =>
    (await server.get(who, "/api/behind-glass?school=oakfield")).body as Behind;
  const access = async (who: Caller, from = ""): Promise<AccessReport> =>
    (await server.get(who, `/api/access?school=oakfield${from}`)).body as AccessReport;

  it("who is a lead learns of a question that is closed to them when it was asked and who has it, no more", async () => {
    const got = await behind("lena");
    assert.deepEqual(got, {
      school: "Oakfield Primary",
      lines: [{ id, when: "Tuesday 24 November 2026, 10:15", worker: "Sam Social" }],
      more: 0,
    });
    assert.doesNotMatch(JSON.stringify(got), /Tess|hungry/);
  });

  it("opens it only with a reason: it is shown to be read, and the next look needs a reason again", async () => {
    const missing = (await breakGlass("lena", " ")).body as GlassBroken;
    assert.ok("said" in missing && missing.said.includes("write a sentence first"));
    const opened = (await breakGlass("lena")).body as GlassBroken;
    assert.ok("shown" in opened);
    assert.match(opened.shown.question ?? "", /hungry/);
    assert.deepEqual(opened.shown.actions, []);
    assert.equal((await server.get("lena", `/api/items/${id}`)).status, 404);
    const press = { verb: "file", version: opened.shown.line.version };
    assert.equal((await server.post("lena", `/api/items/${id}/press`, press)).status, 404);
  });

  it("is seen: the author is told at once and reads who and why, and so does every other lead", async () => {
    await breakGlass("lena");
    await server.board.idle();
    const told = server.board.posted.filter((p) => p.to === people.tess).at(-1);
    assert.match(JSON.stringify(told?.card), /Lena Lead opened the question/);
    const { seen } = (await server.get("tess", `/api/items/${id}`)).body as ItemView;
    assert.deepEqual(
      seen?.map(({ who, why }) => ({ who, why })),
      [{ who: "Lena Lead", why: reason }],
    );
    const { reasoned, people: counts } = await access("dev");
    assert.deepEqual(
      reasoned.map(({ who, why, record }) => ({ who, why, record })),
      [{ who: "Lena Lead", why: reason, record: `Question ${id.slice(-6)}` }],
    );
    assert.deepEqual(
      counts.map(({ who, broken, records }) => ({ who, broken, records })),
      [{ who: "Lena Lead, designated safeguarding lead", broken: 1, records: 1 }],
    );
  });

  it("finds nothing of what is kept from them, and of what is about an adult in school: not in any list", async () => {
    await breakGlass("lena");
    await server.board.press("tess", "keepFrom", { to: people.dev });
    assert.deepEqual((await behind("dev")).lines, []);
    assert.equal((await breakGlass("dev")).status, 404);
    assert.deepEqual((await access("dev")).people, []);
    assert.equal((await behind("lena")).lines.length, 1);
    await server.board.press("tess", "aboutAdult");
    assert.deepEqual((await behind("lena")).lines, []);
    assert.equal((await breakGlass("lena")).status, 404);
    assert.deepEqual((await access("lena")).reasoned, []);
  });

  it("simply opens what has come before the leads in the meantime, and no glass is broken", async () => {
    await server.board.press("tess", "markDanger");
    const opened = (await breakGlass("lena")).body as GlassBroken;
    assert.ok("shown" in opened && opened.shown.seen?.[0]?.did === "opened it");
  });

  it("is counted by term: what was looked at in another term is not in this one", async () => {
    await breakGlass("lena");
    const now = await access("dev");
    assert.equal(now.from, "2026-11-02");
    assert.equal(now.people.length, 1);
    const before = await access("dev", "&from=2026-09-02");
    assert.equal(before.period, "2 September 2026 to 1 November 2026");
    assert.deepEqual(before.people, []);
    assert.equal((await server.get("dev", "/api/access?school=oakfield&from=2026-09-03")).status, 404);
    assert.equal((await server.get("dev", "/api/access?school=oakfield&from=x")).status, 400);
  });

  it("counts every look of one person at one question together", async () => {
    for (let i = 0; i < 3; i++) {
      await server.get("sam", `/api/items/${id}`);
      server.board.at.now += 11 * 60_000;
    }
    const { records } = await access("lena");
    assert.deepEqual(
      records.map(({ who, did, times }) => ({ who, did, times })),
      [{ who: "Sam Social", did: "opened it", times: 3 }],
    );
  });
});
