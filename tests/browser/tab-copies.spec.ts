import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Browser, Download } from "playwright-core";
import { ensureTabIsBuilt } from "../../bot/tab/build.ts";
import { readPdf } from "../export/read-pdf.ts";
import { launchBrowser } from "../support/browser.ts";
import { type OpenTab, openTab } from "../support/open-tab.ts";
import { type RunningBot, startBot } from "../support/running-bot.ts";

const question = "Y4 boy hungry on Mondays. I plan to talk with mum on Friday. Is that right?";

describe("what goes from the tab into the child's record", () => {
  let browser: Browser;
  let bot: RunningBot;
  let tess: OpenTab;
  before(async function () {
    this.timeout(60_000);
    await ensureTabIsBuilt();
    [browser, bot] = await Promise.all([launchBrowser(), startBot()]);
    await bot.say("tess", question);
    await bot.press("sam", "take");
    tess = await openTab(browser, bot.url, { user: "tess", theme: "dark" });
    await tess.tab.getByRole("button", { name: /Your question/ }).click();
    await tess.sees("For the child's record");
  });
  after(async () => {
    assert.deepEqual(tess.complaints, [], "the browser had nothing to say");
    await browser.close();
    await bot.stop();
  });

  async function saved(button: string): Promise<{ readonly download: Download; readonly content: Buffer }> {
    const [download] = await Promise.all([tess.page.waitForEvent("download"), tess.presses(button)]);
    return { download, content: readFileSync(await download.path()) };
  }

  it("is saved as text to paste, without a token in any address", async () => {
    const addresses: string[] = [];
    tess.page.on("request", (request) => addresses.push(request.url()));
    const { download, content } = await saved("Save as text, for CPOMS or MyConcern");
    assert.equal(download.suggestedFilename(), "sounding-board-question-2026-11-24.txt");
    assert.match(content.toString(), /CONCERN[\s\S]*hungry on Mondays[\s\S]*DECISION AND WHY/);
    await tess.sees("Saved among your downloads");
    assert.ok(
      addresses.length > 0 && addresses.every((address) => !/[?&=]|eyJ/.test(address)),
      "a token in an address",
    );
  });

  it("is saved as a PDF, and every copy stands under who has looked", async () => {
    const { download, content } = await saved("Save as PDF");
    assert.equal(download.suggestedFilename(), "sounding-board-question-2026-11-24.pdf");
    assert.match(readPdf(content), /hungry on Mondays/);
    await tess.sees("Tess Teacher took a copy for the child's file");
  });

  it("is clean on paper, whatever the theme: black on white, no buttons, nothing to fill in", async () => {
    await tess.page.emulateMedia({ media: "print" });
    const { tab } = tess;
    await tab.getByText(question).first().waitFor();
    assert.equal(await tab.getByRole("button").count(), 0);
    assert.equal(await tab.getByRole("textbox").count(), 0);
    const colour = await tab
      .getByText(question)
      .first()
      .evaluate((words) => getComputedStyle(words).color);
    assert.equal(colour, "rgb(0, 0, 0)");
    const scheme = await tab.locator("html").evaluate((html) => getComputedStyle(html).colorScheme);
    assert.equal(scheme, "light");
    assert.ok(await tab.getByText("As it stood on Tuesday 24 November 2026").isVisible());
    for (const part of ["What happened", "Who has looked at this"])
      assert.ok(await tab.getByRole("heading", { name: part }).isVisible(), part);
    await tess.page.emulateMedia({ media: "screen" });
    assert.ok(!(await tab.getByText("As it stood on").isVisible()));
  });

  it("is not offered to the social worker, who can still print what they see", async () => {
    const sam = await openTab(browser, bot.url, { user: "sam" });
    await sam.tab.getByRole("button", { name: /A question from Tess Teacher/ }).click();
    await sam.sees("On paper");
    assert.equal(await sam.tab.getByRole("button", { name: /^Save as/ }).count(), 0);
    await sam.close();
  });
});
