import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { ensureTabIsBuilt } from "../../bot/tab/build.ts";
import { buttons } from "../support/wording.ts";
import { launchBrowser } from "../support/browser.ts";
import { type OpenTab, openTab } from "../support/open-tab.ts";
import { type RunningBot, startBot } from "../support/running-bot.ts";

const reply = "Phone home today, and ask first how the weekend was.";
const adjust = "Good idea, with a change – say what to change";

describe("saved replies, in the tab of a telephone:", () => {
  let browser: Browser;
  let bot: RunningBot;
  let tess: OpenTab, sam: OpenTab, cara: OpenTab;
  before(async function () {
    this.timeout(60_000);
    await ensureTabIsBuilt();
    [browser, bot] = await Promise.all([launchBrowser(), startBot()]);
    [tess, sam, cara] = (await Promise.all(
      ["tess", "sam", "cara"].map((user) => openTab(browser, bot.url, { user, width: 390 })),
    )) as [OpenTab, OpenTab, OpenTab];
  });
  after(async () => {
    for (const open of [tess, sam, cara])
      assert.deepEqual(open.complaints, [], "the browser had nothing to say");
    await browser.close();
    await bot.stop();
  });

  it("a social worker learns what they are for, and is warned before a name is saved for every school", async () => {
    await sam.goesTo("Saved replies");
    await sam.sees("When you keep giving the same answer, save it here once");
    await sam.chooses(adjust);
    await sam.fills("In a sentence or two", "Ring Kyle Barnes' mum on 07700 900123 today.");
    await sam.presses("Save this reply");
    await sam.sees("Nothing was saved yet");
    await sam.fills("In a sentence or two", reply);
    await sam.presses("Save this reply");
    await sam.sees("It is there when you answer a question");
    await sam.sees(reply);
  });

  it("a colleague of the same council has it; a teacher has no such part of the tab", async () => {
    await cara.goesTo("Saved replies");
    await cara.sees(reply);
    const parts = await tess.tab.getByRole("navigation").innerText();
    assert.ok(!parts.includes("Saved replies"));
  });

  it("picked for a question it fills the answer, which is changed before it is sent", async () => {
    await tess.fills(
      "What you plan to do, and what worries you",
      "He is hungry again. I plan to phone home.",
    );
    await tess.presses("Ask");
    await tess.sees("Expect an answer by");
    await sam.goesTo("Inbox");
    await sam.tab.getByRole("button", { name: /A question from Tess Teacher/ }).click();
    await sam.presses(buttons.take);
    const form = sam.tab.getByRole("form", { name: buttons.sendAnswer });
    await form.getByLabel("Use a saved reply").selectOption({ index: 1 });
    const words = form.getByLabel("In a sentence or two – no names");
    assert.equal(await words.inputValue(), reply);
    assert.ok(await form.getByRole("radio", { name: adjust }).isChecked());
    await words.fill(`${reply} I am there until 12.`);
    await sam.presses(buttons.sendAnswer);
    await sam.sees("Your card in the chat shows it as well");
    await tess.sees("I am there until 12.");
  });

  it("is removed after a look, for everybody", async () => {
    await sam.goesTo("Saved replies");
    await sam.presses("Remove");
    await sam.sees("The other workers lose it too");
    await sam.presses("Remove it for everybody");
    await sam.sees("No saved replies yet");
  });
});
