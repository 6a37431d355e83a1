import type { Container, JSONObject, OperationInput, OperationResponse } from "@azure/cosmos";
import type { Doc, Op, Written } from "../workflow/ports.ts";
import { CosmosRefusal } from "./connection.ts";
import { mostBytes, mostChanges, mostOperations } from "./container.ts";

/** Throttled, and refused because somebody else writes the same document at this moment: nothing took effect. */
const busy: ReadonlySet<number> = new Set([429, 449]);
const mostRounds = 9;
const longestPauseMs = 1000;
/** What was written is known here; only its etags are sent back. */
const withoutContent = { contentResponseOnWriteEnabled: false };

/**
 * One write of the store port as one transactional batch. A step that is throttled, or meets another writer, begins
 * the batch again, nine times at most. Throws CosmosRefusal before sending what Cosmos DB would not take.
 */
export async function writeBatch(container: Container, pk: string, ops: readonly Op[]): Promise<Written> {
  // A counter that is not there yet is created in a further round, and another process may create it first.
  const missing = new Set<string>();
  const most = mostRounds + 2 * ops.filter(({ op }) => op === "add").length;
  for (let round = 1; ; round++) {
    const result = await send(container, pk, ops, missing);
    const failed = result.findIndex((r) => r.statusCode >= 400 && r.statusCode !== 424);
    const op = ops[failed];
    if (op === undefined) return { ok: true, etags: ops.map((o, i) => etagOf(o, result[i])) };
    const id = idOf(op);
    const status = result[failed]?.statusCode ?? 0;
    if (round < most && busy.has(status)) {
      await pause(round, result[failed]);
      continue;
    }
    if (round < most && op.op === "add" && (status === 404 || status === 409)) {
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

/** Ids that Cosmos DB refuses, because they would end up in the address; 1,023 bytes is its limit. */
export function legal(id: string): string {
  if (id === "" || /[/\\?#]/.test(id) || Buffer.byteLength(id) > 1023)
    throw new CosmosRefusal("A document has an id that Cosmos DB refuses.");
  return id;
}

async function send(
  container: Container,
  pk: string,
  ops: readonly Op[],
  missing: ReadonlySet<string>,
): Promise<readonly OperationResponse[]> {
  const operations = operationsOf(pk, ops, missing);
  if (operations.length > mostOperations)
    throw new CosmosRefusal(`A batch of ${operations.length} steps is more than Cosmos DB takes.`);
  if (Buffer.byteLength(JSON.stringify(operations)) > mostBytes)
    throw new CosmosRefusal("A batch is larger than Cosmos DB takes.");
  try {
    const { result = [], code } = await container.items.batch(operations, pk, withoutContent);
    if (result.length !== ops.length) throw new Error(`The batch was answered with ${code ?? "nothing"}.`);
    return result;
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as { code?: unknown };
    // The client obeys throttling by itself; of another writer it only tells.
    if (code === 449) return ops.map(() => ({ statusCode: 449, requestCharge: 0 }));
    throw error;
  }
}

function operationsOf(pk: string, ops: readonly Op[], missing: ReadonlySet<string>): OperationInput[] {
  // Only the first of several additions creates the counter; those after it find it there.
  const created = new Set<string>();
  return ops.map((op) => {
    const id = legal(idOf(op));
    if ("doc" in op && op.doc.pk !== pk) throw new CosmosRefusal("A batch may not leave its partition.");
    switch (op.op) {
      case "create":
        return { operationType: "Create", resourceBody: bodyOf(op.doc) };
      case "upsert":
        return { operationType: "Upsert", resourceBody: bodyOf(op.doc) };
      case "replace":
        return { operationType: "Replace", id, resourceBody: bodyOf(op.doc), ifMatch: op.etag };
      case "remove":
        return { operationType: "Delete", id };
      // Removing a field that is not there is refused, so an empty one stands for none; reading takes it away again.
      case "set":
        return patch(id, Object.entries(op.fields).map(setting));
      case "add": {
        if (!missing.has(id) || created.has(id)) return patch(id, Object.entries(op.fields).map(adding));
        created.add(id);
        const doc = { pk, id, kind: op.kind, schemaVersion: 1, ...op.fields };
        return { operationType: "Create", resourceBody: doc };
      }
      default:
        return op satisfies never;
    }
  });
}

type Change = { readonly path: string } & (
  { readonly op: "set"; readonly value: string | null } | { readonly op: "incr"; readonly value: number }
);

function setting([name, value]: [string, string | null]): Change {
  return { op: "set", path: `/${name}`, value };
}

function adding([name, value]: [string, number]): Change {
  return { op: "incr", path: `/${name}`, value };
}

function patch(id: string, operations: Change[]): OperationInput {
  if (operations.length === 0 || operations.length > mostChanges)
    throw new CosmosRefusal(`${operations.length} changes of single fields are not what Cosmos DB takes.`);
  return { operationType: "Patch", id, resourceBody: { operations } };
}

function idOf(op: Op): string {
  return "doc" in op ? op.doc.id : op.id;
}

function etagOf(op: Op, result: OperationResponse | undefined): string {
  return op.op === "remove" ? "" : (result?.eTag ?? "");
}

function bodyOf(doc: Doc): JSONObject {
  return JSON.parse(JSON.stringify(doc)) as JSONObject;
}

/** Longer each time and never twice the same, so that two processes do not go on meeting each other. */
async function pause(round: number, told: OperationResponse | undefined): Promise<void> {
  const { retryAfterMilliseconds = 0 } = { ...told } as { retryAfterMilliseconds?: number };
  const own = Math.min(longestPauseMs, 10 * 2 ** round) * (0.5 + Math.random() / 2);
  await new Promise((resolve) => setTimeout(resolve, Math.max(own, retryAfterMilliseconds)));
}
