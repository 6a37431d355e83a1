import { readFileSync } from "node:fs";

/**
 * One type: what each property holds, as `string`, `int`, `bool`, `any`, the name of another type, a choice
 * (`a | b`), or a list of these (`[]`). `!` before it means needed, `-` means that only Azure writes it; bounds follow
 * in braces. `*` holds for every property without an entry; `?` names the property by which a kind is chosen, and
 * `=NAME` is the type of that kind.
 */
export type AzureType = Readonly<Record<string, string>>;
/** By `Type@version`, and in it by the type's name; the resource itself has no name. */
export type AzureTypes = Readonly<Record<string, Readonly<Record<string, AzureType>>>>;

/** A property's entry, taken apart. */
export type Entry = {
  readonly type: string;
  readonly isNeeded: boolean;
  readonly isReadOnly: boolean;
  readonly bounds: Readonly<Record<string, string>>;
};

export function readEntry(text: string): Entry {
  const [, sign = "", type = "", bounds = ""] = /^([!-]?) ?(.*?)(?: \{(.*)\})?$/.exec(text) ?? [];
  const pairs = [
    ...bounds.matchAll(/(minLength|maxLength|minValue|maxValue|pattern): (.*?)(?=, (?:min|max|pattern)|$)/g),
  ];
  return {
    type,
    isNeeded: sign === "!",
    isReadOnly: sign === "-",
    bounds: Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name, value])),
  };
}

const read = (name: string): AzureTypes =>
  JSON.parse(readFileSync(new URL(`../types/${name}.json`, import.meta.url), "utf8")) as AzureTypes;

/** What is committed: a snapshot of Azure's own types, and by hand those that the snapshot's source does not serve. */
export function readAzureTypes(): AzureTypes {
  return { ...read("azure-types"), ...read("by-hand") };
}
