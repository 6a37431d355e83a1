import type { AzureType } from "../check/azure-types.ts";

type ServedProperty = {
  readonly name: string;
  readonly type: string;
  readonly flags?: string;
  readonly modifiers?: string;
};
type ServedObject = {
  readonly name?: string;
  readonly properties?: readonly ServedProperty[];
  readonly additionalPropertiesType?: string | null;
};
/** A type as Microsoft's server writes it. */
export type Served = ServedObject & {
  readonly $type: string;
  readonly bodyType?: ServedObject & { readonly $type: string };
  readonly baseProperties?: readonly ServedProperty[];
  readonly elements?: readonly ServedObject[];
  readonly discriminator?: string;
};

/** One resource's types in the short form of the snapshot. Throws when there is no resource among them. */
export function typesOf(served: readonly Served[]): {
  readonly id: string;
  readonly types: Readonly<Record<string, AzureType>>;
} {
  const resource = served.find(({ $type }) => $type === "Resource");
  if (resource?.name === undefined || resource.bodyType === undefined)
    throw new Error("There is no resource among these types.");
  const types: Record<string, AzureType> = {};
  const add = (name: string, type: Served): void => {
    if (type.$type === "Object") types[name] = short(type);
    if (type.$type !== "DiscriminatedObject") return;
    const kinds: [string, string][] = [];
    for (const element of type.elements ?? []) {
      const by = element.properties?.find((property) => property.name === type.discriminator)?.type ?? "";
      const kind = `${name}=${by}`;
      types[kind] = short(element);
      kinds.push([`=${by}`, kind]);
    }
    types[name] = {
      ...short({ properties: type.baseProperties ?? [] }),
      "?": type.discriminator ?? "",
      ...Object.fromEntries(kinds),
    };
  };
  for (const type of served) if (type.name !== undefined) add(type.name, type);
  add("", resource.bodyType);
  return { id: resource.name, types };
}

function short({ properties = [], additionalPropertiesType }: ServedObject): AzureType {
  const entries = properties.map(({ name, type, flags = "", modifiers = "" }): [string, string] => {
    const sign = flags.includes("ReadOnly") ? "- " : flags.includes("Required") ? "! " : "";
    const bounds = modifiers.replace(/(, )?sensitive/, "");
    return [name, `${sign}${type}${bounds === "" ? "" : ` {${bounds}}`}`];
  });
  if (additionalPropertiesType) entries.push(["*", additionalPropertiesType]);
  return Object.fromEntries(entries);
}
