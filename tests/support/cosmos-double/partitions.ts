import type { Item } from "./sql.ts";

/** One step of a batch, as the client sends it. */
export type Operation = {
  readonly operationType: string;
  readonly id?: string;
  readonly ifMatch?: string;
  readonly resourceBody?: Item & { readonly operations?: readonly PatchStep[] };
};
type PatchStep = { readonly op: string; readonly path: string; readonly value?: unknown };

export type Result = { statusCode: number; requestCharge: number; eTag?: string; resourceBody?: Item };

/** Request units by the formula that the README states: 1 per KB read, 5.5 per KB written, with our few indexes. */
export function charge(kind: "read" | "write" | "query", bytes: number): number {
  const kilobytes = Math.max(1, Math.ceil(bytes / 1024));
  return kind === "read" ? kilobytes : kind === "write" ? 5.5 * kilobytes : 2.3 + 0.25 * kilobytes;
}

/** Documents by partition, with etags and expiry, as Cosmos keeps them. `now` is in ms. */
export function createPartitions(now: () => number) {
  const partitions = new Map<string, Map<string, Item>>();
  let writes = 0;
  const live = (pk: string): Map<string, Item> => {
    let items = partitions.get(pk);
    if (!items) partitions.set(pk, (items = new Map<string, Item>()));
    for (const [id, item] of items) {
      const ttl = item["ttl"];
      if (typeof ttl === "number" && ttl > 0 && Number(item["_ts"]) + ttl <= now() / 1000) items.delete(id);
    }
    return items;
  };
  const stamped = (item: Item): Item => ({
    ...item,
    _rid: `rid${++writes}`,
    _self: "",
    _etag: `"${writes.toString(16).padStart(8, "0")}-0000-0000-0000-000000000000"`,
    _attachments: "attachments/",
    _ts: Math.floor(now() / 1000),
  });
  const failed = (statusCode: number): Result => ({ statusCode, requestCharge: 0 });

  const apply = (items: Map<string, Item>, pk: string, op: Operation): Result => {
    const id = op.id ?? ((op.resourceBody?.["id"] ?? "") as string);
    const before = items.get(id);
    const put = (item: Item, statusCode: number): Result => {
      // The path that the container is partitioned by has to say what the request says.
      if (item["pk"] !== pk || isIllegal(item["id"])) return failed(400);
      const kept = stamped(item);
      items.set(String(item["id"]), kept);
      const bytes = JSON.stringify(item).length;
      if (bytes > 2 * 1024 * 1024) return failed(413);
      return {
        statusCode,
        requestCharge: charge("write", bytes),
        eTag: String(kept["_etag"]),
        resourceBody: kept,
      };
    };
    switch (op.operationType) {
      case "Create":
        return before ? failed(409) : put(op.resourceBody!, 201);
      case "Upsert":
        return put(op.resourceBody!, before ? 200 : 201);
      case "Replace":
        if (!before) return failed(404);
        if (op.ifMatch !== undefined && op.ifMatch !== before["_etag"]) return failed(412);
        return put(op.resourceBody!, 200);
      case "Delete":
        if (!before) return failed(404);
        items.delete(id);
        return { statusCode: 204, requestCharge: charge("write", 1) };
      case "Read":
        return before
          ? { statusCode: 200, requestCharge: 1, eTag: String(before["_etag"]), resourceBody: before }
          : failed(404);
      case "Patch": {
        const steps = op.resourceBody?.operations ?? [];
        if (!before) return failed(404);
        if (steps.length === 0 || steps.length > 10) return failed(400);
        const item: Record<string, unknown> = { ...before };
        for (const step of steps) if (!patch(item, step)) return failed(400);
        return put(item, 200);
      }
      default:
        return failed(400);
    }
  };

  return {
    read: (pk: string, id: string): Item | undefined => live(pk).get(id),
    of: (pk: string): readonly Item[] => [...live(pk).values()],
    all: (): readonly Item[] => [...partitions.keys()].flatMap((pk) => [...live(pk).values()]),
    /** All or nothing: when one step fails, the others answer 424 and nothing has changed. */
    batch(pk: string, operations: readonly Operation[]): readonly Result[] {
      const items = live(pk);
      const before = new Map(items);
      const results: Result[] = [];
      for (const [i, operation] of operations.entries()) {
        const result = apply(items, pk, operation);
        if (result.statusCode < 400) {
          results.push(result);
          continue;
        }
        items.clear();
        for (const [id, item] of before) items.set(id, item);
        return operations.map((_, k) => (k === i ? result : failed(424)));
      }
      return results;
    },
    writes: () => writes,
  };
}

/** One step of a patch; false where Cosmos answers 400. */
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

function isIllegal(id: unknown): boolean {
  return typeof id !== "string" || id === "" || /[/\\?#]/.test(id) || Buffer.byteLength(id) > 1023;
}
