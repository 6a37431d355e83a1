import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { buttons, labels } from "../support/wording.ts";
import { launchBrowser } from "../support/browser.ts";
import { type RunningBot, startBot } from "../support/running-bot.ts";
import { type Window, openPlayground, switchTo } from "./on-the-page.ts";
import * as story from "./story.ts";

/** What is wider than the screen, or a button that is cut off by its card or by its own edge. */
function tooWide(): string[] {
  const { scrollWidth } = document.scrollingElement!;
  const found = scrollWidth > innerWidth ? [`the page: ${scrollWidth}`] : [];
  const fields = document.querySelectorAll<HTMLElement>("button, select, input, textarea, .ac-textBlock");
  for (const each of fields) {
    const { left, right, width } = each.getBoundingClientRect();
    if (width === 0 || each.closest("#guide, .hidden") !== null) continue;
    const frame = each.closest(".ac-adaptiveCard, dialog, .pane")?.getBoundingClientRect();
    const isOutside = left < (frame?.left ?? 0) - 0.5 || right > (frame?.right ?? innerWidth) + 0.5;
    const isCut = each instanceof HTMLButtonElement && each.scrollWidth > each.clientWidth + 1;
    if (isOutside || isCut) found.push(each.textContent || each.id || each.outerHTML.slice(0, 80));
  }
  return found;
}

describe("on a telephone, 390 px wide", () => {
  let browser: Browser;
  let bot: RunningBot;
  let window: Window;
  before(async () => {
    [browser, bot] = await Promise.all([launchBrowser(), startBot()]);
    window = await openPlayground(browser, bot.url, { width: 390, height: 844 });
  });
  after(async () => {
    await browser.close();
    await bot.stop();
  });

  const fits = async (step: string): Promise<void> => {
    assert.deepEqual(await window.page.evaluate(tooWide), [], step);
  };

  it("one person at a time asks, answers, refers and decides, and nothing is cut off or scrolls sideways", async () => {
    const [tess, sam, lena] = [window.person("tess"), window.person("sam"), window.person("lena")];
    const { page } = window;
    await fits("first view");
    await tess.writes(story.question);
    await tess.sees("Sent to Sam Social");
    await fits("receipt");
    await switchTo(page, "Sam");
    assert.ok(!(await tess.pane.isVisible()));
    await sam.offers(buttons.take);
    await fits("question");
    await story.take(sam);
    await fits("answer form");
    await story.answer(sam, "adjust", story.advice);
    await switchTo(page, "Tess");
    await tess.sees(story.advice);
    await fits("answer");
    await tess.presses(buttons.challenge);
    await tess.field(labels.challenge).waitFor();
    await fits("another view");
    await tess.presses(buttons.accept);
    await tess.sees("You said you will do this");

    await tess.writes(story.worryingQuestion);
    await switchTo(page, "Sam");
    await sam.presses(buttons.passOn);
    await page.locator("dialog").waitFor();
    await fits("hand-over dialog");
    await page.locator("dialog").getByRole("button", { name: "Close" }).click();
    await story.take(sam);
    await story.answer(sam, "escalate", story.worryingAdvice);
    await switchTo(page, "Tess");
    await tess.sees("step 1 of 3");
    await fits("referral, step 1");
    await tess.chooses(labels.dangerNow, "No");
    await tess.presses(buttons.next);
    await tess.sees("step 2 of 3");
    await fits("referral, step 2");
    await tess.presses(buttons.next);
    await tess.sees("step 3 of 3");
    await fits("referral, step 3");
    await tess.presses(buttons.submit);
    await switchTo(page, "Lena");
    await lena.sees("asks you to approve a referral");
    await fits("approval");
    await lena.presses(buttons.approve);
    await lena.sees("not sent yet");
    await fits("approved");
    await page.getByRole("button", { name: "Clock and settings" }).click();
    await page.locator("#clock").waitFor();
    await fits("clock and settings");
    await page.getByRole("button", { name: "Raw requests" }).click();
    await page.locator("#requests details").first().waitFor();
    await fits("raw requests");
  });
});
