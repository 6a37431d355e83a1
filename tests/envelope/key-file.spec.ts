import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { KeyFileProblem, openKeyFile, rotateKeyFile } from "../../bot/keyfile/key-file.ts";

describe("the envelope key in a file", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sounding-board-key-"));
    file = join(folder, "deeper", "envelope.key.json");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is made at the first start, for its owner only, and is the same at every later one", async () => {
    const dataKey = randomBytes(32);
    const first = openKeyFile(file);
    if (process.platform !== "win32") assert.equal(statSync(file).mode & 0o777, 0o600);
    const wrapped = await first.wrap(dataKey);
    assert.ok(!Buffer.from(wrapped).includes(dataKey));
    const later = openKeyFile(file);
    assert.equal(later.id, first.id);
    assert.deepEqual(await later.unwrap(first.id, wrapped), dataKey);
    assert.deepEqual(readdirSync(join(folder, "deeper")), ["envelope.key.json"]);
  });

  it("is one key, however many processes start together", async () => {
    const script = `import { openKeyFile } from ${JSON.stringify(new URL("../../bot/keyfile/key-file.ts", import.meta.url).href)}; process.stdout.write(openKeyFile(${JSON.stringify(file)}).id);`;
    const run = promisify(execFile);
    const started = await Promise.all(
      Array.from({ length: 4 }, () =>
        run(process.execPath, ["--disable-warning=ExperimentalWarning", "--input-type=module", "-e", script]),
      ),
    );
    assert.equal(new Set(started.map((s) => s.stdout)).size, 1);
  });

  it("opens what an earlier key locked after a new one was made", async () => {
    const dataKey = randomBytes(32);
    const before = openKeyFile(file);
    const wrapped = await before.wrap(dataKey);
    const fresh = rotateKeyFile(file);
    const after = openKeyFile(file);
    assert.equal(after.id, fresh);
    assert.notEqual(fresh, before.id);
    assert.deepEqual(await after.unwrap(before.id, wrapped), dataKey);
    await assert.rejects(async () => after.unwrap(after.id, wrapped), KeyFileProblem);
    if (process.platform !== "win32") assert.equal(statSync(file).mode & 0o777, 0o600);
  });

  it("refuses a key it does not hold and a lock that was altered, without a word of what is in it", async () => {
    const key = openKeyFile(file);
    const wrapped = Buffer.from(await key.wrap(randomBytes(32)));
    wrapped[3] = (wrapped[3] ?? 0) ^ 1;
    const secrets = Object.values(
      (JSON.parse(readFileSync(file, "utf8")) as { keys: object }).keys,
    ) as string[];
    for (const attempt of [
      key.unwrap(key.id, wrapped),
      key.unwrap("unknown", wrapped),
      key.unwrap("__proto__", wrapped),
    ])
      await assert.rejects(attempt, (error: Error) => {
        assert.ok(error instanceof KeyFileProblem);
        assert.ok(secrets.every((secret) => !String(error.stack).includes(secret)));
        return true;
      });
  });

  it("refuses a file that others may read, and one that is damaged", () => {
    openKeyFile(file);
    if (process.platform !== "win32") {
      chmodSync(file, 0o640);
      assert.throws(() => openKeyFile(file), /may be read by others/);
      chmodSync(file, 0o600);
    }
    for (const content of [
      "",
      "{}",
      '{"current":"a","keys":{}}',
      '{"current":"a","keys":{"a":"c2hvcnQ="}}',
    ]) {
      writeFileSync(file, content, { mode: 0o600 });
      assert.throws(() => openKeyFile(file), /is damaged/);
    }
  });
});
