import assert from "node:assert/strict";
import type { Browser, BrowserContext, ElementHandle, Locator, Page } from "playwright-core";
import { eventually } from "../support/running-bot.ts";

/** The playground in a window of its own. */
export type Window = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The chat of one person. */
  person(key: string): Person;
  /** Waits for a sentence anywhere on the page around the chats. */
  says(place: Locator, text: string | RegExp): Promise<void>;
  ready(): Promise<void>;
  close(): Promise<void>;
};

/** What one person can do and see in their chat. */
export type Person = {
  readonly pane: Locator;
  /** The newest input with this label. */
  field(label: string): Locator;
  /** The newest message in which the text stands. */
  newestMessageWith(text: string): Locator;
  /** Types into the box and presses Enter. */
  writes(text: string): Promise<void>;
  /** Presses the newest button with this title. */
  presses(title: string): Promise<void>;
  /** Chooses an option of a list, or a round or square box, by what it says. */
  chooses(label: string, option: string): Promise<void>;
  fills(label: string, text: string): Promise<void>;
  ticks(option: string): Promise<void>;
  sees(text: string | RegExp): Promise<void>;
  /** How often the text stands in the chat now. */
  count(text: string): Promise<number>;
  /** The button itself, for a press that must not wait for anything. */
  handleOf(title: string): Promise<ElementHandle<HTMLElement>>;
  offers(title: string): Promise<void>;
  offersNot(title: string): Promise<void>;
};

export type WindowOptions = { users?: string; theme?: string; width?: number; height?: number };

const patienceMs = 8000;

/** Opens the playground and waits until it is ready. */
export async function openPlayground(
  browser: Browser,
  url: string,
  { users = "", theme = "light", width = 1280, height = 900 }: WindowOptions = {},
): Promise<Window> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce" });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  const query = new URLSearchParams({ ...(users === "" ? {} : { user: users }), theme });
  await page.goto(`${url}/playground/?${query.toString()}`);
  const ready = (): Promise<void> => page.locator("body[data-ready=yes]").waitFor();
  await ready();
  return {
    ready,
    page,
    context,
    person: (key) => personOn(page, key),
    says: (place, text) => waitForText(place, text),
    close: () => context.close(),
  };
}

/** On a narrow screen: brings the chat of this person into view. */
export async function switchTo(page: Page, firstName: string): Promise<void> {
  await page.locator("#switcher").getByRole("button", { name: firstName }).click();
}

function personOn(page: Page, key: string): Person {
  const pane = page.locator(`section.pane[data-user="${key}"]`);
  const field = (label: string): Locator => pane.getByLabel(asLabel(label)).last();
  const button = (title: string): Locator => pane.getByRole("button", { name: title, exact: true }).last();
  return {
    pane,
    field,
    newestMessageWith: (text) => pane.locator("article", { hasText: text }).last(),
    async writes(text) {
      const box = pane.locator("form.compose textarea");
      await box.fill(text);
      await box.press("Enter");
    },
    presses: (title) => button(title).click(),
    async chooses(label, option) {
      const asked = field(label);
      const tag = await asked.evaluate((e) => e.tagName);
      if (tag === "SELECT") await asked.selectOption({ label: option });
      else await asked.getByRole("radio", { name: option, exact: true }).check();
    },
    fills: (label, text) => field(label).fill(text),
    ticks: (option) => pane.getByRole("checkbox", { name: option, exact: true }).last().check(),
    sees: (text) => waitForText(pane.locator(".log"), text),
    async count(text) {
      return (await pane.locator(".log").innerText()).split(text).length - 1;
    },
    handleOf: async (title) => (await button(title).elementHandle()) as ElementHandle<HTMLElement>,
    offers: (title) => button(title).waitFor(),
    offersNot: (title) => button(title).waitFor({ state: "detached" }),
  };
}

/** The label as it is drawn: a required input has a star behind it. */
function asLabel(words: string): RegExp {
  return new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*\\*?\\s*$`);
}

async function waitForText(place: Locator, text: string | RegExp): Promise<void> {
  await eventually(async () => {
    const seen = await place.innerText();
    const isThere = typeof text === "string" ? seen.includes(text) : text.test(seen);
    assert.ok(isThere, `Not seen: ${text.toString()}\nbut:\n${seen}`);
  }, patienceMs);
}
