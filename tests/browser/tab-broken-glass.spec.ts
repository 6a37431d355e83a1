import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { ensureTabIsBuilt } from "../../bot/tab/build.ts";
import { launchBrowser } from "../support/browser.ts";
import { type OpenTab, openTab } from "../support/open-tab.ts";
import { type RunningBot, eventually, startBot } from "../support/running-bot.ts";

const question = "Y4 boy hungry on Mondays. I plan to talk with mum on Friday. Is that right?";
const reason = "Tess is ill today and the child is in my office.";

describe("a lead opens a question that is closed to them", () => {
  let browser: Browser;
  let bot: RunningBot;
  let tess: OpenTab, lena: OpenTab, dev: OpenTab;
  before(async function () {
    this.timeout(60_000);
    await ensureTabIsBuilt();
    [browser, bot] = await Promise.all([launchBrowser(), startBot()]);
    await bot.say("tess", question);
    await bot.press("sam", "take");
    [tess, lena, dev] = (await Promise.all(
      ["tess", "lena", "dev"].map((user) => openTab(browser, bot.url, { user })),
    )) as [OpenTab, OpenTab, OpenTab];
  });
  after(async () => {
    for (const open of [tess, lena, dev])
      assert.deepEqual(open.complaints, [], "the browser had nothing to say");
    await browser.close();
    await bot.stop();
  });

  it("and sees of it only that there is one, when it was asked and who has it", async () => {
    await lena.sees("One more question is with your social worker");
    await lena.tab.getByText("Questions that you do not see").click();
    await lena.sees("Tuesday 24 November 2026, 10:15 · Sam Social");
    const shown = await lena.tab.locator("body").innerText();
    assert.doesNotMatch(shown, /hungry|Tess/);
  });

  it("only after reading what happens then, and with a reason", async () => {
    await lena.tab.getByRole("button", { name: /Open with a reason: Tuesday/ }).click();
    await lena.sees("The person who asked is told at once, and can read your reason");
    await lena.sees("The other leads are told");
    const open = lena.tab.getByRole("button", { name: "Open it and record my reason" });
    assert.ok(await open.isDisabled());
    await lena.presses("Leave it closed");
    assert.equal(await open.count(), 0);
    await lena.tab.getByRole("button", { name: /Open with a reason: Tuesday/ }).click();
    await lena.fills(/Why you must open it now/, reason);
    await open.click();
    await lena.sees(question);
    await lena.sees("You opened this with a reason");
    const actions = await lena.tab.getByRole("main").getByRole("button").allInnerTexts();
    assert.deepEqual(actions, ["Close it again"]);
  });

  it("whoever asked is told in the chat at once, and reads who and why beside the question", async () => {
    await eventually(async () => {
      assert.match(
        JSON.stringify(await bot.messages("tess")),
        /Lena Lead opened the question that you asked/,
      );
    });
    await tess.tab.getByRole("button", { name: /Your question/ }).click();
    await tess.sees("Lena Lead opened it without being part of it, and said why");
    await tess.sees(reason);
  });

  it("another lead sees it among who looked, with the reason, and not one word of the question", async () => {
    await eventually(async () => {
      assert.match(
        JSON.stringify(await bot.messages("dev")),
        /Lena Lead opened a question that was not open/,
      );
    });
    await dev.goesTo("Who looked");
    await dev.sees(reason);
    await dev.sees("Lena Lead, designated safeguarding lead");
    await dev.tab.getByText("Question by question").click();
    const shown = await dev.tab.locator("body").innerText();
    assert.doesNotMatch(shown, /hungry|Tess Teacher/);
  });

  it("and once it is closed, it is closed again", async () => {
    await lena.presses("Close it again");
    await lena.sees("Waits for me");
    assert.doesNotMatch(await lena.tab.locator("body").innerText(), /hungry/);
  });
});
