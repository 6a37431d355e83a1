import assert from "node:assert/strict";
import { type RunningBot, eventually, shownCard, startBot, wordsOn } from "../support/running-bot.ts";

const question = "Lad in Y9 with two phones, picked up by an older boy in a car. I want to ask him about it.";

describe("a referral", () => {
  let bot: RunningBot;
  beforeEach(async () => {
    bot = await startBot();
    for (const user of ["tess", "sam", "lena", "dev"]) await bot.open(user);
  });
  afterEach(() => bot.stop());

  const words = async (user: string): Promise<string> =>
    (await bot.messages(user)).map((m) => wordsOn(shownCard(m))).join("\n---\n");
  const sees = (user: string, text: string | RegExp): Promise<void> =>
    eventually(async () => {
      const seen = await words(user);
      assert.ok(typeof text === "string" ? seen.includes(text) : text.test(seen), `${user} does not see it`);
    });
  const escalate = async (): Promise<void> => {
    await bot.say("tess", question);
    await bot.press("sam", "take");
    await bot.press("sam", "answer", {
      outcome: "escalate",
      text: "Please refer today.",
      phoneFirst: "true",
    });
  };
  const fillIn = async (): Promise<void> => {
    await bot.press("tess", "saveReferral", {
      dangerNow: "no",
      ageBand: "14_to_15",
      concernTypes: "child_criminal_exploitation",
    });
    await bot.press("tess", "saveReferral", {
      parentsInformed: "not_yet",
      hopedFor: "child_protection_enquiry",
    });
    await bot.press("tess", "submitReferral");
  };

  it("grows from advice, prefilled, saved at every step, and is approved, sent and filed", async () => {
    await escalate();
    await sees("tess", "What has happened – step 1 of 3");
    const form = await bot.cardWith("tess", "saveReferral");
    assert.ok(JSON.stringify(form.card).includes(question));
    await bot.press("tess", "saveReferral", { dangerNow: "no", ageBand: "14_to_15" });
    await bot.restart("SIGKILL");
    await sees("tess", "Family and consent – step 2 of 3");
    await bot.press("tess", "saveReferral", { parentsInformed: "not_yet" });
    await sees("tess", "Check and send – step 3 of 3");
    await sees("tess", "14 to 15");
    assert.ok(!(await words("lena")).includes(question));
    await bot.press("tess", "submitReferral");
    await sees("lena", "Tess Teacher asks you to approve a referral");
    await sees("dev", "Tess Teacher asks you to approve a referral");
    await sees("lena", question);
    await bot.press("lena", "approveReferral");
    for (const user of ["tess", "sam", "dev"]) await sees(user, "Approved by Lena Lead – not sent yet");
    await bot.press("lena", "recordSent", { sentHow: "phone", frontDoorRef: "FD-1234" });
    await sees("tess", "Sent to the front door");
    await bot.press("lena", "recordFrontDoor", { outcome: "acknowledged" });
    await bot.press("lena", "recordFrontDoor", { outcome: "assessment" });
    await sees("sam", "The front door decided: an assessment");
    await bot.press("lena", "file");
    await sees("tess", "It is in the child's record");
  });

  it("is returned with a reason, changed and sent again, and declined with a reason", async () => {
    await escalate();
    await fillIn();
    await bot.press("lena", "returnReferral", { reason: "" });
    await sees("lena", "Please write a sentence first.");
    await bot.press("lena", "returnReferral", { reason: "Please add where he is now." });
    await sees("tess", "Please add where he is now.");
    await sees("sam", "Please add where he is now.");
    await bot.press("tess", "saveReferral", { childLocationNow: "in_school" });
    await bot.press("tess", "saveReferral", {});
    await bot.press("tess", "submitReferral");
    await sees("dev", "In school, with staff");
    await bot.press("dev", "declineReferral", { reason: "Already open with the front door." });
    await sees("tess", "Declined by Dev Deputy");
    await sees("tess", "Nobody can stop you from referring");
    await sees("sam", "Already open with the front door.");
  });

  it("is sent without waiting from any point, and the leads are told", async () => {
    await bot.say("tess", "start a referral");
    await bot.press("tess", "sendWithoutWaiting");
    await sees("tess", "Go ahead: nobody has to approve this first");
    await sees("lena", "Tess Teacher is sending this without waiting");
    await sees("dev", "Tess Teacher is sending this without waiting");
    await bot.press("tess", "recordSent", { sentHow: "phone", frontDoorRef: "FD-77" });
    await sees("lena", "FD-77");
  });

  it("also after the lead has declined it", async () => {
    await escalate();
    await fillIn();
    await bot.press("lena", "declineReferral", { reason: "Not yet, I think." });
    await sees("tess", "Declined by Lena Lead");
    await bot.press("tess", "sendWithoutWaiting");
    await sees("lena", "is sending this without waiting");
  });

  it("is kept from a deputy by its writer, in a dialog: the words leave the deputy's screen, and nothing follows", async () => {
    await bot.say("tess", "start a referral");
    await bot.press("tess", "saveReferral", { dangerNow: "no", whatSeen: "MARKER WORDS" });
    await bot.press("tess", "saveReferral", {});
    await bot.press("tess", "submitReferral");
    await sees("dev", "MARKER WORDS");
    const { messageId, action } = await bot.cardWith("tess", "keepFrom");
    const { msteams: _, ...carried } = action["data"] as Record<string, unknown>;
    const dialog = JSON.stringify(
      await bot.task("tess", messageId, "fetch", action["data"] as typeof carried),
    );
    const [, to] = /"title":"Dev Deputy","value":"([^"]+)"/.exec(dialog) ?? [];
    assert.ok(to, "Dev is not in the dialog");
    await bot.task("tess", messageId, "submit", { ...carried, to });
    await sees("dev", "This is not with you any more");
    await bot.press("lena", "approveReferral");
    await sees("tess", "Approved by Lena Lead – not sent yet");
    assert.ok(!(await words("dev")).includes("MARKER WORDS"));
    assert.ok(!(await words("dev")).includes("Approved"));
  });

  it("needs only the answer about danger to be saved, and shows 999 when it is not no", async () => {
    await bot.say("tess", "start a referral");
    await bot.press("tess", "saveReferral", { ageBand: "5_to_7" });
    await sees("tess", "Please say first whether anyone is in danger now.");
    await bot.press("tess", "saveReferral", { dangerNow: "yes", ageBand: "5_to_7" });
    await sees("tess", "**Call 999 now.**");
    await sees("lena", "Tess Teacher is writing a referral");
  });

  it("about an adult in school stops, and keeps nothing but that it stopped", async () => {
    await bot.say("tess", "start a referral");
    await bot.press("tess", "saveReferral", {
      dangerNow: "no",
      aboutAdultInSchool: "yes",
      whatSeen: "MARKER WORDS",
    });
    await sees("tess", "This referral has stopped here");
    assert.ok(!(await words("tess")).includes("MARKER WORDS"));
    assert.ok(!(await words("lena")).includes("MARKER WORDS"));
  });
});
