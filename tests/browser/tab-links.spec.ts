import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { ensureTabIsBuilt } from "../../bot/tab/build.ts";
import { buttons } from "../support/wording.ts";
import { launchBrowser } from "../support/browser.ts";
import { openTab } from "../support/open-tab.ts";
import { type RunningBot, startBot } from "../support/running-bot.ts";
import { openPlayground } from "./on-the-page.ts";
import * as story from "./story.ts";

describe("from a card to the same thing on the board", () => {
  let browser: Browser;
  let bot: RunningBot;
  before(async function () {
    this.timeout(60_000);
    await ensureTabIsBuilt();
    [browser, bot] = await Promise.all([launchBrowser(), startBot()]);
  });
  after(async () => {
    await browser.close();
    await bot.stop();
  });

  it("one press on a card opens the question itself, and the address holds none of its words", async () => {
    const window = await openPlayground(browser, bot.url);
    await window.context.route("https://res.cdn.office.net/**", (route) => route.abort());
    const sam = window.person("sam");
    await window.person("tess").writes(story.question);
    await sam.offers(buttons.take);
    const [opened] = await Promise.all([
      window.context.waitForEvent("page"),
      sam.pane.getByRole("link", { name: buttons.seeOnBoard }).last().click(),
    ]);
    const tab = opened.frameLocator("#tab");
    await tab.getByRole("heading", { name: /A question from Tess Teacher/ }).waitFor();
    await tab.getByText(story.question).waitFor();
    assert.doesNotMatch(decodeURIComponent(opened.url()), /hungry|Tess/);
    await window.close();
  });

  it("a link to what is gone, or is somebody else's, says so and what to do", async () => {
    const gone = await openTab(browser, bot.url, { user: "sam", item: `oakfield.c.${"0".repeat(32)}` });
    await gone.sees("Nothing to see here");
    await gone.sees("speak to your safeguarding lead");
    await gone.presses("Back to Inbox");
    await gone.sees("Caseload");
    await gone.close();
  });

  it("a link that names something else opens the first screen", async () => {
    const odd = await openTab(browser, bot.url, { user: "sam", item: "../me" });
    await odd.sees("Caseload");
    assert.deepEqual(odd.complaints, []);
    await odd.close();
  });
});
