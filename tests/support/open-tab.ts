import assert from "node:assert/strict";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { eventually } from "./running-bot.ts";

/** The tab as one person has it open, inside the playground's Teams. */
export type OpenTab = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly tab: FrameLocator;
  /** Everything that the browser complained about: errors, refused scripts and styles, failed requests. */
  readonly complaints: string[];
  sees(text: string | RegExp): Promise<void>;
  presses(name: string): Promise<void>;
  goesTo(part: string): Promise<void>;
  fills(label: string | RegExp, text: string): Promise<void>;
  chooses(option: string): Promise<void>;
  changeTheme(theme: TabTheme): Promise<void>;
  close(): Promise<void>;
};

export type TabTheme = "light" | "dark" | "contrast";
export type TabOptions = {
  readonly user: string;
  readonly theme?: TabTheme;
  readonly width?: number;
  readonly height?: number;
  readonly item?: string;
};

const patienceMs = 8000;
/** Where Microsoft's library asks for its list of hosts; nothing leaves this computer. */
const microsoft = "https://res.cdn.office.net/**";

/** Opens the tab of an invented person and waits for its first screen. */
export async function openTab(
  browser: Browser,
  url: string,
  { user, theme = "light", width = 1280, height = 900, item }: TabOptions,
): Promise<OpenTab> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce" });
  context.setDefaultTimeout(patienceMs);
  await context.route(microsoft, (route) => route.abort());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("ERR_FAILED")) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  const query = new URLSearchParams({ user, theme, ...(item === undefined ? {} : { item }) });
  await page.goto(`${url}/playground/tab?${query.toString()}`);
  const tab = page.frameLocator("#tab");
  await tab.locator("h1").first().waitFor();
  const sees = (text: string | RegExp): Promise<void> =>
    eventually(async () => {
      const shown = await tab.locator("body").innerText();
      const isThere = typeof text === "string" ? shown.includes(text) : text.test(shown);
      assert.ok(isThere, `Not seen: ${text.toString()}\nbut:\n${shown}`);
    }, patienceMs);
  return {
    ...{ page, context, tab, complaints, sees },
    presses: (name) => tab.getByRole("button", { name, exact: true }).last().click(),
    goesTo: (part) => tab.getByRole("navigation").getByRole("button", { name: part, exact: true }).click(),
    fills: (label, text) => tab.getByLabel(label).last().fill(text),
    chooses: (option) => tab.getByRole("radio", { name: option, exact: true }).last().check(),
    async changeTheme(next) {
      await page.locator("#theme").selectOption(next);
      const name = next === "light" ? "default" : next;
      await tab.locator(`html[data-theme=${name}]`).waitFor();
    },
    close: () => context.close(),
  };
}
