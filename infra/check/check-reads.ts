import { type AzureTypes, readEntry } from "./azure-types.ts";
import type { BicepFile, Fault } from "./bicep.ts";
import { namesRead } from "./check-modules.ts";
import type { Visited } from "./check-types.ts";

/** What is read from a resource (`account.properties.documentEndpoint`) must be a property that Azure gives. */
export function checkReads(file: BicepFile, types: AzureTypes, visited: Visited = () => undefined): Fault[] {
  return namesRead(file).flatMap(({ path: [first, ...rest], line }): Fault[] => {
    const resource = file.resources.find(({ name }) => name === first);
    if (resource === undefined) return [];
    const known = types[`${resource.type}@${resource.version}`];
    if (known === undefined) return [];
    let type = "";
    for (const step of rest) {
      visited(`${resource.type}@${resource.version}`, type);
      const entry = known[type]?.[step];
      // What has no entry because its type was never looked into is not known to be wrong.
      if (entry === undefined)
        return known[type] === undefined
          ? []
          : [{ path: file.path, line, says: `${first ?? ""} has no ${rest.join(".")} to read.` }];
      type = readEntry(entry).type;
    }
    return [];
  });
}
