import assert from "node:assert/strict";
import type { ReplyCommand } from "../../bot/consultation/saved-replies.ts";
import { openCosmosStore } from "../../bot/cosmos/cosmos-store.ts";
import type { Staff } from "../../bot/school/register.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { auditSchool } from "../../bot/workflow/audit/audit.ts";
import { handleDialogOpened, handleReplyPicked } from "../../bot/workflow/handle-dialogs.ts";
import type { EntryDoc } from "../../bot/workflow/ledger.ts";
import type { Doc, Store } from "../../bot/workflow/ports.ts";
import { type SavedReplyDoc, changeReplies, repliesOf } from "../../bot/workflow/saved-replies.ts";
import { everything } from "../../bot/workflow/views.ts";
import { type Board, type Person, createBoard, people, tenantId } from "../support/board.ts";
import { startCosmosDouble } from "../support/cosmos-double/double.ts";
import { createMemoryStore } from "../support/memory-store.ts";

const text = "Phone home today, and ask first how the weekend was.";
const save: ReplyCommand = { type: "saveReply", outcome: "adjust", text, evenSo: false };
const partition = "council.northshire";

/** Brook becomes a school of another council: Priya works there only, Sam at both. */
function withTwoCouncils(board: Board): Board {
  const schools = new Map(board.register.now.schools);
  const brook = schools.get("brook");
  assert.ok(brook);
  schools.set("brook", { ...brook, council: "southshire" });
  board.register.now = { ...board.register.now, schools };
  return board;
}

const staffOf = (board: Board, who: Person): Staff => {
  const [tenant = "", aadObjectId = ""] = people[who].split(":");
  const nobody = { key: people[who], tenantId: tenant, aadObjectId, name: "Nobody", posts: [] };
  return board.register.now.staff.get(people[who]) ?? nobody;
};
const change = (board: Board, who: Person, command: ReplyCommand, id?: string, council = "northshire") =>
  changeReplies(board.ports, staffOf(board, who), council, id, command);
async function saved(board: Board, who: Person = "sam", command = save): Promise<SavedReplyDoc> {
  const doc = await change(board, who, command);
  assert.ok(!("refused" in doc));
  return doc;
}
const entriesOf = async (board: Board): Promise<readonly EntryDoc[]> =>
  (await everything(board.ports, partition, "entry.")) as readonly EntryDoc[];

type Opened = { readonly store: Store; readonly done: () => Promise<void> };
const stores: Readonly<Record<string, () => Promise<Opened>>> = {
  "in memory": () => {
    const store = createMemoryStore();
    return Promise.resolve({ store, done: () => store.close() });
  },
  "in SQLite": () => {
    const store = openSqliteStore(":memory:");
    return Promise.resolve({ store, done: () => store.close() });
  },
  "in Cosmos DB": async () => {
    const double = await startCosmosDouble();
    const store = openCosmosStore({ endpoint: double.endpoint, database: "replies", key: double.key });
    return { store, done: () => store.close().then(() => double.close()) };
  },
};

for (const [where, open] of Object.entries(stores))
  describe(`saved replies, ${where}`, () => {
    it("are saved, changed and removed, with who and when; removed words are gone", async () => {
      const { store, done } = await open();
      try {
        const board = withTwoCouncils(createBoard(store));
        const { state } = await saved(board);
        board.at.now += 60_000;
        await change(board, "cara", { ...save, type: "changeReply", version: 1, outcome: "pause" }, state.id);
        const [changed] = await repliesOf(board.ports, "northshire");
        assert.deepEqual(changed?.state, { id: state.id, version: 2, outcome: "pause" });
        board.at.now += 60_000;
        await change(board, "sam", { type: "removeReply", version: 2 }, state.id);
        assert.deepEqual(await repliesOf(board.ports, "northshire"), []);
        const entries = await entriesOf(board);
        assert.deepEqual(
          entries.map(({ by, what }) => [by, what.type]),
          [
            [people.sam, "replySaved"],
            [people.cara, "replyChanged"],
            [people.sam, "replyRemoved"],
          ],
        );
        assert.deepEqual(
          entries.map((e) => board.at.now - e.at),
          [120_000, 60_000, 0],
        );
        const left = JSON.stringify(await everything(board.ports, partition, ""));
        assert.ok(!left.includes("weekend"));
      } finally {
        await done();
      }
    });
  });

