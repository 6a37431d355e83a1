/** The one container; `infra/` creates it in Azure and `npm run cosmos:create` in an emulator, never the server. */
export const containerId = "soundingBoard";
export const partitionKeyPath = "/pk";

/** Only what is queried is indexed, because every indexed field is paid for with every write. */
export const indexingPolicy = {
  indexingMode: "consistent",
  automatic: true,
  includedPaths: [
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

/** What Cosmos DB takes in one batch. */
export const mostOperations = 100;
export const mostBytes = 2 * 1024 * 1024;
