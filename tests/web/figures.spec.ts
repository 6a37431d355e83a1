import assert from "node:assert/strict";
import type { TermChoices, TermReport } from "../../bot/workflow/evaluation/term-report.ts";
import { type TabServer, startTabServer } from "../support/tab-server.ts";

describe("the figures of a term in the tab", () => {
  let server: TabServer;
  before(async () => {
    server = await startTabServer();
  });
  after(() => server.close());

  const told = async (who: "sam" | "lena") =>
    (await server.get(who, "/api/reports/term?school=oakfield")).body as TermReport & TermChoices;

  it("are the school's for those who answer for it, and for a social worker their own", async () => {
    const [lena, sam] = [await told("lena"), await told("sam")];
    assert.deepEqual([lena.level, lena.about], ["school", "Oakfield Primary"]);
    assert.deepEqual([sam.level, sam.about], ["worker", "Sam Social"]);
    assert.deepEqual(
      lena.choices.map(({ id }) => id),
      ["2026-autumn", "2026-summer", "2026-spring", "2025-autumn"],
    );
  });

  it("are of a term that there is, and asked for twenty times a minute at most", async () => {
    const path = "/api/reports/term?school=oakfield&term=";
    assert.equal((await server.get("dev", `${path}2026-spring`)).status, 200);
    assert.equal((await server.get("dev", `${path}soon`)).status, 400);
    for (let i = 0; i < 18; i++) await server.get("dev", `${path}2026-spring`);
    assert.equal((await server.get("dev", `${path}2026-spring`)).status, 429);
  });
});
