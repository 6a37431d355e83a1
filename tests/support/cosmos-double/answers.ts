import type { IncomingMessage } from "node:http";
import { type Definition, type Made, createContainers, whyUnordered } from "./containers.ts";
import { accountOf, askedIn, described, isSigned, planOf, wholeRange } from "./descriptions.ts";
import { type Operation, type Result, charge, mostBytes, sizeOf } from "./partitions.ts";
import { type Item, OutsideTheSubset, answerQuery, readQuery } from "./sql.ts";

/** `plan` asks how a query could be carried out; the client sends one before each, and no document is read for it. */
export type What = "account" | "container" | "read" | "write" | "batch" | "query" | "plan" | "other";

export type Answer = {
  readonly what: What;
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly charge?: number;
};

const mostOperations = 100;
const usualPage = 100;

/** What Cosmos DB would answer. Whatever is outside the subset of the store is 501 and says what was asked. */
export function createAnswers(now: () => number, isEmpty: boolean) {
  const containers = createContainers(now, isEmpty);

  const answer = (req: IncomingMessage, body: Buffer): Answer => {
    const path = decodeURIComponent((req.url ?? "/").replace(/^\//, "").replace(/\/$/, ""));
    const parts = path === "" ? [] : path.split("/");
    const method = req.method ?? "";
    if (!isSigned(req, method, parts)) return refused("other", 401, "Unauthorized");
    if (parts.length === 0 && method === "GET") return { what: "account", status: 200, body: accountOf(req) };
    const asked = `${method} /${path}`;
    if (parts[0] !== "dbs" || (parts.length > 2 && parts[2] !== "colls")) return unknown(asked);
    if (parts.length < 5) return aboutContainers(method, parts, body, asked);
    const made = containers.container(parts[1]!, parts[3]!);
    if (!made) return refused("container", 404, "NotFound");
    if (parts.length === 5 && parts[4] === "pkranges" && method === "GET")
      return { what: "container", status: 200, body: { PartitionKeyRanges: [wholeRange], _count: 1 } };
    if (parts[4] !== "docs") return unknown(asked);
    return aboutDocuments(made, req, parts[5], body) ?? unknown(asked);
  };

  const aboutContainers = (method: string, parts: readonly string[], body: Buffer, asked: string): Answer => {
    const [, database = "", , container = ""] = parts;
    if (method === "POST" && (parts.length === 1 || parts.length === 3)) {
      const definition = JSON.parse(body.toString()) as Definition;
      const not =
        parts.length === 1
          ? containers.createDatabase(definition.id)
          : containers.createContainer(database, definition);
      return not
        ? refused("container", not.status, not.why)
        : { what: "container", status: 201, body: described(definition) };
    }
    if (method !== "GET") return unknown(asked);
    const found =
      parts.length === 2
        ? containers.hasDatabase(database) && { id: database }
        : parts.length === 4 && containers.container(database, container)?.definition;
    return found
      ? { what: "container", status: 200, body: described(found) }
      : refused("container", 404, "NotFound");
  };

  return { answer, containers };
}

/** The partition that a request names; undefined when it names none. */
export function partitionOf(req: IncomingMessage): string | undefined {
  const header = req.headers["x-ms-documentdb-partitionkey"];
  return typeof header === "string" ? (JSON.parse(header) as [string])[0] : undefined;
}

/** A refusal as Cosmos DB words it: its code, and perhaps a sentence. */
export function refused(what: What, status: number, message: string): Answer {
  return { what, status, body: { code: message.split(" ")[0]!, message } };
}

function unknown(asked: string): Answer {
  return refused("other", 501, `This double does not know ${asked}.`);
}

function aboutDocuments(
  made: Made,
  req: IncomingMessage,
  id: string | undefined,
  body: Buffer,
): Answer | undefined {
  const { method = "", headers } = req;
  const partition = partitionOf(req);
  if (id === undefined && method !== "POST") return undefined;
  if (headers["x-ms-cosmos-is-query-plan-request"])
    return { what: "plan", status: 200, body: planOf(body.toString()) };
  if (headers["x-ms-documentdb-isquery"]) return query(made, req, partition, body.toString());
  if (partition === undefined)
    return refused(method === "GET" ? "read" : "write", 400, "PartitionKeyMissing");
  if (method === "GET") {
    const item = made.partitions.read(partition, id!);
    if (!item) return { ...refused("read", 404, "NotFound"), charge: 1 };
    const etag = String(item["_etag"]);
    return { what: "read", status: 200, body: item, headers: { etag }, charge: charge("read", sizeOf(item)) };
  }
  if (body.length > mostBytes) return refused("write", 413, "RequestEntityTooLarge");
  const content = body.length === 0 ? {} : (JSON.parse(body.toString()) as unknown);
  if (headers["x-ms-cosmos-is-batch-request"])
    return batch(made, partition, content as readonly Operation[], headers["prefer"]);
  const operationType = { POST: createOrUpsert(req), PUT: "Replace", PATCH: "Patch", DELETE: "Delete" }[
    method
  ];
  if (operationType === undefined) return undefined;
  const ifMatch = headers["if-match"];
  if (method === "PATCH" && "condition" in (content as object))
    throw new OutsideTheSubset("a patch with a condition is not known here");
  const resourceBody = (Array.isArray(content) ? { operations: content } : content) as Item;
  const step = { operationType, resourceBody, ...(id === undefined ? {} : { id }) };
  const [result] = made.partitions.batch(partition, [{ ...step, ...(ifMatch ? { ifMatch } : {}) }]);
  const { statusCode, eTag, requestCharge } = result!;
  if (statusCode >= 400) return refused("write", statusCode, `Refused with ${statusCode}`);
  return {
    ...{ what: "write", status: statusCode, body: result!.resourceBody, charge: requestCharge },
    headers: eTag === undefined ? {} : { etag: eTag },
  };
}

function createOrUpsert({ headers }: IncomingMessage): string {
  return String(headers["x-ms-documentdb-is-upsert"]).toLowerCase() === "true" ? "Upsert" : "Create";
}

function batch(
  made: Made,
  partition: string,
  operations: readonly Operation[],
  prefer: string | string[] | undefined,
): Answer {
  if (operations.length > mostOperations)
    return refused("batch", 400, `BadRequest a batch has more operations than ${mostOperations}`);
  const results = made.partitions.batch(partition, operations);
  // What was read is always given back.
  const isWritten = (i: number): boolean => operations[i]?.operationType !== "Read";
  return answered(
    prefer === "return=minimal"
      ? results.map(({ resourceBody, ...told }, i) =>
          isWritten(i) || resourceBody === undefined ? told : { ...told, resourceBody },
        )
      : results,
  );
}

/** What a batch is answered with: 207 as soon as one of its steps was refused. */
export function answered(results: readonly Result[]): Answer {
  const cost = results.reduce((sum, r) => sum + r.requestCharge, 0);
  const status = results.some((r) => r.statusCode >= 400) ? 207 : 200;
  return { what: "batch", status, body: results, charge: cost };
}

function query(
  { definition, partitions }: Made,
  req: IncomingMessage,
  partition: string | undefined,
  body: string,
): Answer {
  const { query: text, parameters } = askedIn(body);
  const read = readQuery(text, parameters);
  if (partition === undefined && !read.isWhole)
    throw new OutsideTheSubset("only everything is asked of all partitions at once");
  const unordered = whyUnordered(read, definition);
  if (unordered !== undefined) return refused("query", 400, unordered);
  const all = answerQuery(read, partition === undefined ? partitions.all() : partitions.of(partition));
  const from = Number(req.headers["x-ms-continuation"] ?? 0);
  const wanted = Number(req.headers["x-ms-max-item-count"] ?? -1);
  const size = wanted > 0 ? wanted : usualPage;
  const page = all.slice(from, from + size);
  const more = from + size < all.length ? { "x-ms-continuation": String(from + size) } : {};
  return {
    ...{ what: "query", status: 200, body: { _rid: "rid", Documents: page, _count: page.length } },
    ...{ headers: more, charge: charge("query", sizeOf(page)) },
  };
}
