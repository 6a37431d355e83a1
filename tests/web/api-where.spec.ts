import assert from "node:assert/strict";
import type { Overview, Said, Where } from "../../bot/workflow/overview/shapes.ts";
import { people } from "../support/board.ts";
import { type Caller, type TabServer, startTabServer } from "../support/tab-server.ts";

const question = "Y4 boy hungry on Mondays. I plan to talk with mum on Friday. Is that right?";

describe("where somebody is, said in the tab", () => {
  let server: TabServer;
  beforeEach(async () => {
    server = await startTabServer();
  });
  afterEach(() => server.close());

  const say = async (body: object, who: Caller = "sam"): Promise<Said> => {
    const got = await server.post(who, "/api/where", body);
    assert.equal(got.status, 200);
    return got.body as Said;
  };
  const where = async (who: Caller): Promise<Where | undefined> =>
    ((await server.get(who, "/api/overview")).body as Overview).where;
  const offeredTo = async (): Promise<readonly string[]> => {
    await server.post("tess", "/api/questions", { text: question });
    const { state } = await server.board.subject("consultation");
    return "offeredTo" in state ? state.offeredTo : [];
  };

  it("is shown with the days to come, from the register, before anybody says anything", async () => {
    const seen = await where("sam");
    assert.equal(seen?.now[0]?.text, "in school until 12:00");
    assert.equal(seen.hasSaid, false);
    assert.equal(seen.week.length, 5);
    assert.match(seen.week[0]?.lines[0] ?? "", /in school 09:00 to 12:00, by phone 12:00 to 16:30/);
    assert.deepEqual([seen.untils[0], seen.untils.at(-1)], ["11:00", "15:30"]);
  });

  it("a place until a time is what colleagues see, and going back takes it away", async () => {
    const { done, said } = await say({ say: "placed", place: "atTheGate", until: "11:00" });
    assert.ok(done && said.includes("at the gate until 11:00"));
    assert.equal((await where("sam"))?.now[0]?.text, "at the gate until 11:00");
    const teacher = (await server.get("tess", "/api/overview")).body as Overview;
    assert.match(teacher.duty[0]?.lines[0] ?? "", /at the gate until 11:00/);
    await say({ say: "back" });
    assert.equal((await where("sam"))?.now[0]?.text, "in school until 12:00");
  });

  it("whoever goes away says who is asked first meanwhile, of all who cover", async () => {
    const { now } = server.board.register;
    const priya = now.staff.get(people.priya)!;
    const posts = [...priya.posts, { schoolId: "oakfield", role: "coverWorker" } as const];
    server.board.register.now = { ...now, staff: new Map(now.staff).set(priya.key, { ...priya, posts }) };
    assert.deepEqual(
      (await where("sam"))?.cover.map(({ title }) => title),
      ["Cara Cover", "Priya Partner"],
    );
    const { done, said } = await say({
      say: "away",
      from: "2026-11-24",
      to: "2026-11-25",
      cover: people.cara,
    });
    assert.ok(done && said.includes("Cara Cover is asked first"));
    assert.match((await where("sam"))?.away ?? "", /from Tuesday 24 November to Wednesday 25 November/);
    assert.deepEqual(
      (await where("sam"))?.week.map((day) => day.isAway),
      [true, true, false, false, false],
    );
    assert.deepEqual(await offeredTo(), [people.cara]);
  });

  it("days and times that make no sense are refused kindly and change nothing", async () => {
    const refused: readonly (readonly [object, RegExp])[] = [
      [{ say: "placed", place: "byPhone", until: "10:00" }, /has passed/],
      [{ say: "away", from: "2026-11-26", to: "2026-11-25" }, /before the first/],
      [{ say: "away", from: "2026-11-02", to: "2026-11-03" }, /are over/],
      [{ say: "away", from: "2026-11-24", to: "2028-11-24" }, /more than a year/],
      [{ say: "away", from: "2026-11-24", to: "2026-11-24", cover: people.tess }, /does not cover/],
    ];
    for (const [body, sentence] of refused) {
      const { done, said } = await say(body);
      assert.ok(!done);
      assert.match(said, sentence);
    }
    assert.equal((await where("sam"))?.hasSaid, false);
    assert.deepEqual(await offeredTo(), [people.sam]);
    for (const body of [{}, { say: "placed", place: "atHome" }, { say: "away", from: "soon", to: "later" }])
      assert.equal((await server.post("sam", "/api/where", body)).status, 400);
  });

  it("is not asked of a teacher, and a lead says only when they are away", async () => {
    assert.equal(await where("tess"), undefined);
    const lead = await where("lena");
    assert.ok(lead && !lead.mayPlace && lead.now.length === 0);
  });
});
