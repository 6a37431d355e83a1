/** The one container; `infra/` creates it in Azure and `npm run cosmos:create` in an emulator, never the server. */
export const containerId = "soundingBoard";
export const partitionKeyPath = "/pk";

/**
 * Only what is queried is indexed, because every indexed field is paid for with every write. The partition key is
 * among it: Cosmos DB does not index it by itself, and every query filters by it (Microsoft, "Indexing policies").
 */
export const indexingPolicy = {
  indexingMode: "consistent",
  automatic: true,
  includedPaths: [
    { path: "/pk/?" },
    { path: "/kind/?" },
    { path: "/dueAt/?" },
    { path: "/lists/[]/?" },
    { path: "/listedAt/?" },
    { path: "/id/?" },
  ],
  excludedPaths: [{ path: "/*" }],
  compositeIndexes: [
    [
      { path: "/kind", order: "ascending" },
      { path: "/dueAt", order: "ascending" },
    ],
    [
      { path: "/listedAt", order: "descending" },
      { path: "/id", order: "descending" },
    ],
  ],
} as const;

/**
 * What Cosmos DB takes in one batch, in steps and in bytes, and in one step that changes single fields. One command
 * takes about five steps and two for each person it concerns (leads, social workers), whatever the record holds;
 * purging and moving go fifty by fifty.
 */
export const mostOperations = 100;
export const mostBytes = 2 * 1024 * 1024;
export const mostChanges = 10;
