import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { regions } from "../infra/check/check-policy.ts";
import { mostBackupDays, usualBackupDays } from "../bot/sqlite/backup-clock.ts";
import { readSchoolFile } from "../bot/school/school-file.ts";
import { countKind } from "../bot/workflow/overview/counts.ts";
import { purgeMoment, usualPurgeDays } from "../bot/workflow/purge/clock.ts";
import { memoryKey } from "./envelope/memory-key.ts";
import { createForgetful } from "./purge/forgetful.ts";
import { filedReferral, withdrawnQuestion } from "./purge/given.ts";

const safety = readFileSync("SAFETY.md", "utf8");

/** A part of the pack, by its heading. */
function part(heading: string): string {
  const [, rest = ""] = safety.split(`\n### ${heading}\n`);
  return rest.split(/\n##? ?#? /)[0] ?? "";
}

/** The cells of the rows of a part's table, without the marks of code. */
function rows(heading: string): readonly (readonly string[])[] {
  return part(heading)
    .split("\n")
    .filter((line) => /^\| /.test(line) && !/^\| -/.test(line))
    .slice(1)
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}

const code = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text);

/** What the server runs: without the stand-in for Teams, and without comments. */
const sources = globSync("bot/**/*.{ts,tsx,html}")
  .filter((file) => !file.startsWith("bot/playground/"))
  .map((file) => readFileSync(file, "utf8").replace(/(?<![/"])\/\*.*?\*\/|(?<![:"'`])\/\/ [^\n]*/gs, ""));

/** Every kind of document for which there is a type or an operation. */
function kindsInCode(): ReadonlySet<string> {
  const found = sources.flatMap((source) =>
    [
      /Stored<"(\w+)">/g,
      /Doc & \{[^}]*?\bkind: "(\w+)"/g,
      /kind: "(\w+)", (?:schemaVersion|fields)\b/g,
      /\.\.\.\w*[pP]lace, kind: "(\w+)"/g,
    ].flatMap((shape) => [...source.matchAll(shape)].map(([, kind = ""]) => kind)),
  );
  return new Set([...found, countKind]);
}

const kept = rows("Data map").flatMap(([, kinds = ""]) => code(kinds));
const days = new Map(rows("Retention").map(([what = "", number = ""]) => [what, Number(number)]));

/** Hosts that stand in the code: whatever the server calls, and what a page may load or link to. */
function hostsInCode(): readonly string[] {
  const all = sources.flatMap((source) => [
    ...[...source.matchAll(/https?:\/\/(?:\*\.)?([a-z0-9.-]+\.[a-z]+)/g)].map(([, host = ""]) => host),
    ...[...source.matchAll(/new Set\(\[("[a-z0-9.-]+\.[a-z]+",? ?)+\]\)/g)].flatMap(([list]) =>
      [...list.matchAll(/"([^"]+)"/g)].map(([, host = ""]) => host),
    ),
  ]);
  return [...new Set(all)].filter((host) => !/^vault\.azure\.net$/.test(host)).sort();
}

/** Settings that hold an address to which something goes. */
function addressesInSettings(): readonly string[] {
  const config = readFileSync("bot/config.ts", "utf8");
  return [...new Set([...config.matchAll(/\b([A-Z_]+_(?:URL|ENDPOINT))\b/g)].map(([, name = ""]) => name))];
}

describe("the privacy pack", () => {
  it("answers whoever asks for an impact assessment, and the code keeps to it", () => {
    for (const heading of [
      ...["Data map", "Retention", "Who sees what", "What leaves the tenant", "Sub-processors", "Region"],
      ...["Questions of an impact assessment", "What else a school asks for"],
    ])
      assert.ok(part(heading).trim().length > 200, heading);
    for (const [cells, heading] of [
      ...rows("Data map").map((row) => [row, "Data map"] as const),
      ...rows("Questions of an impact assessment").map((row) => [row, "Questions"] as const),
      ...rows("What else a school asks for").map((row) => [row, "Asked for"] as const),
    ])
      for (const cell of cells) assert.notEqual(cell, "", `${heading}: ${cells[0]}`);
    assert.deepEqual([...kindsInCode()].sort(), [...kept].sort());
    const left = code(
      rows("What leaves the tenant")
        .map(([address = ""]) => address)
        .join(" "),
    );
    for (const host of hostsInCode())
      assert.ok(
        left.some((named) => host === named),
        host,
      );
    for (const name of addressesInSettings()) assert.ok(left.includes(name), name);
  });

  it("names each kind of document once, and finds every kind that a whole story leaves in the store", async () => {
    assert.equal(new Set(kept).size, kept.length);
    const world = createForgetful();
    const referral = await filedReferral(world.board, memoryKey());
    await withdrawnQuestion(world.board, "startReferral");
    const before = world.memory.all();
    world.board.at.now = (await world.purgeOf(referral.id)).purgeAt;
    await world.purge();
    const kinds = new Set([...before, ...world.memory.all()].map(({ kind }) => kind));
    assert.ok(kinds.size > 12, [...kinds].join());
    for (const kind of kinds) assert.ok(kept.includes(kind), kind);
    for (const [what, named = "", , howLong = ""] of rows("Data map")) {
      const isGone = howLong.includes("removed with the words");
      for (const { id, kind } of world.memory.all())
        assert.ok(
          !(isGone && code(named).includes(kind) && id.includes(referral.id)),
          `${what}: ${kind} is still there`,
        );
    }
  });

  it("says the days that the code keeps to", () => {
    const file = JSON.parse(readFileSync("bot/playground/invented-school.json", "utf8")) as {
      schools: object[];
    };
    for (const school of file.schools) delete (school as { purgeAfterDays?: object }).purgeAfterDays;
    for (const { purgeAfterDays } of readSchoolFile(file).schools.values())
      assert.deepEqual(purgeAfterDays, usualPurgeDays);
    const bicep = (name: string): string => readFileSync(`infra/${name}`, "utf8");
    const stopped = purgeMoment({ from: 5, track: "adviceOnly", atOnce: true }, usualPurgeDays) - 5;
    assert.deepEqual(
      [...days.values()],
      [
        ...[usualPurgeDays.adviceOnly, usualPurgeDays.referral, stopped, usualBackupDays, mostBackupDays],
        Number(/tier: 'Continuous(\d+)Days'/.exec(bicep("modules/store.bicep"))?.[1]),
        Number(/param logRetentionDays int = (\d+)/.exec(bicep("main.bicep"))?.[1]),
      ],
    );
    assert.ok(
      part("Retention").includes(`${usualPurgeDays.referral} + ${usualBackupDays} days after filing`),
    );
    const key = /softDeleteRetentionInDays: (\d+)/.exec(bicep("modules/vault.bicep"))?.[1] ?? "none";
    assert.ok(part("What else a school asks for").includes(`the key ${key} days`));
  });

  it("names the region that the infrastructure permits, and nothing else is permitted", () => {
    const spoken: Readonly<Record<string, string>> = {
      uksouth: "UK South",
      ukwest: "UK West",
      westeurope: "West Europe",
    };
    assert.deepEqual(regions, { location: ["uksouth", "ukwest"], botLocation: ["westeurope"] });
    for (const region of Object.values(regions).flat())
      assert.ok(part("Region").includes(spoken[region] ?? region), region);
    const notice = readFileSync("bot/web/pages/english/privacy.html", "utf8");
    assert.match(notice, /in the United Kingdom/);
  });

  it("is told of by the notice that staff read: the same days, and who is asked first", () => {
    const notice = readFileSync("bot/web/pages/english/privacy.html", "utf8").replace(/\s+/g, " ");
    assert.ok(notice.includes(`${usualPurgeDays.adviceOnly} days later`));
    assert.match(notice, new RegExp(`Backups are kept for ${usualBackupDays} days`));
  });
});
