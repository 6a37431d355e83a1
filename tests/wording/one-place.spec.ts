import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { sentencesIn, textsIn } from "../support/words-in-code.ts";

const forOperators = "for whoever runs the program, in a terminal or a log, which speak English";
const ofTheCheck =
  "what is wrong with the record, said alike by audit:verify and in the tab of whoever runs it";
const typed = "words that people type, or that stand in what they wrote; not what they read";

const forDevelopers = "for whoever works on the program; nobody who uses it sees it";

/** Where sentences still stand outside bot/wording, and why. Nothing of the cards, and no reply, may be named here. */
const notMoved: Readonly<Record<string, string>> = {
  "bot/workflow/copy-store.ts": forOperators,
  "bot/workflow/envelope/envelope.ts": forOperators,
  "bot/workflow/evaluation/evaluation-export.ts": forOperators,
  "bot/workflow/follow-ups.ts": forOperators,
  "bot/workflow/record.ts": forOperators,
  "bot/workflow/rounds.ts": forOperators,
  "bot/workflow/schema.ts": forOperators,
  "bot/workflow/secrets.ts": forOperators,
  "bot/workflow/overview/register-preview.ts": "a command line to copy, letter by letter",
  "bot/workflow/audit/around.ts": ofTheCheck,
  "bot/workflow/audit/audit.ts": ofTheCheck,
  "bot/workflow/audit/chain.ts": ofTheCheck,
  "bot/workflow/audit/ledgers.ts": ofTheCheck,
  "bot/workflow/audit/subject.ts": ofTheCheck,
  "bot/workflow/ledger.ts": ofTheCheck,
  "bot/workflow/views.ts": ofTheCheck,
  "bot/workflow/typed-verbs.ts": typed,
  "bot/workflow/typed-words.ts": typed,
  "bot/workflow/export/redaction.ts": typed,
  "bot/tab/pack-words.ts":
    "the nation's own, held equal to its pack by a test, because no pack goes to a browser",
  "bot/tab/board.ts": forDevelopers,
  "bot/tab/live.ts": forDevelopers,
  "bot/web/headers.ts": "policies that a browser reads",
  "bot/web/read-json.ts": "why a body was not read; what is answered is one sentence of the wording",
  "bot/web/tab-site.ts": forOperators,
};

/** Pages stay files, because a council reads and changes them whole; each stands in a folder of its language. */
const pages = globSync("bot/{tab,web}/**/*.html");
const notInAFolder: Readonly<Record<string, string>> = {
  "bot/tab/index.html": "what to do in danger, before any script has come; a test holds it equal to the pack",
};

const shown = new Set(["text", "title", "label", "placeholder", "errorMessage", "altText", "fallbackText"]);

/** The texts of a card's template that are written in it instead of being bound to the wording. */
function writtenIn(json: unknown, key = ""): readonly string[] {
  if (typeof json === "string") return shown.has(key) && /\p{L}/u.test(unbound(json)) ? [json] : [];
  if (Array.isArray(json)) return json.flatMap((part) => writtenIn(part, key));
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([name, part]) => writtenIn(part, name));
}

const unbound = (text: string): string => text.replaceAll(/\$\{[^}]*\}/g, "");

describe("the wording", () => {
  it("stands in one room: no sentence is written in a card, a step, a screen or an answer of the server", () => {
    const files = globSync([
      "bot/cards/*.ts",
      "bot/workflow/**/*.ts",
      "bot/tab/*.{ts,tsx}",
      "bot/web/**/*.ts",
    ]);
    assert.ok(files.length > 180);
    assert.ok(files.filter((file) => file.endsWith(".tsx")).length > 40);
    const found = files
      .filter((file) => !(file in notMoved))
      .flatMap((file) =>
        sentencesIn(file).map((text) => `${file}: "${text}" – give it a key in bot/wording`),
      );
    assert.deepEqual(found, []);
  });

  it("names no file as an exception in which nothing stands", () => {
    for (const file of Object.keys(notMoved)) assert.ok(sentencesIn(file).length > 0, file);
    assert.ok(Object.keys(notMoved).every((file) => /^bot\/(?:workflow|tab|web)\//.test(file)));
    for (const file of Object.keys(notInAFolder)) assert.ok(textsIn(file).length > 0, file);
  });

  it("of the pages that stay files stands in a folder of its language", () => {
    assert.ok(pages.length > 4);
    const found = pages.filter(
      (file) => !file.startsWith("bot/web/pages/english/") && !(file in notInAFolder),
    );
    assert.deepEqual(found, []);
  });

  it("is bound into every template of a card, never written in it", () => {
    const templates = globSync("bot/cards/*.json");
    assert.ok(templates.length > 10);
    const found = templates.flatMap((file) =>
      writtenIn(JSON.parse(readFileSync(file, "utf8"))).map((text) => `${file}: "${text}"`),
    );
    assert.deepEqual(found, []);
  });

  it("would be found wherever it were written", () => {
    const planted = [
      'const a = "Nobody is here.";',
      "const b = `asked ${name}`;",
      "const c = `${name} and ${other}`;",
      'const d = { said: isLate ? "too late" : "" };',
      "const e = <p>Please wait.</p>;",
      'names.join(" or ");',
      "const f = <Button>Open</Button>;",
      "const g = <summary>\n  more\n</summary>;",
      'const h = <Field label="Month" />;',
      "const i = <Text aria-label={`Open: ${when}`}>{x}</Text>;",
      'const j = <h2>{isOwn ? "Mine" : title}</h2>;',
      'const k = <Table columns={["Who", "What"]} />;',
      "const l = <Text>{count} lines</Text>;",
    ];
    for (const line of planted) assert.equal(sentencesIn("planted.tsx", line).length > 0, true, line);
    for (const code of [
      'case "askedBack":',
      "const id = `view.${id}.${seq}`;",
      'import a from "./some thing.ts";',
    ])
      assert.deepEqual(sentencesIn("planted.ts", code), [], code);
    for (const code of [
      'const useStyles = makeStyles({ grid: { margin: "0 auto", gap: `${tokens.gap} solid` } });',
      'const a = <section className={`${shared.panel} not-printed`} aria-labelledby="heading">{title}: {text}</section>;',
      'const b = <Button appearance="primary" onClick={() => ask("items", { say: "inSchool" })} />;',
    ])
      assert.deepEqual(sentencesIn("planted.tsx", code), [], code);
    assert.deepEqual(writtenIn({ body: [{ type: "TextBlock", text: "Please wait" }] }), ["Please wait"]);
    assert.deepEqual(writtenIn({ actions: [{ title: "${say.take}" }], choices: [{ title: "Yes" }] }), [
      "Yes",
    ]);
  });
});
