import type { Item } from "./sql.ts";

/** One step of a batch, as the client sends it. */
export type Operation = {
  readonly operationType: string;
  readonly id?: string;
  readonly ifMatch?: string;
  readonly resourceBody?: Item & { readonly operations?: readonly PatchStep[] };
};
type PatchStep = { readonly op: string; readonly path: string; readonly value?: unknown };

export type Result = {
  statusCode: number;
  requestCharge: number;
  eTag?: string;
  resourceBody?: Item;
  retryAfterMilliseconds?: number;
};

export const mostBytes = 2 * 1024 * 1024;
const mostPatchSteps = 10;
const mostIdBytes = 1023;

/** Request units by the formula that the README states: 1 per KB read, 5.5 per KB written, with our few indexes. */
export function charge(kind: "read" | "write" | "query", bytes: number): number {
  const kilobytes = Math.max(1, Math.ceil(bytes / 1024));
  return kind === "read" ? kilobytes : kind === "write" ? 5.5 * kilobytes : 2.3 + 0.25 * kilobytes;
}

/** The bytes of a document as they are sent. */
export function sizeOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

type Partition = { readonly items: Map<string, Item>; readonly mortal: Set<string> };

/**
 * The documents of one container by partition, with etags and expiry, as Cosmos keeps them. `now` is in ms, the time
 * to live in seconds; -1 leaves it to each document.
 */
export function createPartitions(now: () => number, defaultTtl: number | undefined) {
  const partitions = new Map<string, Partition>();
  let writes = 0;
  const live = (pk: string): Partition => {
    let partition = partitions.get(pk);
    if (!partition)
      partitions.set(pk, (partition = { items: new Map<string, Item>(), mortal: new Set<string>() }));
    for (const id of partition.mortal) {
      const { ttl = defaultTtl, _ts } = partition.items.get(id) ?? {};
      if (Number(_ts) + Number(ttl) > now() / 1000) continue;
      partition.items.delete(id);
      partition.mortal.delete(id);
    }
    return partition;
  };
  const place = ({ items, mortal }: Partition, id: string, item: Item | undefined): void => {
    if (item === undefined) items.delete(id);
    else items.set(id, item);
    if (defaultTtl !== undefined && Number(item?.["ttl"] ?? defaultTtl) > 0) mortal.add(id);
    else mortal.delete(id);
  };
  const stamped = (item: Item): Item => ({
    ...item,
    _rid: `rid${++writes}`,
    _self: "",
    _etag: `"${writes.toString(16).padStart(8, "0")}-0000-0000-0000-000000000000"`,
    _attachments: "attachments/",
    _ts: Math.floor(now() / 1000),
  });

  const apply = (partition: Partition, pk: string, op: Operation): Result => {
    const id = op.id ?? ((op.resourceBody?.["id"] ?? "") as string);
    const before = partition.items.get(id);
    const put = (item: Item | undefined, statusCode: number): Result => {
      // The path that the container is partitioned by has to say what the request says, and an id never changes.
      if (item?.["pk"] !== pk || item["id"] !== id || isIllegal(id)) return failed(400);
      const bytes = sizeOf(item);
      if (bytes > mostBytes) return failed(413);
      const kept = stamped(item);
      place(partition, id, kept);
      const eTag = String(kept["_etag"]);
      return { statusCode, requestCharge: charge("write", bytes), eTag, resourceBody: kept };
    };
    if (op.operationType === "Create") return before ? failed(409) : put(op.resourceBody, 201);
    if (op.operationType === "Upsert") return put(op.resourceBody, before ? 200 : 201);
    if (!["Replace", "Delete", "Read", "Patch"].includes(op.operationType)) return failed(400);
    if (!before) return failed(404);
    if (op.ifMatch !== undefined && op.ifMatch !== before["_etag"]) return failed(412);
    switch (op.operationType) {
      case "Replace":
        return put(op.resourceBody, 200);
      case "Delete":
        place(partition, id, undefined);
        return { statusCode: 204, requestCharge: charge("write", 1) };
      case "Read":
        return {
          ...{ statusCode: 200, requestCharge: charge("read", sizeOf(before)) },
          ...{ eTag: String(before["_etag"]), resourceBody: before },
        };
      default: {
        const patched = afterPatch(before, op.resourceBody?.operations ?? []);
        return patched ? put(patched, 200) : failed(400);
      }
    }
  };

  return {
    read: (pk: string, id: string): Item | undefined => live(pk).items.get(id),
    of: (pk: string): readonly Item[] => [...live(pk).items.values()],
    all: (): readonly Item[] => [...partitions.keys()].flatMap((pk) => [...live(pk).items.values()]),
    /** All or nothing: when one step fails, the others answer 424 and nothing has changed. */
    batch(pk: string, operations: readonly Operation[]): readonly Result[] {
      const partition = live(pk);
      const before: [string, Item | undefined][] = [];
      const results: Result[] = [];
      for (const [i, operation] of operations.entries()) {
        const id = operation.id ?? String(operation.resourceBody?.["id"]);
        before.push([id, partition.items.get(id)]);
        const result = apply(partition, pk, operation);
        if (result.statusCode < 400) {
          results.push(result);
          continue;
        }
        for (const [changed, item] of before.reverse()) place(partition, changed, item);
        return operations.map((_, k) => (k === i ? result : failed(424)));
      }
      return results;
    },
    writes: () => writes,
  };
}

export type Partitions = ReturnType<typeof createPartitions>;

function failed(statusCode: number): Result {
  return { statusCode, requestCharge: 0 };
}

/** The item after all steps of a patch; undefined where Cosmos answers 400. */
function afterPatch(before: Item, steps: readonly PatchStep[]): Item | undefined {
  if (steps.length === 0 || steps.length > mostPatchSteps) return undefined;
  const item: Record<string, unknown> = { ...before };
  return steps.every((step) => patch(item, step)) ? item : undefined;
}

function patch(item: Record<string, unknown>, { op, path, value }: PatchStep): boolean {
  const field = path.slice(1);
  if (!path.startsWith("/") || field.includes("/")) return false;
  switch (op) {
    case "set":
    case "add":
      item[field] = value;
      return true;
    case "remove":
      if (item[field] === undefined) return false;
      return Reflect.deleteProperty(item, field);
    case "incr": {
      const found = item[field] ?? 0;
      if (typeof found !== "number" || typeof value !== "number") return false;
      item[field] = found + value;
      return true;
    }
    default:
      return false;
  }
}

function isIllegal(id: string): boolean {
  return id === "" || /[/\\?#]/.test(id) || Buffer.byteLength(id) > mostIdBytes;
}
