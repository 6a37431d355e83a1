import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** Folders of `bot/` and what each may import besides itself: other folders, node modules and packages, with the reason. */
const allowed: Readonly<Record<string, { readonly may: readonly string[]; readonly because: string }>> = {
  school: {
    may: ["zod", "ical.js", "csv-parse", "csv-stringify"],
    because: "the register, the clock and the school file stand below everything",
  },
  safety: {
    may: ["libphonenumber-js", "postcode"],
    because:
      "what a text may hold is asked of the text alone; how numbers and postcodes are written is theirs",
  },
  consultation: { may: ["school"], because: "rules ask who somebody is and what time it is in school" },
  referral: { may: ["consultation", "school"], because: "a referral grows from a consultation" },
  evaluation: {
    may: ["consultation", "referral", "school"],
    because: "a figure is made of what happened and of the school's clock, and of nothing else",
  },
  wording: {
    may: ["consultation", "referral", "evaluation", "school"],
    because: "a sentence names what it is for by the types of the rules, and titles and numbers by the pack",
  },
  cards: {
    may: ["consultation", "referral", "school", "wording", "adaptivecards-templating"],
    because: "a card is a view of a state",
  },
  workflow: {
    may: ["consultation", "referral", "school", "evaluation", "wording", "cards", "safety", "node:crypto"],
    because: "the steps join rules, cards and ports; digests need no outside",
  },
  teams: {
    may: [
      "consultation",
      "referral",
      "school",
      "cards",
      "workflow",
      "zod",
      "botbuilder",
      "botframework-connector",
      "@azure/identity",
      "htmlparser2",
      ...["node:http", "node:https", "node:crypto"],
    ],
    because: "the only folder that knows the Bot Framework, and the HTML in which Teams hands on a message",
  },
  sqlite: { may: ["workflow", "node:sqlite", "node:fs", "node:path"], because: "one store behind the port" },
  cosmos: {
    may: ["workflow", "@azure/cosmos", "@azure/identity"],
    because: "the only folder that knows Azure Cosmos DB",
  },
  keyfile: {
    may: ["workflow", "zod", "node:crypto", "node:fs", "node:path"],
    because: "the envelope key of local mode, in a file",
  },
  keyvault: {
    may: ["workflow", "@azure/keyvault-keys", "@azure/identity"],
    because: "the only folder that knows Azure Key Vault",
  },
  pdf: {
    may: ["workflow", "pdfkit", "bidi-js", "node:url"],
    because: "the only folder that knows how a PDF is made",
  },
  commands: {
    may: [
      ...["workflow", "school", "evaluation", "sqlite", "cosmos", "keyfile", "keyvault", "pdf"],
      ...["zod", "csv-stringify", "node:fs", "node:path"],
    ],
    because: "what operators type; each says in plain words what it did",
  },
  telemetry: {
    may: [
      ...["workflow", "node:async_hooks", "@azure/identity", "@azure/monitor-opentelemetry-exporter"],
      ...["@opentelemetry/api", "@opentelemetry/api-logs", "@opentelemetry/core", "@opentelemetry/resources"],
      ...["@opentelemetry/sdk-logs", "@opentelemetry/sdk-trace-base"],
    ],
    because: "the only folder that knows OpenTelemetry and Azure Monitor",
  },
  doctor: {
    may: [
      ...["workflow", "school", "start", "teams", "commands", "bot/config.ts"],
      ...["zod", "fflate", "node:crypto", "node:fs", "node:path"],
    ],
    because:
      "what an operator runs when something is not as it should be; it looks at all and changes nothing",
  },
  alarms: { may: ["workflow", "node:crypto"], because: "the second channel, for when Teams itself is down" },
  web: {
    may: [
      ...["workflow", "school", "evaluation", "wording", "cards", "restify", "jose", "zod"],
      ...["node:http", "node:crypto", "node:fs", "node:path", "node:url", "node:zlib"],
    ],
    because: "the only folder that knows restify, and the tab's API and sign-in",
  },
  tab: {
    may: [
      ...[
        "workflow",
        "web",
        "wording",
        "react",
        "react-dom",
        "vite",
        "@fluentui/react-components",
        "@fluentui/react-icons",
      ],
      ...[
        "@fluentui/react-charts",
        "@tanstack/react-virtual",
        "@microsoft/teams-js",
        "node:fs",
        "node:path",
        "node:zlib",
      ],
    ],
    because:
      "the only folder that runs in Teams' browser; it speaks JSON to web, shares its types, and takes its sentences topic by topic",
  },
  start: {
    may: [
      ...["workflow", "school", "teams", "alarms", "telemetry", "playground", "bot/config.ts"],
      ...["sqlite", "cosmos", "keyfile", "keyvault", "node:fs", "node:os", "node:path", "node:v8"],
    ],
    because: "the pieces that main.ts puts together, by what the settings say",
  },
  playground: {
    may: [
      ...["zod", "adaptivecards", "@fluentui/tokens", "adaptivecards-designer"],
      ...["node:crypto", "node:fs", "node:fs/promises", "node:http", "node:module", "node:path", "node:url"],
    ],
    because: "a stand-in for Teams knows nothing of the work, so that the work cannot lean on it",
  },
};

const pure = ["safety", "school", "consultation", "referral", "evaluation", "wording", "cards"];
const files = globSync("bot/**/*.{ts,tsx}").sort();
const rooms = new Set(Object.keys(allowed));

function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  return [
    ...source.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)/g),
  ].map((m) => m[1] ?? m[2] ?? "");
}

