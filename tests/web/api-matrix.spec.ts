import assert from "node:assert/strict";
import type { Me, Overview, Page } from "../../bot/workflow/overview/shapes.ts";
import { people } from "../support/board.ts";
import { readGrid } from "../support/given.ts";
import { type Caller, type TabServer, startTabServer } from "../support/tab-server.ts";

const words = "Y4 boy hungry on Mondays. I plan to talk with mum on Friday.";
const callers: readonly Caller[] = [
  ...(["tess", "sam", "cara", "lena", "dev", "hugh", "adam"] as const),
  ...(["bilal", "priya", "mona", "leo", "stranger"] as const),
];

/** What each person gets; `Q` is a question of Tess's that Sam has, `D` one in which she called danger, `R` her referral with the leads, `K` a question that she keeps from Dev, `RK` the referral that she started from that. */
const expected = `
                     tess sam cara lena dev hugh adam bilal priya mona leo stranger
  me                 200  200 200  200  200 200  200  200   200   200  403 403
  overview           200  200 200  200  200 200  200  200   200   200  403 403
  mine@oakfield      200  200 200  200  200 200  404  404   404   404  403 403
  mine@brook         404  200 404  404  404 404  404  200   200   200  403 403
  open@oakfield      404  200 200  200  200 404  404  404   404   404  403 403
  open@brook         404  200 404  404  404 404  404  404   200   200  403 403
  toFile@oakfield    404  200 200  200  200 404  404  404   404   404  403 403
  Q                  200  200 404  404  404 404  404  404   404   404  403 403
  D                  200  200 404  200  200 404  404  404   404   404  403 403
  R                  200  404 404  200  200 404  404  404   404   404  403 403
  K                  200  200 404  404  404 404  404  404   404   404  403 403
  RK                 200  404 404  200  404 404  404  404   404   404  403 403
  guessed            404  404 404  404  404 404  404  404   404   404  403 403
  school@oakfield    404  404 404  200  200 200  200  404   404   404  403 403
  school@brook       404  404 404  404  404 404  404  404   404   200  403 403
  record@oakfield    404  404 404  200  200 200  200  404   404   404  403 403
  record@brook       404  404 404  404  404 404  404  404   404   200  403 403
  reports@oakfield   404  200 200  200  200 200  200  404   404   404  403 403
  reports@brook      404  200 404  404  404 404  404  404   200   200  403 403
  training@oakfield  404  404 404  200  200 404  404  404   404   404  403 403
  training@brook     404  404 404  404  404 404  404  404   404   200  403 403
  term@oakfield      404  200 200  200  200 200  200  404   404   404  403 403
  term@brook         404  200 404  404  404 404  404  404   200   200  403 403
  press@Q            200  200 404  404  404 404  404  404   404   404  403 403
  press@R            200  404 404  200  200 404  404  404   404   404  403 403
  press@RK           200  404 404  200  404 404  404  404   404   404  403 403
  copy@Q             200  404 404  404  404 404  404  404   404   404  403 403
  copy@D             200  404 404  200  200 404  404  404   404   404  403 403
  copy@R             200  404 404  200  200 404  404  404   404   404  403 403
  copy@RK            200  404 404  200  404 404  404  404   404   404  403 403
  copy@guessed       404  404 404  404  404 404  404  404   404   404  403 403
  glass@Q            404  404 404  200  200 404  404  404   404   404  403 403
  glass@D            404  404 404  200  200 404  404  404   404   404  403 403
  glass@K            404  404 404  200  404 404  404  404   404   404  403 403
  glass@R            404  404 404  404  404 404  404  404   404   404  403 403
  glass@RK           404  404 404  404  404 404  404  404   404   404  403 403
  glass@guessed      404  404 404  404  404 404  404  404   404   404  403 403
  behind@oakfield    404  404 404  200  200 404  404  404   404   404  403 403
  behind@brook       404  404 404  404  404 404  404  404   404   200  403 403
  access@oakfield    404  404 404  200  200 404  404  404   404   404  403 403
  access@brook       404  404 404  404  404 404  404  404   404   200  403 403
  details@R          200  404 404  200  200 404  404  404   404   404  403 403
  details@RK         200  404 404  200  404 404  404  404   404   404  403 403
  replies            404  200 200  404  404 404  404  404   200   404  403 403
  save@northshire    404  200 200  404  404 404  404  404   200   404  403 403
  change@northshire  404  200 200  404  404 404  404  404   200   404  403 403
  remove@northshire  404  200 200  404  404 404  404  404   200   404  403 403
  save@elsewhere     404  404 404  404  404 404  404  404   404   404  403 403
  referring@oakfield 200  404 404  200  200 200  404  404   404   404  403 403
  referring@brook    404  404 404  404  404 404  404  200   404   200  403 403
  consulted@oakfield 404  404 404  200  200 404  404  404   404   404  403 403
  consulted@brook    404  404 404  404  404 404  404  404   404   200  403 403
  where              404  200 200  200  200 404  404  404   200   200  403 403
  register@oakfield  404  404 404  200  200 200  200  404   404   404  403 403
  register@brook     404  404 404  404  404 404  404  404   404   200  403 403
  form@oakfield      404  404 404  200  200 200  200  404   404   404  403 403
  form@brook         404  404 404  404  404 404  404  404   404   200  403 403
  formed@oakfield    404  404 404  200  200 200  200  404   404   404  403 403
  formed@brook       404  404 404  404  404 404  404  404   404   200  403 403
  preview            404  404 404  200  200 200  200  404   404   200  403 403
  live               200  200 200  200  200 200  200  200   200   200  403 403
`;

