import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { ensureTabIsBuilt } from "../../bot/tab/build.ts";
import { launchBrowser } from "../support/browser.ts";
import { openTab } from "../support/open-tab.ts";
import { type RunningBot, startBot } from "../support/running-bot.ts";

type SchoolFile = { schools: { accepted?: unknown }[] };

describe("an administrator's first hour in the tab", () => {
  let browser: Browser;
  let bot: RunningBot;
  let folder: string;
  before(async function () {
    this.timeout(60_000);
    await ensureTabIsBuilt();
    folder = mkdtempSync(join(tmpdir(), "sounding-board-school-"));
    const file = JSON.parse(readFileSync("bot/playground/invented-school.json", "utf8")) as SchoolFile;
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
      assert.doesNotMatch(shown, /hungry|A question from/);
    }
    assert.deepEqual(adam.complaints, []);
    await adam.close();
  });

  it("checks a changed list of staff: what would change, which row is refused and why, who must agree", async () => {
    const adam = await openTab(browser, bot.url, { user: "adam" });
    await adam.tab.getByText("Change who is in the register").click();
    const [saved] = await Promise.all([
      adam.page.waitForEvent("download"),
      adam.presses("Take the list as it is"),
    ]);
    const table = readFileSync(await saved.path(), "utf8");
    assert.match(table, /Tess Teacher,oakfield,teacher/);
    assert.doesNotMatch(table, /brook/);
    const row = (n: number, name: string, role: string): string =>
      `7b1c0000-0000-4000-8000-000000000001,7b1c0000-0000-4000-8000-00000000030${n},${name},oakfield,${role},,,,`;
    const changed = [
      table.trimEnd(),
      ...[row(1, "Nina New", "teacher"), row(2, "Cleo Cover", "cover"), row(3, "Olga Odd", "wizard")],
    ].join("\r\n");
    await adam.fills(/Or paste it here/, changed);
    await adam.presses("Check it");
    await adam.sees("Would change (2)");
    await adam.sees("Nina New becomes teacher at Oakfield Primary.");
    await adam.sees(/Cleo Cover becomes cover worker at Oakfield Primary\. Needs a second person/);
    await adam.sees(/Line \d+: the role is none of teacher/);
    await adam.sees("so a second person has to agree: Lena Lead, Dev Deputy or Hugh Head");
    await adam.sees('--write --by "Adam Administrator" --second "Lena Lead"');
    assert.deepEqual(adam.complaints, []);
    await adam.close();
    const again = await openTab(browser, bot.url, { user: "adam" });
    assert.ok(!(await again.tab.locator("body").innerText()).includes("Nina New"), "nothing has changed");
    await again.close();
  });

  it("checks changed terms and numbers: what would change, what cannot be read, and the file to hand on", async () => {
    const adam = await openTab(browser, bot.url, { user: "adam" });
    await adam.tab.getByText("Change the school day, terms and numbers").click();
    await adam.sees("Terms and half-terms");
    await adam.fills("Other closed days", "next Monday");
    await adam.presses("Check the changes");
    await adam.sees("“next Monday” is not read as a day. Write it as 2 September 2026.");
    await adam.fills("Other closed days", "27 November 2026");
    await adam.fills("About an adult in school: number", "01632 960123");
    await adam.presses("Check the changes");
    await adam.sees("Would change (2)");
    await adam.sees("the council's Designated Officer, 01632 960123");
    await adam.sees(
      'npm run school:change -- SCHOOL_FILE school-change.json --write --by "Adam Administrator"',
    );
    const [saved] = await Promise.all([
      adam.page.waitForEvent("download"),
      adam.presses("Take the checked file"),
    ]);
    const path = join(folder, "school-change.json");
    await saved.saveAs(path);
    assert.match(readFileSync(path, "utf8"), /2026-11-27/);
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        ...["--disable-warning=ExperimentalWarning", "bot/commands/school-change.ts"],
        ...[join(folder, "school.json"), path],
      ],
      { encoding: "utf8", timeout: 30_000 },
    );
    assert.equal(status, 0);
    assert.match(stdout, /Other closed days: nothing → 27 November 2026/);
    assert.deepEqual(adam.complaints, []);
    await adam.close();
  });

  it("checks that the record is whole and forgets in time, without a word of it", async () => {
    const adam = await openTab(browser, bot.url, { user: "adam" });
    await adam.presses("Check the record");
    await adam.sees("All is well.");
    await adam.sees("Words removed for good");
    await adam.sees("Entries, each chained to the one before");
    assert.doesNotMatch(await adam.tab.locator("body").innerText(), /hungry|A question from/);
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
