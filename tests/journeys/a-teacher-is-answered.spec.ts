import assert from "node:assert/strict";
import { type RunningBot, eventually, shownCard, startBot, wordsOn } from "../support/running-bot.ts";

const question =
  "Y4 boy hungry on Mondays, same jumper since September. I plan to talk with mum on Friday. OK?";

describe("a teacher is answered", () => {
  let bot: RunningBot;
  beforeEach(async () => {
    bot = await startBot();
    for (const user of ["tess", "sam", "lena"]) await bot.open(user);
  });
  afterEach(() => bot.stop());

  const words = async (user: string): Promise<string> =>
    (await bot.messages(user)).map((m) => wordsOn(shownCard(m))).join("\n---\n");
  const sees = (user: string, text: string | RegExp): Promise<void> =>
    eventually(async () => {
      const seen = await words(user);
      assert.ok(typeof text === "string" ? seen.includes(text) : text.test(seen), `${user} does not see it`);
    });
  const countOf = async (user: string, text: string): Promise<number> =>
    (await words(user)).split(text).length - 1;

  it("in one message, in the same chat, on the card that was the receipt", async () => {
    await bot.say("tess", question);
    await sees("tess", "Sent to Sam Social, linked social worker");
    await sees("tess", "If a child is in danger now, call **999**. Do not wait for an answer here.");
    await sees("tess", /Expect an answer by \d\d:\d\d/);
    const receipt = await bot.cardWith("tess", "withdraw");
    assert.ok(await bot.cardWith("tess", "markDanger"));
    assert.ok(await bot.cardWith("tess", "aboutAdult"));
    await bot.press("sam", "take");
    await sees("tess", "Sam Social has your question since");
    await bot.press("sam", "answer", {
      outcome: "adjust",
      text: "Talk today, and warmly.",
      byWhen: "today",
      who: "asker",
    });
    await sees("tess", "Good idea – with a change");
    const answered = await bot.cardWith("tess", "accept");
    assert.equal(answered.messageId, receipt.messageId);
    await sees("tess", "it does not stop you or anyone from making a referral");
    await bot.press("tess", "accept");
    await sees("sam", "You have answered; Tess Teacher will do this");
    assert.equal(await countOf("lena", question), 0);
  });

  it("after a question back, typed or on the card", async () => {
    await bot.say("tess", question);
    await bot.press("sam", "take");
    await bot.press("sam", "answer", { outcome: "need_more", text: "How often is it?" });
    await sees("tess", "How often is it?");
    await bot.say("tess", "Every Monday since half-term, I think");
    await sees("tess", "Is this your reply, or a new question?");
    await bot.press("tess", "reply");
    await sees("sam", "Every Monday since half-term, I think");
    await bot.press("sam", "answer", { outcome: "go_ahead", text: "Yes: a warm word first." });
    await sees("tess", "Appropriate – go ahead");
  });

  it("by a colleague to whom the question was passed in a dialog", async () => {
    await bot.open("cara");
    await bot.say("tess", question);
    const card = await bot.cardWith("sam", "handOver");
    const data = card.action["data"] as Record<string, unknown>;
    const dialog = await bot.task("sam", card.messageId, "fetch", data);
    assert.match(JSON.stringify(dialog), /Cara Cover, cover/);
    const people = await fetch(`${bot.url}/playground/people`).then(
      (r) => r.json() as Promise<{ name: string; tenantId: string; aadObjectId: string }[]>,
    );
    const cara = people.find((p) => p.name === "Cara Cover")!;
    const { msteams: _, ...carried } = data;
    await bot.task("sam", card.messageId, "submit", {
      ...carried,
      to: `${cara.tenantId}:${cara.aadObjectId}`,
      reason: "",
    });
    await sees("tess", "Passed on to Cara Cover");
    await sees("sam", "Passed on to Cara Cover");
    await bot.press("cara", "take");
    await sees("tess", "Cara Cover has your question");
  });

  it("once, when Teams delivers the same message again under the same or a new id", async () => {
    await bot.say("tess", question);
    await sees("sam", question);
    await bot.redeliver("tess", true);
    await bot.redeliver("tess", false);
    await bot.press("sam", "take");
    await bot.redeliver("sam", true);
    await bot.redeliver("sam", false);
    await sees("tess", "Sam Social has your question since");
    assert.equal(await countOf("sam", question), 1);
    assert.equal(await countOf("tess", question), 1);
  });

  it("also after the machine was killed in the middle", async () => {
    await bot.say("tess", question);
    await sees("sam", question);
    await bot.restart("SIGKILL");
    await bot.press("sam", "take");
    await bot.press("sam", "answer", { outcome: "pause", text: "Do not ring yet; call me at break." });
    await sees("tess", "Pause – talk to me or your safeguarding lead first");
    await bot.restart("SIGTERM");
    await bot.press("tess", "accept");
    await sees("tess", "You said you will do this");
  });

  it("with a kept message out of hours, and nothing is sent before the person keeps it", async () => {
    await bot.moveClock(7 * 60);
    await bot.say("tess", question);
    await sees("tess", "Nobody reads this now.");
    assert.equal(await countOf("sam", question), 0);
    await bot.press("tess", "sendAnyway");
    await sees("tess", /Kept for Sam Social until Wednesday 08:30/);
    assert.equal(await countOf("sam", question), 0);
    await bot.moveClock(16 * 60);
    await sees("sam", question);
  });

  it("gets greetings, thanks and nonsense a way forward without troubling anybody", async () => {
    for (const hello of ["hi", "HELLO", "Help!"]) await bot.say("tess", hello);
    assert.equal(await countOf("tess", "Hello Tess, this is Sounding Board"), 4);
    await bot.say("tess", "asdf");
    await sees("tess", "That was not sent to anyone");
    await bot.say("tess", "x".repeat(4001));
    await sees("tess", "please keep it to 4,000 characters");
    assert.equal((await bot.messages("sam")).length, 1);
  });

  it("and can stop: taken back, or about an adult in school, and the words are gone from the worker's card", async () => {
    await bot.say("tess", question);
    await sees("sam", question);
    await bot.press("tess", "aboutAdult");
    await sees("tess", "Speak to the headteacher");
    await sees("sam", "has stopped this question");
    assert.equal(await countOf("sam", question), 0);
    await bot.say("tess", `${question} Or tomorrow?`);
    await sees("sam", "Or tomorrow?");
    await bot.press("tess", "withdraw");
    await sees("sam", "has taken this question back");
    assert.equal(await countOf("sam", question), 0);
  });

  it("is told of 999 at once when somebody is in danger, and the worker and the leads are told", async () => {
    await bot.say("tess", question);
    await bot.press("tess", "markDanger");
    await sees("tess", "**Call 999 now.**");
    await sees("sam", "says someone is in danger now");
    await sees("lena", "says someone is in danger now");
    await bot.press("sam", "take");
  });
});
