import { dirname, join } from "node:path";
import { type BicepFile, type Fault, type Parameter, type Value, objectIn } from "./bicep.ts";

/** By path from the folder `infra`, such as `modules/web.bicep`. */
export type BicepFiles = ReadonlyMap<string, BicepFile>;

/** What files expect of each other: parameters given and needed, outputs that are read, names that nobody uses. */
export function checkModules(files: BicepFiles): Fault[] {
  return [...files.values()].flatMap((file) => [
    ...checkCalls(file, files),
    ...checkOutputsRead(file, files),
    ...(file.using === undefined ? checkUnused(file) : checkParameterFile(file, files)),
    ...file.parameters.flatMap((parameter) => checkDefault(file, parameter)),
  ]);
}

function checkCalls(file: BicepFile, files: BicepFiles): Fault[] {
  return file.modules.flatMap((module) => {
    const called = files.get(join(dirname(file.path), module.path));
    if (called === undefined)
      return [{ path: file.path, line: module.line, says: `There is no ${module.path}.` }];
    const body = objectIn(module.body)?.properties ?? [];
    const params = body.find(({ name }) => name === "params")?.value;
    const given = params?.kind === "object" ? params.properties : [];
    const own = new Map(file.parameters.map((parameter) => [parameter.name, parameter.type]));
    const unknown = body.filter(({ name }) => !["name", "params", "scope", "dependsOn"].includes(name));
    return [
      ...unknown.map(({ name, line }) => ({ path: file.path, line, says: `A module has no ${name}.` })),
      ...checkGiven(file.path, module.line, given, called.parameters, module.path),
      ...given.flatMap(({ name, value, line }) => {
        const type =
          value.kind === "name" && value.path.length === 1 ? own.get(value.path[0] ?? "") : undefined;
        const wanted = called.parameters.find((parameter) => parameter.name === name)?.type;
        return type === undefined || wanted === undefined || type === wanted
          ? []
          : [
              {
                path: file.path,
                line,
                says: `${name} of ${module.path} is ${wanted}, and what is given is ${type}.`,
              },
            ];
      }),
    ];
  });
}

function checkParameterFile(file: BicepFile, files: BicepFiles): Fault[] {
  const main = files.get(join(dirname(file.path), file.using ?? ""));
  if (main === undefined) return [{ path: file.path, line: 1, says: `There is no ${file.using ?? ""}.` }];
  return checkGiven(file.path, 1, file.variables, main.parameters, main.path);
}

function checkGiven(
  path: string,
  line: number,
  given: readonly { name: string; value: Value; line: number }[],
  wanted: readonly Parameter[],
  by: string,
): Fault[] {
  const names = new Set(given.map(({ name }) => name));
  return [
    ...wanted
      .filter(({ name, byDefault }) => byDefault === undefined && !names.has(name))
      .map(({ name }) => ({ path, line, says: `${by} needs ${name}.` })),
    ...given.flatMap(({ name, value, line: where }) => {
      const parameter = wanted.find((one) => one.name === name);
      const problems = parameter ? [...unfit(parameter, value)] : [`${by} has no parameter ${name}.`];
      return problems.map((says) => ({ path, line: where, says }));
    }),
  ];
}

function checkDefault(file: BicepFile, parameter: Parameter): Fault[] {
  const { byDefault, line } = parameter;
  if (byDefault === undefined) return [];
  return [...unfit(parameter, byDefault)].map((says) => ({ path: file.path, line, says }));
}

const typeOf: Partial<Record<Value["kind"], string>> = {
  ...{ string: "string", number: "int", boolean: "bool", array: "array", object: "object" },
};

/** Why a value does not fit a parameter, where that can be seen. */
function* unfit({ name, type, decorators }: Parameter, value: Value): Generator<string> {
  const its = typeOf[value.kind];
  if (its === undefined) return;
  if (its !== type) {
    yield `${name} must be ${type}, not ${its}.`;
    return;
  }
  const bound = (which: string): number => {
    const given = decorators.find((decorator) => decorator.name === which)?.arguments[0];
    return given?.kind === "number" ? given.number : NaN;
  };
  const allowed = decorators.find((decorator) => decorator.name === "allowed")?.arguments[0];
  if (value.kind === "string" && value.isWhole && allowed?.kind === "array") {
    const texts = allowed.items.flatMap((item) => (item.kind === "string" ? [item.text] : []));
    if (!texts.includes(value.text)) yield `${name} cannot be ${value.text}; it is ${texts.join(" or ")}.`;
  }
  const length =
    value.kind === "string" ? value.text.length : value.kind === "array" ? value.items.length : NaN;
  if (length < bound("minLength")) yield `${name} is shorter than ${bound("minLength")}.`;
  if (length > bound("maxLength")) yield `${name} is longer than ${bound("maxLength")}.`;
  if (value.kind === "number" && value.number < bound("minValue"))
    yield `${name} is less than ${bound("minValue")}.`;
  if (value.kind === "number" && value.number > bound("maxValue"))
    yield `${name} is more than ${bound("maxValue")}.`;
}

/** Each `module.outputs.name` that is read must be there. */
function checkOutputsRead(file: BicepFile, files: BicepFiles): Fault[] {
  const faults: Fault[] = [];
  for (const { path: read, line } of namesRead(file)) {
    const module = file.modules.find(({ name }) => name === read[0]);
    if (module === undefined || read[1] !== "outputs") continue;
    const called = files.get(join(dirname(file.path), module.path));
    if (called !== undefined && !called.outputs.some(({ name }) => name === read[2]))
      faults.push({ path: file.path, line, says: `${module.path} has no output ${read[2] ?? ""}.` });
  }
  return faults;
}

function checkUnused({ path, parameters, variables, resources, used }: BicepFile): Fault[] {
  const existing = resources.filter(({ isExisting }) => isExisting);
  return [...parameters, ...variables, ...existing]
    .filter(({ name }) => !used.has(name))
    .map(({ name, line }) => ({ path, line, says: `${name} is not used.` }));
}

/** Every name with what is read from it, wherever it stands. */
export function namesRead(file: BicepFile): { path: readonly string[]; line: number }[] {
  const all = [
    ...[...file.variables, ...file.outputs].map(({ value }) => value),
    ...[...file.resources, ...file.modules].map(({ body }) => body),
  ];
  return all.flatMap(namesOf);
}

function namesOf(value: Value): { path: readonly string[]; line: number }[] {
  switch (value.kind) {
    case "name":
      return [{ path: value.path, line: value.line }];
    case "string":
      return value.parts.flatMap(namesOf);
    case "object":
      return value.properties.flatMap((property) => namesOf(property.value));
    case "array":
      return value.items.flatMap(namesOf);
    case "loop":
      return [...namesOf(value.over), ...namesOf(value.body)];
    case "if":
      return [...namesOf(value.condition), ...namesOf(value.body)];
    case "choice":
      return [...namesOf(value.condition), ...value.ways.flatMap(namesOf)];
    case "call":
      return value.arguments.flatMap(namesOf);
    default:
      return [];
  }
}
