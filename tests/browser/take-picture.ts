import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buttons } from "../support/wording.ts";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { startBot } from "../support/running-bot.ts";
import { openPlayground } from "./on-the-page.ts";
import * as story from "./story.ts";

// Renews the pictures of the README: node tests/browser/take-picture.ts
const folder = join(import.meta.dirname, "pictures");

ensureBrowser();
mkdirSync(folder, { recursive: true });
const [browser, bot] = await Promise.all([launchBrowser(), startBot()]);
try {
  const window = await openPlayground(browser, bot.url, { height: 1040 });
  const { page } = window;
  const [tess, sam, lena] = [window.person("tess"), window.person("sam"), window.person("lena")];
  await page.getByRole("button", { name: "Hide", exact: true }).click();
  await tess.writes(story.question);
  await story.take(sam);
  await story.answer(sam, "adjust", story.advice);
  await tess.presses(buttons.accept);
  await sam.sees("Tess Teacher will do this");
  await story.escalate(tess, sam);
  await story.fillReferral(tess);
  await tess.presses(buttons.submit);
  await lena.offers(buttons.approve);
  await sam.sees("has sent a referral");

  // The teacher reads the answer, the worker sees what he said, the lead decides.
  const teachersCard = tess.newestMessageWith(story.worryingAdvice);
  const workersCard = sam.newestMessageWith(story.advice);
  for (const card of [teachersCard, workersCard])
    await card.evaluate((message) => message.scrollIntoView({ block: "start" }));
  await lena.newestMessageWith("asks you to approve").evaluate((message) => message.scrollIntoView(false));
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.screenshot({ path: join(folder, "playground.png") });
} finally {
  await browser.close();
  await bot.stop();
}
