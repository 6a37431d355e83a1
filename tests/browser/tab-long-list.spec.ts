import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { ensureTabIsBuilt } from "../../bot/tab/build.ts";
import type { ConsultationDoc } from "../../bot/workflow/documents.ts";
import { launchBrowser } from "../support/browser.ts";
import { openTab } from "../support/open-tab.ts";
import { type RunningBot, startBot } from "../support/running-bot.ts";

const question = "Y4 boy hungry on Mondays. I plan to talk with mum on Friday. Is that right?";
const howMany = 5000;

describe("a list of 5,000 questions in the tab", function () {
  this.timeout(90_000);
  let browser: Browser;
  let bot: RunningBot;
  let folder: string;
  before(async () => {
    await ensureTabIsBuilt();
    folder = mkdtempSync(join(tmpdir(), "sounding-board-long-"));
    const file = join(folder, "board.sqlite");
    [browser, bot] = await Promise.all([launchBrowser(), startBot({ DATA_FILE: file })]);
    await bot.say("tess", question);
    await copyQuestion(file);
  });
  after(async () => {
    await browser.close();
    await bot.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Puts the first question into the store again and again, each a minute older and with a number in its words. */
  async function copyQuestion(file: string): Promise<void> {
    const store = openSqliteStore(file);
    const first = (await store.list("oakfield", "oakfield.c.", "", 1))[0]?.doc as ConsultationDoc;
    for (let from = 1; from < howMany; from += 500) {
      const docs = Array.from({ length: Math.min(500, howMany - from) }, (_, i) => copyOf(first, from + i));
      await store.write(
        "oakfield",
        docs.map((doc) => ({ op: "create", doc }) as const),
      );
    }
    await store.close();
  }

  function copyOf(first: ConsultationDoc, n: number): ConsultationDoc {
    const id = `oakfield.c.${n.toString(16).padStart(32, "0")}`;
    const askedAt = first.state.askedAt - n * 60_000;
    const texts = Object.fromEntries(
      Object.keys(first.texts).map((key) => [key, `Number ${n}: ${question}`]),
    );
    return {
      ...first,
      id,
      texts,
      listedAt: askedAt,
      dueAt: undefined,
      state: { ...first.state, id, askedAt },
    };
  }

  it("is drawn a screen at a time, and scrolls to its end without losing or repeating a line", async () => {
    const open = await openTab(browser, bot.url, { user: "tess" });
    const list = open.tab.getByRole("list", { name: "My questions at Oakfield Primary" });
    await list.waitFor();
    const seen = await list.evaluate(async (element) => {
      const numbers = new Map<number, string>();
      let most = 0;
      const end = Date.now() + 70_000;
      while (numbers.size < 5000 && Date.now() < end) {
        const items = [...element.querySelectorAll("li")];
        most = Math.max(most, items.length);
        for (const item of items) {
          const place = Number(item.getAttribute("aria-posinset"));
          const id = item.querySelector("[data-item]")?.getAttribute("data-item") ?? "";
          if (numbers.has(place) && numbers.get(place) !== id) throw new Error(`two lines at ${place}`);
          numbers.set(place, id);
        }
        window.scrollBy(0, window.innerHeight * 0.8);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return { places: numbers.size, ids: new Set(numbers.values()).size, most };
    });
    assert.equal(seen.places, howMany);
    assert.equal(seen.ids, howMany);
    assert.ok(seen.most < 60, `${seen.most} lines were drawn at once`);
    assert.deepEqual(open.complaints, []);
    await open.close();
  });
});
