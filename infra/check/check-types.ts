import { type AzureType, type AzureTypes, type Entry, readEntry } from "./azure-types.ts";
import { type BicepFile, type Fault, type Property, type Resource, type Value, objectIn } from "./bicep.ts";

/** Bicep's own words in a resource, which no Azure type has. */
const ofBicep: ReadonlySet<string> = new Set(["parent", "scope", "dependsOn"]);

/** Told of every type that is looked into, so that the snapshot can be cut to what is in use. */
export type Visited = (resource: string, type: string) => void;

/** Where resources of a file depart from Azure's types: names, what is needed, what only Azure writes, values. */
export function checkTypes(file: BicepFile, types: AzureTypes, visited: Visited = () => undefined): Fault[] {
  const faults: Fault[] = [];
  const variables = new Map(file.variables.map(({ name, value }) => [name, value]));
  const parameters = new Map(file.parameters.map(({ name, type }) => [name, type]));

  for (const resource of file.resources) {
    const id = `${resource.type}@${resource.version}`;
    const known = types[id];
    const says = (line: number, text: string): unknown => faults.push({ path: file.path, line, says: text });
    if (known === undefined) {
      const others = Object.keys(types).filter((other) => other.startsWith(`${resource.type}@`));
      const instead = others.length > 0 ? ` It has ${others.join(", ")}.` : "";
      says(resource.line, `The snapshot of Azure's types has no ${id}.${instead}`);
      continue;
    }
    const typeNamed = (name: string, line: number): AzureType | undefined => {
      visited(id, name);
      if (known[name] === undefined)
        says(line, `The snapshot has no ${name} of ${id}: run npm run infra:types.`);
      return known[name];
    };
    const body = objectIn(resource.body);
    const whole = typeNamed("", resource.line);
    if (body === undefined || whole === undefined) continue;
    checkNaming(resource, body.properties, says);
    if (resource.isExisting) continue;
    checkObject(whole, body.properties, resource.line, true);

    function checkObject(type: AzureType, given: readonly Property[], line: number, isTop = false): void {
      const names = new Set(given.map(({ name }) => name));
      const own = new Map(Object.entries(type).filter(([name]) => !/^[*?=]/.test(name)));
      const chooser = type["?"];
      if (chooser !== undefined) {
        const chosen = given.find(({ name }) => name === chooser)?.value;
        if (chosen === undefined) says(line, `${chooser} is needed here.`);
        else if (chosen.kind === "string" && chosen.isWhole) {
          const kind = type[`=${chosen.text}`];
          if (kind === undefined) says(chosen.line, `${chooser} cannot be ${chosen.text}.`);
          else for (const [name, entry] of Object.entries(typeNamed(kind, line) ?? {})) own.set(name, entry);
        } else return;
      }
      for (const [name, text] of own)
        if (readEntry(text).isNeeded && !names.has(name)) says(line, `${name} is needed here.`);
      for (const { name, value, line: where } of given) {
        if (isTop && ofBicep.has(name)) continue;
        const text = own.get(name) ?? type["*"];
        if (text === undefined) says(where, `${name} is not a property here.${meant(name, [...own.keys()])}`);
        else if (readEntry(text).isReadOnly) says(where, `${name} is written by Azure only.`);
        else checkValue(readEntry(text), name, value);
      }
    }

    function checkValue(entry: Entry, name: string, value: Value): void {
      const { type, line } = { type: entry.type, line: value.line };
      if (type === "any" || type === "") return;
      if (value.kind === "choice") {
        for (const way of value.ways) checkValue(entry, name, way);
        return;
      }
      if (value.kind === "name") {
        checkName(entry, name, value);
        return;
      }
      if (type.endsWith("[]")) {
        const one = { ...entry, type: type.slice(0, -2) };
        if (value.kind === "array") for (const item of value.items) checkValue(one, name, item);
        else if (value.kind === "loop") checkValue(one, name, value.body);
        else if (value.kind === "call" && value.name === "concat")
          for (const part of value.arguments) checkValue(entry, name, part);
        else if (value.kind !== "call" && value.kind !== "other") says(line, `${name} must be a list.`);
        return;
      }
      if (value.kind === "call" || value.kind === "other" || value.kind === "null") return;
      const choices = type.split(" | ");
      const isOneOf = choices.length > 1;
      switch (value.kind) {
        case "string":
          if (isOneOf || !["string", "int", "bool"].includes(type)) {
            if (known?.[type] !== undefined) says(line, `${name} must be an object.`);
            else if (value.isWhole && !choices.includes(value.text))
              says(
                line,
                `${name} cannot be ${value.text}; it is ${choices.filter((c) => c !== "string").join(", ")}.`,
              );
          } else if (type !== "string") says(line, `${name} must be ${type}, not text.`);
          if (value.isWhole) checkBounds(entry.bounds, name, value.text, line);
          return;
        case "number":
          if (type !== "int") says(line, `${name} must be ${type}, not a number.`);
          else checkRange(entry.bounds, name, value.number, line);
          return;
        case "boolean":
          if (type !== "bool") says(line, `${name} must be ${type}, not true or false.`);
          return;
        case "object": {
          if (isOneOf || ["string", "int", "bool"].includes(type))
            says(line, `${name} must be ${type}, not an object.`);
          else {
            const its = typeNamed(type, line);
            if (its) checkObject(its, value.properties, line);
          }
          return;
        }
        case "array":
        case "loop":
          says(line, `${name} is not a list.`);
          return;
        case "if":
          return;
      }
    }

    function checkName(entry: Entry, name: string, value: Extract<Value, { kind: "name" }>): void {
      const [first = "", ...rest] = value.path;
      const variable = rest.length === 0 ? variables.get(first) : undefined;
      if (variable) {
        checkValue(entry, name, variable);
        return;
      }
      const given = rest.length === 0 ? parameters.get(first) : undefined;
      const basic = entry.type.endsWith("[]") ? "array" : entry.type.includes(" | ") ? "string" : entry.type;
      if (given !== undefined && ["string", "int", "bool", "array"].includes(basic) && given !== basic)
        says(value.line, `${name} must be ${basic}, and ${first} is ${given}.`);
    }

    function checkBounds(bounds: Entry["bounds"], name: string, text: string, line: number): void {
      const { minLength, maxLength, pattern } = bounds;
      if (minLength !== undefined && text.length < Number(minLength))
        says(line, `${name} is shorter than ${minLength}.`);
      if (maxLength !== undefined && text.length > Number(maxLength))
        says(line, `${name} is longer than ${maxLength}.`);
      if (pattern !== undefined && !new RegExp(pattern).test(text))
        says(line, `${name} does not match ${pattern}.`);
    }

    function checkRange(bounds: Entry["bounds"], name: string, number: number, line: number): void {
      const { minValue, maxValue } = bounds;
      if (minValue !== undefined && number < Number(minValue))
        says(line, `${name} is less than ${minValue}.`);
      if (maxValue !== undefined && number > Number(maxValue))
        says(line, `${name} is more than ${maxValue}.`);
    }
  }
  return faults;
}

function checkNaming(
  resource: Resource,
  given: readonly Property[],
  says: (line: number, text: string) => unknown,
): void {
  const depth = resource.type.split("/").length - 1;
  const hasParent = given.some(({ name }) => name === "parent");
  const name = given.find((property) => property.name === "name")?.value;
  if (hasParent && depth < 2) says(resource.line, `${resource.type} has no parent.`);
  if (name?.kind !== "string") return;
  const parts = name.text.split("/").length;
  if (hasParent && parts > 1) says(name.line, "With a parent the name must not repeat the parent's.");
  if (!hasParent && parts !== depth)
    says(name.line, `${resource.type} needs a parent, or a name of ${depth} parts.`);
}

/** The property that was probably meant: the same letters in another case, or one letter apart. */
function meant(name: string, known: readonly string[]): string {
  const near = known.find((other) => other.toLowerCase() === name.toLowerCase() || isNear(name, other));
  return near === undefined ? "" : ` Was ${near} meant?`;
}

function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 2;
}
