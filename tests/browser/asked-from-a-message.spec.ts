import assert from "node:assert/strict";
import type { Browser, Locator } from "playwright-core";
import { asking, buttons, labels } from "../support/wording.ts";
import { launchBrowser } from "../support/browser.ts";
import { type RunningBot, startBot } from "../support/running-bot.ts";
import { type Person, type Window, openPlayground } from "./on-the-page.ts";
import * as story from "./story.ts";

describe("asking from a message or the compose box, on the page", () => {
  let browser: Browser;
  let bot: RunningBot;
  let window: Window;
  let tess: Person, sam: Person;
  let dialog: Locator;
  before(async () => {
    [browser, bot] = await Promise.all([launchBrowser(), startBot()]);
    window = await openPlayground(browser, bot.url);
    [tess, sam] = [window.person("tess"), window.person("sam")];
    dialog = window.page.locator("dialog");
  });
  after(async () => {
    await browser.close();
    await bot.stop();
  });

  it("opens an empty dialog beside the box, and the receipt is in the dialog and in the chat", async () => {
    await tess.presses(asking.title);
    await dialog.getByRole("heading", { name: asking.title }).waitFor();
    await window.says(dialog, "It goes to Sam Social");
    await window.says(dialog, "If a child is in danger now, call 999.");
    const box = dialog.getByLabel(labels.question);
    assert.equal(await box.inputValue(), "");
    await dialog.getByRole("button", { name: buttons.sendQuestion }).click();
    await window.says(dialog, labels.writeFirst);
    await box.fill(story.question);
    await dialog.getByRole("button", { name: buttons.sendQuestion }).click();
    await window.says(dialog, "Sent to Sam Social, linked social worker");
    await window.says(dialog, "the answer comes there");
    await tess.sees("Sent to Sam Social, linked social worker");
    await sam.sees(story.question);
    await dialog.getByRole("button", { name: "Close" }).click();
    await dialog.waitFor({ state: "detached" });
  });

  it("carries the words of a message into the dialog, where they are looked at before they go", async () => {
    await tess.writes("Thanks");
    await tess.sees("That was not sent to anyone");
    const message = tess.newestMessageWith("Thanks");
    await message.getByLabel("More options for this message").click();
    await message.getByRole("button", { name: asking.title }).click();
    const box = dialog.getByLabel(labels.question);
    assert.equal(await box.inputValue(), "Thanks");
    await box.fill("Kyle Barnes was hungry again on Monday. I plan to ring his mum today. Is that right?");
    await dialog.getByRole("button", { name: buttons.sendQuestion }).click();
    await window.says(dialog, "Please look once more before this goes");
    await dialog.getByRole("button", { name: buttons.edit }).click();
    const better = "A boy was hungry again on Monday. I plan to ring his mum today. Is that right?";
    await dialog.getByLabel(labels.question).fill(better);
    await dialog.getByRole("button", { name: buttons.saveEdit }).click();
    await window.says(dialog, better);
    await dialog.getByRole("button", { name: buttons.sendAsItIs }).click();
    await window.says(dialog, "Sent to Sam Social, linked social worker");
    await sam.sees(better);
    assert.equal(await sam.count("Kyle Barnes"), 0);
    await dialog.getByRole("button", { name: "Close" }).click();
  });
});
