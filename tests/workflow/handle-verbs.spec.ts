import assert from "node:assert/strict";
import type { Reply } from "../../bot/workflow/commands.ts";
import { handleWish } from "../../bot/workflow/handle-message.ts";
import type { EverydayVerb } from "../../bot/workflow/typed-verbs.ts";
import { type Board, createBoard, people, tenantId } from "../support/board.ts";

const question = "She fell asleep in the first lesson again. I plan to phone home today. Is that right?";

describe("everyday wishes", () => {
  let board: Board;
  beforeEach(() => (board = createBoard()));
  const words = (reply: Reply): string => JSON.stringify("card" in reply ? reply.card : reply);
  const told = async (who: keyof typeof people, text: string): Promise<string> =>
    words(await board.say(who, text));

  it("who is on: the linked worker, where they are, who covers, and how long it usually takes", async () => {
    const said = await told("tess", "who is on");
    assert.match(said, /Sam Social, linked social worker: /);
    assert.match(said, /Cara Cover, who covers: by phone/);
    assert.match(said, /within 30 minutes/);
  });

  it("a worker who is away gets no question; whoever covers does, and the asker is told so", async () => {
    assert.match(await told("sam", "I'm away"), /You are away today/);
    assert.match(await told("tess", "who's on?"), /Sam Social is away today/);
    await board.say("tess", question);
    await board.idle();
    const { state } = await board.subject("consultation");
    assert.ok("offeredTo" in state && state.offeredTo.length === 1 && state.offeredTo[0] === people.cara);
    assert.match(JSON.stringify(await board.card("tess", "consultation")), /Sent to Cara Cover/);
  });

  it("when everybody is away it is said before anything is sent, with who to speak to", async () => {
    await board.say("sam", "I'm away today");
    await board.say("cara", "I'm away today");
    assert.match(await told("tess", "who is on"), /Nobody is covering today.*Lena Lead/);
    assert.match(await told("tess", question), /Nobody is covering just now, so this was not sent/);
    await board.say("sam", "I'm back");
    await board.say("tess", question);
    assert.ok(await board.subject("consultation"));
  });

  it("tomorrow's absence is tomorrow's", async () => {
    await board.say("sam", "I'm away tomorrow");
    await board.say("tess", question);
    await board.idle();
    const { state } = await board.subject("consultation");
    assert.ok("offeredTo" in state && state.offeredTo.includes(people.sam));
  });

  it("a place for today is on the receipt", async () => {
    assert.match(
      await told("sam", "I'm at the gate until 4"),
      /People at .*Oakfield.* see that you are at the gate until 16:00/,
    );
    await board.say("tess", question);
    await board.idle();
    assert.match(JSON.stringify(await board.card("tess", "consultation")), /Sam is at the gate until 16:00/);
  });

  it("the same by two presses, for those whose place matters and nobody else", async () => {
    const wish = async (who: keyof typeof people, verb: EverydayVerb): Promise<string> => {
      const from = { person: people[who], tenantId, teamsUserId: undefined };
      return words(await handleWish(board.ports, board.deliverer, from, verb, "invoke"));
    };
    const gate = { kind: "placed", place: "atTheGate", until: "16:00" } as const;
    assert.match(await told("sam", "who is on"), /Where I am today.*At the gate/);
    assert.match(await wish("sam", gate), /you are at the gate until 16:00/);
    assert.match(
      await told("tess", "who is on"),
      /Sam Social, linked social worker: at the gate until 16:00/,
    );
    assert.doesNotMatch(await told("tess", "who is on"), /Where I am today/);
    assert.match(
      await wish("sam", { ...gate, until: "09:00" }),
      /09:00 has passed today.*Nothing was changed/,
    );
    assert.match(
      await told("tess", "who is on"),
      /Sam Social, linked social worker: at the gate until 16:00/,
    );
    assert.match(await wish("sam", { kind: "back" }), /You are on again/);
    assert.match(await wish("tess", gate), /not sent to anyone/);
    assert.match(await wish("stranger", gate), /staff/);
    assert.match(await told("tess", "who is on"), /Sam Social, linked social worker: in school until 12:00/);
  });

  it("my questions: what a teacher asked, what waits for a worker, and nothing of anybody else", async () => {
    assert.match(await told("tess", "my questions"), /Nothing is open/);
    await board.say("tess", question);
    await board.idle();
    const own = await told("tess", "my questions");
    assert.match(own, /nobody has taken it yet/);
    assert.ok(!own.includes("fell asleep"));
    assert.match(await told("sam", "my questions"), /A question from Tess Teacher/);
    for (const nobody of ["lena", "hugh", "bilal", "priya"] as const)
      assert.match(await told(nobody, "my questions"), /Nothing is open/, nobody);
  });

  it("where a teacher is is not asked", async () => {
    assert.match(await told("tess", "I'm away tomorrow"), /not sent to anyone/);
  });

  it("a lead who is away does not have to choose when nobody answers", async () => {
    await board.say("lena", "I'm away");
    await board.say("tess", question);
    board.at.now += 61 * 60_000;
    for (let i = 0; i < 3; i++) await board.sweeper.sweep();
    await board.idle();
    const { state } = await board.subject("consultation");
    assert.ok(state.state === "unanswered" && state.owner === people.dev);
  });
});
