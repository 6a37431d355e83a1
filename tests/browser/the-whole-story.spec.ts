import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { buttons, labels, outcomeChoices } from "../support/wording.ts";
import { launchBrowser } from "../support/browser.ts";
import { type RunningBot, startBot } from "../support/running-bot.ts";
import { type Person, type Window, openPlayground } from "./on-the-page.ts";
import * as story from "./story.ts";

describe("the whole story on the page", () => {
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

  it("asks with one message, and the answer comes on the card that was the receipt", async () => {
    await tess.writes(story.question);
    await tess.sees("Sent to Sam Social, linked social worker");
    await tess.sees(/Expect an answer by \d\d:\d\d/);
    const receipt = await tess.newestMessageWith("Sent to Sam Social").getAttribute("data-message-id");
    await sam.sees("Tess Teacher asks");
    await sam.sees(story.question);
    await story.take(sam);
    await tess.sees("Sam Social has your question since");
    await story.answer(sam, "adjust", story.advice);
    await tess.sees("Good idea – with a change");
    const answered = await tess.newestMessageWith(story.advice).getAttribute("data-message-id");
    assert.equal(answered, receipt);
    await tess.presses(buttons.accept);
    await tess.sees("You said you will do this");
    await sam.sees("You have answered; Tess Teacher will do this");
    assert.equal(await lena.count(story.question), 0);
  });

  it("turns advice into a referral that is returned, sent again, approved and recorded", async () => {
    await story.escalate(tess, sam);
    await tess.sees("This needs a referral");
    assert.equal(await tess.field(labels.whatSeen).inputValue(), story.worryingQuestion);
    await story.fillReferral(tess);
    await tess.sees("OAK-0412");
    assert.equal(await lena.count(story.worryingQuestion), 0);
    await tess.presses(buttons.submit);
    await tess.sees("With Lena Lead and Dev Deputy since");
    await lena.sees("Tess Teacher asks you to approve a referral");
    await lena.sees("Criminal exploitation");

    await lena.fills(labels.reason, "Please add where he is now.");
    await lena.presses(buttons.return);
    await tess.sees("Lena Lead returned it:");
    await tess.sees("Please add where he is now.");
    await sam.sees("Please add where he is now.");
    await tess.chooses(labels.childLocationNow, "In school, with staff");
    await tess.presses(buttons.next);
    await tess.sees("step 2 of 3");
    await tess.presses(buttons.next);
    await tess.sees("step 3 of 3");
    await tess.presses(buttons.resubmit);

    await lena.sees("In school, with staff");
    await lena.presses(buttons.approve);
    for (const person of [tess, sam, lena]) await person.sees("Approved by Lena Lead – not sent yet");
    await lena.fills(labels.frontDoorRef, "FD-1234");
    await lena.presses(buttons.recordSent);
    for (const person of [tess, sam, lena]) {
      await person.sees("Sent to the front door");
      await person.sees("FD-1234");
    }
  });

  it("passes a question to a colleague in a dialog, and everybody sees who has it", async () => {
    const third = "Girl in Y5 quiet since the holidays. I plan to have a word at lunch. Is that right?";
    await window.page.getByLabel("Add a person").selectOption({ label: "Cara Cover, Oakfield Primary" });
    const cara = window.person("cara");
    await cara.sees("Hello Cara");
    await tess.writes(third);
    await sam.sees(third);
    assert.equal(await cara.count(third), 0);
    await sam.presses(buttons.passOn);
    const dialog = window.page.locator("dialog");
    await dialog.getByRole("radio", { name: "Cara Cover, cover" }).check();
    await dialog.getByLabel(labels.handOverWord).fill("I am in court until four.");
    await dialog.getByRole("button", { name: buttons.passOn }).click();
    await dialog.getByText("Done. The card in the chat shows it.").waitFor();
    await dialog.getByRole("button", { name: "Close" }).click();
    await dialog.waitFor({ state: "detached" });
    await tess.sees("Passed on to Cara Cover");
    await sam.sees("Passed on to Cara Cover");
    await cara.sees("Tess Teacher asks; Sam Social has passed it to you");
    await cara.sees("I am in court until four.");
    await story.take(cara);
    await tess.sees("Cara Cover has your question since");
    await sam.sees("Cara Cover has this question");
    assert.equal(await lena.count(third), 0);
  });

  it("keeps apart what is chosen on two cards that are open at the same time", async () => {
    await tess.writes("Boy in Y2 bites others since May. I plan to ring his dad today. Is that right?");
    await story.take(sam);
    await sam.chooses(labels.outcome, outcomeChoices.go_ahead);
    await tess.writes("Girl in Y6 asks for food for her brother. I plan to ask her more. Is that right?");
    await story.take(sam);
    await sam.chooses(labels.outcome, outcomeChoices.pause);
    const chosen = sam.pane.getByRole("radio", { checked: true });
    assert.deepEqual(await chosen.evaluateAll((all) => all.map((e) => (e as HTMLInputElement).value)), [
      "go_ahead",
      "pause",
    ]);
  });
});
