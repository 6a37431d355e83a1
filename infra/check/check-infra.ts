import { globSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { type AzureTypes, readAzureTypes } from "./azure-types.ts";
import type { Fault } from "./bicep.ts";
import { type BicepFiles, checkModules } from "./check-modules.ts";
import { checkPolicy } from "./check-policy.ts";
import { checkReads } from "./check-reads.ts";
import { checkTypes } from "./check-types.ts";
import { readBicep } from "./read-bicep.ts";

const folder = new URL("..", import.meta.url).pathname;

/** The Bicep and parameter files as they are committed, by their path in `infra`. */
export function infraTexts(): ReadonlyMap<string, string> {
  const paths = globSync(`${folder}**/*.{bicep,bicepparam}`).sort();
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, "utf8")]));
}

/** Reads every file. */
export async function readInfra(texts: ReadonlyMap<string, string>): Promise<BicepFiles> {
  const files = await Promise.all([...texts].map(([path, text]) => readBicep(path, text)));
  return new Map(files.map((file) => [file.path, file]));
}

/**
 * Whatever is wrong with the deployment that can be seen without Azure: syntax, names, Azure's types, what modules
 * expect of each other, and our policy. It stands before `az bicep build` and `what-if`, which the workflow runs; it
 * does not stand for them.
 */
export function checkInfra(files: BicepFiles, types: AzureTypes = readAzureTypes()): readonly Fault[] {
  const all = [...files.values()];
  return [
    ...all.flatMap((file) => file.faults),
    ...all.flatMap((file) => checkTypes(file, types)),
    ...all.flatMap((file) => checkReads(file, types)),
    ...checkModules(files),
    ...checkPolicy(all),
  ];
}
