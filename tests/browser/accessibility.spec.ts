import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { asking, buttons, labels } from "../support/wording.ts";
import { launchBrowser } from "../support/browser.ts";
import { type RunningBot, startBot } from "../support/running-bot.ts";
import { type Person, type Window, openPlayground, switchTo } from "./on-the-page.ts";
import * as story from "./story.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const sizes = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

describe("everybody can use it (WCAG 2.2 AA), in every theme, wide and narrow:", () => {
  let browser: Browser;
  let bot: RunningBot;
  let window: Window;
  let tess: Person, sam: Person, lena: Person;
  before(async () => {
    [browser, bot] = await Promise.all([launchBrowser(), startBot()]);
    window = await openPlayground(browser, bot.url);
    [tess, sam, lena] = [window.person("tess"), window.person("sam"), window.person("lena")];
  });
  after(async () => {
    await browser.close();
    await bot.stop();
  });

  const nothing = (): Promise<void> => Promise.resolve();

  /** Looks at one part of the page, which is all that is new in a step. */
  async function isFine(whose: string, part: string, open = nothing, close = nothing): Promise<void> {
    const { page } = window;
    const found: string[] = [];
    for (const theme of ["light", "dark", "contrast"]) {
      await page.setViewportSize(sizes[0]!);
      await page.locator("#theme").selectOption(theme);
      await page.locator(`html[data-theme=${theme}]`).waitFor();
      await open();
      for (const size of sizes) {
        await page.setViewportSize(size);
        if (size.width < 860 && !(await page.locator("dialog, #requests:not([hidden])").count()))
          await switchTo(page, whose);
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .include(part)
          .withTags(rules)
          .analyze();
        for (const { id, impact, nodes } of violations)
          if (impact === "serious" || impact === "critical")
            found.push(
              `${theme} ${size.width}: ${id} ${nodes.map((n) => n.html.slice(0, 200)).join("\n  ")}`,
            );
      }
      await close();
    }
    await page.setViewportSize(sizes[0]!);
    assert.deepEqual(found, []);
  }

  it("the first view", () => isFine("Tess", "html"));

  it("the receipt, and the question as it arrives", async () => {
    await tess.writes(story.question);
    await tess.sees("Sent to Sam Social");
    await sam.offers(buttons.take);
    await isFine("Tess", "#panes");
  });

  it("the hand-over dialog", async () => {
    const dialog = window.page.locator("dialog");
    await isFine(
      "Sam",
      "dialog",
      async () => {
        await sam.presses(buttons.passOn);
        await dialog.getByRole("radio").first().waitFor();
      },
      async () => {
        await dialog.getByRole("button", { name: "Close" }).click();
        await dialog.waitFor({ state: "detached" });
      },
    );
  });

  it("the dialog that asks from any message", async () => {
    const dialog = window.page.locator("dialog");
    await isFine(
      "Tess",
      "dialog",
      async () => {
        await tess.presses(asking.title);
        await dialog.getByLabel(labels.question).waitFor();
      },
      async () => {
        await dialog.getByRole("button", { name: "Close" }).click();
        await dialog.waitFor({ state: "detached" });
      },
    );
  });

  it("the form for the answer", async () => {
    await story.take(sam);
    await isFine("Sam", "[data-user=sam]");
  });

  it("the answer", async () => {
    await story.answer(sam, "adjust", story.advice);
    await tess.offers(buttons.accept);
    await isFine("Tess", "[data-user=tess]");
  });

  it("the referral form", async () => {
    await story.escalate(tess, sam);
    await isFine("Tess", "[data-user=tess]");
  });

  it("the lead's card", async () => {
    await story.fillReferral(tess);
    await tess.presses(buttons.submit);
    await lena.offers(buttons.approve);
    await isFine("Lena", "[data-user=lena]");
  });

  it("the raw requests", async () => {
    const { page } = window;
    const drawer = page.locator("#requests");
    await isFine(
      "Tess",
      "#requests",
      async () => {
        await page.locator("#show-requests").click();
        await drawer.locator("summary").first().click();
        await drawer.locator("pre").first().waitFor();
      },
      async () => {
        await page.setViewportSize(sizes[0]!);
        await drawer.locator("summary").first().click();
        await drawer.getByRole("button", { name: "Close" }).click();
      },
    );
  });
});
