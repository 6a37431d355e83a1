import assert from "node:assert/strict";
import fc from "fast-check";
import type { ExportDocument } from "../../bot/workflow/export/entries.ts";
import { type Mark, createRedactor, plainMarks } from "../../bot/workflow/export/redaction.ts";
import { subjectAccess } from "../../bot/workflow/export/subject-access.ts";
import { exportText } from "../../bot/workflow/export/text.ts";
import { createBoard, people } from "../support/board.ts";
import { around } from "./given.ts";

const documentWith = (words: string, ofStaff?: true): ExportDocument => ({
  ...{ school: "Oakfield Primary", title: "Question", facts: [], footer: [] },
  sections: [{ heading: "Concern", entries: [{ label: "Tess Teacher asked", words, ofStaff }] }],
});
const redacted = (words: string, own: readonly string[] = []): string =>
  createRedactor(plainMarks, own).redact(documentWith(words)).sections[0]?.entries[0]?.words ?? "";

describe("redaction for subject access", () => {
  it("removes names, numbers and addresses of others from people's own words", () => {
    for (const [words, left] of [
      ["Today Mrs Nowak came with Ali Demir.", "Today [removed: name 1] came with [removed: name 2]."],
      ["I rang 07700 900123 twice, 07700 900123.", "I rang [removed: number 1] twice, [removed: number 1]."],
      ["Write to someone@example.org please.", "Write to [removed: e-mail 1] please."],
      [
        "They live at 12 Marker Lane, S1 1AA now.",
        "They live at [removed: address 1], [removed: address 2] now.",
      ],
      ["Leon saw it. So did aisha.", "[removed: name 1] saw it. So did [removed: name 2]."],
      ["His brother was born 3/4/2012.", "His brother was born [removed: date 1]."],
    ])
      assert.equal(redacted(words!), left);
  });

  it("keeps what is the child's own, and days, months and years of school", () => {
    assert.equal(
      redacted("On Friday Robin told me, in Year 9, that Robin's mum left.", ["Robin Marker"]),
      "On Friday Robin told me, in Year 9, that Robin's mum left.",
    );
  });

  it("gives the same thing the same number in every document of an export", () => {
    const redactor = createRedactor(plainMarks, []);
    const said = [
      "With Mrs Nowak today.",
      "Then with Mr Demir.",
      "Again with MRS NOWAK? With Mrs Nowak.",
    ].map((words) => redactor.redact(documentWith(words)).sections[0]?.entries[0]?.words);
    assert.deepEqual(said.slice(0, 2), ["With [removed: name 1] today.", "Then with [removed: name 2]."]);
    assert.match(said[2] ?? "", /With \[removed: name 1\]\.$/);
    assert.ok(redactor.removed().some((r) => r.kind === "name" && r.number === 1 && r.times >= 2));
    assert.ok(!JSON.stringify(redactor.removed()).includes("Nowak"));
  });

  it("leaves out what is about the private life of staff, and keeps their names in their work", () => {
    const out = createRedactor(plainMarks, []).redact(documentWith("words", true));
    assert.deepEqual(out.sections[0]?.entries, []);
    const kept = createRedactor(plainMarks, []).redact(documentWith("words"));
    assert.equal(kept.sections[0]?.entries[0]?.label, "Tess Teacher asked");
  });

  it("leaves nothing of a stretch that any rule marked, however they overlap", () => {
    const marks = fc.array(fc.record({ start: fc.nat(30), length: fc.integer({ min: 1, max: 12 }) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(marks, (found) => {
        const text = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRS";
        const all: Mark[] = found.map(({ start, length }) => ({ start, end: start + length, kind: "name" }));
        const out =
          createRedactor(() => all, []).redact(documentWith(text)).sections[0]?.entries[0]?.words ?? "";
        const left = out.replace(/\[removed: name \d+\]/g, "");
        for (const [i, letter] of Array.from(text).entries())
          assert.equal(left.includes(letter), !all.some((m) => m.start <= i && i < m.end), letter);
      }),
    );
  });
});

describe("the subject access export", () => {
  it("finds the referrals under a reference and the questions that belong to them, and nothing else", async () => {
    const board = createBoard();
    await board.say("tess", "He was hungry again today. I plan to speak with Mrs Nowak. Is that right?");
    await board.press("tess", "sendAnyway");
    await board.press("sam", "take");
    await board.press("tess", "startReferral");
    await board.press("tess", "submitReferral", {
      dangerNow: "no",
      aboutAdultInSchool: "no",
      childRef: " qx 17",
    });
    await board.idle();
    board.at.now += 3_600_000;
    await board.say("tess", "Another child is tired. I plan to ring home at once. Is that right?");
    const found = await subjectAccess(board.ports, around, "QX-17", plainMarks, []);
    assert.deepEqual(
      found.subjects.map((s) => s.subject.kind),
      ["consultation", "referral"],
    );
    for (const { redacted: out, whole } of found.subjects) {
      assert.ok(!exportText(out).includes("Nowak"));
      assert.ok(exportText(whole).includes("Nowak"));
      assert.ok(exportText(out).includes("Tess Teacher"));
    }
    for (const other of ["QX 18", "QX", "", " "])
      assert.deepEqual((await subjectAccess(board.ports, around, other, plainMarks, [])).subjects, []);
  });

  it("does not tell who was left out of a question, or that somebody knows the family", async () => {
    const board = createBoard();
    await board.say("tess", "He was hungry again today. I plan to speak with his mother. Is that right?");
    await board.press("tess", "knowFamily");
    await board.press("tess", "keepFrom", { person: people.hugh });
    await board.press("tess", "startReferral");
    await board.press("tess", "submitReferral", {
      dangerNow: "no",
      aboutAdultInSchool: "no",
      childRef: "QX 17",
    });
    await board.idle();
    const { subjects } = await subjectAccess(board.ports, around, "QX 17", plainMarks, []);
    const question = subjects.find((s) => s.subject.kind === "consultation")!;
    assert.match(exportText(question.whole), /knows the family/);
    assert.ok(!/knows the family|left somebody out/.test(exportText(question.redacted)));
    assert.ok(!exportText(question.redacted).includes("Hugh"));
  });
});
