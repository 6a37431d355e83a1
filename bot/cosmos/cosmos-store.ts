import { type Container, type JSONObject, type OperationInput, type SqlParameter } from "@azure/cosmos";
import type { Doc, Kept, Op, WholeStore, Written } from "../workflow/ports.ts";
import { upgraded } from "../workflow/schema.ts";
import { type CosmosSettings, CosmosRefusal, connect } from "./connection.ts";
import { containerId, mostBytes, mostOperations } from "./container.ts";
import { queries } from "./queries.ts";

type Stored = Doc & Record<string, unknown>;

/**
 * Azure Cosmos DB behind the store port: point reads, one transactional batch per write, and queries that never leave
 * one partition. Throttling is obeyed for half a minute and then thrown; a connection that drops after a commit is
 * thrown as well, and the command's own dedupe record tells what happened. Throws CosmosRefusal for a key with an
 * endpoint that is not on this computer.
 */
export function openCosmosStore(settings: CosmosSettings): WholeStore {
  const client = connect(settings);
  const container = client.database(settings.database).container(containerId);

  const read: WholeStore["read"] = async (pk, id) => {
    const { resource, etag, statusCode } = await container.item(legal(id), pk).read<Stored>();
    return statusCode === 404 || !resource ? undefined : { doc: clean(resource), etag };
  };
  const find = async (
    pk: string,
    query: string,
    parameters: Record<string, string | number>,
  ): Promise<readonly Kept<Doc>[]> => {
    const named: SqlParameter[] = Object.entries({ pk, ...parameters }).map(([name, value]) => ({
      name: `@${name}`,
      value,
    }));
    const limit = Number(parameters["limit"]);
    const { resources } = await container.items
      .query<Stored>({ query, parameters: named }, { partitionKey: pk, maxItemCount: limit })
      .fetchAll();
    return resources.map((doc) => ({ doc: clean(doc), etag: String(doc["_etag"]) }));
  };

  return {
    read,
    write: (pk, ops) => writeBatch(container, pk, ops),
    due: (pk, kind, at, limit) => find(pk, queries.due, { kind, at, limit }),
    list: (pk, prefix, after, limit) =>
      find(pk, queries.list, { prefix, end: `${prefix}\uffff`, after, limit }),
    page: (pk, list, before, limit) =>
      before
        ? find(pk, queries.nextPage, { list, listedAt: before.listedAt, id: before.id, limit })
        : find(pk, queries.firstPage, { list, limit }),
    async scan(next, limit) {
      const options = { maxItemCount: limit, ...(next === undefined ? {} : { continuationToken: next }) };
      const page = await container.items.query<Stored>(queries.scan, options).fetchNext();
      const more = page.hasMoreResults ? page.continuationToken : undefined;
      return { docs: page.resources.map(clean), next: more };
    },
    close() {
      client.dispose();
      return Promise.resolve();
    },
  };
}

async function writeBatch(container: Container, pk: string, ops: readonly Op[]): Promise<Written> {
  // A counter that is not there yet is created in a second attempt, and another process may create it first.
  const missing = new Set<string>();
  for (;;) {
    const operations = ops.flatMap((op) => operationsOf(pk, op, missing));
    if (operations.length > mostOperations)
      throw new CosmosRefusal(`A batch of ${operations.length} steps is more than Cosmos DB takes.`);
    if (JSON.stringify(operations).length > mostBytes)
      throw new CosmosRefusal("A batch is larger than Cosmos DB takes.");
    const { result = [], code } = await container.items.batch(operations, pk);
    const failed = result.findIndex((r) => r.statusCode >= 400 && r.statusCode !== 424);
    const op = ops[failed];
    if (op === undefined) {
      if (code !== undefined && code >= 400) throw new Error(`The batch failed with ${code}.`);
      return {
        ok: true,
        etags: ops.map(({ op: kind }, i) => (kind === "remove" ? "" : (result[i]?.eTag ?? ""))),
      };
    }
    const id = "doc" in op ? op.doc.id : op.id;
    const status = result[failed]?.statusCode ?? 0;
    if (op.op === "add" && (status === 404 || status === 409)) {
      if (status === 404) missing.add(id);
      else missing.delete(id);
      continue;
    }
    if (status === 409) return { ok: false, why: "exists", id };
    if (status === 412) return { ok: false, why: "changed", id };
    if (status === 404) return { ok: false, why: "missing", id };
    throw Object.assign(new Error(`The batch failed with ${status}.`), { code: status });
  }
}

function operationsOf(pk: string, op: Op, missing: ReadonlySet<string>): OperationInput[] {
  if ("doc" in op && op.doc.pk !== pk) throw new CosmosRefusal("A batch may not leave its partition.");
  const id = legal("doc" in op ? op.doc.id : op.id);
  switch (op.op) {
    case "create":
      return [{ operationType: "Create", resourceBody: bodyOf(op.doc) }];
    case "upsert":
      return [{ operationType: "Upsert", resourceBody: bodyOf(op.doc) }];
    case "replace":
      return [{ operationType: "Replace", id, resourceBody: bodyOf(op.doc), ifMatch: op.etag }];
    case "remove":
      return [{ operationType: "Delete", id }];
    case "set":
      return [
        { operationType: "Patch", id, resourceBody: { operations: Object.entries(op.fields).map(change) } },
      ];
    case "add": {
      const counted = Object.entries(op.fields);
      if (missing.has(id)) {
        const doc = { pk, id, kind: op.kind, schemaVersion: 1, ...op.fields };
        return [{ operationType: "Create", resourceBody: doc }];
      }
      const operations = counted.map(([name, value]) => ({ op: "incr" as const, path: `/${name}`, value }));
      return [{ operationType: "Patch", id, resourceBody: { operations } }];
    }
    default:
      return op satisfies never;
  }
}

/** Removing a field that is not there is refused, so an empty one stands for none; `clean` takes it away again. */
function change([name, value]: [string, string | null]): { op: "set"; path: string; value: string | null } {
  return { op: "set", path: `/${name}`, value };
}

function bodyOf(doc: Doc): JSONObject {
  return JSON.parse(JSON.stringify(doc)) as JSONObject;
}

/** Ids that Cosmos DB refuses: they would end up in the address. */
function legal(id: string): string {
  if (id === "" || /[/\\?#]/.test(id) || Buffer.byteLength(id) > 1023)
    throw new CosmosRefusal("A document has an id that Cosmos DB refuses.");
  return id;
}

const systemFields: ReadonlySet<string> = new Set(["_rid", "_self", "_etag", "_ts", "_attachments"]);

function clean(stored: Stored): Doc {
  const kept = Object.entries(stored).filter(([name, value]) => !systemFields.has(name) && value !== null);
  return upgraded(Object.fromEntries(kept) as unknown as Doc);
}
