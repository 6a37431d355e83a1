import { strFromU8, unzipSync } from "fflate";
import { checkIcon } from "./check-icons.ts";
import { checkManifest, type Manifest } from "./check-manifest.ts";
import { checkSchema } from "./check-schema.ts";
import { checkWords } from "./check-words.ts";

/**
 * Whatever is wrong with a package, in sentences: Microsoft's schema, and what no schema can say. Empty when an
 * administrator can upload it.
 */
export function checkPackage(zip: Uint8Array): readonly string[] {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(zip);
  } catch {
    // fflate throws for whatever is no zip.
    return ["The package is not a zip file."];
  }
  const bytes = files["manifest.json"];
  if (bytes === undefined)
    return ["manifest.json is missing at the top of the zip: its files must not be in a folder."];
  const faults: string[] = [];
  const manifest = readJson("manifest.json", bytes, faults);
  if (manifest === undefined) return faults;
  faults.push(...checkSchema("manifest", manifest));
  // The rules read what the schema has vouched for.
  if (faults.length > 0) return faults;
  const checked = manifest as Manifest;
  faults.push(...checkManifest(checked));

  const languages = checked.localizationInfo?.additionalLanguages ?? [];
  const named = [checked.icons.color, checked.icons.outline, ...languages.map(({ file }) => file)];
  for (const name of named)
    if (files[name] === undefined) faults.push(`${name} is named in the manifest and missing in the zip.`);
  for (const name of Object.keys(files))
    if (name !== "manifest.json" && !named.includes(name))
      faults.push(`${name} is in the zip and not named in the manifest.`);

  for (const kind of ["color", "outline"] as const) {
    const icon = files[checked.icons[kind]];
    if (icon !== undefined) faults.push(...checkIcon(kind, icon));
  }
  for (const { file } of languages) {
    const words = files[file] && readJson(file, files[file], faults);
    if (words !== undefined)
      faults.push(...checkSchema("localisation", words), ...checkWords(file, words, checked));
  }
  return faults;
}

function readJson(name: string, bytes: Uint8Array, faults: string[]): object | undefined {
  let value: unknown;
  try {
    value = JSON.parse(strFromU8(bytes));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  faults.push(`${name} is not a JSON object.`);
  return undefined;
}
