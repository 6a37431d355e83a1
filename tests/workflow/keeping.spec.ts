import assert from "node:assert/strict";
import { decideBreakGlass } from "../../bot/workflow/break-glass.ts";
import type { ConsultationDoc, DeliveryDoc, ReferralDoc } from "../../bot/workflow/documents.ts";
import { handleDialogOpened } from "../../bot/workflow/handle-dialogs.ts";
import type { Op } from "../../bot/workflow/ports.ts";
import { openItem } from "../../bot/workflow/overview/item.ts";
import { actorAt } from "../../bot/workflow/subjects.ts";
import { type Board, type Person, createBoard, people, tenantId } from "../support/board.ts";
import { createMemoryStore } from "../support/memory-store.ts";

const words = "Y4 boy fell asleep in the first lesson again. I plan to phone home today. Is that right?";
const keys = (...names: readonly Person[]): readonly string[] => names.map((name) => people[name]);

describe("a question and its referral, kept from the same people", () => {
  let board: Board;
  let memory: ReturnType<typeof createMemoryStore>;
  beforeEach(async () => {
    memory = createMemoryStore();
    board = createBoard(memory);
    await board.say("tess", words);
    await board.press("sam", "take");
    await board.press("tess", "startReferral");
    await board.press("tess", "submitReferral", { dangerNow: "no" });
    await board.idle();
  });
  const question = async (): Promise<ConsultationDoc> =>
    (await board.subject("consultation")) as ConsultationDoc;
  const referral = async (): Promise<ReferralDoc> => (await board.subject("referral")) as ReferralDoc;
  const keep = async (on: "consultation" | "referral", from: Person): Promise<string> => {
    const reply = await board.press("tess", "keepFrom", { to: people[from] }, {}, on);
    await board.idle();
    return JSON.stringify(reply);
  };
  const both = async (): Promise<unknown> => [
    (await question()).state.keptFrom,
    (await referral()).state.keptFrom,
  ];
  /** As if they had been written before one was kept as the other is. */
  const alter = async (doc: ConsultationDoc | ReferralDoc, change: object): Promise<void> => {
    const altered = { ...doc, ...change } as ConsultationDoc;
    await board.ports.store.write(doc.pk, [{ op: "upsert", doc: altered } satisfies Op]);
  };

  it("whichever of the two cards says so", async () => {
    await keep("consultation", "dev");
    assert.deepEqual(await both(), [keys("dev"), keys("dev")]);
    await keep("referral", "cara");
    assert.deepEqual(await both(), [keys("dev", "cara"), keys("dev", "cara")]);
  });

  it("so that no reason opens the question to whoever must not see its referral", async () => {
    const dev = actorAt(board.ports, people.dev, "oakfield");
    assert.ok("why" in decideBreakGlass((await question()).state, dev, "A reason."));
    await keep("referral", "dev");
    assert.deepEqual(decideBreakGlass((await question()).state, dev, "A reason."), { refused: "notYours" });
  });

  it("and the question goes on to other workers where its referral is kept from the one who has it", async () => {
    await keep("referral", "sam");
    const { state } = await question();
    assert.equal(state.state, "passedOn");
    assert.ok("offeredTo" in state && state.offeredTo.includes(people.cara));
    const last = board.posted.findLast(({ to }) => to === people.sam);
    assert.match(JSON.stringify(last?.card), /This is not with you any more/);
  });

  it("and both cards of whoever wrote them are as new as the record", async () => {
    await keep("referral", "dev");
    for (const kind of ["consultation", "referral"] as const) {
      const { id, state } = await board.subject(kind);
      const newest = board.posted.findLast(({ to, card }) => {
        const text = JSON.stringify(card);
        return to === people.tess && text.includes(id) && text.includes(`"version":${state.version}`);
      });
      // The one that was pressed is in the reply.
      assert.equal(newest !== undefined, kind === "consultation", kind);
    }
  });

  it("also after the question was taken back", async () => {
    await board.say("tess", `${words} (2)`);
    await board.press("tess", "startReferral");
    await board.press("tess", "withdraw");
    await keep("referral", "dev");
    assert.deepEqual(await both(), [undefined, keys("dev")]);
  });

  it("also when the words of the question have been forgotten, which stay forgotten", async () => {
    await alter(await question(), { texts: {}, purgedAt: board.at.now });
    await keep("referral", "dev");
    assert.deepEqual(await both(), [undefined, keys("dev")]);
    assert.equal((await question()).purgedAt, board.at.now);
  });

  it("and nothing is done at all where no lead would be left at one of them", async () => {
    const { state } = await referral();
    await alter(await referral(), { state: { ...state, keptFrom: keys("lena") } });
    assert.match(await keep("consultation", "dev"), /One safeguarding lead has to be able to see this/);
    assert.deepEqual(await both(), [undefined, keys("lena")]);
  });

  it("which an older record that lacks it makes up for with the next word", async () => {
    const { state } = await question();
    await alter(await question(), { state: { ...state, keptFrom: keys("dev") } });
    await keep("referral", "dev");
    assert.deepEqual(await both(), [keys("dev"), keys("dev")]);
  });
});

