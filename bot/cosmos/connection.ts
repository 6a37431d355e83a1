import { CosmosClient } from "@azure/cosmos";
import { AzureCliCredential, ChainedTokenCredential, ManagedIdentityCredential } from "@azure/identity";

/** Where the record is. Without a key the deployment's managed identity is used, as in Azure. */
export type CosmosSettings = {
  readonly endpoint: string;
  readonly database: string;
  /** For emulators on this computer only. */
  readonly key?: string;
  /** The client id of the managed identity. */
  readonly clientId?: string;
};

/** What cannot be stored, whatever the weather: a defect, or settings that are not safe. */
export class CosmosRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CosmosRefusal";
  }
}

/** The deployment's own identity; for a command at somebody's desk also who signed in there with `az login`. */
function identity(clientId: string | undefined): ManagedIdentityCredential | ChainedTokenCredential {
  return clientId
    ? new ManagedIdentityCredential({ clientId })
    : new ChainedTokenCredential(new ManagedIdentityCredential(), new AzureCliCredential());
}

/** One client for the process. Throws CosmosRefusal for a key with an endpoint that is not on this computer. */
export function connect({ endpoint, key, clientId }: CosmosSettings): CosmosClient {
  if (key && !isOnThisComputer(endpoint))
    throw new CosmosRefusal(
      "A key is for an emulator on this computer. In Azure the managed identity is used.",
    );
  return new CosmosClient({
    endpoint,
    ...(key ? { key } : { aadCredentials: identity(clientId) }),
    consistencyLevel: "Session",
    connectionPolicy: {
      requestTimeout: 10_000,
      // An emulator says of itself what is not true, and in one region there is nothing to discover.
      enableEndpointDiscovery: false,
      retryOptions: {
        maxRetryAttemptCount: 9,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: 30,
      },
    },
  });
}

/** Whether the endpoint is an emulator's: only this computer itself reaches it. */
export function isOnThisComputer(endpoint: string): boolean {
  return ["127.0.0.1", "localhost", "[::1]"].includes(new URL(endpoint).hostname);
}
