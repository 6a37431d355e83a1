import assert from "node:assert/strict";
import fc from "fast-check";
import { notice } from "../../bot/safety/notice.ts";
import { messagesIn } from "./messages.ts";
import { asked } from "./measure.ts";

const words = [...new Set(messagesIn("messages").flatMap(({ text }) => text.split(/(?<=\s)/)))];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join("")),
  fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary", maxLength: 6 })), {
      maxLength: 40,
    })
    .map((p) => p.join("")),
);

/** Pieces that a careless pattern would read again and again. */
const pieces = [
  ...[
    "a",
    "aA ",
    "1 ",
    "1",
    "(",
    "'",
    "-",
    ".",
    " ",
    "\n",
    "\u0301",
    "é",
    "ﷺ",
    "😀",
    "\ud800",
    "x@",
    "a.b",
    "12/",
    "0-",
    "+44 ",
    "07700 ",
  ],
  ...[
    "taken ",
    "knife !!!! ",
    "he said ",
    "the ta ",
    "flat 1 ",
    "no no ",
    "Mr ",
    "Abc ",
    "she , ",
    "cut ",
    "Xy-",
    "on in at ",
    "ffff1",
    "the the ",
  ],
  ...[
    "two years ago ",
    "dad will ",
    "worried about the ",
    "girl in ",
    "not not ",
    "his mum is a ",
    "said told ",
    "SW1A 1",
    "1 High ",
  ],
];

/** Least time of the processor over several runs, in milliseconds, so that a busy machine says little. */
function time(text: string): number {
  let least = Infinity;
  for (let run = 0; run < 4; run += 1) {
    const start = process.cpuUsage();
    notice(text, asked);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** Times below half a millisecond are noise; sixteen times would be a square, and much more a catastrophe. */
function isLinear(short: number, long: number): boolean {
  return long < Math.max(short, 0.5) * 14;
}

describe("safety rules on any text", () => {
  it("never throw, give spans inside the text that are exactly its characters, in order and apart, the same each time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = notice(text, asked);
        let last = 0;
        for (const { start, end, text: written } of found.identifiers) {
          assert.ok(last <= start && start < end && end <= text.length);
          assert.equal(text.slice(start, end), written);
          last = end;
        }
        assert.ok(!found.offTopic || !(found.danger || found.aboutAdult || found.duty !== null));
        assert.deepEqual(notice(text, asked), found);
      }),
      { numRuns: 400 },
    );
  });

  it("take about four times as long for four times the text, whatever is repeated", () => {
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(4000 / piece.length)).slice(0, 4000);
      time(text);
      let [short, long] = [time(text.slice(0, 1000)), time(text)];
      // A busy machine only ever adds to a time.
      for (let look = 0; look < 5 && !isLinear(short, long); look += 1)
        [short, long] = [time(text.slice(0, 1000)), Math.min(long, time(text))];
      assert.ok(
        isLinear(short, long),
        `a repeated piece of ${piece.length} characters: ${short} and ${long}`,
      );
    }
  });

  it("read capitals, small letters and curly quotation marks alike", () => {
    for (const [a, b] of [
      ["SHE HAS TAKEN A WHOLE BOX OF PARACETAMOL", "she has taken a whole box of paracetamol"],
      ["he says he'll stab him after school", "he says he’ll stab him after school"],
      ["I can't wake her", "I can’t wake her"],
      ["He’s got a knife in his bag", "hes got a knife in his bag"],
    ] as const) {
      assert.ok(notice(a, asked).danger && notice(b, asked).danger);
    }
  });

  it("say nothing about an empty text", () => {
    assert.deepEqual(notice("", asked), {
      danger: false,
      aboutAdult: false,
      duty: null,
      offTopic: false,
      identifiers: [],
    });
  });
});