/** The room or package that an import leads to. */
function target(file: string, specifier: string): string {
  if (!specifier.startsWith("."))
    return specifier.startsWith("@")
      ? specifier.split("/").slice(0, 2).join("/")
      : specifier.startsWith("node:")
        ? specifier
        : (specifier.split("/")[0] ?? "");
  const path = normalize(join(dirname(file), specifier)).split("/");
  return path[0] === "bot" && path.length > 2 ? (path[1] ?? "") : path.join("/");
}

describe("the architecture", () => {
  for (const [room, { may, because }] of Object.entries(allowed))
    it(`bot/${room} imports only what it may: ${because}`, () => {
      for (const file of files.filter((f) => f.startsWith(`bot/${room}/`)))
        for (const specifier of importsOf(file)) {
          const to = target(file, specifier);
          assert.ok(to === room || may.includes(to), `${file} imports ${specifier}`);
        }
    });

  it("gives the tab nothing of the work but types, so that no rule runs in a browser", () => {
    for (const file of files.filter((f) => f.startsWith("bot/tab/")))
      for (const [, what = "", from = ""] of readFileSync(file, "utf8").matchAll(
        /import ([^;]*?) from "([^"]+)"/g,
      ))
        if (target(file, from) === "workflow") assert.ok(what.startsWith("type "), `${file} imports ${from}`);
  });

  it("lets everybody read the wording through one door, and no language know more of the work than its types", () => {
    for (const file of files)
      for (const [, what = "", from = ""] of readFileSync(file, "utf8").matchAll(
        /import ([^;]*?) from "([^"]+)"/g,
      )) {
        if (file.startsWith("bot/wording/")) {
          const isOwn =
            target(file, from) === "wording" || /\/school\/(jurisdiction|language)\.ts$/.test(from);
          assert.ok(isOwn || what.startsWith("type "), `${file} imports ${from}`);
        } else if (target(file, from) === "wording")
          assert.ok(from.endsWith("/wording/wording.ts"), `${file} imports ${from}`);
      }
  });

  it("lets the tab read its sentences through one door, topic by topic, and no pack or other topic come with them", () => {
    const topic = /^\.\.\/wording\/english\/tab-[\w-]+\.ts$/;
    const door = "bot/tab/words.ts";
    for (const file of files.filter((f) => f.startsWith("bot/tab/")))
      for (const from of importsOf(file).filter((specifier) => target(file, specifier) === "wording"))
        assert.ok(file === door && topic.test(from), `${file} imports ${from}`);
    const topics = files.filter((f) => f.startsWith("bot/wording/english/tab-"));
    assert.deepEqual(
      importsOf(door).map((specifier) => join("bot/tab", specifier)),
      topics,
    );
    for (const file of topics) assert.deepEqual(importsOf(file), [], file);
  });

  it("has no room without a rule, and only main.ts, config.ts and log.ts outside the rooms", () => {
    for (const file of files) {
      const [, room = "", more] = file.split("/");
      if (more === undefined) assert.ok(["main.ts", "config.ts", "log.ts"].includes(room), file);
      else assert.ok(rooms.has(room), file);
    }
  });

  it("keeps clocks, chance and promises out of the rules and the cards", () => {
    for (const file of files.filter((f) => pure.some((room) => f.startsWith(`bot/${room}/`)))) {
      const source = readFileSync(file, "utf8");
      assert.ok(!/new Date\(\)|Date\.now|Math\.random|\basync\b|\bawait\b|Promise/.test(source), file);
    }
  });

  it("reads the time and chance of the steps only through ports", () => {
    for (const file of files.filter((f) => f.startsWith("bot/workflow/")))
      assert.ok(!/new Date\(\)|Date\.now|Math\.random/.test(readFileSync(file, "utf8")), file);
  });

  it("has no file over 300 lines", () => {
    for (const file of [...files, ...globSync("tests/**/*.ts"), ...globSync("bot/**/*.css")])
      assert.ok(readFileSync(file, "utf8").split("\n").length <= 301, file);
  });

  it("has a spec for every file of rules", () => {
    const specs = globSync("tests/{school,consultation,referral,evaluation}/*.spec.ts")
      .map((f) => readFileSync(f, "utf8"))
      .join("\n");
    const support = globSync("tests/support/*.ts")
      .map((f) => readFileSync(f, "utf8"))
      .join("\n");
    for (const file of files.filter((f) => /bot\/(school|consultation|referral|evaluation)\//.test(f)))
      assert.ok((specs + support).includes(`../../${file}`), file);
  });

  it("uses no word that the field would not", () => {
    const words = /\b(utils?|helpers?|common|manager|triage|perpetrator|victim|ticket)\b/i;
    for (const file of [...files, ...globSync("bot/**/*.json")]) {
      assert.ok(!words.test(file), file);
      // The safety rules hold the words that people write, not ours.
      if (!/^bot\/(playground|safety)\//.test(file)) assert.ok(!words.test(readFileSync(file, "utf8")), file);
    }
  });

  it("names every package it uses, and uses every package it names", () => {
    const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    const shipped = new Set(
      files
        // What runs in a browser is built into files of its own.
        .filter((f) => !f.startsWith("bot/playground/") && !f.startsWith("bot/tab/"))
        .flatMap((f) => importsOf(f).map((s) => target(f, s))),
    );
    for (const name of Object.keys(manifest.dependencies))
      // adaptive-expressions is the peer that adaptivecards-templating evaluates with; the fonts are read as files.
      assert.ok(
        shipped.has(name) || name === "adaptive-expressions" || name === "dejavu-fonts-ttf",
        `${name} is not used`,
      );
    for (const name of shipped)
      if (
        !rooms.has(name) &&
        (name.startsWith("@") || !name.includes("/")) &&
        !name.startsWith("node:") &&
        !name.endsWith(".ts")
      )
        assert.ok(name in manifest.dependencies, `${name} is not named`);
  });
});
