import assert from "node:assert/strict";
import type { Card } from "../../bot/cards/render.ts";
import { boardLinkTo } from "../../bot/teams/board-link.ts";
import type { Ports } from "../../bot/workflow/ports.ts";
import { actorAt, cardFor } from "../../bot/workflow/subjects.ts";
import { type Board, createBoard, people } from "../support/board.ts";

const words = "She fell asleep in the first lesson again. I plan to phone home today. Is that right?";
const app = "33333333-3333-4333-8333-333333333333";

describe("the link from a card to the board", () => {
  let board: Board;
  before(async () => {
    board = createBoard();
    await board.say("tess", words);
    await board.idle();
  });

  async function cardOf(who: "tess" | "sam", link: Partial<Ports>): Promise<Card> {
    const { ports } = board;
    const subject = await board.subject("consultation");
    const school = ports.register().schools.get("oakfield")!;
    return cardFor(
      { ...ports, ...link },
      school,
      subject,
      actorAt(ports, people[who], "oakfield"),
      undefined,
    );
  }

  for (const who of ["tess", "sam"] as const)
    it(`stands below everything on the card of ${who}, beside the buttons and not among them`, async () => {
      const plain = await cardOf(who, {});
      const linked = await cardOf(who, { boardLink: boardLinkTo(app) });
      assert.deepEqual(linked["actions"], plain["actions"]);
      const [before, after] = [plain["body"] as object[], linked["body"] as object[]];
      assert.deepEqual(after.slice(0, -1), before);
      const { actions } = after.at(-1) as { actions: { type: string; title: string; url: string }[] };
      assert.equal(actions.length, 1);
      assert.equal(actions[0]?.type, "Action.OpenUrl");
      assert.equal(actions[0].title, "See it on my board");
    });

  it("carries the id and nothing else, in the form that Teams follows", async () => {
    const { id } = await board.subject("consultation");
    const url = new URL(boardLinkTo(app)(id));
    assert.equal(`${url.origin}${url.pathname}`, `https://teams.microsoft.com/l/entity/${app}/board`);
    assert.deepEqual([...url.searchParams.keys()], ["context"]);
    assert.deepEqual(JSON.parse(url.searchParams.get("context") ?? ""), { subEntityId: id });
  });

  it("is not there where there is no tab", async () => {
    assert.ok(!JSON.stringify(await cardOf("tess", {})).includes("Action.OpenUrl"));
  });
});
