import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { ensureTabIsBuilt } from "../../bot/tab/build.ts";
import { launchBrowser } from "../support/browser.ts";
import { openTab } from "../support/open-tab.ts";
import { type RunningBot, startBot } from "../support/running-bot.ts";

type SchoolFile = { schools: { accepted?: unknown }[]; staff: object[] };

describe("an administrator's first hour in the tab", () => {
  let browser: Browser;
  let bot: RunningBot;
  let folder: string;
  before(async function () {
    this.timeout(60_000);
    await ensureTabIsBuilt();
    folder = mkdtempSync(join(tmpdir(), "sounding-board-school-"));
    const file = JSON.parse(readFileSync("bot/playground/invented-school.json", "utf8")) as SchoolFile;
    const adam = {
      tenantId: "7b1c0000-0000-4000-8000-000000000001",
      aadObjectId: "7b1c0000-0000-4000-8000-000000000107",
      name: "Adam Administrator",
      posts: [{ school: "oakfield", role: "administrator" }],
    };
    file.staff.push(adam);
    for (const school of file.schools) delete school.accepted;
    const path = join(folder, "school.json");
    writeFileSync(path, JSON.stringify(file));
    [browser, bot] = await Promise.all([launchBrowser(), startBot({ SCHOOL_FILE: path })]);
  });
  after(async () => {
    await browser.close();
    await bot.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("sees how the school is set up and what is missing, and nothing that anybody wrote", async () => {
    await bot.say("tess", "Y4 boy hungry on Mondays. I plan to talk with mum on Friday. Is that right?");
    const adam = await openTab(browser, bot.url, { user: "adam" });
    await adam.sees("Oakfield Primary");
    await adam.sees("Not ready to be used yet");
    await adam.sees("These telephone numbers are invented");
    await adam.sees("Linked social worker");
    await adam.sees("2 November 2026");
    const parts = await adam.tab.getByRole("navigation").getByRole("button").allInnerTexts();
    assert.deepEqual(parts, ["School", "Figures"]);
    await adam.goesTo("Figures");
    await adam.sees("Figures of Oakfield Primary");
    for (const part of parts) {
      await adam.goesTo(part);
      const shown = await adam.tab.locator("body").innerText();
      assert.doesNotMatch(shown, /hungry|A question of/);
    }
    assert.deepEqual(adam.complaints, []);
    await adam.close();
  });

  it("checks that the record is whole and forgets in time, without a word of it", async () => {
    const adam = await openTab(browser, bot.url, { user: "adam" });
    await adam.presses("Check the record");
    await adam.sees("All is well.");
    await adam.sees("Words removed for good");
    await adam.sees("Entries, each chained to the one before");
    assert.doesNotMatch(await adam.tab.locator("body").innerText(), /hungry|A question of/);
    assert.deepEqual(adam.complaints, []);
    await adam.close();
  });

  it("goes through the tab with the keyboard alone", async () => {
    const adam = await openTab(browser, bot.url, { user: "adam" });
    const { page, tab } = adam;
    await tab.getByRole("button", { name: "School", exact: true }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await adam.sees("Figures of Oakfield Primary");
    const isCurrent = await tab
      .getByRole("button", { name: "Figures", exact: true })
      .getAttribute("aria-current");
    assert.equal(isCurrent, "page");
    await adam.close();
  });

  it("is told where the board is when the page is opened outside Teams", async () => {
    const page = await browser.newPage();
    await page.goto(`${bot.url}/tab/`);
    await page.getByRole("heading", { name: "The Sounding Board is inside Microsoft Teams" }).waitFor();
    await page.getByRole("link", { name: "Privacy" }).click();
    await page.getByRole("heading", { name: "Privacy notice" }).waitFor();
    await page.close();
  });
});
