import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";

function check(input: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "tests/safety/check.ts"],
    {
      input,
      encoding: "utf8",
    },
  );
  return { status, stderr, answers: stdout.split("\n").filter((line) => line !== "") };
}

describe("npm run -s safety:check", () => {
  it("answers every line in order, with the same fields each time", () => {
    const { status, stderr, answers } = check(
      [
        JSON.stringify({ id: "one", text: "Leon has a knife in his bag" }),
        JSON.stringify({ id: 2, text: "projector dead in room 12" }),
        JSON.stringify({ id: "three", text: "" }),
      ].join("\r\n"),
    );
    assert.equal(status, 0);
    assert.equal(stderr, "");
    assert.deepEqual(
      answers.map((answer) => JSON.parse(answer) as unknown),
      [
        { id: "one", danger: true, aboutAdult: false, duty: null, offTopic: false, identifiers: ["Leon"] },
        { id: 2, danger: false, aboutAdult: false, duty: null, offTopic: true, identifiers: [] },
        { id: "three", danger: false, aboutAdult: false, duty: null, offTopic: false, identifiers: [] },
      ],
    );
  });

  it("names a line that it cannot read by number, never by its words, answers the others and ends with 1", () => {
    const good = JSON.stringify({ id: "a", text: "all well" });
    const { status, stderr, answers } = check(`${good}\nnot json secretword\n\n{"id":"b"}\n${good}\n`);
    assert.equal(status, 1);
    assert.equal(answers.length, 2);
    assert.match(stderr, /^Line 2 .*\nLine 4 .*\n$/);
    assert.ok(!stderr.includes("secretword"));
  });

  it("answers thousands of lines", () => {
    const lines = Array.from({ length: 3000 }, (_, id) =>
      JSON.stringify({ id, text: "She was hungry again today" }),
    );
    const { status, answers } = check(lines.join("\n"));
    assert.equal(status, 0);
    assert.equal(answers.length, 3000);
    assert.equal((JSON.parse(answers.at(-1) ?? "{}") as { id?: number }).id, 2999);
  });
});
