import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { type KeyVaultSettings, KeyVaultProblem, openKeyVault } from "../../bot/keyvault/key-vault.ts";
import { type VaultDouble, startVaultDouble, vaultToken } from "./vault-double.ts";

describe("the envelope key in Key Vault", () => {
  let vault: VaultDouble;
  let scopes: string[];
  const settings = (): KeyVaultSettings => ({
    vaultUrl: vault.url,
    keyName: "envelope",
    credential: {
      getToken: (scope) => {
        scopes.push(...[scope].flat());
        return Promise.resolve({ token: vaultToken, expiresOnTimestamp: Date.now() + 3_600_000 });
      },
    },
    // The double is on this machine: no TLS, and no name under vault.azure.net.
    options: {
      allowInsecureConnection: true,
      disableChallengeResourceVerification: true,
      retryOptions: { maxRetries: 0 },
    },
  });
  beforeEach(async () => {
    vault = await startVaultDouble();
    scopes = [];
  });
  afterEach(() => vault.close());

  it("locks and unlocks a data key, answering the vault's challenge before anything secret is sent", async () => {
    const key = await openKeyVault(settings());
    const dataKey = randomBytes(32);
    const wrapped = await key.wrap(dataKey);
    assert.equal(wrapped.length, 256);
    assert.deepEqual(Buffer.from(await key.unwrap(key.id, wrapped)), dataKey);
    assert.ok(scopes.length > 0 && scopes.every((scope) => scope === "https://vault.azure.net/.default"));
    const unproven = vault.asked.filter((a) => !a.withToken);
    assert.ok(unproven.length > 0);
    assert.ok(unproven.every((a) => !a.withBody));
    assert.ok(vault.asked.some((a) => a.what.endsWith("/wrapkey") && a.withToken));
  });

  it("locks under the newest version and still unlocks what an earlier one locked", async () => {
    const dataKey = randomBytes(32);
    const before = await openKeyVault(settings());
    const wrapped = await before.wrap(dataKey);
    vault.rotate();
    const after = await openKeyVault(settings());
    assert.notEqual(after.id, before.id);
    assert.deepEqual(Buffer.from(await after.unwrap(before.id, wrapped)), dataKey);
    await assert.rejects(async () => after.unwrap(after.id, wrapped));
  });

  it("asks nobody but its own vault, whatever an envelope says", async () => {
    const key = await openKeyVault(settings());
    const other = await startVaultDouble();
    const wrapped = await key.wrap(randomBytes(32));
    for (const id of [
      `${other.url}/keys/envelope/00000000000000000000000000000001`,
      `${vault.url}/keys/another/00000000000000000000000000000001`,
      `${vault.url}/secrets/envelope/00000000000000000000000000000001`,
      `${vault.url}/keys/envelope`,
      "not an address",
    ])
      await assert.rejects(async () => key.unwrap(id, wrapped), KeyVaultProblem);
    assert.deepEqual(other.asked, []);
    await other.close();
  });

  it("does not follow a challenge that names another resource than the vault's own", async () => {
    const strict = {
      ...settings(),
      options: { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } },
    };
    await assert.rejects(() => openKeyVault(strict), /does not match the requested domain/);
    assert.deepEqual(scopes, []);
  });

  it("rejects when the vault refuses or has no such key", async () => {
    await assert.rejects(() => openKeyVault({ ...settings(), keyName: "unknown" }), { statusCode: 404 });
    const key = await openKeyVault(settings());
    vault.answer(403);
    await assert.rejects(async () => key.wrap(randomBytes(32)), { statusCode: 403 });
  });
});
