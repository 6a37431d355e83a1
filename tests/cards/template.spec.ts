import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { Template as Microsofts } from "adaptivecards-templating";
import fc from "fast-check";
import { type Json, type JsonObject, Template } from "../../bot/cards/template.ts";

/** What somebody may have written: also what would be an expression, if anybody read it again. */
const words = fc.constantFrom("A word.", "${fixedLine}", "${$root}", "", "**bold** [a](https://x.example)");
const stamp = { id: "oakfield.c.1", version: 3, nonce: "f00d" };

type Shape = { [name: string]: fc.Arbitrary<unknown> };

/** A value for everything that a template binds, of the kind that it is bound for. */
function shapeOf(json: Json, root: Shape, inside: Shape): void {
  if (Array.isArray(json)) for (const part of json) shapeOf(part, root, inside);
  if (typeof json === "string") bind(json, inside, words);
  if (typeof json !== "object" || json === null || Array.isArray(json)) return;
  const { $data: list, $when: when, ...fields } = json;
  let scope = inside;
  if (typeof list === "string") {
    scope = {};
    for (const part of Object.values(fields)) shapeOf(part, root, scope);
    bind(list, inside, fc.array(recordOf(scope), { maxLength: 3 }));
  } else for (const part of Object.values(fields)) shapeOf(part, root, scope);
  if (typeof when === "string") {
    const [, compare] = /(!=|==|<|>) \d/.exec(when) ?? [];
    bind(when, when.includes("$root.") ? root : scope, compare ? fc.integer({ min: 1, max: 3 }) : flag(when));
  }
  if (fields["data"] === "${stamp}") root["stamp"] = fc.constant(stamp);
  if (fields["data"] === "${data}") scope["data"] = fc.constant({ ...stamp, outcome: "did_it" });
}

function flag(when: string): fc.Arbitrary<unknown> {
  return when.includes("!=") ? words : fc.boolean();
}

function bind(text: string, scope: Shape, value: fc.Arbitrary<unknown>): void {
  const [, path] = /\$\{(?:\$root\.)?([\w.]+)/.exec(text) ?? [];
  if (path !== undefined) scope[path] ??= value;
}

/** Paths as objects within objects. */
function recordOf(shape: Shape): fc.Arbitrary<object> {
  return fc.record(shape).map((flat) => {
    const made: JsonObject = {};
    for (const [path, value] of Object.entries(flat)) {
      const keys = path.split(".");
      let place = made;
      for (const key of keys.slice(0, -1)) place = (place[key] ??= {}) as JsonObject;
      const last = keys.at(-1)!;
      if (typeof place[last] !== "object") place[last] = value as Json;
    }
    return made;
  });
}

function withoutFallbacks(json: Json): Json {
  if (Array.isArray(json)) return json.map(withoutFallbacks);
  if (typeof json !== "object" || json === null) return json;
  const kept = Object.entries(json).filter(([key]) => key !== "fallback");
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutFallbacks(value)]));
}

describe("a template", () => {
  for (const file of globSync("bot/cards/*.json"))
    it(`of ${basename(file, ".json")} makes the card that Microsoft's library makes of it`, () => {
      const json = JSON.parse(readFileSync(file, "utf8")) as JsonObject;
      const shape: Shape = {};
      shapeOf(json, shape, shape);
      const [ours, theirs] = [new Template(json), new Microsofts(json)];
      fc.assert(
        fc.property(recordOf(shape), (view) => {
          const should = theirs.expand({ $root: view }) as Json;
          assert.deepEqual(withoutFallbacks(ours.expand(view)), withoutFallbacks(should));
        }),
        { numRuns: 60 },
      );
    }).timeout(20_000);

  it("is refused when it holds an expression that we do not know", () => {
    for (const text of ["${a + b}", "Hello ${name}", "${json(a)}", "${a[0]}", "${if(a, b, c)}"])
      assert.throws(() => new Template({ body: [{ type: "TextBlock", text }] }), /may not hold/);
  });

  it("draws no card with a hole in it", () => {
    assert.throws(() => new Template({ text: "${advice.text}" }).expand({ advice: {} }), /lacks advice.text/);
  });
});
