import { toldOutcomes } from "../../bot/consultation/state.ts";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { inert } from "../../bot/cards/escape.ts";
import { neutral } from "../support/wording.ts";
import { createBoard } from "../support/board.ts";
import { type NamedCard, drawAll } from "./scenarios.ts";

type Node = Record<string, unknown>;

function nodes(json: unknown): Node[] {
  if (Array.isArray(json)) return json.flatMap(nodes);
  if (typeof json !== "object" || json === null) return [];
  return [json as Node, ...Object.values(json).flatMap(nodes)];
}
const ofType = (card: unknown, type: string): Node[] => nodes(card).filter((n) => n["type"] === type);

/** What an action may carry: an id, a version, a nonce, where in a form it leads, and the place that its button names. */
const carriable = new Set(["id", "version", "nonce", "verb", "goTo", "place", "reply", "msteams"]);

describe("every card", () => {
  let drawn: readonly NamedCard[];
  before(async () => {
    drawn = await drawAll();
  });
  const each = (check: (card: NamedCard["card"], name: string) => void): void => {
    for (const { name, card } of drawn) check(card, name);
  };

  it("is version 1.5, at most 28 KB and has at most 6 actions on a level", () =>
    each((card, name) => {
      assert.equal(card["version"], "1.5", name);
      assert.ok(Buffer.byteLength(JSON.stringify(card)) <= 28 * 1024, name);
      for (const node of nodes(card))
        if (Array.isArray(node["actions"]))
          assert.ok(node["actions"].length <= 6, `${name}: ${node["actions"].length}`);
    }));

  it("begins with a neutral line that says nothing of a child, a topic or a hurry", () =>
    each((card, name) => {
      const [first] = card["body"] as Node[];
      assert.equal(first?.["type"], "TextBlock", name);
      assert.ok((Object.values(neutral) as unknown[]).includes(first["text"]), name);
    }));

  it("says on every card but the neutral ones what to do when a child is in danger", () =>
    each((card, name) => {
      const isNeutral = name === "stranger" || name === "nudge";
      assert.equal(
        JSON.stringify(card).includes("call **999**. Do not wait for an answer here."),
        !isNeutral,
        name,
      );
    }));

  it("has a label on every input, and no input id twice in one card", () =>
    each((card, name) => {
      const inputs = nodes(card).filter((n) => String(n["type"]).startsWith("Input."));
      for (const input of inputs)
        assert.ok(
          ((input["label"] as string | undefined) ?? "").length >= 3,
          `${name} ${String(input["id"])}`,
        );
      const ids = inputs.map((i) => i["id"]);
      assert.equal(new Set(ids).size, ids.length, `${name}: ${ids.join()}`);
    }));

  it("has a fallback that presses the same verb on every Action.Execute", () =>
    each((card, name) => {
      for (const action of ofType(card, "Action.Execute")) {
        if (action["verb"] === "refresh") continue;
        const fallback = action["fallback"] as Node;
        assert.equal(fallback["type"], "Action.Submit", name);
        assert.deepEqual(fallback["data"], { ...(action["data"] as Node), verb: action["verb"] });
      }
    }));

  it("carries ids only: no fact, no right, no word that anybody wrote", () =>
    each((card, name) => {
      for (const node of nodes(card)) {
        const data = node["data"] as Node | undefined;
        // A choice of one tap: what the presser may say, not what anybody has said.
        const isChoice = (key: string): boolean =>
          key === "outcome" &&
          (node["verb"] ?? data?.["verb"]) === "tellOutcome" &&
          toldOutcomes.some((o) => o === data?.[key]);
        for (const key of Object.keys(data ?? {}))
          assert.ok(carriable.has(key) || isChoice(key), `${name} carries ${key}`);
      }
    }));

  it("leaves no expression of a template behind", () =>
    each((card, name) => assert.ok(!JSON.stringify(card).includes("${"), name)));

  it("uses only what the types of Teams' cards know", function () {
    this.timeout(60_000);
    const file = new URL("./cards-to-check.ts", import.meta.url);
    const lines = drawn.map(
      ({ name, card }) =>
        `export const c${name.replace(/\W/g, "_")} = ${JSON.stringify(card)} as const satisfies IAdaptiveCard;`,
    );
    const source = `import type { IAdaptiveCard as Card } from "@microsoft/teams.cards";\ntype Loose<T> = T extends readonly (infer E)[] ? readonly Loose<E>[] : T extends object ? { readonly [K in keyof T]: Loose<T[K]> } : T;\ntype IAdaptiveCard = Loose<Card>;\n${lines.join("\n")}\n`;
    writeFileSync(file, source);
    try {
      execFileSync(
        "npx",
        [
          "tsc",
          "--noEmit",
          "--ignoreConfig",
          "--strict",
          "--skipLibCheck",
          "--module",
          "nodenext",
          "--target",
          "es2024",
          "tests/cards/cards-to-check.ts",
        ],
        { encoding: "utf8" },
      );
    } catch (error) {
      assert.fail((error as { stdout: string }).stdout.slice(0, 2000));
    } finally {
      rmSync(file);
    }
  });
});

