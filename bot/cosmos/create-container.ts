import { PartitionKeyDefinitionVersion } from "@azure/cosmos";
import { type CosmosSettings, CosmosRefusal, connect, isOnThisComputer } from "./connection.ts";
import { containerId, indexingPolicy, partitionKeyPath } from "./container.ts";

/**
 * Creates database and container as the store needs them, in an emulator. Throws CosmosRefusal for any other endpoint:
 * in Azure `infra/` creates them, with backup and keys that this knows nothing of.
 */
export async function createContainer(settings: CosmosSettings): Promise<void> {
  if (!isOnThisComputer(settings.endpoint))
    throw new CosmosRefusal(
      "In Azure infra/ creates the container; this is for an emulator on this computer.",
    );
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
