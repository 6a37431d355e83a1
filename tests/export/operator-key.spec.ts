import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { openKeyFile } from "../../bot/keyfile/key-file.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import type { Doc } from "../../bot/workflow/ports.ts";
import { type VaultDouble, startVaultDouble } from "../envelope/vault-double.ts";
import { filedReferral, marker } from "../purge/given.ts";
import { type Outside, startOutside } from "../released/outside.ts";
import { preload } from "../released/released-server.ts";
import { createBoard } from "../support/board.ts";

const vaultHost = "board.vault.azure.net";
const vaultUrl = `https://${vaultHost}`;
const token = "of-az";

describe("the key of children's details at an operator's desk", function () {
  this.timeout(60_000);
  let folder: string;
  const file = (name: string): string => join(folder, name);

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "sounding-board-desk-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  async function command(name: string, words: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const args = ["--disable-warning=ExperimentalWarning", "--import", preload];
    const child = spawn(process.execPath, [...args, `bot/commands/${name}.ts`, ...words], {
      env: { PATH: process.env["PATH"], ...env },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (said += chunk.toString("utf8")));
    const [code] = (await once(child, "close")) as [number | null];
    return { code, said };
  }

  /** A record with one filed referral whose details are locked; its id. */
  async function recorded(key: Parameters<typeof filedReferral>[1]): Promise<string> {
    const store = openSqliteStore(file("board.sqlite"));
    const doc: Doc & { key: string } = {
      ...{ pk: "deployment", id: "cardKey", kind: "cardKey", key: Buffer.alloc(32, 7).toString("hex") },
    };
    await store.write("deployment", [{ op: "create", doc }]);
    const { id } = await filedReferral(createBoard(store), key);
    await store.close();
    return id;
  }
  const exporting = (id: string): string[] =>
    ["--from", file("board.sqlite"), "--id", id, "--as", "text", "--out", file("out.txt")].concat([
      ...["--identity-reason", "A court asked."],
    ]);

  describe("in the vault", () => {
    let vault: VaultDouble;
    let outside: Outside;
    beforeEach(async () => {
      vault = await startVaultDouble({ url: vaultUrl, token });
      outside = await startOutside({ [vaultHost]: vault.url });
      // Stands in for Azure's command line, in which the operator has signed in.
      const answer = { accessToken: token, expiresOn: "2100-01-01 00:00:00.000000", tokenType: "Bearer" };
      writeFileSync(file("az"), `#!/bin/sh\necho '${JSON.stringify(answer)}'\n`);
      chmodSync(file("az"), 0o755);
    });
    afterEach(() => Promise.all([vault.close(), outside.close()]));

    const signedIn = (): NodeJS.ProcessEnv => ({
      ...outside.env,
      ...{ PATH: `${folder}${delimiter}${process.env["PATH"] ?? ""}` },
      ...{ KEY_VAULT_URL: vaultUrl, ENVELOPE_KEY_NAME: "envelope" },
    });
    const version = "1".padStart(32, "0");
    /** As the server locks and unlocks. */
    async function asked(verb: "wrapkey" | "unwrapkey", bytes: Uint8Array): Promise<Uint8Array> {
      const answer = await fetch(`${vault.url}/keys/envelope/${version}/${verb}?api-version=7.5`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify({ alg: "RSA-OAEP-256", value: Buffer.from(bytes).toString("base64url") }),
      });
      return Buffer.from(((await answer.json()) as { value: string }).value, "base64url");
    }
    const locked = (): Promise<string> =>
      recorded({
        id: `${vaultUrl}/keys/envelope/${version}`,
        wrap: (dataKey) => asked("wrapkey", dataKey),
        unwrap: (_id, wrapped) => asked("unwrapkey", wrapped),
      });

    it("opens an export by the server's settings, for whoever has signed in with az", async () => {
      const id = await locked();
      const before = vault.asked.length;
      const { code, said } = await command("export", exporting(id), signedIn());
      assert.equal(code, 0, said);
      assert.ok(readFileSync(file("out.txt"), "utf8").includes(`Child: Robin ${marker}`));
      assert.ok(vault.asked.slice(before).some(({ what }) => what.endsWith("/unwrapkey")));
      assert.ok(!said.includes(marker));
    });

    it("says what to do when the vault refuses, and writes nothing", async () => {
      const id = await locked();
      vault.answer(403);
      const { code, said } = await command("export", exporting(id), signedIn());
      assert.equal(code, 1);
      assert.match(said, /The vault does not open\. Sign in with az login/);
      assert.ok(!existsSync(file("out.txt")));
    });
  });

  describe("in a file", () => {
    it("is replaced by a fresh one that opens what was locked before, in an export by the settings too", async () => {
      const key = file("key.json");
      const id = await recorded(openKeyFile(key));
      const before = openKeyFile(key).id;
      const { code, said } = await command("key-rotate", ["--file", key]);
      assert.equal(code, 0, said);
      const after = openKeyFile(key).id;
      assert.notEqual(after, before);
      assert.ok(said.includes(after));
      assert.match(said, /Copy .* to its second place now, and start the server again/);
      const exported = await command("export", exporting(id), { ENVELOPE_KEY_FILE: key });
      assert.equal(exported.code, 0, exported.said);
      assert.ok(readFileSync(file("out.txt"), "utf8").includes(`Child: Robin ${marker}`));
    });

    it("is not made where there was none, and a damaged one is left alone", async () => {
      const { code, said } = await command("key-rotate", ["--file", file("none.json")]);
      assert.deepEqual([code, existsSync(file("none.json"))], [1, false]);
      assert.match(said, /There is no file .*; the server makes one at its first start\./);
      writeFileSync(file("torn.json"), "{}", { mode: 0o600 });
      const torn = await command("key-rotate", ["--file", file("torn.json")]);
      assert.equal(torn.code, 1);
      assert.match(torn.said, /is damaged/);
      assert.equal(readFileSync(file("torn.json"), "utf8"), "{}");
    });
  });
});
