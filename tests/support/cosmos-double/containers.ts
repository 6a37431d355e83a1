import { indexingPolicy } from "../../../bot/cosmos/container.ts";
import { type Partitions, createPartitions } from "./partitions.ts";
import type { Query } from "./sql.ts";

type Path = { readonly path: string };
type Policy = {
  readonly includedPaths?: readonly Path[];
  readonly excludedPaths?: readonly Path[];
  readonly compositeIndexes?: readonly (readonly (Path & { readonly order: string })[])[];
};

/** A container as it was asked for. */
export type Definition = {
  readonly id: string;
  readonly partitionKey?: { readonly paths: readonly string[]; readonly version?: number };
  readonly indexingPolicy?: Policy;
  /** Without it no document expires, whatever it says of itself. */
  readonly defaultTtl?: number;
};
export type Made = { readonly definition: Definition; readonly partitions: Partitions };

/** Why something was not made; undefined when it was. */
export type NotMade = { readonly status: number; readonly why: string } | undefined;

const usual = { partitionKey: { paths: ["/pk"], version: 2 }, indexingPolicy };

/**
 * Databases and their containers. They are there as soon as they are named, as `infra/` makes them; or, when it begins
 * empty, only once they have been created.
 */
export function createContainers(now: () => number, isEmpty: boolean) {
  const databases = new Map<string, Map<string, Made>>();
  const make = (database: Map<string, Made>, definition: Definition): Made => {
    const made = { definition, partitions: createPartitions(now, definition.defaultTtl) };
    database.set(definition.id, made);
    return made;
  };
  const databaseOf = (id: string): Map<string, Made> | undefined => {
    const found = databases.get(id);
    if (found || isEmpty) return found;
    const made = new Map<string, Made>();
    databases.set(id, made);
    return made;
  };
  return {
    hasDatabase: (id: string): boolean => databaseOf(id) !== undefined,
    container(databaseId: string, id: string): Made | undefined {
      const database = databaseOf(databaseId);
      const found = database?.get(id);
      return found ?? (database && !isEmpty ? make(database, { id, ...usual }) : undefined);
    },
    createDatabase(id: unknown): NotMade {
      if (typeof id !== "string" || id === "") return { status: 400, why: "BadRequest" };
      if (databases.has(id)) return { status: 409, why: "Conflict" };
      databases.set(id, new Map());
      return undefined;
    },
    createContainer(databaseId: string, definition: Definition): NotMade {
      const database = databaseOf(databaseId);
      if (!database) return { status: 404, why: "NotFound" };
      if (database.has(definition.id)) return { status: 409, why: "Conflict" };
      const why = whyRefused(definition);
      if (why !== undefined) return { status: 400, why };
      make(database, definition);
      return undefined;
    },
    all: (): readonly Made[] => [...databases.values()].flatMap((database) => [...database.values()]),
  };
}

function whyRefused({ partitionKey, indexingPolicy: policy = {} }: Definition): string | undefined {
  if (partitionKey?.paths.length !== 1) return "BadRequest a container has one partition key here";
  const paths = [...(policy.includedPaths ?? []), ...(policy.excludedPaths ?? [])].map(({ path }) => path);
  if (policy.includedPaths && !paths.includes("/*"))
    return "BadRequest the special mandatory indexing path / is not provided";
  if (new Set(paths).size !== paths.length) return "BadRequest a path is given twice";
  if (policy.compositeIndexes?.some((index) => index.length < 2))
    return "BadRequest a composite index has two paths or more";
  return undefined;
}

/** Why Cosmos DB would refuse to order what a query asks for; undefined when an index gives that order. */
export function whyUnordered(
  { order }: Query,
  { indexingPolicy: policy = {} }: Definition,
): string | undefined {
  const [first, ...more] = order;
  if (!first) return undefined;
  if (more.length === 0)
    return isIndexed(first.field, policy)
      ? undefined
      : "BadRequest the index path of the order-by item is excluded";
  const isServed = (policy.compositeIndexes ?? []).some((index) => {
    const isSame = index.every(({ path }, i) => path === `/${order[i]?.field}`);
    const turned = index.map(({ order: way }, i) => (way === "descending") !== order[i]?.falls);
    return index.length === order.length && isSame && new Set(turned).size === 1;
  });
  return isServed ? undefined : "BadRequest the order-by query has no composite index that serves it";
}

function isIndexed(field: string, { includedPaths = [{ path: "/*" }] }: Policy): boolean {
  return field === "id" || includedPaths.some(({ path }) => path === `/${field}/?` || path === "/*");
}
