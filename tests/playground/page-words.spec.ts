import assert from "node:assert/strict";
import { hostConfigFor, themes } from "../../bot/playground/host-configs.ts";
import { localTimestamp } from "../../bot/playground/local-time.ts";
import { progressOf, stepsFor } from "../../bot/playground/page/guide-steps.ts";
import { markdownToHtml } from "../../bot/playground/page/markdown.ts";
import { dayAndTime, nextSchoolMorning } from "../../bot/playground/page/time-words.ts";
import { readableOn } from "../../bot/playground/readable-colour.ts";

type Surface = { backgroundColor: string; foregroundColors: Record<string, Record<string, string>> };

const london = "Europe/London";

function nextMorning(from: string): string {
  return new Date(nextSchoolMorning(Date.parse(from), london)).toISOString();
}

describe("the playground's words", () => {
  it("turn a little markdown into HTML and leave everything else as it was typed", () => {
    assert.equal(markdownToHtml("**Stop** and _think_"), "<strong>Stop</strong> and <em>think</em>");
    assert.equal(markdownToHtml("Do:\n- one\n- two"), "Do:<ul><li>one</li><li>two</li></ul>");
    assert.equal(markdownToHtml("1. one\n2. two"), "<ol><li>one</li><li>two</li></ol>");
    assert.equal(markdownToHtml("2 * 3 * 4, snake_case_name"), "2 * 3 * 4, snake_case_name");
    assert.equal(markdownToHtml("\\*\\*plain\\*\\*"), "&#42;&#42;plain&#42;&#42;");
  });

  it("link to https only, and never carry markup through", () => {
    assert.match(
      markdownToHtml("[here](https://www.gov.uk/a_b_c)"),
      /^<a href="https:\/\/www\.gov\.uk\/[^"]*" target/,
    );
    assert.doesNotMatch(markdownToHtml("[here](javascript:alert(1))"), /<a/);
    const attack = markdownToHtml('<img src=x onerror=alert(1)> [x](https://a"onmouseover="b) \\<b\\>');
    assert.doesNotMatch(attack, /<(img|b)|"onmouseover/);
  });

  it("say the day and the time of the school, in summer as well", () => {
    assert.equal(dayAndTime(Date.parse("2026-07-01T09:05:00Z"), london), "Wednesday 10:05");
    assert.equal(
      localTimestamp(Date.parse("2026-07-01T09:05:00.007Z"), london),
      "2026-07-01T10:05:00.007+01:00",
    );
  });

  it("find the next school morning, over weekends and clock changes", () => {
    assert.equal(nextMorning("2026-11-24T10:15:30Z"), "2026-11-25T08:30:00.000Z");
    assert.equal(nextMorning("2026-11-24T06:00:00Z"), "2026-11-24T08:30:00.000Z");
    assert.equal(nextMorning("2026-11-27T16:00:00Z"), "2026-11-30T08:30:00.000Z");
    assert.equal(nextMorning("2026-10-23T16:00:00Z"), "2026-10-26T08:30:00.000Z");
    assert.equal(nextMorning("2026-03-27T16:00:00Z"), "2026-03-30T07:30:00.000Z");
  });

  it("can be read: a faint colour is moved until it stands out", () => {
    assert.equal(readableOn("#ffffff", "#252424"), "#252424");
    assert.notEqual(readableOn("#ffffff", "#f8d22a"), "#f8d22a");
    assert.equal(readableOn("#000000", "#ffffffff"), "#ffffff");
  });

  it("lead through the story as the chats show it", () => {
    const cast = {
      teacher: { key: "tess", name: "Tess" },
      socialWorker: { key: "sam", name: "Sam" },
      lead: { key: "lena", name: "Lena" },
    };
    const chats = [
      { user: "tess", messages: [], presses: ["accept"] },
      { user: "sam", messages: [], presses: ["take", "answer"] },
    ];
    const done = stepsFor(cast).map((step) => step.isDone(progressOf(chats, cast)));
    assert.deepEqual(done, [false, true, true, true, false, false, false, false]);
  });
});

describe("the colours of the cards", () => {
  for (const theme of themes) {
    it(`can be read on every surface in the ${theme} theme`, async () => {
      const config = (await hostConfigFor(theme)) as { containerStyles: Record<string, Surface> };
      for (const [name, surface] of Object.entries(config.containerStyles)) {
        for (const [colour, shades] of Object.entries(surface.foregroundColors)) {
          for (const shade of Object.values(shades)) {
            // A colour that is readable already comes back as it was.
            assert.equal(readableOn(surface.backgroundColor, shade), shade, `${colour} on ${name}`);
          }
        }
      }
    });
  }
});
