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
  "Y4 boy hungry on Mondays, same jumper since September. I plan to talk with mum on Friday. OK?";
const colleague = {
  id: "29:author",
  aadObjectId: "7b1c0000-0000-4000-8000-0000000000aa",
  name: "Ann Author",
};
const channel = "19:staffroom@thread.tacv2;messageid=1611060744833";

describe("a question asked from any message", () => {
  let bot: RunningBot;
  beforeEach(async () => {
    bot = await startBot();
    for (const user of ["sam", "lena"]) await bot.open(user);
  });
  afterEach(() => bot.stop());

  const words = async (user: string): Promise<string> =>
    (await bot.messages(user)).map((m) => wordsOn(shownCard(m))).join("\n---\n");
  const sees = (user: string, text: string): Promise<void> =>
    eventually(async () => assert.ok((await words(user)).includes(text), `${user} does not see it`));
  const countOf = async (user: string, text: string): Promise<number> =>
    (await words(user)).split(text).length - 1;
  const cardIn = (outcome: JsonObject): JsonObject => {
    assert.equal(outcome["kind"], "continue");
    assert.equal(outcome["title"], "Ask the sounding board");
    return outcome["card"] as JsonObject;
  };
  const carried = (card: JsonObject, verb: string): JsonObject => {
    const action = findAction(card, verb);
    assert.ok(action, `no button ${verb}`);
    return action["data"] as JsonObject;
  };

  /** An activity as Teams sends it from a place in which the bot is not. */
  const elsewhere = async (
    user: string,
    name: string,
    value: JsonObject,
    place: JsonObject = { conversationType: "channel", id: channel },
  ): Promise<JsonObject> => {
    const people = (await (await fetch(`${bot.url}/playground/people`)).json()) as Record<string, string>[];
    const person = people.find((p) => p["name"]?.toLowerCase().startsWith(`${user} `));
    const tenantId = person?.["tenantId"];
    const response = await fetch(`${bot.url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        ...{ type: "invoke", id: `f:${name}`, name, channelId: "msteams" },
        serviceUrl: `${bot.url}/playground/connector/`,
        from: { id: `29:${user}`, aadObjectId: person?.["aadObjectId"] },
        recipient: { id: "28:bot" },
        conversation: { ...place, tenantId },
        channelData: { tenant: { id: tenantId }, source: { name: "message" } },
        value: { commandId: "askTheSoundingBoard", commandContext: "message", ...value },
      }),
    });
    assert.equal(response.status, 200);
    const { task } = (await response.json()) as { task: { type: string; value: JsonObject } };
    assert.equal(task.type, "continue");
    return (task.value["card"] as JsonObject)["content"] as JsonObject;
  };
  const messagePayload = (content: string): JsonObject => ({
    linkToMessage: `https://teams.microsoft.com/l/message/${channel}`,
    id: "1611060744833",
    body: { contentType: "html", content },
    from: { user: { id: colleague.aadObjectId, displayName: colleague.name } },
  });

  it("by somebody who never opened the bot: the words are carried, and the receipt is in both places", async () => {
    const message = messagePayload(`<p>Hungry again on Monday &amp; tired.</p><p>Same jumper.</p>`);
    const dialog = await elsewhere("tess", "composeExtension/fetchTask", { messagePayload: message });
    const input = (dialog["body"] as JsonObject[]).find((part) => part["id"] === "text");
    assert.equal(input?.["value"], "Hungry again on Monday & tired.\nSame jumper.");
    assert.match(wordsOn(dialog), /call \*\*999\*\*/);
    assert.match(wordsOn(dialog), /It goes to Sam Social, linked social worker/);
    assert.match(wordsOn(dialog), /No names, please/);
    assert.equal((await bot.messages("tess")).length, 0);
    assert.equal(await countOf("sam", "jumper"), 0);
    const data = { ...carried(dialog, "ask"), text: question };
    const receipt = await elsewhere("tess", "composeExtension/submitAction", {
      messagePayload: message,
      data,
    });
    assert.match(wordsOn(receipt), /Sent to Sam Social, linked social worker/);
    assert.match(wordsOn(receipt), /in your chat with Sounding Board as well/);
    await sees("tess", "Sent to Sam Social, linked social worker");
    await sees("sam", question);
    await bot.press("sam", "take");
    await bot.press("sam", "answer", { outcome: "adjust", text: "Talk today, and warmly." });
    await sees("tess", "Good idea – with a change");
  });

  for (const [place, id] of [
    ["channel", channel],
    ["groupChat", "19:staffroom@thread.v2"],
    // Two colleagues between themselves: Teams calls that personal, like the chat with the bot.
    ["personal", "19:staffroom@unq.gbl.spaces"],
  ] as const)
    it(`leaves nothing where it was asked, and nothing of whose message it was (${place})`, async () => {
      const where = { conversationType: place, id };
      const message = messagePayload("<p>He was hungry.</p>");
      const dialog = await elsewhere(
        "tess",
        "composeExtension/fetchTask",
        { messagePayload: message },
        where,
      );
      const data = { ...carried(dialog, "ask"), text: question };
      const receipt = await elsewhere(
        "tess",
        "composeExtension/submitAction",
        { messagePayload: message, data },
        where,
      );
      await elsewhere("tess", "composeExtension/query", { queryOptions: {} }, where);
      await sees("tess", question);
      await sees("sam", question);
      // What follows goes to the person's own chat, too.
      await bot.press("sam", "take");
      await sees("tess", "Sam Social has your question since");
      for (const { direction, path } of await bot.requests())
        if (direction === "fromBot") assert.ok(!decodeURIComponent(path).includes("19:staffroom"), path);
      const shown = JSON.stringify([dialog, receipt, await words("tess"), await words("sam")]);
      for (const trace of [colleague.name, colleague.aadObjectId, "19:staffroom", "1611060744833"])
        assert.ok(!shown.includes(trace), trace);
    });

  it("is one question, however often Teams sends it off", async () => {
    const data = { ...carried(cardIn(await bot.extension("tess", "fetch")), "ask"), text: question };
    const outcomes = await Promise.all([1, 2, 3].map(() => bot.extension("tess", "submit", data)));
    await bot.redeliver("tess", true);
    await bot.redeliver("tess", false);
    for (const outcome of outcomes) assert.match(wordsOn(cardIn(outcome)), /Sent to Sam Social/);
    await bot.moveClock(5);
    assert.match(wordsOn(cardIn(await bot.extension("tess", "submit", data))), /Sent to Sam Social/);
    await sees("sam", question);
    await sees("tess", question);
    assert.equal(await countOf("sam", question), 1);
    assert.equal(await countOf("tess", question), 1);
  });

  it("is looked at before it goes, and one press in the dialog sends it", async () => {
    const named = "Kyle Barnes was hungry again on Monday. I plan to ring his mum today. Is that right?";
    const form = cardIn(await bot.extension("tess", "fetch"));
    const held = cardIn(await bot.extension("tess", "submit", { ...carried(form, "ask"), text: named }));
    assert.match(wordsOn(held), /Please look once more before this goes/);
    assert.match(wordsOn(held), /may name a child/);
    await sees("tess", "Please look once more before this goes");
    assert.equal(await countOf("sam", named), 0);
    const better = { ...carried(held, "editDraft"), text: question };
    const changed = cardIn(await bot.extension("tess", "submit", better));
    assert.ok(!wordsOn(changed).includes("Kyle Barnes"));
    const sent = cardIn(await bot.extension("tess", "submit", carried(changed, "sendAnyway")));
    assert.match(wordsOn(sent), /Sent to Sam Social/);
    await sees("sam", question);
    await sees("tess", "Sent to Sam Social");
    assert.equal(await countOf("tess", "Kyle Barnes"), 0);
  });

  it("shows 999 before anything is sent when the words may speak of danger, and stops for an adult in school", async () => {
    const danger = messagePayload("<p>He has taken tablets and is drowsy, I am waiting for his mum.</p>");
    const dialog = await elsewhere("tess", "composeExtension/fetchTask", { messagePayload: danger });
    assert.match(wordsOn(dialog), /\*\*Call 999 now\.\*\*/);
    const adult = messagePayload("<p>The new teaching assistant hit a boy in Year 3 in the corridor.</p>");
    const other = await elsewhere("tess", "composeExtension/fetchTask", { messagePayload: adult });
    assert.match(wordsOn(other), /Speak to the headteacher/);
    const data = { ...carried(dialog, "ask"), text: question };
    const sent = cardIn(await bot.extension("tess", "submit", data));
    const stopped = cardIn(await bot.extension("tess", "submit", carried(sent, "aboutAdult")));
    assert.match(wordsOn(stopped), /Speak to the headteacher/);
    await sees("tess", "This question has stopped here");
    await sees("sam", "has stopped this question");
  });

  it("is kept and followed up when the bot cannot write to the person, who gets it all on adding the app", async () => {
    await bot.open("tess");
    await bot.app("tess", "removed");
    const form = cardIn(await bot.extension("tess", "fetch"));
    const sent = cardIn(await bot.extension("tess", "submit", { ...carried(form, "ask"), text: question }));
    assert.match(wordsOn(sent), /Sent to Sam Social/);
    assert.match(wordsOn(sent), /find Sounding Board and press Add/);
    await sees("sam", question);
    await sees("lena", "Tess Teacher did not get a card that they need");
    await bot.press("sam", "take");
    await bot.press("sam", "answer", { outcome: "adjust", text: "Talk today, and warmly." });
    assert.equal(await countOf("tess", "Good idea"), 0);
    await bot.app("tess", "added");
    await sees("tess", "Good idea – with a change");
  });

  it("out of hours says so at once, and is kept only by a press", async () => {
    await bot.moveClock(7 * 60);
    const form = cardIn(await bot.extension("tess", "fetch"));
    assert.match(wordsOn(form), /Nobody reads this now/);
    const held = cardIn(await bot.extension("tess", "submit", { ...carried(form, "ask"), text: question }));
    assert.match(wordsOn(held), /Not sent yet/);
    const kept = cardIn(await bot.extension("tess", "submit", carried(held, "sendAnyway")));
    assert.match(wordsOn(kept), /Kept for Sam Social until Wednesday 08:30/);
    assert.equal(await countOf("sam", question), 0);
  });
});
