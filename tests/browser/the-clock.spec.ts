import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { buttons } from "../support/wording.ts";
import { launchBrowser } from "../support/browser.ts";
import { type RunningBot, startBot } from "../support/running-bot.ts";
import { type Person, type Window, openPlayground } from "./on-the-page.ts";
import * as story from "./story.ts";

describe("the playground around the chats", () => {
  let browser: Browser;
  let bot: RunningBot;
  let window: Window;
  let tess: Person, sam: Person;
  before(async () => {
    [browser, bot] = await Promise.all([launchBrowser(), startBot()]);
    window = await openPlayground(browser, bot.url);
    [tess, sam] = [window.person("tess"), window.person("sam")];
  });
  after(async () => {
    await browser.close();
    await bot.stop();
  });

  const press = (title: string): Promise<void> =>
    window.page.getByRole("button", { name: title, exact: true }).click();

  it("leads through the story by itself, and shows every press in the raw requests", async () => {
    const current = window.page.locator("#guide [aria-current=step]");
    await window.says(current, "Ask");
    await press("Type it for Tess");
    await tess.pane.locator("form.compose").getByRole("button", { name: "Send" }).click();
    await window.says(current, "Take it");
    await sam.offers(buttons.take);
    await press("Raw requests");
    const drawer = window.page.locator("#requests");
    const takes = drawer.locator("details", { hasText: "adaptiveCard/action · take · Sam Social" });
    assert.equal(await takes.count(), 0);
    await story.take(sam);
    await window.says(current, "Answer");
    await takes.locator("summary").click();
    await window.says(drawer.locator("details[open]"), '"verb": "take"');
    await press("Close");
    await drawer.waitFor({ state: "hidden" });
    await story.answer(sam, "go_ahead", story.advice);
    await window.says(current, "Accept");
    await tess.presses(buttons.accept);
    await window.says(current, "More worrying");
  });

  it("starts again with everything empty, but only after its question is answered with yes", async () => {
    await tess.sees(story.advice);
    await press("Start again");
    await press("Keep everything");
    await tess.sees(story.advice);
    await press("Start again");
    await press("Wipe and start again");
    for (const person of [tess, sam]) {
      await person.sees(/Hello (Tess|Sam)/);
      await person.pane.locator("article").nth(1).waitFor({ state: "detached" });
      assert.equal(await person.count("hungry on Mondays"), 0);
    }
    await window.says(window.page.locator("#guide [aria-current=step]"), "Ask");
  });

  it("keeps a question that is asked after school, and hands it over on the next school morning", async () => {
    for (let hour = 0; hour < 6; hour++) await press("+1 hour");
    await tess.writes(story.question);
    await tess.sees("Nobody reads this now.");
    const keep = tess.pane.getByRole("button", { name: /^Keep for / });
    assert.equal(await sam.count(story.question), 0);
    await keep.click();
    await tess.sees(/Kept for Sam Social until \w+ 08:30/);
    assert.equal(await sam.count(story.question), 0);
    await press("Next school morning");
    await window.says(window.page.locator("#clock"), /08:3\d/);
    await sam.sees(story.question);
    await story.take(sam);
    await tess.sees("Sam Social has your question since");
  });
});