describe("saved replies", () => {
  let board: Board;
  beforeEach(() => {
    board = withTwoCouncils(createBoard());
  });

  it("are for the workers of the council: nobody else sees, saves, changes or removes one", async () => {
    const { state } = await saved(board);
    for (const who of ["tess", "lena", "dev", "hugh", "bilal", "mona", "stranger", "priya"] as const) {
      const commands: readonly ReplyCommand[] = [
        save,
        { ...save, type: "changeReply", version: 1 },
        { type: "removeReply", version: 1 },
      ];
      for (const command of commands)
        assert.deepEqual(
          await change(board, who, command, command.type === "saveReply" ? undefined : state.id),
          { refused: "notYours" },
          who,
        );
      const shown = JSON.stringify(await board.say(who, "saved replies"));
      assert.ok(!shown.includes("weekend"), who);
    }
    for (const who of ["sam", "cara"] as const)
      assert.ok(JSON.stringify(await board.say(who, "Saved replies")).includes(text), who);
    assert.equal((await repliesOf(board.ports, "northshire")).length, 1);
  });

  it("warn of words that may name somebody; a second press saves them, and the record says so", async () => {
    const named: ReplyCommand = { ...save, text: "Ring Kyle Barnes' mum on 07700 900123 today." };
    assert.deepEqual(await change(board, "sam", named), { refused: "mayName" });
    assert.deepEqual(await repliesOf(board.ports, "northshire"), []);
    await saved(board, "sam", { ...named, evenSo: true });
    assert.deepEqual((await entriesOf(board))[0]?.what, {
      type: "replySaved",
      outcome: "adjust",
      evenSo: true,
    });
  });

  it("fill the answer from a dialog on the question's card; it is changed, then sent", async () => {
    const { state } = await saved(board);
    await board.say("tess", "He fell asleep in the first lesson again. I plan to phone home today.");
    await board.press("sam", "take");
    const { id, state: asked } = await board.subject("consultation");
    const stamp = {
      id,
      version: asked.version,
      nonce: board.ports.secrets.seal("press", id, asked.version, people.sam),
    };
    const from = (who: Person) => ({ person: people[who], tenantId, teamsUserId: undefined });
    const json = (value: unknown): string => JSON.stringify(value);
    assert.ok(json(await handleDialogOpened(board.ports, from("sam"), id, "savedReplies")).includes(text));
    const filled = json(await handleReplyPicked(board.ports, from("sam"), stamp, state.id));
    assert.match(filled, /"value":"Phone home today, and ask first/);
    assert.match(filled, /"verb":"answer"/);
    assert.equal((await board.subject("consultation")).state.state, "seen", "nothing is sent by picking");
    for (const who of ["tess", "cara", "lena", "priya", "stranger"] as const) {
      assert.ok(
        !json(await handleDialogOpened(board.ports, from(who), id, "savedReplies")).includes("weekend"),
        who,
      );
      assert.ok(
        !json(await handleReplyPicked(board.ports, from(who), stamp, state.id)).includes("weekend"),
        who,
      );
    }
    assert.match(
      json(await handleReplyPicked(board.ports, from("sam"), stamp, "0".repeat(32))),
      /has removed this reply/,
    );
    const forged = { ...stamp, nonce: "0".repeat(32) };
    assert.match(
      json(await handleReplyPicked(board.ports, from("sam"), forged, state.id)),
      /could not be read/,
    );
  });

  it("of one council are not offered for a question of another's school", async () => {
    await saved(board);
    await board.say("bilal", "She came without lunch again. I plan to phone home today.");
    await board.press("sam", "take");
    const from = { person: people.sam, tenantId, teamsUserId: undefined };
    const { id } = await board.subject("consultation");
    const opened = JSON.stringify(await handleDialogOpened(board.ports, from, id, "savedReplies"));
    assert.match(opened, /There are no saved replies yet/);
  });

  it("fit on a card in any script", async () => {
    for (let i = 0; i < 20; i++) await saved(board, "sam", { ...save, text: "字".repeat(500) });
    const size = Buffer.byteLength(JSON.stringify(await board.say("sam", "saved replies")));
    assert.ok(size <= 28 * 1024, String(size));
  });
});

describe("the audit of saved replies", () => {
  it("finds nothing wrong, and names every altered, missing or added document", async () => {
    const board = createBoard();
    const { state } = await saved(board);
    await change(board, "cara", { ...save, type: "changeReply", version: 1, outcome: "pause" }, state.id);
    await saved(board);
    const docs = await everything(board.ports, partition, "");
    const seal = (...parts: readonly (string | number)[]): string => board.ports.secrets.seal(...parts);
    const audit = (all: readonly Doc[]): readonly string[] => auditSchool(partition, all, seal).problems;
    assert.deepEqual(audit(docs), []);
    assert.equal(auditSchool(partition, docs, seal).entries, 3);
    for (const doc of docs) {
      const without = docs.filter((d) => d !== doc);
      assert.ok(audit(without).length > 0, `${doc.kind} is missing`);
      const others: readonly object[] =
        doc.kind === "savedReply"
          ? [{ words: "Other words." }, { state: { ...(doc as SavedReplyDoc).state, outcome: "go_ahead" } }]
          : doc.kind === "entry"
            ? [
                { by: people.lena },
                { at: 1 },
                { what: { type: "replyRemoved" } },
                { digest: "0" },
                { seq: 9 },
              ]
            : [{ head: "0" }, { count: 9 }];
      for (const other of others) {
        const altered = docs.map((d) => (d === doc ? { ...d, ...other } : d));
        assert.ok(audit(altered).length > 0, `${doc.kind} ${Object.keys(other).join()}`);
      }
    }
  });
});
