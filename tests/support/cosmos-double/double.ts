import { createHmac } from "node:crypto";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Operation, charge, createPartitions } from "./partitions.ts";
import { type Item, OutsideTheSubset, answerQuery, readQuery } from "./sql.ts";

/** Well known: every emulator has it. */
export const emulatorKey = Buffer.from(
  "not a secret: this key opens an emulator on one computer only",
).toString("base64");

/** One request that reached the double. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  /** `plan` asks how a query could be carried out; the client sends one before each, and no document is read for it. */
  readonly what: "account" | "container" | "read" | "batch" | "query" | "plan" | "other";
  /** The partition in the header; undefined for a request that names none. */
  readonly partition: string | undefined;
  readonly bytes: number;
  readonly charge: number;
};

/** What goes wrong with the next requests of a kind, each once. `dropAfter` commits and then says nothing. */
export type Trouble = "throttle" | "dropAfter" | "slow";

/** A double of Azure Cosmos DB for the protocol that the store uses; everything else is answered with 501. */
export type CosmosDouble = {
  readonly endpoint: string;
  readonly key: string;
  readonly asked: readonly Asked[];
  readonly trouble: Trouble[];
  items(): readonly Item[];
  moveClock(ms: number): void;
  close(): Promise<void>;
};

type Answer = { status: number; body?: unknown; headers?: Record<string, string>; charge?: number };

const slowMs = 300;
const retryAfterMs = 20;
const hex = 16;

