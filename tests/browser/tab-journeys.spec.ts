import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { ensureTabIsBuilt } from "../../bot/tab/build.ts";
import { buttons, outcomeLabels } from "../support/wording.ts";
import { launchBrowser } from "../support/browser.ts";
import { type OpenTab, openTab } from "../support/open-tab.ts";
import { type RunningBot, eventually, startBot } from "../support/running-bot.ts";

const question =
  "Y4 boy hungry on Mondays, same jumper since September. I plan to talk with mum on Friday. Is that OK?";
const advice = "Talk to her today, and warmly: ask first how the weekend was.";

describe("the tab, from an empty store:", () => {
  let browser: Browser;
  let bot: RunningBot;
  let tess: OpenTab, sam: OpenTab, lena: OpenTab;
  before(async function () {
    this.timeout(60_000);
    await ensureTabIsBuilt();
    [browser, bot] = await Promise.all([launchBrowser(), startBot()]);
    [tess, sam, lena] = (await Promise.all(
      ["tess", "sam", "lena"].map((user) => openTab(browser, bot.url, { user })),
    )) as [OpenTab, OpenTab, OpenTab];
  });
  after(async () => {
    for (const open of [tess, sam, lena])
      assert.deepEqual(open.complaints, [], "the browser had nothing to say");
    await browser.close();
    await bot.stop();
  });

  it("each role has its own first screen, and learns there what will come", async () => {
    await tess.sees("You have not asked anything yet");
    await tess.sees("Sam Social, linked social worker: in school until 12:00");
    await sam.sees("Nothing waits for you");
    await sam.sees("Brook Academy");
    await lena.sees("Referrals to decide on come here");
  });

  it("a teacher asks, and the question is in the social worker's inbox without anybody reloading", async () => {
    await tess.fills("What you plan to do, and what worries you", question);
    await tess.presses("Ask");
    await tess.sees("Expect an answer by 10:45");
    await sam.sees("A question from Tess Teacher");
    await sam.sees("Answer due in 30 school minutes");
    assert.ok(!(await sam.tab.locator("body").innerText()).includes("hungry"), "a list shows no words");
  });

  it("the social worker opens it, takes it and answers; the asker's page follows, and so do the cards", async () => {
    await sam.tab.getByRole("button", { name: /A question from Tess Teacher/ }).click();
    await sam.sees(question);
    await sam.presses(buttons.take);
    await sam.tab.getByRole("form", { name: buttons.sendAnswer }).waitFor();
    await sam.chooses("Good idea, with a change – say what to change");
    await sam.fills("In a sentence or two – no names", advice);
    await sam.presses(buttons.sendAnswer);
    await sam.sees("Your card in the chat shows it as well");
    await tess.sees(outcomeLabels.adjust);
    await tess.sees(advice);
    await tess.presses(buttons.accept);
    await sam.sees("will do this");
    await eventually(async () => {
      const cards = JSON.stringify(await bot.messages("tess"));
      assert.match(cards, /You said you will do this/);
    });
  });

  it("whoever asked sees who has looked at it", async () => {
    await tess.sees("Sam Social opened it");
  });

  it("what has to be filled in is said at the field, and what was typed stays", async () => {
    await tess.presses(buttons.challenge);
    const form = tess.tab.getByRole("form", { name: buttons.challenge });
    await form.getByRole("button", { name: buttons.challenge }).click();
    await tess.sees("Please fill this in first.");
    await tess.presses(buttons.challenge).catch(() => undefined);
  });

  it("a referral goes from the form to the lead, who approves it and records that it was sent", async () => {
    await tess.presses("Back to My questions");
    await tess.presses(buttons.startReferral);
    await tess.sees("What has happened");
    await tess.presses(buttons.submit);
    await tess.sees("Please choose one.");
    const danger = tess.tab.getByRole("radiogroup", { name: /Is anyone in danger now/ });
    await danger.getByRole("radio", { name: "No", exact: true }).check();
    await tess.fills(/What you saw or heard/, "He came without lunch for the third week.");
    await tess.tab.getByRole("checkbox", { name: "Neglect" }).check();
    await tess.presses(buttons.submit);
    await tess.sees("Nobody can stop you from referring");
    await lena.sees("Waits for me (1)");
    await lena.tab.getByRole("button", { name: /A referral from Tess Teacher/ }).click();
    await lena.sees("He came without lunch");
    await lena.presses(buttons.approve);
    await lena.sees("Approved is not sent");
    await lena.fills("The front door's reference", "FD-2026-1107");
    await lena.presses(buttons.recordSent);
    await lena.sees("recorded that it was sent");
    await tess.sees("Sent, waits for the front door");
  });

  it("the child's details open only with a reason, and the writer sees that they were opened", async () => {
    await lena.tab.getByText("The child's details").click();
    const show = lena.tab.getByRole("button", { name: "Show what is kept" });
    assert.ok(await show.isDisabled());
    await lena.fills("Name", "Somebody Invented");
    await lena.presses("Keep these details");
    await lena.sees("Kept, apart from everything else");
    await lena.fills("Why you open them now", "The front door asks for the address.");
    await show.click();
    await lena.sees("Somebody Invented");
    await tess.presses("Back to My questions");
    await tess.tab.getByRole("button", { name: /Your referral/ }).click();
    await tess.sees("Lena Lead opened the child's details");
  });

  it("a link leads straight to a question, and nobody else's link does", async () => {
    const id = await tess.tab.locator("body").evaluate(() => location.hash.split("/")[1] ?? "");
    assert.match(id, /^oakfield\.r\./);
    const linked = await openTab(browser, bot.url, { user: "lena", item: id });
    await linked.sees("He came without lunch");
    await linked.close();
    const other = await openTab(browser, bot.url, { user: "bilal", item: id });
    await other.sees("it is not open to you");
    await other.close();
  });

  it("the social worker says with two presses where they are, and whoever asks next sees it", async () => {
    const asking = await openTab(browser, bot.url, { user: "tess" });
    await asking.sees("Sam Social, linked social worker: in school until 12:00");
    await sam.goesTo("Inbox");
    await sam.presses("At the gate");
    await sam.presses("15:30, end of school");
    await sam.sees("People see that you are at the gate until 15:30");
    await sam.sees("Oakfield Primary: at the gate until 15:30");
    // A tab that stands open hears it at once, long before its next look of its own.
    await asking.sees("Sam Social, linked social worker: at the gate until 15:30");
    await asking.close();
    await sam.presses("Back to my usual week");
    await sam.sees("Oakfield Primary: in school until 12:00");
  });

  it("the lead sees who leads this week and who was consulted, without a word of it", async () => {
    await lena.goesTo("Safeguarding");
    await lena.sees("Who leads");
    await lena.sees("Dev Deputy, by the rota");
    await lena.tab.getByText("Who was consulted").click();
    await lena.sees(/Sam Social answered at 10:\d\d, (after \d+|in less than a) school minutes?/);
    assert.ok(!(await lena.tab.locator("body").innerText()).includes("hungry"));
  });

  it("whoever asked says that it is in the child's record, and that is how it stands", async () => {
    await tess.goesTo("My questions");
    await tess.tab.getByRole("button", { name: /Your question/ }).click();
    await tess.presses(buttons.file);
    await tess.sees("In the child's record");
  });

  it("a lost connection is shown until it is back", async () => {
    await sam.context.setOffline(true);
    await bot.restart();
    await sam.sees("The connection is lost");
    await sam.context.setOffline(false);
    await eventually(async () => {
      const shown = await sam.tab.locator("body").innerText();
      assert.ok(!shown.includes("The connection is lost"));
    }, 15_000);
    // What the browsers say of the time without a connection is what was to be expected.
    for (const open of [tess, sam, lena]) open.complaints.length = 0;
  }).timeout(30_000);
});
