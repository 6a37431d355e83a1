import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { fixedLine } from "../support/wording.ts";
import { adultInSchoolPanel, emergencyPanel, reportingDuty } from "../../bot/cards/words-around.ts";
import type { Referral } from "../../bot/referral/state.ts";
import { england } from "../../bot/school/england.ts";
import {
  editionsToCheck,
  jurisdictions,
  packOf,
  usualJurisdiction,
  usualPack,
} from "../../bot/school/jurisdiction.ts";
import { checkSchool } from "../../bot/school/readiness.ts";
import type { School } from "../../bot/school/register.ts";
import { SchoolFileProblems, readSchoolFile } from "../../bot/school/school-file.ts";
import * as tab from "../../bot/tab/pack-words.ts";
import { readPublicPages } from "../../bot/web/public-pages.ts";
import { openItem } from "../../bot/workflow/overview/item.ts";
import { createBoard, people } from "../support/board.ts";

type Json = Record<string, unknown>;

function invented(more: Json = {}): School {
  const file = JSON.parse(readFileSync("bot/playground/invented-school.json", "utf8")) as { schools: Json[] };
  Object.assign(file.schools[0]!, more);
  return readSchoolFile(file).schools.get("oakfield")!;
}

/** The program's text without its comments, which may speak of the law. */
function codeOf(file: string): string {
  const text = readFileSync(file, "utf8");
  return /\.tsx?$/.test(file) ? text.replace(/(?<![/"])\/\*.*?\*\/|(?<![:"'`])\/\/[^\n]*/gs, "") : text;
}

describe("the nation whose rules a school follows", () => {
  it("is England where the school file says nothing", () => {
    assert.equal(usualJurisdiction, "england");
    assert.equal(invented().jurisdiction, "england");
    assert.equal(packOf(invented({ jurisdiction: "england" })), england);
    assert.equal(usualPack, england);
  });

  it("is refused kindly where it is not known, naming those that are", () => {
    for (const jurisdiction of ["wales", "England", "", 7])
      assert.throws(
        () => invented({ jurisdiction }),
        (error) =>
          error instanceof SchoolFileProblems &&
          error.problems.length === 1 &&
          jurisdictions.every((known) => error.problems[0]?.includes(known)) &&
          /nothing is guessed/.test(error.problems[0] ?? ""),
        String(jurisdiction),
      );
  });

  it("gives the titles and numbers on every card, page and screen", () => {
    const { emergency, silent } = england.numbers;
    const school = invented();
    const panel = emergencyPanel({ schools: new Map(), staff: new Map() }, school, 0);
    assert.ok(fixedLine.includes(`**${emergency}**`));
    assert.ok(panel.includes(`Call ${emergency} now`) && panel.includes(`press ${silent} when asked`));
    assert.ok(adultInSchoolPanel(school).includes(school.contacts.lado.phone));
    // The tab must say it when it cannot reach the server.
    assert.equal(tab.fixedLine, fixedLine.replaceAll("**", ""));
    assert.equal(tab.linkedWorker, england.terms.linkedWorker);
    const page = readFileSync("bot/tab/index.html", "utf8");
    assert.ok(
      page
        .replace(/<[^>]*>/g, "")
        .replace(/\s+/g, " ")
        .includes(tab.fixedLine),
    );
    for (const [name, { html }] of readPublicPages()) assert.ok(!html.includes("{{"), name);
  });

  it("stands in one place: no title, number, law or guidance is written anywhere else", () => {
    const words =
      /KCSIE|Keeping Children Safe|Working Together|Children's Wellbeing|\bLADO\b|(?<![\w.])(?:999|101)(?![\w.])|FGM\b|[Ff]emale genital|Prevent referral|[Ff]ront door|[Ss]afeguarding lead|[Ll]inked social worker|[Oo]ut-of-hours team|section 47/;
    const files = globSync("bot/**/*.{ts,tsx,json,html}").filter(
      // The safety rules hold the words that people write; the playground is no part of what a school runs.
      (file) => !/^bot\/(safety|playground)\//.test(file) && file !== "bot/school/england.ts",
    );
    assert.ok(files.length > 150);
    const found = files
      .filter((file) => file !== "bot/tab/pack-words.ts" && file !== "bot/tab/index.html")
      .flatMap((file) => {
        const [said] = words.exec(codeOf(file)) ?? [];
        return said === undefined
          ? []
          : [`${file}: "${said}" – take it from the pack, packOf(school) or usualPack`];
      });
    assert.deepEqual(found, []);
  });
});

describe("the editions of law and guidance", () => {
  it("are dated, and each that was not confirmed says what was not", () => {
    for (const { name, since, checkedOn, notConfirmed } of england.editions) {
      assert.match(checkedOn, /^\d{4}-\d{2}-\d{2}$/, name);
      assert.ok(since.length > 5, name);
      assert.notEqual(notConfirmed, "", name);
    }
    const text = JSON.stringify(england.editions);
    for (const edition of [
      "Education 2026 (KCSIE)",
      "Working Together to Safeguard Children 2026",
      "Schools Act 2026",
    ])
      assert.ok(text.includes(edition), edition);
  });

  it("of other years are printed nowhere", () => {
    const files = globSync(["bot/**/*.*", "manifest/**/*.*", "infra/**/*.*", "*.md"]).filter((file) =>
      /\.(ts|tsx|json|html|md|bicep|css)$/.test(file),
    );
    assert.ok(files.length > 200);
    for (const file of files) {
      const text = readFileSync(file, "utf8");
      for (const [said, year] of text.matchAll(
        /(?:KCSIE|Keeping Children Safe in Education|Working Together(?: to Safeguard Children)?),? \(?(20\d\d)/gi,
      ))
        assert.equal(year, "2026", `${file}: ${said}`);
    }
  });

  it("are to be looked at again after half a year, and after a month where a day is open", () => {
    assert.deepEqual(editionsToCheck(england, "2026-11-24"), []);
    const afterTwoMonths = editionsToCheck(england, "2027-01-20");
    assert.ok(afterTwoMonths.length > 0 && afterTwoMonths.length < england.editions.length);
    for (const { notConfirmed } of afterTwoMonths) assert.ok(notConfirmed);
    assert.deepEqual(editionsToCheck(england, "2027-05-26"), afterTwoMonths);
    assert.deepEqual(editionsToCheck(england, "2027-05-27"), england.editions);
  });

  it("that nobody has looked at are told with what else a school lacks, and stop nobody", () => {
    const school = invented();
    const register = { schools: new Map([[school.id, school]]), staff: new Map() };
    const on = (day: string) =>
      checkSchool(school, register, Date.parse(`${day}T12:00:00Z`)).find(
        ({ finding }) => finding === "editionsNotChecked",
      );
    assert.equal(on("2026-11-24"), undefined);
    assert.equal(on("2027-05-27")?.severity, "advice");
  });
});

describe("the duty to report child sexual abuse", () => {
  const referral = (...concernTypes: string[]) => ({ choices: { concernTypes } }) as unknown as Referral;

  it("is silent until a school turns it on", () => {
    assert.equal(invented().duty?.csaReporting, false);
    assert.equal(reportingDuty(referral("sexual_abuse"), invented()), "");
  });

  it("stands then on a referral about it, and says that nobody may stop a report", () => {
    const school = invented({ duty: { csaReporting: true } });
    for (const type of ["sexual_abuse", "child_sexual_exploitation", "harmful_sexual_behaviour"]) {
      const said = reportingDuty(referral("neglect", type), school);
      assert.match(said, /you yourself.*Nobody may stop you/s);
      for (const number of [
        school.contacts.frontDoor.phone,
        england.numbers.police,
        england.numbers.emergency,
      ])
        assert.ok(said.includes(number), number);
    }
    assert.equal(reportingDuty(referral("neglect"), school), "");
    assert.equal(reportingDuty(referral(), school), "");
  });

  it("stands on the form and on the tab's page of it, for who writes it", async () => {
    const board = createBoard();
    const school = invented({ duty: { csaReporting: true } });
    board.register.now = {
      ...board.register.now,
      schools: new Map([...board.register.now.schools, [school.id, school]]),
    };
    await board.say("tess", "Start a referral");
    await board.press("tess", "saveReferral", { dangerNow: "no", concernTypes: "sexual_abuse" });
    assert.match(
      JSON.stringify(await board.card("tess", "referral")),
      /you yourself\*\* must tell the police/,
    );
    const item = await openItem(board.ports, people.tess, (await board.subject("referral")).id);
    assert.ok(item?.notes.some((note) => note.includes("you yourself must tell the police")));
  });
});