describe("keeping a referral from somebody by its card", () => {
  let board: Board;
  beforeEach(async () => {
    board = createBoard();
    await board.say("tess", "start a referral");
    await board.press("tess", "submitReferral", {
      dangerNow: "no",
      whatSeen: "He came without lunch again.",
    });
    await board.idle();
  });
  const dialog = async (who: Person): Promise<string> => {
    const from = { person: people[who], tenantId, teamsUserId: undefined };
    const { id } = await board.subject("referral");
    return JSON.stringify(await handleDialogOpened(board.ports, from, id, "keepFrom"));
  };

  it("its writer chooses from the colleagues who are left; nobody else is asked", async () => {
    assert.match(await dialog("tess"), /Who must not see this.*Dev Deputy/);
    assert.ok(!(await dialog("tess")).includes("Tess Teacher"));
    for (const who of ["lena", "dev", "sam", "hugh", "bilal", "mona", "stranger"] as const)
      assert.ok(!(await dialog(who)).includes("Who must not see this"), who);
    await board.press("tess", "keepFrom", { to: people.dev }, {}, "referral");
    assert.ok(!(await dialog("tess")).includes("Dev Deputy"));
  });

  it("is not a button on a question's dialog", async () => {
    await board.say("tess", words);
    const { id } = await board.subject("consultation");
    const from = { person: people.tess, tenantId, teamsUserId: undefined };
    assert.match(
      JSON.stringify(await handleDialogOpened(board.ports, from, id, "keepFrom")),
      /not open to you/,
    );
  });

  it("nothing is done without a name, nor for anybody but its writer", async () => {
    const { version } = (await board.subject("referral")).state;
    for (const who of ["tess", "lena", "dev", "sam", "bilal"] as const)
      await board.press(who, "keepFrom", who === "tess" ? {} : { to: people.dev }, {}, "referral");
    assert.equal((await board.subject("referral")).state.version, version);
  });

  it("whom they named is told to them, and to nobody else", async () => {
    await board.press("tess", "keepFrom", { to: people.dev }, {}, "referral");
    const { id } = await board.subject("referral");
    assert.match(JSON.stringify(await openItem(board.ports, people.tess, id)), /keeps it from Dev Deputy/);
    assert.ok(!JSON.stringify(await openItem(board.ports, people.lena, id)).includes("keeps it from"));
    assert.match(JSON.stringify(await board.card("tess", "referral")), /With Lena Lead since/);
  });

  it("its writer is not sent to them either, whatever the hurry; what others read does not tell whom", async () => {
    await board.press("tess", "keepFrom", { to: people.dev }, {}, "referral");
    await board.press("lena", "returnReferral", { reason: "Is anyone in danger?" });
    await board.press("tess", "saveReferral", { dangerNow: "yes" }, { goTo: 3 });
    const { id } = await board.subject("referral");
    for (const step of ["returned", "withLead"]) {
      const shown = [await board.card("tess", "referral"), await openItem(board.ports, people.tess, id)];
      for (const one of shown.map((s) => JSON.stringify(s)))
        assert.ok(/tell Lena Lead \(/.test(one) && !/tell [^(]*Dev Deputy/.test(one), step);
      assert.match(JSON.stringify(await board.card("lena", "referral")), /tell Lena Lead or Dev Deputy \(/);
      await board.press("tess", "submitReferral", { dangerNow: "yes" });
    }
    await board.say("tess", words);
    await board.press("tess", "keepFrom", { to: people.dev }, {}, "consultation");
    await board.press("tess", "markDanger");
    assert.match(JSON.stringify(await board.card("tess", "consultation")), /tell Lena Lead \(/);
  });

  it("an alarm about it goes to the leads who may see it", async () => {
    await board.press("tess", "keepFrom", { to: people.dev }, {}, "referral");
    await board.idle();
    board.answers.push({ result: "gone", code: "403" }, { result: "gone", code: "403" });
    await board.press("lena", "returnReferral", { reason: "Where is he now?" });
    await board.idle();
    const all = await board.ports.store.list("oakfield", "delivery.", "", 200);
    const alarms = all.map(({ doc }) => doc as DeliveryDoc).filter(({ card }) => card === "alarm");
    assert.ok(alarms.length > 0);
    assert.deepEqual([...new Set(alarms.map(({ to }) => to))], keys("lena"));
  });

  it("the daily list neither counts it for them, nor comes to them because of it alone", async () => {
    await board.press("tess", "keepFrom", { to: people.dev }, {}, "referral");
    await board.idle();
    const before = board.posted.length;
    for (const time of ["14:30", "14:45"]) {
      board.at.now = Date.parse(`2026-11-24T${time}:00Z`);
      await board.sweeper.sweep();
      await board.idle();
    }
    const lists = board.posted
      .slice(before)
      .filter(({ card }) => JSON.stringify(card).includes("What is open"));
    assert.deepEqual(
      lists.map(({ to }) => to),
      keys("lena"),
    );
  });
});
