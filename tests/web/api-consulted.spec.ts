import assert from "node:assert/strict";
import type { Consulted, Overview } from "../../bot/workflow/overview/shapes.ts";
import { people } from "../support/board.ts";
import { type Caller, type TabServer, startTabServer } from "../support/tab-server.ts";

const question = "Y4 boy hungry on Mondays. I plan to talk with mum on Friday. Is that right?";
const advice = { outcome: "adjust", text: "Talk to her today.", who: "asker", byWhen: "today" };

describe("what a lead sees of who was consulted and who leads", () => {
  let server: TabServer;
  beforeEach(async () => {
    server = await startTabServer();
    const { board } = server;
    await board.say("tess", question);
    await board.press("sam", "take");
    board.at.now += 5 * 60_000;
    await board.press("sam", "answer", advice);
    board.at.now += 60_000;
    await board.say("tess", `${question} (2)`);
    await board.idle();
  });
  afterEach(() => server.close());

  const consulted = async (who: Caller, month = ""): Promise<Consulted> => {
    const got = await server.get(who, `/api/consulted?school=oakfield${month && `&month=${month}`}`);
    assert.equal(got.status, 200);
    return got.body as Consulted;
  };

  it("names the worker and the time, and neither the words, the asker nor the outcome", async () => {
    const { month, lines } = await consulted("lena");
    assert.equal(month, "2026-11");
    assert.equal(lines.length, 2);
    assert.match(lines[0]?.text ?? "", /^Offered to Sam Social, no answer yet$/);
    assert.match(lines[1]?.text ?? "", /^Sam Social answered at 10:\d\d, after 5 school minutes$/);
    assert.doesNotMatch(JSON.stringify(lines), /hungry|Tess|Talk to her|change/);
    assert.ok(lines.every((line) => !line.mayOpen));
  });

  it("leaves out what its asker keeps from this lead, and what was taken back or stopped", async () => {
    await server.board.press("tess", "keepFrom", { to: people.dev });
    assert.equal((await consulted("dev")).lines.length, 1);
    assert.equal((await consulted("lena")).lines.length, 2);
    await server.board.press("tess", "aboutAdult");
    assert.equal((await consulted("lena")).lines.length, 1);
    assert.equal((await consulted("lena", "2026-10")).lines.length, 0);
  });

  it("counts absences into the days to come", async () => {
    const rota = async (): Promise<readonly string[]> => {
      const { lead } = (await server.get("lena", "/api/overview")).body as Overview;
      return lead?.rota[0]?.days.map((day) => `${day.day}: ${day.lead}`) ?? [];
    };
    assert.deepEqual((await rota()).slice(0, 3), [
      "Tuesday 24 November: Lena Lead",
      "Wednesday 25 November: Lena Lead",
      "Thursday 26 November: Dev Deputy",
    ]);
    await server.post("lena", "/api/where", { say: "away", from: "2026-11-25", to: "2026-11-25" });
    assert.equal((await rota())[1], "Wednesday 25 November: Dev Deputy");
  });
});
