import assert from "node:assert/strict";
import { createProgressBar } from "../../bot/commands/progress-bar.ts";

function streamThat(isTTY: boolean) {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 };
  return { written, stream: stream as unknown as NodeJS.WriteStream };
}

describe("the progress bar of a long command", () => {
  it("grows in one line of a terminal", () => {
    const { written, stream } = streamThat(true);
    const bar = createProgressBar(stream);
    bar.show("reading", 300, undefined);
    for (const done of [0, 500, 1000]) bar.show("copying", done, 1000);
    bar.end();
    bar.end();
    assert.ok(written.slice(0, -1).every((text) => text.startsWith("\r") && !text.includes("\n")));
    assert.match(written[2]!, /\[█{15}░{15}\] 50 % copying: 500 documents$/);
    assert.match(written[3]!, /\[█{30}\] 100 %/);
    assert.deepEqual(written.slice(4), ["\n"]);
  });

  it("is a plain line now and then in a log", () => {
    const { written, stream } = streamThat(false);
    const bar = createProgressBar(stream);
    for (let done = 0; done <= 1000; done++) bar.show("copying", done, 1000);
    bar.end();
    assert.equal(written.length, 11);
    assert.equal(written[5], "copying: 500 documents 50 %\n");
    assert.ok(written.every((text) => !text.includes("\r") && !text.includes("\u001b")));
  });
});
