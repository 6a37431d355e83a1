import assert from "node:assert/strict";
import type { RecordCheck } from "../../bot/workflow/overview/shapes-reports.ts";
import { createAnchorer } from "../../bot/workflow/audit/anchor.ts";
import type { Store } from "../../bot/workflow/ports.ts";
import { placeHold } from "../../bot/workflow/purge/legal-hold.ts";
import { actor } from "../audit/story.ts";
import { createMemoryStore } from "../support/memory-store.ts";
import { type TabServer, startTabServer } from "../support/tab-server.ts";

const words = "Y4 boy hungry on Mondays. I plan to talk with mum on Friday.";
const dayMs = 24 * 3_600_000;

describe("the record, checked in the tab by an administrator,", () => {
  let server: TabServer;
  let store: Store;
  let id: string;
  let onList: () => Promise<void>;
  beforeEach(async () => {
    const memory = createMemoryStore();
    onList = () => Promise.resolve();
    store = {
      ...memory,
      async list(pk, prefix, after, limit) {
        const page = await memory.list(pk, prefix, after, limit);
        if (prefix !== "") return page;
        await onList();
        // A long record is read page by page: its subjects come after their entries, and may be newer by then.
        const later = await memory.list(pk, prefix, after, limit);
        const byId = new Map(later.map((kept) => [kept.doc.id, kept]));
        return page.map((kept) => (kept.doc.kind === "consultation" ? byId.get(kept.doc.id)! : kept));
      },
    };
    server = await startTabServer(store);
    const { board } = server;
    await board.say("tess", words);
    id = (await board.subject("consultation")).id;
    await board.press("sam", "take");
    const subject = await board.subject("consultation");
    await placeHold(board.ports, subject, actor(board, "lena"), "A complaint about this.");
    await board.idle();
  });
  afterEach(() => server.close());

  const check = async (): Promise<RecordCheck> =>
    (await server.get("adam", "/api/record?school=oakfield")).body as RecordCheck;
  const alter = async (): Promise<void> => {
    const kept = await store.read("oakfield", `event.${id}.000002`);
    assert.ok(kept);
    const altered = {
      ...kept.doc,
      recorded: { ...(kept.doc as never as { recorded: object }).recorded, by: "nobody" },
    };
    await store.write("oakfield", [{ op: "replace", doc: altered, etag: kept.etag }]);
  };

  it("is whole: what is forgotten, held and kept as proof, in numbers and days, and not one word", async () => {
    const { board } = server;
    board.at.now += dayMs;
    await createAnchorer(board.ports).anchor();
    const found = await check();
    assert.deepEqual(found.problems, []);
    assert.equal(found.checked, "Wednesday 25 November 2026, 10:15");
    assert.deepEqual(
      found.forgetting.find(({ label }) => label === "Legal hold by Lena Lead"),
      { label: "Legal hold by Lena Lead", text: "since Tuesday 24 November 2026, 10:15" },
    );
    const seal = found.proof.find(({ label }) => label.startsWith("Last seal"));
    assert.match(seal?.text ?? "", /^2026-11-24 [0-9a-f]{16}$/);
    assert.doesNotMatch(JSON.stringify(found), /hungry|complaint|Tess/);
    assert.ok(!JSON.stringify(found).includes(id));
  });

  it("is named where it was altered", async () => {
    await alter();
    const { problems } = await check();
    assert.ok(problems.some((problem) => problem.startsWith(`${id}: `)));
  });

  it("is not called altered because somebody worked on it while it was read", async () => {
    let looks = 0;
    onList = async () => {
      looks++;
      if (looks === 1) await server.board.press("sam", "askBack", { text: "How often?" });
    };
    assert.deepEqual((await check()).problems, []);
    assert.equal(looks, 2, "the first look found something");
  });

  it("is read whole once in ten minutes, whoever asks, and again after a check that failed", async () => {
    let lists = 0;
    onList = () => {
      lists++;
      return lists === 1 ? Promise.reject(new Error("out of reach")) : Promise.resolve();
    };
    assert.equal((await server.get("adam", "/api/record?school=oakfield")).status, 500);
    await check();
    const once = lists;
    await server.get("lena", "/api/record?school=oakfield");
    assert.equal(lists, once);
    await alter();
    server.board.at.now += 10 * 60_000;
    assert.ok((await check()).problems.length > 0);
  });
});
