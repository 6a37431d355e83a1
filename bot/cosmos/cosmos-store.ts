import type { SqlParameter } from "@azure/cosmos";
import type { Doc, Kept, WholeStore } from "../workflow/ports.ts";
import { upgraded } from "../workflow/schema.ts";
import { type CosmosSettings, connect } from "./connection.ts";
import { containerId } from "./container.ts";
import { queries } from "./queries.ts";
import { legal, writeBatch } from "./write-batch.ts";

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

const systemFields: ReadonlySet<string> = new Set(["_rid", "_self", "_etag", "_ts", "_attachments"]);

function clean(stored: Stored): Doc {
  const kept = Object.entries(stored).filter(([name, value]) => !systemFields.has(name) && value !== null);
  return upgraded(Object.fromEntries(kept) as unknown as Doc);
}
