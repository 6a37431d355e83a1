import { type KeyObject, constants, generateKeyPairSync, privateDecrypt, publicEncrypt } from "node:crypto";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type VaultDouble = {
  readonly url: string;
  /** What was asked, as `GET /keys/envelope/`, with whether a token came with it. */
  readonly asked: { readonly what: string; readonly withToken: boolean; readonly withBody: boolean }[];
  /** Makes a new version the newest one; the others stay. */
  rotate(): void;
  /** From now on every request is answered with this status, or as it should be. */
  answer(status: number | undefined): void;
  close(): Promise<void>;
};

export const vaultToken = "local-vault-token";

type Version = { readonly publicKey: KeyObject; readonly privateKey: KeyObject };

/**
 * Speaks as much of Key Vault's REST protocol as locking and unlocking needs, with a real RSA key behind it. `outside`
 * is the address that it is known under, where something stands before it, and the token that it takes.
 */
export async function startVaultDouble(
  outside: { readonly url?: string; readonly token?: string } = {},
): Promise<VaultDouble> {
  const versions = new Map<string, Version>();
  const asked: VaultDouble["asked"] = [];
  let status: number | undefined;
  let newest = "";
  const rotate = (): void => {
    newest = `${versions.size + 1}`.padStart(32, "0");
    versions.set(newest, generateKeyPairSync("rsa", { modulusLength: 2048 }));
  };
  rotate();

  const server = createServer((req, res) => {
    void read(req).then((body) => send(res, ...respond(req, res, body)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const respond = (
    req: IncomingMessage,
    res: ServerResponse,
    body: string,
  ): readonly [status: number, json: unknown] => {
    const { pathname, searchParams } = new URL(req.url ?? "/", url);
    const withToken = req.headers.authorization === `Bearer ${outside.token ?? vaultToken}`;
    asked.push({ what: `${req.method ?? ""} ${pathname}`, withToken, withBody: body !== "" });
    if (status !== undefined) return [status, { error: { code: "Forbidden", message: "refused" } }];
    if (!withToken) {
      // Key Vault's challenge: which authority, and for which resource a token is to be had.
      res.setHeader(
        "WWW-Authenticate",
        'Bearer authorization="https://login.microsoftonline.com/7b1c0000-0000-4000-8000-000000000001", resource="https://vault.azure.net"',
      );
      return [401, { error: { code: "Unauthorized", message: "a token is needed" } }];
    }
    if (searchParams.get("api-version") === null)
      return [400, { error: { code: "BadParameter", message: "api-version" } }];
    const [, keys, name, version = "", verb] = pathname.split("/");
    const key = versions.get(version === "" ? newest : version);
    if (keys !== "keys" || name !== "envelope" || !key)
      return [404, { error: { code: "KeyNotFound", message: "no such key" } }];
    const kid = `${outside.url ?? url}/keys/envelope/${version === "" ? newest : version}`;
    if (verb === undefined || verb === "") {
      const jwk = key.publicKey.export({ format: "jwk" });
      const key_ops = ["wrapKey", "unwrapKey"];
      return [
        200,
        {
          key: { kid, kty: "RSA", n: jwk.n, e: jwk.e, key_ops },
          attributes: { enabled: true },
        },
      ];
    }
    const { alg, value } = JSON.parse(body) as { alg: string; value: string };
    if (alg !== "RSA-OAEP-256" || (verb !== "wrapkey" && verb !== "unwrapkey"))
      return [400, { error: { code: "BadParameter", message: "only RSA-OAEP-256" } }];
    const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" };
    const bytes = Buffer.from(value, "base64url");
    try {
      const result =
        verb === "wrapkey"
          ? publicEncrypt({ key: key.publicKey, ...oaep }, bytes)
          : privateDecrypt({ key: key.privateKey, ...oaep }, bytes);
      return [200, { kid, value: result.toString("base64url") }];
    } catch {
      return [400, { error: { code: "BadParameter", message: "it does not unwrap" } }];
    }
  };

  return {
    url,
    asked,
    rotate,
    answer: (next) => (status = next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(res: ServerResponse, status: number, json: unknown): void {
  res.statusCode = status;
  res.setHeader("Content-Type", "application/json");
  res.end(JSON.stringify(json));
}

async function read(req: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of req) body += String(part);
  return body;
}
