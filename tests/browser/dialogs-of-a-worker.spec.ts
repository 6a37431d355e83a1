import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { ensureTabIsBuilt } from "../../bot/tab/build.ts";
import { buttons, labels, outcomeChoices } from "../support/wording.ts";
import { launchBrowser } from "../support/browser.ts";
import { openTab } from "../support/open-tab.ts";
import { type RunningBot, startBot } from "../support/running-bot.ts";
import { type Window, openPlayground, switchTo } from "./on-the-page.ts";
import * as story from "./story.ts";

const reply = "Phone home today, and ask first how the weekend was.";

describe("a worker's dialogs, in the chat of a telephone", () => {
  let browser: Browser;
  let bot: RunningBot;
  let window: Window;
  before(async function () {
    this.timeout(60_000);
    await ensureTabIsBuilt();
    [browser, bot] = await Promise.all([launchBrowser(), startBot()]);
    window = await openPlayground(browser, bot.url, { width: 390, height: 844 });
  });
  after(async () => {
    await browser.close();
    await bot.stop();
  });

  const narrow = async (): Promise<void> => {
    const wide = await window.page.evaluate(() => document.scrollingElement!.scrollWidth > innerWidth);
    assert.ok(!wide, "the page scrolls sideways");
  };

  it("a saved reply is picked in a dialog, changed there, and only then sent", async () => {
    const tab = await openTab(browser, bot.url, { user: "sam" });
    await tab.goesTo("Saved replies");
    await tab.chooses(outcomeChoices.adjust);
    await tab.fills("In a sentence or two", reply);
    await tab.presses("Save this reply");
    await tab.sees("It is there when you answer a question");
    await tab.close();

    const [tess, sam] = [window.person("tess"), window.person("sam")];
    await tess.writes(story.question);
    await tess.sees("May Sam Social turn a question of yours into a referral");
    await narrow();
    await tess.presses(buttons.letWorkerRefer);
    await tess.sees("Sam Social may turn your questions into a referral");
    await switchTo(window.page, "Sam");
    await story.take(sam);
    await sam.presses(buttons.savedReplies);
    const dialog = window.page.locator("dialog");
    await dialog.getByText(reply).waitFor();
    await narrow();
    await dialog.getByRole("button", { name: buttons.useReply }).click();
    const words = dialog.getByLabel(labels.adviceText);
    assert.equal(await words.inputValue(), reply);
    await words.fill(`${reply} I am there until 12.`);
    await narrow();
    await dialog.getByRole("button", { name: buttons.sendAnswer }).click();
    await dialog.getByText("Done.").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await switchTo(window.page, "Tess");
    await tess.sees("I am there until 12.");
  });

  it("a question is turned into a referral as its asker allowed, and the lead is asked to decide", async () => {
    const [tess, sam, lena] = [window.person("tess"), window.person("sam"), window.person("lena")];
    await switchTo(window.page, "Sam");
    await sam.sees("You may turn this into a referral: Tess has allowed it.");
    await sam.presses(buttons.turn);
    const dialog = window.page.locator("dialog");
    await dialog.getByText("This starts a referral in the name of Tess Teacher").waitFor();
    await narrow();
    await dialog.getByRole("radio", { name: "No", exact: true }).check();
    await dialog.getByRole("button", { name: buttons.turn }).click();
    await dialog.getByText("Done.").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await switchTo(window.page, "Lena");
    await lena.sees("Sam Social has started a referral for Tess Teacher");
    await switchTo(window.page, "Tess");
    await tess.sees("Sam Social has started this referral for you");
    await tess.writes("only I refer");
    await tess.sees("Only you start your referrals");
  });
});
