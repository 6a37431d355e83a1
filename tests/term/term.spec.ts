import assert from "node:assert/strict";
import { readSchoolFile } from "../../bot/school/school-file.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { openSecrets } from "../../bot/workflow/secrets.ts";
import { createBoard, people } from "../support/board.ts";
import { demoSchoolFile } from "./demo-school.ts";
import { forgetChats, keepCardKey } from "./demo-store.ts";
import { runTerm } from "./term.ts";

describe("three schools, the week of the clock change and the one after", function () {
  this.timeout(60_000);

  it("leave no question without a person who has it when the school closes", async () => {
    const report = await runTerm(7, "2027-03-22", "2027-04-05", 250);
    assert.deepEqual(report.adrift, []);
    assert.ok(report.questions > 150, `${report.questions} questions`);
    for (const end of ["answered", "handled", "withdrawn"]) assert.ok((report.ended[end] ?? 0) > 0, end);
    assert.ok((report.atClosing["unanswered, with an owner"] ?? 0) > 0);
    assert.ok(report.kept > 0);
    assert.ok(report.minutesToAnswer.length > 50);
  });
});

describe("the invented term to look at", () => {
  it("has a school file that can be used, with the people of the playground in it", () => {
    const register = readSchoolFile(demoSchoolFile());
    assert.deepEqual([...register.schools.keys()], ["oakfield", "brook", "calder"]);
    for (const person of [people.tess, people.sam, people.lena]) assert.ok(register.staff.has(person));
  });

  it("opens in a server under its own key, and sends nothing into chats of the simulation", async () => {
    const store = openSqliteStore(":memory:");
    await keepCardKey(store);
    const board = createBoard(store);
    await board.say("tess", "He was hungry again. I plan to speak with his mother. Is that right?");
    await board.idle();
    const kinds = async () => (await store.scan(undefined, 500)).docs.map((doc) => doc.kind);
    assert.ok((await kinds()).includes("chat"));
    await forgetChats(store);
    assert.ok(!(await kinds()).includes("chat") && !(await kinds()).includes("posted"));
    assert.ok((await kinds()).includes("consultation"));
    const secrets = await openSecrets(store);
    assert.equal(secrets.seal("of", "x"), board.ports.secrets.seal("of", "x"));
    await store.close();
  });
});
