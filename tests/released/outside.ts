import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type IncomingMessage, type ServerResponse, createServer as createHttp } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { startLocalIssuer } from "../support/local-issuer.ts";

const keyHost = "login.botframework.com";
const teamsHost = "smba.trafficmanager.net";
const signInHost = "login.microsoftonline.com";
/** Under which the server is reached from outside. */
export const ownHost = "board.example";
export const ingestionHost = "uksouth-1.in.applicationinsights.azure.com";

/** What Teams is told under. */
export const serviceUrl = `https://${teamsHost}/emea/`;

/** One item of telemetry as it arrived. */
export type Item = {
  readonly name: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly data: { readonly baseType: string; readonly baseData: Readonly<Record<string, unknown>> };
};

/** Everything outside the released server, on this computer: keys, Teams, the identity, the ingestion of telemetry. */
export type Outside = {
  readonly env: Readonly<Record<string, string>>;
  /** A token as Teams sends it with each activity. */
  token(appId: string): string;
  readonly cards: string[];
  readonly items: Item[];
  /** Everything that came for telemetry, as text, and with which authorisation. */
  readonly ingested: { text: string; authorization: string | undefined }[];
  /** Hosts that were asked for. */
  readonly hosts: Set<string>;
  /** How telemetry is taken from now on, and how long Teams takes to accept a card (ms). */
  ingestion: "taken" | "refused" | "silent" | "cut";
  teamsMs: number;
  teamsStatus: number;
  close(): Promise<void>;
};

/**
 * Starts the outside on free ports, with a certificate for its hosts that is made now. `more` names further hosts, and
 * the address on this computer that answers for each.
 */
export async function startOutside(more: Readonly<Record<string, string>> = {}): Promise<Outside> {
  const issuer = await startLocalIssuer();
  const folder = mkdtempSync(join(tmpdir(), "sounding-board-outside-"));
  const [keyFile, certFile] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const names = [keyHost, teamsHost, signInHost, ownHost, ingestionHost, ...Object.keys(more)]
    .map((host) => `DNS:${host}`)
    .join(",");
  execFileSync(
    "openssl",
    [
      ...[
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
      ],
      ...[
        "-keyout",
        keyFile,
        "-out",
        certFile,
        "-subj",
        "/CN=stand-in",
        "-addext",
        `subjectAltName=${names}`,
      ],
    ],
    { stdio: "ignore" },
  );

  const answerFor: Record<string, (req: IncomingMessage, res: ServerResponse, body: Buffer) => void> = {
    [keyHost]: (req, res) => void keys(req, res),
    [teamsHost]: (req, res, body) => {
      if (req.url?.includes("/activities")) outside.cards.push(body.toString("utf8"));
      setTimeout(
        () => json(res, outside.teamsStatus, { id: `card-${outside.cards.length}` }),
        outside.teamsMs,
      );
    },
    [signInHost]: (_req, res) => json(res, 200, {}),
    [ownHost]: (_req, res) => json(res, 200, { ready: true }),
    [ingestionHost]: (req, res, body) => {
      if (req.method !== "POST") {
        json(res, 404, {});
        return;
      }
      if (outside.ingestion === "silent") return;
      if (outside.ingestion === "cut") req.socket.destroy();
      else if (outside.ingestion === "refused") json(res, 503, { errors: [] });
      else take(req, res, body);
    },
  };
  const keys = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const published = (await (await fetch(issuer.url + (req.url ?? ""))).json()) as Record<string, unknown>;
    const moved =
      published["jwks_uri"] === undefined ? {} : { jwks_uri: `https://${keyHost}/v1/.well-known/keys` };
    json(res, 200, { ...published, ...moved });
  };
  const take = (req: IncomingMessage, res: ServerResponse, body: Buffer): void => {
    const text = (req.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString("utf8");
    outside.ingested.push({ text, authorization: req.headers.authorization });
    const items = text.startsWith("[")
      ? (JSON.parse(text) as Item[])
      : text
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line) as Item);
    outside.items.push(...items);
    json(res, 200, { itemsReceived: items.length, itemsAccepted: items.length, errors: [] });
  };

  const secure = createServer({ key: readFileSync(keyFile), cert: readFileSync(certFile) }, (req, res) => {
    const host = (req.headers.host ?? "").split(":")[0]!;
    outside.hosts.add(host);
    const local = more[host];
    void read(req).then((body) =>
      local === undefined
        ? (answerFor[host] ?? ((_q, r) => json(r, 404, {})))(req, res, body)
        : handOn(local, req, res, body),
    );
  });
  // The identity endpoint of App Service, for Teams' connector and for telemetry.
  const identity = createHttp((_req, res) =>
    json(res, 200, {
      access_token: "of-the-identity",
      token_type: "Bearer",
      expires_on: "4102444800",
      resource: "x",
    }),
  );
  await Promise.all([listen(secure), listen(identity)]);

  const outside: Outside = {
    env: {
      TLS_STAND_IN_PORT: String(portOf(secure)),
      NODE_EXTRA_CA_CERTS: certFile,
      IDENTITY_ENDPOINT: `http://127.0.0.1:${portOf(identity)}/msi/token`,
      IDENTITY_HEADER: "of-this-computer",
    },
    token: (appId) => {
      const now = Math.floor(Date.now() / 1000);
      const claims = { iss: "https://api.botframework.com", aud: appId, serviceurl: serviceUrl };
      return issuer.mint({ ...claims, nbf: now - 60, exp: now + 3600 });
    },
    ...{ cards: [], items: [], ingested: [], hosts: new Set<string>() },
    ...{ ingestion: "taken", teamsMs: 0, teamsStatus: 201 },
    async close() {
      await Promise.all([end(secure), end(identity), issuer.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return outside;
}

async function handOn(to: string, req: IncomingMessage, res: ServerResponse, body: Buffer): Promise<void> {
  const { authorization, "content-type": type } = req.headers;
  const answer = await fetch(to + (req.url ?? "/"), {
    method: req.method ?? "GET",
    headers: { ...(authorization ? { authorization } : {}), ...(type ? { "content-type": type } : {}) },
    ...(body.length > 0 ? { body: body.toString("utf8") } : {}),
  });
  const challenge = answer.headers.get("www-authenticate");
  if (challenge !== null) res.setHeader("www-authenticate", challenge);
  json(res, answer.status, (await answer.json()) as object);
}

function json(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { "content-type": "application/json" });
  res.end(JSON.stringify(body));
}

async function read(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function end(server: Server & { closeAllConnections(): void }): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
