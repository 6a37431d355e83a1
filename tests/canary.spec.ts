import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonObject, RawRequest } from "../bot/playground/wire.ts";
import { askedFromAMessage } from "./support/asked-from-a-message.ts";
import { cardsIn, firstTextBlock } from "./support/cards-within.ts";
import { type RunningBot, eventually, shownCard, startBot } from "./support/running-bot.ts";

/** Stands in every free text; short enough for the shortest field. */
const canary = "ZQXCANARYBIRD";

/** What each free text says after the canary, so that none of them can be refused unnoticed. */
const told = [
  ...[
    "asks:",
    "asks back",
    "replies:",
    "answers:",
    "sees it differently",
    "answers again",
    "has changed since",
  ],
  ...["hands over", "says:", "was seen", "goes well", "is missing", "is the reference", "is known already"],
  ...["was edited", "comes late and better", "comes by the menu and better"],
];

type Document = { readonly kind: string; readonly body: string };
const subjects = new Set(["consultation", "referral"]);

describe("what people write", function () {
  this.timeout(60_000);
  let bot: RunningBot;
  let folder: string;
  let documents: readonly Document[];
  let output: string;
  const requests = new Map<number, RawRequest>();
  const statuses: number[] = [];

  /** The playground remembers the last 200 requests only. */
  const collect = async (): Promise<void> => {
    for (const request of await bot.requests()) requests.set(request.number, request);
  };
  const say = async (user: string, text: string): Promise<void> => {
    await bot.say(user, text);
    await collect();
  };
  const sees = (user: string, words: string): Promise<void> =>
    eventually(async () => {
      const shown = JSON.stringify((await bot.messages(user)).map(shownCard));
      assert.ok(shown.includes(words), `${user} does not see "${words}"`);
    });
  const press = async (user: string, verb: string, inputs: JsonObject = {}, once = ""): Promise<void> => {
    await sees(user, once);
    await bot.press(user, verb, inputs);
    await collect();
  };
  const post = async (path: string, body: string, headers: Record<string, string> = {}): Promise<number> => {
    const response = await fetch(`${bot.url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body,
    });
    await response.text();
    return response.status;
  };
  const page = (name: string, body: object): Promise<number> =>
    post(`/playground/api/${name}`, JSON.stringify(body));

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "sounding-board-canary-"));
    bot = await startBot({ LOG_LEVEL: "trace", DATA_FILE: join(folder, "board.sqlite") });
    for (const user of ["tess", "sam", "lena", "dev", "cara"]) await bot.open(user);
    await consultation();
    await referrals();
    await endings();
    await askedFromAMessage(bot, canary, collect);
    await refusals();
    await errors();
    await collect();
    output = bot.output();
    const db = new DatabaseSync(join(folder, "board.sqlite"), { readOnly: true });
    documents = db.prepare("SELECT kind, body FROM documents").all() as Document[];
    db.close();
  });
  after(async () => {
    await bot.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function consultation(): Promise<void> {
    await say("tess", `${canary} asks: he is hungry on Mondays. I plan to talk with mum on Friday. OK?`);
    await bot.redeliver("tess", false);
    await press("sam", "take");
    await press("sam", "answer", { outcome: "need_more", text: `${canary} asks back: how often is it?` });
    await sees("tess", "asks back");
    await say("tess", `${canary} replies: every Monday since half-term, I think`);
    await press("tess", "reply", {}, "Is this your reply");
    const answer = { outcome: "adjust", text: `${canary} answers: talk today.`, byWhen: "today" };
    await press("sam", "answer", answer, "replies: every Monday");
    await press("tess", "challenge", { reason: `${canary} sees it differently` }, "answers: talk today");
    const again = { ...answer, outcome: "pause", text: `${canary} answers again.` };
    await press("sam", "answer", again, "sees it differently");
    await press("tess", "reopen", { text: `${canary} has changed since` }, "answers again");
    await sees("sam", "has changed since");
    const card = await bot.cardWith("sam", "handOver");
    const { msteams: _, ...data } = card.action["data"] as JsonObject;
    const people = (await (await fetch(`${bot.url}/playground/people`)).json()) as JsonObject[];
    const cara = people.find((p) => p["name"] === "Cara Cover")!;
    const to = `${cara["tenantId"] as string}:${cara["aadObjectId"] as string}`;
    await bot.task("sam", card.messageId, "submit", { ...data, to, reason: `${canary} hands over` });
    await press("cara", "take", {}, "hands over");
    await press("cara", "answer", { outcome: "escalate", text: `${canary} says: please refer.` });
    await sees("tess", "please refer");
  }

  async function referrals(): Promise<void> {
    await press("tess", "saveReferral", {
      ...{ dangerNow: "no", ageBand: "14_to_15", concernTypes: "neglect", childRef: canary },
      whatSeen: `${canary} was seen`,
    });
    await press("tess", "saveReferral", { parentsInformed: "not_yet", goingWell: `${canary} goes well` });
    await press("tess", "submitReferral");
    await press("lena", "returnReferral", { reason: `${canary} is missing` });
    await press("tess", "saveReferral", { childLocationNow: "in_school" }, "is missing");
    await press("tess", "saveReferral");
    await press("tess", "submitReferral");
    await press("lena", "approveReferral");
    await press("lena", "recordSent", { sentHow: "phone", frontDoorRef: `${canary} is the reference` });
    await press("lena", "recordFrontDoor", { outcome: "assessment" });
    await press("lena", "file");
    await say("tess", "start a referral");
    await press("tess", "saveReferral", { dangerNow: "no", whatSeen: `${canary} again` });
    await press("tess", "saveReferral");
    await press("tess", "submitReferral");
    await press("dev", "declineReferral", { reason: `${canary} is known already` });
  }

  async function endings(): Promise<void> {
    await say("tess", `${canary} is to be edited: shall I ring the grandmother this afternoon?`);
    const typed = [...(await bot.messages("tess"))].reverse().find((m) => m.from === "person")!;
    const edited = { user: "tess", messageId: typed.id, text: `${canary} was edited: shall I ring her now?` };
    assert.equal(await page("edit", edited), 200);
    assert.equal(await page("delete", { user: "tess", messageId: typed.id }), 200);
    await press("tess", "markDanger", {}, "was edited");
    await say("tess", `${canary} is about a colleague, who shouts at the little ones in the corridor.`);
    await press("tess", "aboutAdult", {}, "is about a colleague");
    await say("tess", `${canary} is taken back at once, because I have asked the wrong person about it.`);
    await press("tess", "withdraw", {}, "is taken back");
    await bot.moveClock(6 * 60);
    await say("tess", `${canary} comes late: he was not picked up and nobody answers the telephone.`);
    await press("tess", "editDraft", {
      text: `${canary} comes late and better: he was not picked up today.`,
    });
    await press("tess", "sendAnyway");
  }

  async function refusals(): Promise<void> {
    await say("tess", `${canary} `.repeat(400));
    await say("sam", `${canary} is typed by a worker, and reaches nobody`);
    const { messageId, action } = await bot.cardWith("tess", "withdraw");
    const data = action["data"] as JsonObject;
    const crooked: JsonObject[] = [
      { ...data, id: canary },
      { ...data, id: `oakfield.c.${canary}` },
      { ...data, nonce: canary },
      { ...data, version: canary },
      { ...data, [canary]: canary },
      { ...data, text: canary.repeat(2000) },
      { ...data, text: { [canary]: canary } },
      { ...data, goTo: canary, outcome: canary, to: canary, reason: canary },
    ];
    for (const user of ["tess", "lena"]) {
      const owner = user === "tess" ? messageId : (await bot.messages(user))[0]!.id;
      for (const verb of ["withdraw", "answer", "handOver", "saveReferral", canary]) {
        for (const each of crooked) {
          const pressed = { type: "Action.Execute", verb, data: each };
          await page("press", { user, messageId: owner, action: pressed });
        }
        await collect();
      }
    }
    await bot.submit("tess", messageId, { ...data, verb: canary, text: canary });
    await bot.task("tess", messageId, "fetch", { ...data, verb: "handOver", id: canary });
    await bot.task("tess", messageId, "submit", { ...data, verb: "handOver", to: canary, reason: canary });
  }

  /** Requests that no Teams would make, and some that make a turn fail. */
  async function errors(): Promise<void> {
    const activity = {
      ...{ type: "message", id: "1", channelId: "msteams", text: `${canary} is said by somebody` },
      serviceUrl: `${bot.url}/playground/connector/`,
      from: { id: "29:stranger", aadObjectId: "7b1c0000-0000-4000-8000-00000000ffff", name: canary },
      recipient: { id: "28:bot" },
      conversation: { id: "a:stranger", conversationType: "personal", tenantId: "t" },
    };
    const tess = { ...activity.from, aadObjectId: "7b1c0000-0000-4000-8000-000000000101" };
    const place = { ...activity.conversation, tenantId: "7b1c0000-0000-4000-8000-000000000001" };
    const asTess = { ...activity, from: tess, conversation: place };
    const broken = {
      ...{ commandId: "askTheSoundingBoard", commandContext: "message" },
      messagePayload: { subject: canary, body: { content: { [canary]: canary } } },
    };
    for (const body of [
      JSON.stringify(activity),
      JSON.stringify({ ...asTess, attachments: canary }),
      JSON.stringify({ ...asTess, text: { [canary]: canary } }),
      JSON.stringify({ ...asTess, type: "invoke", name: canary, value: canary }),
      JSON.stringify({ ...asTess, type: "invoke", name: `composeExtension/${canary}`, value: canary }),
      JSON.stringify({ ...asTess, type: "invoke", name: "composeExtension/fetchTask", value: broken }),
      JSON.stringify({ ...asTess, from: canary }),
      JSON.stringify({ ...asTess, type: canary }),
      JSON.stringify({ ...asTess, type: canary, conversation: { ...place, conversationType: "channel" } }),
      JSON.stringify({ ...asTess, conversation: canary }),
      JSON.stringify({ ...asTess, conversation: undefined }),
      JSON.stringify({
        ...asTess,
        serviceUrl: "https://elsewhere.example/",
        text: `${canary} from elsewhere?`,
      }),
      JSON.stringify({ ...asTess, text: canary.repeat(30_000) }),
      `{"text":"${canary}`,
      `["${canary}"]`,
    ])
      statuses.push(await post("/api/messages", body));
    statuses.push(await post("/api/messages", canary, { "content-type": "text/plain" }));
    statuses.push(await post("/api/messages", canary, { "content-encoding": "gzip" }));
  }

  const cards = (): readonly JsonObject[] =>
    [...requests.values()].flatMap((r) => [r.request, r.response]).flatMap((part) => cardsIn(part));

  it("was carried by the story, kept with its subject and shown on cards", () => {
    const holding = documents.filter((d) => subjects.has(d.kind) && d.body.includes(canary));
    const kept = holding.map((d) => d.body).join();
    for (const words of told) assert.ok(kept.includes(`${canary} ${words}`), `"${words}" was not kept`);
    const shown = cards().filter((card) => JSON.stringify(card).includes(canary));
    assert.ok(shown.length > 20, `${shown.length} cards show it`);
    assert.ok(
      statuses.some((s) => s >= 500) && statuses.some((s) => s === 413 || s === 400),
      statuses.join(),
    );
  });

  it("is never on standard output or in the log, whatever fails", () => {
    assert.ok(output.includes("activity.handled") && output.includes("turn.failed"));
    assert.ok(!output.includes(canary), around(output));
  });

  it("is never in the address of a request", () => {
    assert.ok(requests.size > 150);
    for (const { path } of requests.values()) assert.ok(!path.includes(canary), path);
  });

  it("is never in what Teams shows as a notification: summary, text, first line of a card", () => {
    const sent = [...requests.values()].filter(
      (r) => r.direction === "fromBot" && r.path.includes("activities"),
    );
    assert.ok(sent.length > 40);
    for (const { request } of sent) {
      const { summary, text, channelData } = request as JsonObject;
      assert.ok(!JSON.stringify([summary, text, channelData]).includes(canary), JSON.stringify(summary));
    }
    assert.ok(cards().length > 100);
    for (const card of cards()) {
      const first = firstTextBlock(card["body"]);
      assert.ok(first !== undefined && !first.includes(canary), first);
    }
  });

  it("is never in the record outside its subject: events, deliveries, places, presses, askers and the rest", () => {
    const others = documents.filter((d) => !subjects.has(d.kind));
    const kinds = new Set(others.map((d) => d.kind));
    for (const kind of ["event", "delivery", "posted", "done", "asker"]) assert.ok(kinds.has(kind), kind);
    for (const { kind, body } of others) assert.ok(!body.includes(canary), `${kind}: ${around(body)}`);
  });

  it("is on the screens of those who may see it", async () => {
    const seen = await bot.messages("sam");
    assert.ok(seen.some((m) => JSON.stringify(shownCard(m) ?? {}).includes(canary)));
  });
});

function around(text: string): string {
  const at = text.indexOf(canary);
  return at < 0 ? "" : text.slice(Math.max(0, at - 200), at + 200);
}
