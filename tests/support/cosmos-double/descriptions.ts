import { createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Definition } from "./containers.ts";
import { readQuery } from "./sql.ts";

/** Well known: every emulator has one. */
export const emulatorKey = Buffer.from(
  "not a secret: this key opens an emulator on one computer only",
).toString("base64");

/** Whether the request carries the signature of the master key, as Microsoft documents it. */
export function isSigned(req: IncomingMessage, method: string, parts: readonly string[]): boolean {
  const given = /sig=(.+)$/.exec(decodeURIComponent(req.headers.authorization ?? ""))?.[1];
  const isFeed = parts.length % 2 === 1;
  const type = parts.length === 0 ? "" : isFeed ? parts.at(-1)! : parts.at(-2)!;
  const link = isFeed ? parts.slice(0, -1).join("/") : parts.join("/");
  const text = `${method.toLowerCase()}\n${type}\n${link}\n${String(req.headers["x-ms-date"]).toLowerCase()}\n\n`;
  return given === createHmac("sha256", Buffer.from(emulatorKey, "base64")).update(text).digest("base64");
}

/** A query and its parameters, as the client sends them. */
export function askedIn(body: string): { query: string; parameters: ReadonlyMap<string, unknown> } {
  const { query, parameters = [] } = JSON.parse(body) as {
    query: string;
    parameters?: { name: string; value: unknown }[];
  };
  return { query, parameters: new Map(parameters.map((p) => [p.name, p.value])) };
}

/** Only that the query can be carried out as it is; whoever asks for more than our subset is told by `readQuery`. */
export function planOf(body: string): object {
  const { query, parameters } = askedIn(body);
  readQuery(query, parameters);
  const queryInfo = {
    ...{ distinctType: "None", orderBy: [], orderByExpressions: [] },
    ...{ groupByExpressions: [], aggregates: [] },
  };
  return { partitionedQueryExecutionInfoVersion: 2, queryInfo, queryRanges: [] };
}

export const wholeRange = { id: "0", minInclusive: "", maxExclusive: "FF", _rid: "rid", parents: [] };

/** What the double says of its account: one region, session consistency. */
export function accountOf(req: IncomingMessage): object {
  const here = [{ name: "here", databaseAccountEndpoint: `http://${req.headers.host ?? ""}/` }];
  const replicas = { minReplicaSetSize: 1, maxReplicasetSize: 4 };
  return {
    ...{ _self: "", id: "double", _rid: "double", _dbs: "//dbs/" },
    ...{ media: "//media/", addresses: "//addresses/" },
    ...{ writableLocations: here, readableLocations: here, enableMultipleWriteLocations: false },
    userReplicationPolicy: { asyncReplication: false, ...replicas },
    userConsistencyPolicy: { defaultConsistencyLevel: "Session" },
    systemReplicationPolicy: replicas,
    readPolicy: { primaryReadCoefficient: 1, secondaryReadCoefficient: 1 },
    queryEngineConfiguration: "{}",
  };
}

export function described(definition: Definition): object {
  const { partitionKey } = definition;
  return {
    ...{ ...definition, partitionKey: { kind: "Hash", ...partitionKey } },
    ...{ _rid: "rid", _self: "", _etag: '"0"', _ts: 0 },
  };
}
