import assert from "node:assert/strict";
import { readInputs, readPressCommand } from "../../bot/teams/card-inputs.ts";
import type { Action, Input } from "../../bot/workflow/overview/shapes.ts";
import { actionsOf } from "../../bot/workflow/overview/actions.ts";
import { actorAt, aroundAt } from "../../bot/workflow/subjects.ts";
import { type Board, type Person, createBoard, people } from "../support/board.ts";

const question = "Y4 boy hungry on Mondays. I plan to talk with mum on Friday. Is that right?";

/** What a person would fill in: the first choice, or some words. */
function filled(inputs: readonly Input[]): Record<string, string> {
  return Object.fromEntries(
    inputs.map(({ id, kind, options }) => [
      id,
      kind === "choice"
        ? (options?.[0]?.value ?? "")
        : kind === "time"
          ? "15:10"
          : kind === "tick"
            ? "true"
            : "Some words.",
    ]),
  );
}

describe("what the tab offers", () => {
  let board: Board;
  beforeEach(() => {
    board = createBoard();
  });

  const offered = async (
    who: Person,
    kind: "consultation" | "referral" = "consultation",
  ): Promise<readonly Action[]> => {
    const subject = await board.subject(kind);
    const school = board.register.now.schools.get("oakfield")!;
    return actionsOf(subject, actorAt(board.ports, people[who], "oakfield"), aroundAt(board.ports, school));
  };
  const verbs = async (who: Person, kind?: "referral"): Promise<string> =>
    (await offered(who, kind)).map((a) => a.verb).join(" ");

  it("is read by the reader of cards, with nothing left over and nothing missing", async () => {
    const seen = new Set<string>();
    const look = async (): Promise<void> => {
      for (const kind of ["consultation", "referral"] as const)
        for (const who of ["tess", "sam", "lena"] as const)
          for (const action of await offered(who, kind).catch(() => [])) {
            seen.add(action.verb);
            const data = filled(action.inputs);
            assert.ok(readInputs(data), `${action.verb} has an input that no card has`);
            assert.ok(!("refused" in readPressCommand(action.verb, data)), `${action.verb} cannot be read`);
          }
    };
    await board.say("tess", question);
    await look();
    await board.press("sam", "take");
    await look();
    await board.press("sam", "answer", { outcome: "adjust", text: "Talk to her today." });
    await look();
    await board.press("tess", "accept");
    await look();
    await board.say("tess", "start a referral");
    await look();
    await board.press("tess", "submitReferral", { dangerNow: "no" });
    await look();
    await board.press("lena", "approveReferral");
    await look();
    assert.ok(seen.size >= 22, [...seen].join(" "));
  });

  it("leaves out what is done, and what would be refused in any case", async () => {
    await board.say("tess", question);
    assert.match(await verbs("tess"), /withdraw.*markDanger/);
    assert.doesNotMatch(await verbs("tess"), /take|answer|accept/);
    assert.match(await verbs("sam"), /^take/);
    assert.equal(await verbs("lena"), "");
    await board.press("tess", "markDanger");
    assert.doesNotMatch(await verbs("tess"), /markDanger/);
    await board.press("sam", "take");
    await board.press("sam", "answer", { outcome: "adjust", text: "Talk to her today." });
    assert.doesNotMatch(await verbs("sam"), /answer/);
    assert.match(await verbs("tess"), /^accept/);
    await board.press("tess", "accept");
    assert.match(await verbs("tess"), /^tellOutcome/);
  });

  it("says before it is done what cannot be undone", async () => {
    await board.say("tess", question);
    const identify = (await offered("tess")).find((action) => action.verb === "identify");
    assert.match(identify?.confirm ?? "", /becomes a contact with children's social care/);
  });

  it("never lets somebody decide about their own referral", async () => {
    await board.say("dev", "start a referral");
    await board.press("dev", "submitReferral", { dangerNow: "no" });
    assert.doesNotMatch(await verbs("dev", "referral"), /approve|return|decline/);
    assert.match(await verbs("lena", "referral"), /approveReferral returnReferral declineReferral/);
  });
});
