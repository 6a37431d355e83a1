import { PartitionKeyDefinitionVersion } from "@azure/cosmos";
import { type CosmosSettings, connect } from "./connection.ts";
import { containerId, indexingPolicy, partitionKeyPath } from "./container.ts";

/** Creates database and container as the store needs them; for emulators, because in Azure `infra/` does it. */
export async function createContainer(settings: CosmosSettings): Promise<void> {
  const client = connect(settings);
  try {
    const { database } = await client.databases.createIfNotExists({ id: settings.database });
    await database.containers.createIfNotExists({
      id: containerId,
      partitionKey: { paths: [partitionKeyPath], version: PartitionKeyDefinitionVersion.V2 },
      indexingPolicy: structuredClone(indexingPolicy) as object,
    });
  } finally {
    client.dispose();
  }
}
