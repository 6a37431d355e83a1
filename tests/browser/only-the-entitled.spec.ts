import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { buttons } from "../support/wording.ts";
import { launchBrowser } from "../support/browser.ts";
import { type RunningBot, startBot } from "../support/running-bot.ts";
import { type Person, openPlayground } from "./on-the-page.ts";
import * as story from "./story.ts";

const others = ["lena", "dev", "hugh", "cara", "bilal", "priya", "mona", "finn"];

describe("only the entitled on the page", () => {
  let browser: Browser;
  let bot: RunningBot;
  before(async () => {
    [browser, bot] = await Promise.all([launchBrowser(), startBot()]);
  });
  after(async () => {
    await browser.close();
    await bot.stop();
  });

  it("see a question: everybody else's chat shows no trace of it, before or after the answer", async () => {
    const everybody = await openPlayground(browser, bot.url, { users: others.join(",") });
    const both = await openPlayground(browser, bot.url, { users: "tess,sam" });
    const [tess, sam] = [both.person("tess"), both.person("sam")];
    await tess.writes(story.question);
    await story.take(sam);
    await story.answer(sam, "adjust", story.advice);
    await tess.presses(buttons.accept);
    await sam.sees("Tess Teacher will do this");
    for (const words of ["hungry on Mondays", "warmly", "Tess"])
      assert.match(
        await sam.pane.innerHTML(),
        new RegExp(words),
        "the traces to look for are the right ones",
      );
    const assertNoTrace = async (): Promise<void> => {
      for (const key of others) {
        const { pane } = everybody.person(key);
        assert.equal(await pane.locator("article").count(), 1, `${key} has the greeting only`);
        assert.doesNotMatch(await pane.innerHTML(), /hungry on Mondays|warmly|Tess|Open it here/, key);
      }
    };
    await assertNoTrace();
    await everybody.page.reload();
    await everybody.ready();
    await assertNoTrace();
    await everybody.close();
    await both.close();
  });

  it("win: of two workers who press Take at the same moment one has it and the other sees who", async () => {
    const [asking, samAlone, priyaAlone] = await Promise.all([
      openPlayground(browser, bot.url, { users: "bilal" }),
      openPlayground(browser, bot.url, { users: "sam" }),
      openPlayground(browser, bot.url, { users: "priya" }),
    ]);
    const bilal = asking.person("bilal");
    const workers: [Person, string][] = [
      [samAlone.person("sam"), "Sam Social"],
      [priyaAlone.person("priya"), "Priya Partner"],
    ];
    await bilal.writes("Boy in Y8 alone at break for weeks. I plan to ring home tonight. Is that right?");
    const takes = await Promise.all(workers.map(([worker]) => worker.handleOf(buttons.take)));
    await Promise.all(takes.map((button) => button.evaluate((b) => b.click())));
    await bilal.sees(/(Sam Social|Priya Partner) has your question since/);
    const samHasIt = (await bilal.count("Sam Social has your question since")) > 0;
    const [winner, loser] = samHasIt ? workers : [workers[1]!, workers[0]!];
    await winner![0].sees("You have this question from Bilal Brook");
    await winner![0].offers(buttons.sendAnswer);
    await loser![0].sees(new RegExp(`${winner![1]} has (taken )?this question`));
    await loser![0].offersNot(buttons.take);
    await loser![0].offersNot(buttons.sendAnswer);
    assert.equal(await loser![0].count("You have this question"), 0);
    await Promise.all([asking.close(), samAlone.close(), priyaAlone.close()]);
  });
});
