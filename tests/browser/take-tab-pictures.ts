import { join } from "node:path";
import { ensureTabIsBuilt } from "../../bot/tab/build.ts";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { startBusySchool } from "../support/busy-school.ts";
import { openTab } from "../support/open-tab.ts";

// Renews the pictures of the tab in the README: node tests/browser/take-tab-pictures.ts
const folder = join(import.meta.dirname, "pictures");
const pictures = [
  { name: "tab-teacher", user: "tess", width: 390, height: 844, sees: "What I asked" },
  { name: "tab-worker", user: "sam", width: 1280, height: 800, sees: "Caseload" },
  { name: "tab-lead", user: "lena", width: 1280, height: 800, sees: "Waits for me (1)" },
  { name: "tab-administrator", user: "adam", width: 1280, height: 800, sees: "School clock" },
];

ensureBrowser();
await ensureTabIsBuilt();
const [browser, school] = await Promise.all([launchBrowser(), startBusySchool()]);
try {
  for (const { name, sees, ...options } of pictures) {
    const open = await openTab(browser, school.bot.url, options);
    await open.sees(sees);
    // Teams shows its own bars around the tab; here only the tab itself is wanted.
    await open.page.locator("header.top").evaluate((bar) => bar.remove());
    await open.page.waitForTimeout(500);
    await open.page.screenshot({ path: join(folder, `${name}.png`) });
    await open.close();
  }
} finally {
  await browser.close();
  await school.stop();
}