describe("who may ask the tab for what", () => {
  let server: TabServer;
  const ids: Record<string, string> = {};
  before(async () => {
    server = await startTabServer();
    const { board } = server;
    const ask = async (name: string): Promise<void> => {
      await board.say("tess", `${words} (${name})`);
      ids[name] = (await board.subject("consultation")).id;
      board.at.now += 1000;
    };
    await ask("Q");
    await board.press("sam", "take");
    await ask("K");
    await board.press("tess", "keepFrom", { to: people.dev });
    await board.press("tess", "startReferral");
    ids["RK"] = (await board.subject("referral")).id;
    await board.press("tess", "submitReferral", { dangerNow: "no", whatSeen: "He came without a coat." });
    // Somebody looks at it, so that there is something to tell in who has seen what.
    await server.get("lena", `/api/items/${ids["RK"]}`);
    board.at.now += 1000;
    await ask("D");
    await board.press("tess", "markDanger");
    await board.say("tess", "start a referral");
    ids["R"] = (await board.subject("referral")).id;
    await board.press("tess", "submitReferral", {
      dangerNow: "no",
      whatSeen: "He came without lunch again.",
    });
    ids["guessed"] = `oakfield.c.${"0".repeat(32)}`;
    await board.idle();
  });
  after(() => server.close());

  async function statusOf(who: Caller, row: string): Promise<number> {
    const [what = "", where = ""] = row.split("@");
    const aReply = `/api/replies/${"0".repeat(32)}`;
    const old = { version: 0, outcome: "adjust", text: "Phone home today." };
    const item = `/api/items/${ids[where || what] ?? ""}`;
    switch (what) {
      case "me":
      case "overview":
        return (await server.get(who, `/api/${what}`)).status;
      case "mine":
      case "open":
      case "toFile":
        return (await server.get(who, `/api/items?list=${what}&school=${where}`)).status;
      case "school":
      case "reports":
      case "training":
      case "consulted":
      case "register":
      case "record":
        return (await server.get(who, `/api/${what}?school=${where}`)).status;
      case "form":
        return (await server.get(who, `/api/school/change?school=${where}`)).status;
      case "formed":
        return (await server.post(who, "/api/school/preview", { school: where, inputs: {} })).status;
      case "term":
        return (await server.get(who, `/api/reports/term?school=${where}`)).status;
      case "press":
        // A verb that nobody has: whoever may see the item is told so, and nothing changes.
        return (await server.post(who, `${item}/press`, { verb: "nothing", version: 1 })).status;
      case "preview": {
        const body = { text: "name", wholeStaff: false };
        return (await server.post(who, "/api/register/preview", body)).status;
      }
      case "where":
        return (await server.post(who, "/api/where", { say: "back" })).status;
      case "copy":
        return (await server.post(who, `${item}/copy`, { as: "text" })).status;
      case "glass":
        // Without a reason: those who may are told that one is missing, and nothing is opened.
        return (await server.post(who, `${item}/break-glass`, { reason: " " })).status;
      case "behind":
        return (await server.get(who, `/api/behind-glass?school=${where}`)).status;
      case "access":
        return (await server.get(who, `/api/access?school=${where}`)).status;
      case "details":
        return (await server.post(who, `${item}/details/show`, { reason: "" })).status;
      case "referring":
        return (await server.post(who, "/api/referring", { school: where, isAllowed: false })).status;
      case "replies":
        return (await server.get(who, "/api/replies")).status;
      case "save":
        return (await server.post(who, "/api/replies", { council: where, outcome: "", text: "" })).status;
      case "change":
        return (await server.post(who, `${aReply}/change`, { ...old, council: where })).status;
      case "remove":
        return (await server.post(who, `${aReply}/remove`, { council: where, version: 0 })).status;
      case "live": {
        const stop = new AbortController();
        const response = await fetch(`${server.url}/api/live`, {
          headers: server.bearer(who),
          signal: stop.signal,
        });
        stop.abort();
        return response.status;
      }
      default:
        return (await server.get(who, item)).status;
    }
  }

  for (const row of new Set(readGrid(expected).map((cell) => cell.row)))
    it(`${row}: every person as expected`, async () => {
      const cells = readGrid(expected).filter((cell) => cell.row === row);
      assert.equal(cells.length, callers.length);
      for (const { column, mark } of cells)
        assert.equal(await statusOf(column as Caller, row), Number(mark), `${column} asked for ${row}`);
    });

  it("refuses every route without a token, and says how to come with one", async () => {
    const paths: readonly [string, string][] = [
      ...["me", "overview", "items?list=mine&school=oakfield", "live", "school?school=oakfield"].map(
        (path): [string, string] => ["GET", path],
      ),
      ...[
        "reports?school=oakfield",
        "consulted?school=oakfield",
        "register?school=oakfield",
        "school/change?school=oakfield",
        "behind-glass?school=oakfield",
        "access?school=oakfield",
        "record?school=oakfield",
        `items/${ids["Q"] ?? ""}`,
      ].map((path): [string, string] => ["GET", path]),
      ...[
        `items/${ids["Q"] ?? ""}/press`,
        `items/${ids["Q"] ?? ""}/break-glass`,
        `items/${ids["Q"] ?? ""}/copy`,
        "questions",
        "referrals",
        ...["replies", "replies/x/change", "replies/x/remove", "referring"],
        "where",
        "register/preview",
        "school/preview",
        `items/${ids["R"] ?? ""}/details/keep`,
      ].map((path): [string, string] => ["POST", path]),
    ];
    for (const [method, path] of paths) {
      const answer = await fetch(`${server.url}/api/${path}`, { method });
      assert.equal(answer.status, 401, path);
      assert.equal(answer.headers.get("www-authenticate"), "Bearer");
      assert.deepEqual(Object.keys((await answer.json()) as object), ["message"]);
    }
  });

  it("answers for what is not there exactly as for what is not theirs", async () => {
    const [hidden, missing] = await Promise.all([
      server.get("bilal", `/api/items/${ids["Q"] ?? ""}`),
      server.get("bilal", `/api/items/${ids["guessed"] ?? ""}`),
    ]);
    assert.deepEqual(hidden.body, missing.body);
  });

  it("gives an administrator nothing that anybody asked or wrote", async () => {
    const me = (await server.get("adam", "/api/me")).body as Me;
    assert.deepEqual(me.screens, ["school", "reports"]);
    const answers = await Promise.all(
      ["me", "overview", ...["school", "reports", "record"].map((what) => `${what}?school=oakfield`)].map(
        (path) => server.get("adam", `/api/${path}`),
      ),
    );
    const all = JSON.stringify(answers.map((a) => a.body));
    for (const trace of ["hungry", "lunch", ids["Q"], ids["D"], ids["R"]])
      assert.ok(trace !== undefined && !all.includes(trace), `${trace} is there`);
  });

  it("shows nobody the words of another's question in a list", async () => {
    for (const who of ["sam", "lena"] as const) {
      const overview = (await server.get(who, "/api/overview")).body as Overview;
      assert.ok(!JSON.stringify(overview).includes("hungry"), who);
    }
    const mine = (await server.get("tess", "/api/items?list=mine&school=oakfield")).body as Page;
    assert.match(mine.lines.find((line) => line.id === ids["Q"])?.excerpt ?? "", /hungry/);
  });

  it("has nowhere a trace of what is kept from somebody, nor of the referral that came of it", async () => {
    const kept = [ids["K"], ids["RK"], ids["RK"]?.split(".")[2]?.slice(-6), "without a coat"];
    const lists = ["mine", "open", "toFile"].map((list) => `items?list=${list}&school=oakfield`);
    const schools = ["access", "behind-glass", "consulted", "training", "reports", "record", "school"];
    const paths = ["me", "overview", ...lists, ...schools.map((what) => `${what}?school=oakfield`)];
    const read = async (who: Caller): Promise<string> =>
      JSON.stringify(
        await Promise.all(paths.map(async (path) => (await server.get(who, `/api/${path}`)).body)),
      );
    const told = await read("lena");
    for (const trace of kept.slice(1, 3)) assert.ok(trace && told.includes(trace), `Lena reads of ${trace}`);
    const dev = await read("dev");
    for (const trace of kept) assert.ok(trace && !dev.includes(trace), `${trace} is there`);
  });

  it("keeps a question from the person whom its asker names, whatever they open", async () => {
    await server.board.press("tess", "keepFrom", {
      to: "7b1c0000-0000-4000-8000-000000000001:7b1c0000-0000-4000-8000-000000000104",
    });
    assert.equal((await server.get("dev", `/api/items/${ids["D"] ?? ""}`)).status, 404);
    assert.equal((await server.get("lena", `/api/items/${ids["D"] ?? ""}`)).status, 200);
    const overview = (await server.get("dev", "/api/overview")).body as Overview;
    assert.ok(!JSON.stringify(overview).includes(ids["D"] ?? ""));
  });
});
