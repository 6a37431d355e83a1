import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { ensureTabIsBuilt } from "../../bot/tab/build.ts";
import { buttons } from "../support/wording.ts";
import { launchBrowser } from "../support/browser.ts";
import { type OpenTab, openTab } from "../support/open-tab.ts";
import { type RunningBot, startBot } from "../support/running-bot.ts";

describe("who may start a referral, in the tab of a telephone:", () => {
  let browser: Browser;
  let bot: RunningBot;
  let tess: OpenTab, sam: OpenTab, lena: OpenTab;
  before(async function () {
    this.timeout(60_000);
    await ensureTabIsBuilt();
    [browser, bot] = await Promise.all([launchBrowser(), startBot()]);
    [tess, sam, lena] = (await Promise.all(
      ["tess", "sam", "lena"].map((user) => openTab(browser, bot.url, { user, width: 390 })),
    )) as [OpenTab, OpenTab, OpenTab];
  });
  after(async () => {
    for (const open of [tess, sam, lena])
      assert.deepEqual(open.complaints, [], "the browser had nothing to say");
    await browser.close();
    await bot.stop();
  });

  it("a teacher is asked with the first question, and one press says yes", async () => {
    await tess.fills(
      "What you plan to do, and what worries you",
      "He is hungry again. I plan to phone home.",
    );
    await tess.presses("Ask");
    await tess.sees("May Sam Social turn a question of yours into a referral for Lena Lead or Dev Deputy");
    await tess.presses(buttons.letWorkerRefer);
    await tess.sees("To take that back, type only I refer");
  });

  it("the social worker reads that they may, is told what it does, and turns it into a referral", async () => {
    await sam.tab.getByRole("button", { name: /A question from Tess Teacher/ }).click();
    await sam.presses(buttons.take);
    await sam.sees("You may turn this into a referral: Tess has allowed it.");
    await sam.presses(buttons.turn);
    await sam.sees("This starts a referral in the name of Tess Teacher");
    const form = sam.tab.getByRole("form", { name: buttons.turn });
    await form.getByRole("radio", { name: "No", exact: true }).check();
    await form.getByRole("button", { name: buttons.turn }).click();
    await sam.sees("You have turned this into a referral");
  });

  it("the lead has it, in the teacher's name and by the worker, and the teacher sees that", async () => {
    await lena.tab.getByRole("button", { name: /A referral from Tess Teacher/ }).click();
    await lena.sees("sent it to the safeguarding leads, as its writer had allowed");
    await tess.sees("turned it into a referral, which is with the safeguarding leads");
  });

  it("the teacher takes it back in one press", async () => {
    await tess.goesTo("My questions");
    await tess.sees("Who may start a referral for you");
    await tess.presses(buttons.takeBackReferring);
    await tess.tab.getByRole("button", { name: buttons.letWorkerRefer }).waitFor();
  });
});