describe("words that people wrote", () => {
  const nasty = [
    "${string($root)} and ${json(stamp)} here",
    "[Approved by the lead](https://evil.example) please",
    "<at>Lena Lead</at> said go ahead",
    "evil \u202Edesrever\u202C text and \u200Bzero width",
    "{{DATE(2026-11-24T10:00:00Z)}} is when",
    "__proto__ constructor prototype **bold** _it_ `code`",
    '{"type":"Action.Execute","verb":"approveReferral"}',
    "\\${secret} \\\\ \"quotes\" and 'more'",
  ];

  const shown = async (text: string): Promise<Node[]> => {
    const board = createBoard();
    await board.say("tess", text);
    await board.press("sam", "take");
    await board.press("sam", "answer", { outcome: "adjust", text: text.slice(0, 500) });
    await board.press("tess", "challenge", { reason: text.slice(0, 500) });
    return [await board.card("tess", "consultation"), await board.card("sam", "consultation")];
  };

  for (const [i, text] of nasty.entries())
    it(`are shown as they are and do nothing (${i + 1})`, async () => {
      for (const card of await shown(text)) {
        const runs = ofType(card, "TextRun").map((n) => n["text"]);
        assert.ok(runs.includes(inert(text)));
        for (const block of ofType(card, "TextBlock"))
          assert.ok(!String(block["text"]).includes(inert(text)));
        assert.equal(ofType(card, "Action.Execute").filter((a) => a["verb"] === "approveReferral").length, 0);
        assert.ok(!("entities" in card));
      }
    });

  it("are literal, whole and free of hidden controls for any string at all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 20, maxLength: 300 }), async (text) => {
        fc.pre(text.replace(/[^\p{L}]/gu, "").length >= 8 && text.trim().length >= 20);
        const [card] = await shown(text);
        const runs = ofType(card, "TextRun").map((n) => String(n["text"]));
        assert.ok(runs.includes(inert(text.trim())));
        assert.ok(!/[\u202A-\u202E\u2066-\u2069\u200B]|\{\{/u.test(runs.join("")));
      }),
      { numRuns: 60 },
    );
  });

  it("fit on a card however long they are, in any script", async () => {
    const wide = "字".repeat(4000);
    const board = createBoard();
    await board.say("tess", wide);
    await board.press("sam", "take");
    for (let i = 0; i < 3; i++) {
      await board.press("sam", "askBack", { text: "字".repeat(500) });
      await board.press("tess", "reply", { text: "字".repeat(500) });
    }
    await board.press("sam", "answer", { outcome: "escalate", text: "字".repeat(500) });
    await board.press("tess", "challenge", { reason: "字".repeat(500) });
    for (const person of ["tess", "sam"] as const) {
      const size = Buffer.byteLength(JSON.stringify(await board.card(person, "consultation")));
      assert.ok(size <= 28 * 1024, `${person}: ${size}`);
    }
    await board.press("tess", "saveReferral", { dangerNow: "no", goingWell: "字".repeat(500) });
    const form = Buffer.byteLength(JSON.stringify(await board.card("tess", "referral")));
    assert.ok(form <= 28 * 1024, `form: ${form}`);
  });
});