/** Starts the double on a free port of this computer. Databases and containers exist as soon as they are named. */
export async function startCosmosDouble(port = 0): Promise<CosmosDouble> {
  let ahead = 0;
  const partitions = createPartitions(() => Date.now() + ahead);
  const asked: Asked[] = [];
  const trouble: Trouble[] = [];

  const answer = (req: IncomingMessage, body: string): Answer & { what: Asked["what"] } => {
    const path = decodeURIComponent((req.url ?? "/").replace(/^\//, "").replace(/\/$/, ""));
    const parts = path === "" ? [] : path.split("/");
    const method = req.method ?? "";
    if (!isSigned(req, method, parts)) return { what: "other", status: 401, body: said("Unauthorized") };
    if (parts.length === 0 && method === "GET") return { what: "account", status: 200, body: account(req) };
    if (parts[0] !== "dbs") return { what: "other", ...unknown(method, path) };
    if (parts.length === 2 && method === "GET")
      return { what: "container", status: 200, body: { id: parts[1] } };
    if (parts.length === 4 && method === "GET")
      return { what: "container", status: 200, body: container(parts) };
    if (parts.length === 5 && parts[4] === "pkranges")
      return { what: "container", status: 200, body: { PartitionKeyRanges: [wholeRange], _count: 1 } };
    if (parts[4] !== "docs") return { what: "other", ...unknown(method, path) };
    const partition = partitionOf(req);
    if (parts.length === 6 && method === "GET") {
      if (partition === undefined) return { what: "read", status: 400, body: said("PartitionKeyMissing") };
      const item = partitions.read(partition, parts[5]!);
      if (!item) return { what: "read", status: 404, body: said("NotFound"), charge: 1 };
      return {
        ...{ what: "read", status: 200, body: item, headers: { etag: String(item["_etag"]) } },
        charge: charge("read", JSON.stringify(item).length),
      };
    }
    if (method === "POST" && req.headers["x-ms-cosmos-is-batch-request"])
      return { what: "batch", ...batch(partition, body) };
    if (method === "POST" && req.headers["x-ms-cosmos-is-query-plan-request"])
      return { what: "plan", status: 200, body: planOf(body) };
    if (method === "POST" && req.headers["x-ms-documentdb-isquery"])
      return { what: "query", ...query(req, partition, body) };
    return { what: "other", ...unknown(method, path) };
  };

  const batch = (partition: string | undefined, body: string): Answer => {
    const operations = JSON.parse(body) as readonly Operation[];
    if (partition === undefined) return { status: 400, body: said("PartitionKeyMissing") };
    if (operations.length > 100)
      return { status: 400, body: said("Batch request has more operations than 100.") };
    if (body.length > 2 * 1024 * 1024) return { status: 413, body: said("RequestEntityTooLarge") };
    const results = partitions.batch(partition, operations);
    const cost = results.reduce((sum, r) => sum + r.requestCharge, 0);
    return { status: results.some((r) => r.statusCode >= 400) ? 207 : 200, body: results, charge: cost };
  };

  const query = (req: IncomingMessage, partition: string | undefined, body: string): Answer => {
    const { query: text, parameters = [] } = JSON.parse(body) as {
      query: string;
      parameters?: { name: string; value: unknown }[];
    };
    const read = readQuery(text, new Map(parameters.map((p) => [p.name, p.value])));
    if (partition === undefined && read.order.length > 0)
      return { status: 400, body: said("A query over all partitions is not ordered here.") };
    const all = answerQuery(read, partition === undefined ? partitions.all() : partitions.of(partition));
    const from = Number(req.headers["x-ms-continuation"] ?? 0);
    const wanted = Number(req.headers["x-ms-max-item-count"] ?? -1);
    const size = wanted > 0 ? wanted : 100;
    const page = all.slice(from, from + size);
    const more = from + size < all.length ? { "x-ms-continuation": String(from + size) } : {};
    const documents = { _rid: "rid", Documents: page, _count: page.length };
    return {
      status: 200,
      body: documents,
      headers: more,
      charge: charge("query", JSON.stringify(page).length),
    };
  };

  const server = createServer((req, res) => {
    let body = "";
    req.on("data", (chunk: Buffer) => (body += chunk.toString()));
    req.on("end", () => void reply(req, res, body));
  });
  const reply = async (req: IncomingMessage, res: ServerResponse, body: string): Promise<void> => {
    const isWork = (req.url ?? "").includes("/docs");
    const wrong = isWork ? trouble.shift() : undefined;
    const note = (what: Asked["what"], cost = 0): number =>
      asked.push({
        ...{ method: req.method ?? "", path: req.url ?? "", what, partition: partitionOf(req) },
        ...{ bytes: body.length, charge: cost },
      });
    if (wrong === "throttle") {
      note("other");
      send(res, {
        status: 429,
        body: said("TooManyRequests"),
        headers: { "x-ms-retry-after-ms": String(retryAfterMs) },
      });
      return;
    }
    if (wrong === "slow") await new Promise((resolve) => setTimeout(resolve, slowMs));
    let given: Answer & { what: Asked["what"] };
    try {
      given = answer(req, body);
    } catch (error) {
      if (!(error instanceof OutsideTheSubset)) throw error;
      given = { what: "other", status: 501, body: said(error.message) };
    }
    note(given.what, given.charge);
    if (wrong === "dropAfter") {
      req.socket.destroy();
      return;
    }
    send(res, given);
  };
  const send = (res: ServerResponse, { status, body, headers = {}, charge: cost = 0 }: Answer): void => {
    // Two statements: once restify is loaded, `writeHead` no longer gives the response back.
    res.writeHead(status, {
      "content-type": "application/json",
      "x-ms-request-charge": String(cost),
      "x-ms-session-token": `0:-1#${partitions.writes()}`,
      "x-ms-activity-id": "00000000-0000-4000-8000-000000000000",
      ...headers,
    });
    res.end(body === undefined ? "" : JSON.stringify(body));
  };

  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    key: emulatorKey,
    asked,
    trouble,
    items: () => partitions.all(),
    moveClock: (ms) => (ahead += ms),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The signature of the master key, as Microsoft documents it. */
function isSigned(req: IncomingMessage, method: string, parts: readonly string[]): boolean {
  const given = /sig=(.+)$/.exec(decodeURIComponent(req.headers.authorization ?? ""))?.[1];
  const isFeed = parts.length % 2 === 1;
  const type = parts.length === 0 ? "" : isFeed ? parts.at(-1)! : parts.at(-2)!;
  const link = isFeed ? parts.slice(0, -1).join("/") : parts.join("/");
  const text = `${method.toLowerCase()}\n${type}\n${link}\n${String(req.headers["x-ms-date"]).toLowerCase()}\n\n`;
  return given === createHmac("sha256", Buffer.from(emulatorKey, "base64")).update(text).digest("base64");
}

function partitionOf(req: IncomingMessage): string | undefined {
  const header = req.headers["x-ms-documentdb-partitionkey"];
  return typeof header === "string" ? (JSON.parse(header) as [string])[0] : undefined;
}

function said(message: string): { code: string; message: string } {
  return { code: message.split(" ")[0]!, message };
}

function unknown(method: string, path: string): Answer {
  return { status: 501, body: said(`This double does not know ${method} /${path}.`) };
}

const wholeRange = { id: "0", minInclusive: "", maxExclusive: "FF", _rid: "rid", parents: [] };

/** Only that the query can be carried out as it is; whoever asks for more than our subset is told by `readQuery`. */
function planOf(body: string): object {
  const { query: text, parameters = [] } = JSON.parse(body) as {
    query: string;
    parameters?: { name: string; value: unknown }[];
  };
  readQuery(text, new Map(parameters.map((p) => [p.name, p.value])));
  const queryInfo = {
    distinctType: "None",
    orderBy: [],
    orderByExpressions: [],
    groupByExpressions: [],
    aggregates: [],
  };
  return { partitionedQueryExecutionInfoVersion: 2, queryInfo, queryRanges: [] };
}

function account(req: IncomingMessage): object {
  const here = [{ name: "here", databaseAccountEndpoint: `http://${req.headers.host ?? ""}/` }];
  return {
    ...{
      _self: "",
      id: "double",
      _rid: "double",
      media: "//media/",
      addresses: "//addresses/",
      _dbs: "//dbs/",
    },
    ...{ writableLocations: here, readableLocations: here, enableMultipleWriteLocations: false },
    userReplicationPolicy: { asyncReplication: false, minReplicaSetSize: 1, maxReplicasetSize: 4 },
    userConsistencyPolicy: { defaultConsistencyLevel: "Session" },
    systemReplicationPolicy: { minReplicaSetSize: 1, maxReplicasetSize: 4 },
    readPolicy: { primaryReadCoefficient: 1, secondaryReadCoefficient: 1 },
    queryEngineConfiguration: "{}",
  };
}

function container(parts: readonly string[]): object {
  return {
    ...{ id: parts[3], _rid: "rid", _self: "", _etag: `"${(0).toString(hex)}"`, _ts: 0 },
    partitionKey: { paths: ["/pk"], kind: "Hash", version: 2 },
  };
}
