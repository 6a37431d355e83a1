import assert from "node:assert/strict";
import { drawDigest } from "../../bot/workflow/digest.ts";
import { handleDialogOpened } from "../../bot/workflow/handle-dialogs.ts";
import { handleOpened } from "../../bot/workflow/handle-view.ts";
import { type Board, type Person, createBoard, people, tenantId } from "../support/board.ts";

const words = "ZQXWORDS fell asleep in the first lesson again. I plan to phone home today. Is that right?";
const everybody = Object.keys(people) as Person[];
const minute = 60_000;

/*
 * Where a person meets a question: c its words on a card that was delivered, o opened on the spot, q in "my questions",
 * d in the daily look of the leads, v in who has seen it. A dash is nothing at all.
 */
const table = `
              asked  taken  unanswered danger  keptFromCara keptFromDev keptFromSam turned
  tess        coqv   coqv   coqv       coqv    coqv         coqv        coqv        coqv
  sam         coq    coq    coq        coq     coq          coq         -           coq
  cara        -      -      coq        -       -            coq         coq         -
  lena        -      -      coqdv      coqdv   coqdv        coqdv       coqdv       c
  dev         -      -      coqdv      coqdv   coqdv        -           coqdv       c
  hugh        -      -      -          -       -            -           -           -
  bilal       -      -      -          -       -            -           -           -
  priya       -      -      -          -       -            -           -           -
  mona        -      -      -          -       -            -           -           -
  stranger    -      -      -          -       -            -           -           -`;

const climb = async (board: Board): Promise<void> => {
  for (const minutes of [10, 20, 60]) {
    board.at.now += minutes * minute;
    await board.sweeper.sweep();
    await board.idle();
  }
};

const situations: Readonly<Record<string, (board: Board) => Promise<unknown>>> = {
  asked: () => Promise.resolve(),
  taken: (board) => board.press("sam", "take"),
  unanswered: climb,
  danger: (board) => board.press("tess", "markDanger"),
  keptFromCara: async (board) => {
    await board.press("tess", "keepFrom", { to: people.cara });
    await climb(board);
  },
  keptFromDev: async (board) => {
    await board.press("tess", "keepFrom", { to: people.dev });
    await climb(board);
  },
  keptFromSam: async (board) => {
    await board.press("sam", "knowFamily");
    await climb(board);
  },
  // The leads have the words on the referral that came of it, and still not the question.
  turned: async (board) => {
    await board.press("sam", "take");
    await board.press("tess", "letWorkerRefer");
    await board.press("sam", "turnIntoReferral", { dangerNow: "no" });
  },
};

async function surfaces(board: Board, who: Person): Promise<string> {
  const { id } = await board.subject("consultation");
  const from = { person: people[who], tenantId, teamsUserId: `29:${who}` };
  const text = (json: unknown): string => JSON.stringify(json);
  // The newest card in the chat is the one that is seen: one that was covered no longer says anything.
  const shown = new Map<string, string>();
  for (const p of board.posted) if (p.to === people[who]) shown.set(p.activityId, text(p.card));
  const school = board.register.now.schools.get("oakfield");
  assert.ok(school);
  const marks = {
    c: [...shown.values()].some((card) => card.includes("ZQXWORDS")),
    o: text(await handleOpened(board.ports, board.deliverer, from, id, false)).includes("ZQXWORDS"),
    q: text(await board.say(who, "my questions")).includes(id),
    d: text(await drawDigest(board.ports, school, people[who])).includes(id),
    v: text(await handleDialogOpened(board.ports, from, id, "whoSaw")).includes("names are on the card"),
  };
  const isLead = who === "lena" || who === "dev";
  const found = Object.entries(marks).filter(([mark, is]) => is && (mark !== "d" || isLead));
  return found.map(([mark]) => mark).join("") || "-";
}

describe("who may see what about whom", () => {
  const [head = "", ...rows] = table.trim().split("\n");
  const columns = head.trim().split(/\s+/);

  for (const [column, happen] of Object.entries(situations))
    it(`a question that is ${column}: role by role, at its school and at others, wherever they could meet it`, async () => {
      const board = createBoard();
      await board.say("tess", words);
      await board.idle();
      await happen(board);
      await board.idle();
      const given: Record<string, string> = {};
      for (const who of everybody) given[who] = await surfaces(board, who);
      const expected = rows.map((row) => row.trim().split(/\s+/));
      assert.deepEqual(
        given,
        Object.fromEntries(expected.map(([who = "", ...cells]) => [who, cells[columns.indexOf(column)]])),
      );
    });

  it("names every person and every situation", () => {
    assert.deepEqual(rows.map((row) => row.trim().split(/\s+/)[0]).sort(), [...everybody].sort());
    assert.deepEqual(columns, Object.keys(situations));
  });
});
