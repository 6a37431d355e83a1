import assert from "node:assert/strict";
import type { Reply } from "../../bot/workflow/commands.ts";
import { handleDialogOpened, handleIdentity } from "../../bot/workflow/handle-dialogs.ts";
import { type Board, createBoard, people, tenantId } from "../support/board.ts";
import { createMemoryStore } from "../support/memory-store.ts";

const marker = "ZQXNAME";
const identity = { childName: `${marker} Invented`, birthDate: "1 May 2017", address: `1 ${marker} Lane` };

describe("the child's details", () => {
  let board: Board;
  let memory: ReturnType<typeof createMemoryStore>;
  beforeEach(async () => {
    memory = createMemoryStore();
    board = createBoard(memory);
    await board.say("tess", "start a referral");
    await board.press("tess", "submitReferral", { dangerNow: "no", whatSeen: "He was hungry again." });
    await board.idle();
  });
  const from = (who: keyof typeof people) => ({ person: people[who], tenantId, teamsUserId: undefined });
  const words = (reply: Reply): string => JSON.stringify(reply);
  const opens = async (who: keyof typeof people, dialog: "identity" | "whoSaw"): Promise<string> =>
    words(await handleDialogOpened(board.ports, from(who), (await board.subject("referral")).id, dialog));
  const sends = async (
    who: keyof typeof people,
    verb: "keepIdentity" | "showIdentity",
    typed: Record<string, string>,
    as: keyof typeof people = who,
  ): Promise<string> => {
    const { id, state } = await board.subject("referral");
    const nonce = board.ports.secrets.seal("press", id, state.version, people[as]);
    const stamp = { id, version: state.version, nonce };
    return words(await handleIdentity(board.ports, from(who), stamp, verb, typed));
  };

  it("are written by a lead, and opened by those who may and say why; each look is recorded and shown", async () => {
    assert.match(await opens("lena", "identity"), /keepIdentity.*showIdentity/);
    assert.match(await sends("lena", "keepIdentity", identity), /Kept, apart from this chat/);
    assert.ok(!(await sends("dev", "showIdentity", { reason: "" })).includes(marker));
    assert.match(
      await sends("dev", "showIdentity", { reason: "I phone the front door now." }),
      /ZQXNAME Invented/,
    );
    const seen = await opens("tess", "whoSaw");
    assert.match(seen, /Lena Lead wrote the child's details.*Dev Deputy opened the child's details/);
  });

  it("are nowhere in the record as they were typed, and on no card in a chat", async () => {
    await sends("lena", "keepIdentity", identity);
    await board.press("lena", "approveReferral");
    await board.idle();
    assert.ok(!JSON.stringify(memory.all()).includes(marker));
    assert.ok(!JSON.stringify(board.posted).includes(marker));
  });

  it("are not for teachers, heads, workers who did not advise, or other schools", async () => {
    await sends("lena", "keepIdentity", identity);
    for (const who of ["tess", "hugh", "sam", "cara", "mona", "stranger"] as const) {
      assert.ok(!(await opens(who, "identity")).includes("showIdentity"), who);
      for (const verb of ["showIdentity", "keepIdentity"] as const)
        assert.ok(
          !(await sends(who, verb, { ...identity, reason: "I want to know." })).includes("Kept"),
          who,
        );
      assert.ok(!(await sends(who, "showIdentity", { reason: "I want to know." })).includes(marker), who);
    }
  });

  it("are not kept when nothing was typed, or with what somebody else's dialog carries", async () => {
    assert.match(await sends("lena", "keepIdentity", {}), /write a sentence first/);
    assert.match(await sends("lena", "keepIdentity", identity, "dev"), /could not be read/);
    assert.match(await sends("lena", "showIdentity", { reason: "I phone now." }), /does not fit any more/);
  });
});
