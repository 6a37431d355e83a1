import assert from "node:assert/strict";
import type { JsonObject } from "../../bot/playground/wire.ts";
import {
  type RunningBot,
  eventually,
  findAction,
  shownCard,
  startBot,
  wordsOn,
} from "../support/running-bot.ts";

const question =
  "Girl in Y5 quiet since the holidays. I plan to have a word with her at lunch. Is that right?";

describe("only the entitled", () => {
  let bot: RunningBot;
  before(async () => {
    bot = await startBot();
    for (const user of ["tess", "sam", "lena", "dev", "cara", "hugh", "bilal", "priya", "mona"])
      await bot.open(user);
  });
  after(() => bot.stop());

  const words = async (user: string): Promise<string> =>
    (await bot.messages(user)).map((m) => wordsOn(shownCard(m))).join("\n---\n");
  const sees = (user: string, text: string): Promise<void> =>
    eventually(async () => assert.ok((await words(user)).includes(text), `${user} does not see it`));

  /** Presses with a card's data from some other message of the person, as a crafted client would. */
  const pressAs = async (user: string, verb: string, data: JsonObject): Promise<string> => {
    const [first] = await bot.messages(user);
    const response = await fetch(`${bot.url}/playground/api/press`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ user, messageId: first!.id, action: { type: "Action.Execute", verb, data } }),
    });
    assert.equal(response.status, 200);
    return wordsOn(shownCard((await bot.messages(user))[0]!));
  };

  it("press: people of another role or another school get one sentence and change nothing", async () => {
    await bot.say("tess", question);
    const { action } = await bot.cardWith("sam", "take");
    const data = action["data"] as JsonObject;
    for (const user of ["lena", "dev", "cara", "hugh", "bilal", "priya", "mona"])
      for (const verb of ["take", "answer", "withdraw", "open", "approveReferral"]) {
        const seen = await pressAs(user, verb, { ...data, outcome: "go_ahead", text: "Fine." });
        assert.match(seen, /This is not open to you/, `${user} ${verb}`);
        assert.ok(!seen.includes(question));
      }
    await bot.press("sam", "take");
    await sees("tess", "Sam Social has your question since");
  });

  it("press once: stale, repeated, unknown, oversized and tampered presses change nothing", async () => {
    await bot.say("tess", `${question} Or with her mother?`);
    const { action, messageId } = await bot.cardWith("sam", "take");
    const data = action["data"] as JsonObject;
    const version = Number(data["version"]);
    const crafted: [string, JsonObject, RegExp][] = [
      ["take", { ...data, nonce: "0".repeat(32) }, /could not be read/],
      ["take", { ...data, nonce: 7 }, /could not be read/],
      ["take", { ...data, version: version + 1 }, /could not be read/],
      ["take", { ...data, version: "1" }, /could not be read/],
      ["take", { ...data, state: "answered" }, /could not be read/],
      ["take", { ...data, takenBy: "lena" }, /could not be read/],
      ["approve_everything", data, /could not be read/],
      ["", data, /could not be read/],
      ["answer", { ...data, outcome: "go_ahead", text: "x".repeat(20_001) }, /could not be read/],
      ["answer", { ...data, outcome: "go_ahead", text: { $ne: "" } }, /could not be read/],
      ["answer", { ...data, outcome: "sure", text: "Fine." }, /choose one of the answers/],
      ["approveReferral", data, /could not be read/],
      ["take", { ...data, id: "oakfield.c.00000000000000000000000000000000" }, /not open to you/],
      ["take", { ...data, id: "../../brook" }, /not open to you/],
      ["take", { ...data, id: 12 }, /not open to you/],
      ["take", {}, /not open to you/],
    ];
    for (const [verb, altered, sentence] of crafted) {
      const body = { user: "sam", messageId, action: { type: "Action.Execute", verb, data: altered } };
      const response = await fetch(`${bot.url}/playground/api/press`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      assert.equal(response.status, 200);
      const message = (await bot.messages("sam")).find((m) => m.id === messageId)!;
      assert.match(wordsOn(shownCard(message)), sentence, `${verb} ${JSON.stringify(Object.keys(altered))}`);
    }
    await bot.press("tess", "withdraw");
    await pressAs("sam", "take", data);
    await sees("sam", "This changed while you were looking, so nothing was done.");
    assert.ok((await words("tess")).includes("You took this back"));
  });

  it("win: of two workers who press at once one has it and the other sees who", async () => {
    await bot.say("bilal", question);
    const [one, two] = await Promise.all([bot.cardWith("sam", "take"), bot.cardWith("priya", "take")]);
    const press = (user: string, { messageId, action }: typeof one): Promise<Response> =>
      fetch(`${bot.url}/playground/api/press`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          user,
          messageId,
          action: { type: "Action.Execute", verb: "take", data: action["data"] },
        }),
      });
    await Promise.all([press("sam", one), press("priya", two)]);
    const samHasIt = (await words("sam")).includes("You have this question from Bilal Brook");
    const [winner, loser, name] = samHasIt ? ["sam", "priya", "Sam"] : ["priya", "sam", "Priya"];
    await sees(winner, "You have this question from Bilal Brook");
    await eventually(async () =>
      assert.match(await words(loser), new RegExp(`${name} \\w* ?has (taken )?this question`)),
    );
    await sees("bilal", `${samHasIt ? "Sam Social" : "Priya Partner"} has your question since`);
  });

  it("approve: nobody approves a referral of their own", async () => {
    await bot.say("lena", "start a referral");
    await bot.press("lena", "saveReferral", { dangerNow: "no" });
    await bot.press("lena", "saveReferral", {});
    await bot.press("lena", "submitReferral");
    const { action } = await bot.cardWith("dev", "approveReferral");
    const card = await bot.cardWith("lena", "sendWithoutWaiting");
    assert.equal((action["data"] as JsonObject)["id"], (card.action["data"] as JsonObject)["id"]);
    const own = card.action["data"] as JsonObject;
    const seen = await pressAs("lena", "approveReferral", own);
    assert.match(seen, /You wrote this referral, so another lead must decide/);
    await bot.press("dev", "approveReferral");
    await sees("lena", "Approved by Dev Deputy – not sent yet");
  });

  it("speak: a person outside the register gets one neutral sentence and leaves nothing behind", async () => {
    const send = (name: string, body: object): Promise<Response> =>
      fetch(`${bot.url}/api/messages`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          channelId: "msteams",
          serviceUrl: `${bot.url}/playground/connector/`,
          from: { id: "29:stranger", name, aadObjectId: "7b1c0000-0000-4000-8000-00000000ffff" },
          recipient: { id: "28:bot" },
          conversation: {
            id: "a:stranger",
            conversationType: "personal",
            tenantId: "7b1c0000-0000-4000-8000-000000000001",
          },
          channelData: { tenant: { id: "7b1c0000-0000-4000-8000-000000000001" } },
          ...body,
        }),
      });
    const response = await send("Pupil", { type: "message", id: "1", text: "STRANGER MARKER what is this" });
    assert.equal(response.status, 200);
    const posted = (await bot.requests()).filter((r) => r.path.includes("stranger"));
    assert.equal(posted.length, 1);
    assert.match(JSON.stringify(posted[0]!.request), /set up for named members of staff/);
    assert.ok(!bot.output().includes("STRANGER MARKER"));
  });

  it("ask from any message: with what somebody else's dialog or card carries, nothing is done", async () => {
    const cardIn = (outcome: JsonObject): JsonObject => outcome["card"] as JsonObject;
    const form = cardIn(await bot.extension("tess", "fetch"));
    const own = findAction(form, "ask")!["data"] as JsonObject;
    for (const user of ["sam", "lena", "hugh", "bilal", "mona"]) {
      const stolen = cardIn(await bot.extension(user, "submit", { ...own, text: `${question} STOLEN` }));
      assert.match(wordsOn(stolen), /could not be read, so nothing was sent/, user);
    }
    const crafted: JsonObject[] = [
      { ...own, nonce: "0".repeat(32), text: `${question} STOLEN` },
      { ...own, id: "oakfield.c.00000000000000000000000000000000", text: `${question} STOLEN` },
      { ...own, text: `${question} STOLEN`, askedBy: "lena" },
      { ...own, verb: "take", text: `${question} STOLEN` },
      { ...own, verb: "approveReferral" },
      { verb: "ask", text: `${question} STOLEN` },
      {},
    ];
    for (const data of crafted)
      assert.match(
        wordsOn(cardIn(await bot.extension("tess", "submit", data))),
        /could not be read, so nothing was sent/,
        JSON.stringify(Object.keys(data)),
      );
    const sent = cardIn(await bot.extension("tess", "submit", { ...own, text: `${question} Or later?` }));
    const withdraw = findAction(sent, "withdraw")!["data"] as JsonObject;
    await sees("sam", "Or later?");
    for (const user of ["lena", "dev", "cara", "hugh", "bilal", "priya", "mona"])
      for (const verb of ["withdraw", "aboutAdult", "markDanger", "editDraft"]) {
        const data = { ...withdraw, verb, text: "Fine then." };
        const seen = wordsOn(cardIn(await bot.extension(user, "submit", data)));
        assert.match(seen, /This is not open to you/, `${user} ${verb}`);
        assert.ok(!seen.includes(question));
      }
    for (const user of ["tess", "sam", "lena", "bilal"])
      assert.ok(!(await words(user)).includes("STOLEN"), user);
    assert.ok((await words("sam")).includes("Or later?"));
  });

  it("ask from any message: somebody outside the register gets one neutral sentence, and no word is kept", async () => {
    const tenantId = "7b1c0000-0000-4000-8000-000000000001";
    const ask = async (name: string, more: JsonObject): Promise<string> => {
      const response = await fetch(`${bot.url}/api/messages`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          ...{ type: "invoke", id: "f:1", channelId: "msteams", name: `composeExtension/${name}` },
          serviceUrl: `${bot.url}/playground/connector/`,
          from: { id: "29:stranger", aadObjectId: "7b1c0000-0000-4000-8000-00000000ffff" },
          recipient: { id: "28:bot" },
          conversation: { id: "19:class@thread.tacv2", conversationType: "channel", tenantId },
          channelData: { tenant: { id: tenantId } },
          value: { commandId: "askTheSoundingBoard", commandContext: "message", ...more },
        }),
      });
      assert.equal(response.status, 200);
      return response.text();
    };
    const content = "<p>STRANGER MARKER what is this</p>";
    const answers = [
      await ask("fetchTask", { messagePayload: { body: { contentType: "html", content } } }),
      await ask("submitAction", { data: { verb: "ask", id: "ask.1", version: 1, nonce: "", text: content } }),
      await ask("fetchTask", { commandId: "another" }),
    ];
    for (const answer of answers) {
      assert.match(answer, /set up for named members of staff/);
      assert.ok(!answer.includes("STRANGER MARKER") && !answer.includes("Sam Social"));
    }
    const posted = (await bot.requests()).filter((r) => r.direction === "fromBot");
    assert.ok(posted.every((r) => !decodeURIComponent(r.path).includes("19:class")));
    assert.ok(!bot.output().includes("STRANGER MARKER"));
  });

  it("press with an older Teams client: the fallback of every button does the same", async () => {
    await bot.say("tess", `${question} She sits alone.`);
    const { messageId, action } = await bot.cardWith("sam", "take");
    const fallback = action["fallback"] as JsonObject;
    await bot.submit("sam", messageId, fallback["data"] as JsonObject);
    await sees("sam", "You have this question from Tess Teacher");
    await sees("tess", "Sam Social has your question since");
  });
});
