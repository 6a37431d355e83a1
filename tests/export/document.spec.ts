import assert from "node:assert/strict";
import fc from "fast-check";
import { exportDocument } from "../../bot/workflow/export/document.ts";
import { fullTime, staffAt } from "../../bot/workflow/export/entries.ts";
import { exportText } from "../../bot/workflow/export/text.ts";
import type { ReferralDoc, SubjectDoc } from "../../bot/workflow/documents.ts";
import type { Doc } from "../../bot/workflow/ports.ts";
import { type Story, wholeStory } from "../audit/story.ts";
import { createForgetful } from "../purge/forgetful.ts";
import { filedReferral } from "../purge/given.ts";
import { memoryKey } from "../envelope/memory-key.ts";
import { people } from "../support/board.ts";
import { around, documentOf, eventsOf, school } from "./given.ts";

const five = ["Concern", "Follow-up", "Action", "Decision and why", "Outcome"];

describe("the export for the child's file", () => {
  let story: Story;
  let all: readonly Doc[];
  const everyText = (subject: SubjectDoc): readonly string[] => Object.values(subject.texts);
  before(async () => {
    story = await wholeStory();
    all = story.all();
  });

  it("has KCSIE's five headings, in their order, whatever there is to say", () => {
    for (const subject of [story.consultation, story.referral]) {
      const { sections } = documentOf(all, subject);
      assert.deepEqual(
        sections.map((s) => s.heading),
        five,
      );
      const empty = exportDocument({ ...subject, texts: {} }, [], around);
      assert.deepEqual(
        empty.sections.map((s) => s.heading),
        five,
      );
    }
  });

  it("puts a question, its follow-up, the advice and why, what is to be done and what came of it where they belong", () => {
    const { sections } = documentOf(all, story.consultation);
    const under = Object.fromEntries(sections.map((s) => [s.heading, s.entries]));
    const labels = (heading: string): string => (under[heading] ?? []).map((e) => e.label).join("\n");
    assert.match(labels("Concern"), /Tuesday 24 November 2026, 10:15: Tess Teacher, member of staff, asked/);
    assert.match(labels("Follow-up"), /Sam Social, linked social worker, asked back/);
    assert.match(labels("Decision and why"), /advised: This needs a referral/);
    assert.match(
      labels("Action"),
      /next: the person who asked does this, today[^]*said that they will do this/,
    );
    assert.match(labels("Outcome"), /a referral was started/);
  });

  it("tells of a referral how it went to the front door and what was decided", () => {
    const text = exportText(documentOf(all, story.referral));
    assert.match(text, /Reference for the child: QX 17/);
    assert.match(text, /Lena Lead, designated safeguarding lead, approved the form/);
    assert.match(text, /sent it to the front door \(By phone\), whose reference is:\n {4}FD 4711/);
    assert.match(text, /what the front door decided: Early help/);
  });

  it("loses none of the words, not even those of a kind that it does not know", () => {
    for (const subject of [story.consultation, story.referral]) {
      const text = exportText(documentOf(all, subject));
      assert.ok(everyText(subject).length > 2);
      for (const words of everyText(subject)) assert.ok(text.includes(words));
    }
    const more: SubjectDoc = {
      ...story.referral,
      texts: { ...story.referral.texts, laterField: "Said later." },
    };
    assert.match(exportText(documentOf(all, more)), /ALSO IN THE RECORD\n- Also written:\n {4}Said later\./);
  });

  it("never holds the identity envelope unless it was asked for on purpose", () => {
    assert.ok(!JSON.stringify(documentOf(all, story.referral)).includes("Robin Marker"));
    const text = exportText(documentOf(all, story.referral, { childName: "Robin Marker" }));
    assert.match(text, /Child: Robin Marker\nDate of birth: Not known\nAddress: Not known/);
  });

  it("sets words in, so that nobody's words pass for a heading or for somebody else's entry", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("OUTCOME", "- Lena Lead, approved", "\n", "\r\n", "\r", "\u2028", "\u0085", " x"),
          {
            maxLength: 12,
          },
        ),
        (parts) => {
          const subject: SubjectDoc = { ...story.consultation, texts: { t1: `begin${parts.join("")}` } };
          const lines = exportText(documentOf(all, subject)).split(/[\n\r\u2028\u2029\u0085]/);
          assert.equal(lines.filter((line) => line === "OUTCOME").length, 1);
          assert.equal(lines.filter((line) => line.startsWith("- Lena Lead")).length, 0);
        },
      ),
    );
  });

  it("gives times on the school's wall, in summer and in winter", () => {
    assert.equal(
      fullTime(Date.parse("2026-11-24T10:15:00Z"), "Europe/London"),
      "Tuesday 24 November 2026, 10:15",
    );
    assert.equal(fullTime(around.at, school.calendar.timeZone), "Tuesday 15 June 2027, 10:30");
  });

  it("names staff with the role they had, and whoever has left without one", () => {
    assert.equal(staffAt(around, people.lena, around.at), "Lena Lead, designated safeguarding lead");
    assert.equal(staffAt(around, people.stranger, around.at), "A colleague who has left");
    assert.equal(staffAt(around, "clock", around.at), "Sounding Board");
  });

  it("says who copied it, when, and up to which entry", () => {
    const { footer } = documentOf(all, story.referral);
    const { length } = eventsOf(all, story.referral);
    assert.ok(
      footer
        .join("\n")
        .includes(`on Tuesday 15 June 2027, 10:30 by Lena Lead. The record had ${length} entries`),
    );
    assert.ok(footer.join("\n").includes(story.referral.head));
  });

  it("says of purged words that and when they were removed", async () => {
    const world = createForgetful();
    const { id } = await filedReferral(world.board, memoryKey());
    world.board.at.now = (await world.purgeOf(id)).purgeAt;
    await world.purge();
    const subject = (await world.memory.read("oakfield", id))?.doc as ReferralDoc;
    assert.match(
      exportText(documentOf(world.memory.all(), subject)),
      /Words removed: \w+day \d+ December 2026, 02:00/,
    );
  });
});
