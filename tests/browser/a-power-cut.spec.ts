import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { buttons, labels, outcomeChoices } from "../support/wording.ts";
import { launchBrowser } from "../support/browser.ts";
import { type RunningBot, startBot } from "../support/running-bot.ts";
import { openPlayground } from "./on-the-page.ts";
import * as story from "./story.ts";

describe("a power cut while the page is open", () => {
  let browser: Browser;
  let bot: RunningBot;
  before(async () => {
    [browser, bot] = await Promise.all([launchBrowser(), startBot()]);
  });
  after(async () => {
    await browser.close();
    await bot.stop();
  });

  it("is told, and the story goes on with nothing lost, nothing twice and the half-typed answer kept", async () => {
    const window = await openPlayground(browser, bot.url);
    const [tess, sam] = [window.person("tess"), window.person("sam")];
    const connection = window.page.locator("#connection");
    await tess.writes(story.question);
    await story.take(sam);
    await sam.chooses(labels.outcome, outcomeChoices.adjust);
    await sam.fills(labels.adviceText, story.advice);

    const toldOfLoss = window.says(connection, "Connection lost – trying again");
    await bot.restart("SIGKILL");
    await toldOfLoss;
    await window.says(connection, /^$/);

    assert.equal(await sam.field(labels.adviceText).inputValue(), story.advice);
    await sam.presses(buttons.sendAnswer);
    await tess.sees("Good idea – with a change");
    await tess.presses(buttons.accept);
    await sam.sees("You have answered; Tess Teacher will do this");
    assert.equal(await sam.count(story.question), 1, await sam.pane.innerText());
    assert.equal(await sam.count(story.advice), 1);
    assert.equal(await tess.count(story.advice), 1);
    // Her own message, and the same words on her card.
    assert.equal(await tess.count(story.question), 2);
    assert.equal(await tess.count("Hello Tess"), 1);
    await window.close();
  });
});
