import assert from "node:assert/strict";
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { latestMomentIn } from "../../bot/playground/playground.ts";
import { messagesOf, startAt, startPlayground } from "./playground-under-test.ts";

describe("chats that survive a restart", () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "chats-"));
    file = join(folder, "deeper", "chats.jsonl");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function talk(...texts: string[]): Promise<Record<string, unknown>[]> {
    const test = await startPlayground(file);
    for (const text of texts) await test.send("POST", "/playground/api/send", { user: "tess", text });
    const messages = await messagesOf(test, "tess");
    await test.close();
    return messages;
  }

  it("are as they were, and the bot is not introduced again", async () => {
    const before = await talk("one", "two");
    const test = await startPlayground(file);
    assert.deepEqual(await messagesOf(test, "tess"), before);
    await test.send("POST", "/playground/api/send", { user: "tess", text: "three" });
    assert.deepEqual(
      test.heard.map((a) => a.type),
      ["message"],
    );
    assert.ok(Number((await messagesOf(test, "tess")).at(-1)!["id"]) > Number(before.at(-1)!["id"]));
    await test.close();
  });

  it("survive a line that was torn while it was written", async () => {
    const before = await talk("one");
    appendFileSync(file, '{"at":1795515300000,"kind":"mess');
    const after = await talk("two");
    assert.deepEqual(after.slice(0, 1), before);
    assert.equal(after[1]!["text"], "two");
    assert.deepEqual(await talk(), after);
  });

  it("remember the latest reading of the clock", async () => {
    assert.equal(latestMomentIn(file), undefined);
    const test = await startPlayground(file);
    await test.send("POST", "/playground/api/clock", { minutes: 60 });
    await test.close();
    assert.ok(latestMomentIn(file)! >= startAt + 60 * 60_000);
  });

  it("are gone after starting again", async () => {
    await talk("one");
    const test = await startPlayground(file);
    await test.send("POST", "/playground/api/start-again", {});
    await test.close();
    assert.doesNotMatch(readFileSync(file, "utf8"), /one/);
    assert.deepEqual(await talk(), []);
  });
});
