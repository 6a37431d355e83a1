import assert from "node:assert/strict";
import type { Browser, Page } from "playwright-core";
import { buttons, labels } from "../support/wording.ts";
import { launchBrowser } from "../support/browser.ts";
import { type RunningBot, startBot } from "../support/running-bot.ts";
import { openPlayground } from "./on-the-page.ts";
import * as story from "./story.ts";

type Focused = { name: string; pane: string; looks: string; isSeen: boolean };

/** The element that has the focus, and whether a person can see that it has. */
function focused(): Focused {
  const here = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> };
  const style = getComputedStyle(here);
  const byIds = (here.getAttribute("aria-labelledby") ?? "")
    .split(/\s+/)
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");
  const name =
    here.getAttribute("aria-label") ?? (byIds.trim() || here.labels?.[0]?.textContent || here.textContent);
  const { bottom, top, width } = here.getBoundingClientRect();
  const hasOutline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  return {
    name: name.replace(/\s*\*\s*$/, "").trim(),
    pane: here.closest<HTMLElement>(".pane")?.dataset["user"] ?? "",
    looks: `outline ${style.outline}; shadow ${style.boxShadow}; ${here.outerHTML.slice(0, 160)}`,
    isSeen: (hasOutline || style.boxShadow !== "none") && width > 0 && bottom > 0 && top < innerHeight,
  };
}

async function goTo(page: Page, pane: string, name: string, key = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 90; i++) {
    await page.keyboard.press(key);
    const at = await page.evaluate(focused);
    if (at.pane !== "") assert.ok(at.isSeen, `The focus on "${at.name}" is not to be seen: ${at.looks}`);
    if (at.pane === pane && at.name === name) return;
    passed.push(`${at.pane}: ${at.name.slice(0, 60)}`);
  }
  assert.fail(`${name} was not reached; passed ${passed.join(" | ")}`);
}

describe("with the keyboard alone", () => {
  let browser: Browser;
  let bot: RunningBot;
  before(async () => {
    [browser, bot] = await Promise.all([launchBrowser(), startBot()]);
  });
  after(async () => {
    await browser.close();
    await bot.stop();
  });

  it("a question is asked, taken, answered and accepted, and the focus is always to be seen", async () => {
    const window = await openPlayground(browser, bot.url);
    const { page } = window;
    const { keyboard } = page;
    const [tess, sam] = [window.person("tess"), window.person("sam")];
    await keyboard.press("Tab");
    assert.equal((await page.evaluate(focused)).name, "Skip to the chats");
    await keyboard.press("Enter");
    await goTo(page, "tess", "Message from Tess Teacher");
    await keyboard.type(story.question);
    await keyboard.press("Enter");
    await sam.offers(buttons.take);
    await goTo(page, "sam", buttons.take);
    await keyboard.press("Enter");
    await sam.offers(buttons.sendAnswer);
    await goTo(page, "sam", "Go ahead – say why it is right");
    await keyboard.press("Space");
    await keyboard.press("ArrowDown");
    const second = await page.evaluate(focused);
    assert.equal(second.name, "Good idea, with a change – say what to change");
    assert.ok(second.isSeen, second.looks);
    await goTo(page, "sam", labels.adviceText);
    await keyboard.type(story.advice);
    await goTo(page, "sam", labels.who);
    await keyboard.press("ArrowDown");
    await goTo(page, "sam", buttons.sendAnswer);
    await keyboard.press("Space");
    await tess.sees("Good idea – with a change");
    await tess.sees(/Next: .*will call you/);
    await goTo(page, "tess", buttons.accept, "Shift+Tab");
    await keyboard.press("Enter");
    await tess.sees("You said you will do this");
    const after = await page.evaluate(focused);
    assert.equal(after.pane, "tess", "the focus stays in the chat when its button is gone");
    assert.ok(after.isSeen, after.looks);
    await window.close();
  });
});
