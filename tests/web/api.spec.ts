import assert from "node:assert/strict";
import type { ItemView, Overview, Page, Pressed, Started } from "../../bot/workflow/overview/shapes.ts";
import { type TabServer, startTabServer } from "../support/tab-server.ts";

const question = "Y4 boy hungry on Mondays. I plan to talk with mum on Friday. Is that right?";

describe("what the tab's API does", () => {
  let server: TabServer;
  beforeEach(async () => {
    server = await startTabServer();
  });
  afterEach(() => server.close());

  const ask = async (text = question): Promise<string> => {
    const { status, body } = await server.post("tess", "/api/questions", { text });
    assert.equal(status, 200);
    const { id } = body as Started;
    assert.ok(id);
    return id;
  };
  const open = async (who: "tess" | "sam" | "lena", id: string): Promise<ItemView> => {
    const { status, body } = await server.get(who, `/api/items/${id}`);
    assert.equal(status, 200);
    return body as ItemView;
  };
  const press = async (
    who: "tess" | "sam" | "lena",
    { line }: ItemView,
    verb: string,
    inputs: Record<string, string> = {},
  ): Promise<Pressed> => {
    const { status, body } = await server.post(who, `/api/items/${line.id}/press`, {
      ...{ verb, version: line.version, inputs },
    });
    assert.equal(status, 200);
    return body as Pressed;
  };
  const verbs = ({ actions }: ItemView): readonly string[] => actions.map((a) => a.verb);

  it("carries a question from the asker to the worker and back, with the cards in the chats", async () => {
    const id = await ask();
    const asked = await open("tess", id);
    assert.equal(asked.question, question);
    assert.ok(verbs(asked).includes("withdraw"));
    const inbox = ((await server.get("sam", "/api/overview")).body as Overview).inbox ?? [];
    assert.deepEqual(
      inbox.map((line) => [line.id, line.minutesLeft]),
      [[id, 30]],
    );
    const taken = await press("sam", await open("sam", id), "take");
    assert.ok(taken.done);
    const answered = await press("sam", taken.item!, "answer", {
      ...{ outcome: "adjust", text: "Talk to her today, and warmly.", who: "asker", byWhen: "today" },
    });
    assert.ok(answered.done);
    const told = await open("tess", id);
    assert.equal(told.advice?.text, "Talk to her today, and warmly.");
    assert.ok(verbs(told).includes("accept"));
    assert.deepEqual(
      told.timeline.map((entry) => entry.who),
      ["You", "Sam Social", "Sam Social"],
    );
    await server.board.idle();
    const cards = JSON.stringify(server.board.posted.map((p) => p.card));
    assert.match(cards, /Sam Social has your question/);
    assert.match(cards, /Talk to her today, and warmly/);
  });

  it("refuses a press from a page that is older than the question, and shows how it stands", async () => {
    const id = await ask();
    const old = await open("tess", id);
    await press("sam", await open("sam", id), "take");
    const late = await press("tess", old, "withdraw");
    assert.equal(late.done, false);
    assert.match(late.said, /This changed while you were looking/);
    assert.ok((late.item?.line.version ?? 0) > old.line.version);
  });

  it("counts a press that is sent twice once", async () => {
    const id = await ask();
    const view = await open("sam", id);
    const twice = await Promise.all([press("sam", view, "take"), press("sam", view, "take")]);
    assert.deepEqual(
      twice.map((pressed) => pressed.done),
      [true, true],
    );
    const entries = (await open("sam", id)).timeline.filter((entry) => entry.did === "took the question");
    assert.equal(entries.length, 1);
  });

  it("says kindly what is missing, and changes nothing", async () => {
    const id = await ask();
    const taken = (await press("sam", await open("sam", id), "take")).item!;
    const empty = await press("sam", taken, "answer", { outcome: "adjust", text: " " });
    assert.equal(empty.done, false);
    assert.match(empty.said, /write a sentence first/);
    const strange = await press("sam", taken, "answer", { outcome: "adjust", text: "Yes.", rights: "all" });
    assert.equal(strange.done, false);
  });

  it("reads words as the chat does: some are answered at once and reach nobody", async () => {
    const { body } = await server.post("tess", "/api/questions", { text: "who is on" });
    const { id, said } = body as Started;
    assert.equal(id, undefined);
    assert.match(said.join(" "), /Sam Social/);
    const worker = (await server.post("sam", "/api/questions", { text: question })).body as Started;
    assert.match(worker.said.join(" "), /Words typed here reach nobody/);
  });

  it("starts a referral with the whole form, saves it, and sends it to the lead", async () => {
    const { body } = await server.post("tess", "/api/referrals", {});
    const { id = "" } = body as Started;
    const draft = await open("tess", id);
    assert.equal(draft.form?.length, 2);
    const noAnswer = await press("tess", draft, "saveReferral", { whatSeen: "Hungry." });
    assert.match(noAnswer.said, /danger/);
    const saved = await press("tess", draft, "saveReferral", {
      dangerNow: "no",
      whatSeen: "No lunch again.",
    });
    assert.ok(saved.done);
    const value = saved.item?.form?.[0]?.inputs.find((input) => input.id === "whatSeen")?.value;
    assert.equal(value, "No lunch again.");
    const sent = await press("tess", saved.item!, "submitReferral", { concernTypes: "neglect" });
    assert.ok(sent.done);
    const { lead } = (await server.get("lena", "/api/overview")).body as Overview;
    assert.deepEqual(
      lead?.waits.map((line) => line.id),
      [id],
    );
    const view = await open("lena", id);
    assert.deepEqual(
      view.facts.filter((f) => f.label === "What it is about").map((f) => f.text),
      ["Neglect"],
    );
    assert.ok((await press("lena", view, "approveReferral")).done);
  });

  it("tells whoever wrote it who looked, and opens the child's details only with a reason", async () => {
    const { id = "" } = (await server.post("tess", "/api/referrals", {})).body as Started;
    const draft = await open("tess", id);
    await press("tess", draft, "submitReferral", { dangerNow: "no", whatSeen: "No lunch again." });
    await open("lena", id);
    const post = (path: string, body: object) =>
      server.post("lena", `/api/items/${id}/details/${path}`, body);
    assert.deepEqual((await post("keep", { inputs: { childName: "Somebody Invented" } })).body, {
      kept: true,
      said: "Kept, apart from everything else.",
    });
    const without = (await post("show", { reason: "" })).body;
    assert.ok(!JSON.stringify(without).includes("Invented"));
    const shown = (await post("show", { reason: "The front door asks." })).body;
    assert.deepEqual(shown, { shown: [{ label: "Name", text: "Somebody Invented" }] });
    assert.equal(
      (await server.post("tess", `/api/items/${id}/details/show`, { reason: "Mine." })).status,
      200,
    );
    const { seen = [] } = await open("tess", id);
    assert.deepEqual(
      seen.map((s) => `${s.who} ${s.did}`),
      ["Lena Lead opened it", "Lena Lead wrote the child's details", "Lena Lead opened the child's details"],
    );
  });

  it("takes words back with the question: the worker no longer reads them", async () => {
    const id = await ask();
    await press("tess", await open("tess", id), "withdraw");
    const view = await open("sam", id);
    assert.ok(!JSON.stringify(view).includes("hungry"));
  });

  it("says out of hours that nobody reads it, and keeps it only when the asker says so", async () => {
    server.board.at.now = Date.parse("2026-11-28T11:00:00Z");
    const id = await ask();
    const held = await open("tess", id);
    assert.match(held.notes.join(" "), /Nobody reads this now/);
    const keep = held.actions.find((action) => action.verb === "sendAnyway");
    assert.equal(keep?.title, "Keep for Monday 08:30");
    assert.equal((await server.get("sam", `/api/items/${id}`)).status, 404);
    assert.ok((await press("tess", held, "sendAnyway")).done);
    assert.equal((await server.get("sam", `/api/items/${id}`)).status, 200);
  });

  it("shows what was noticed in the words before anything is sent", async () => {
    const id = await ask(
      "He gave me his number, 07700 900123. I plan to ring mum after school. Is that right?",
    );
    const held = await open("tess", id);
    assert.match(held.notes.join(" "), /Please look once more.*may name a child/);
    assert.ok(["editDraft", "sendAnyway", "withdraw"].every((verb) => verbs(held).includes(verb)));
    assert.equal((await server.get("sam", `/api/items/${id}`)).status, 404);
    const edited = await press("tess", held, "editDraft", { text: question });
    assert.ok(edited.done);
    assert.equal(edited.item?.question, question);
  });

  it("pages through a long list without losing or repeating anything", async () => {
    const ids = [];
    for (let i = 0; i < 105; i++) {
      server.board.at.now += 1000;
      await server.board.say("tess", `${question} (${i})`);
      ids.unshift((await server.board.subject("consultation")).id);
    }
    const seen: string[] = [];
    let path = "/api/items?list=mine&school=oakfield";
    for (let pages = 0; pages < 5; pages++) {
      const page = (await server.get("tess", path)).body as Page;
      seen.push(...page.lines.map((line) => line.id));
      if (page.next === undefined) break;
      path = `/api/items?list=mine&school=oakfield&before=${page.next}`;
    }
    assert.deepEqual(seen, ids);
    for (const bad of ["1", "x_y", `1_${ids[0]}'`, "-1_oakfield.c.0"])
      assert.equal(
        (await server.get("tess", `/api/items?list=mine&school=oakfield&before=${bad}`)).status,
        400,
      );
  });

  it("lets nobody ask without end, and says how long to wait", async () => {
    const answers = [];
    for (let i = 0; i < 70; i++) answers.push(await server.post("tess", "/api/questions", { text: "help" }));
    const stopped = answers.find((a) => a.status === 429);
    assert.ok(stopped, "70 in a moment are too many");
    assert.ok(Number(stopped.headers.get("retry-after")) >= 1);
    assert.equal((await server.get("sam", "/api/me")).status, 200, "others go on");
  });
});
