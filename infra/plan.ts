import { basename } from "node:path";
import { CommandProblem, readOptions, run } from "../bot/commands/command-line.ts";
import { type BicepFile, type Value, at, objectIn } from "./check/bicep.ts";
import { checkInfra, infraTexts, readInfra } from "./check/check-infra.ts";

const usage = "npm run infra -- --params infra/test.bicepparam";

type Known = ReadonlyMap<string, Value>;

/** What a value is with what is known here, and the value itself where that is not enough. */
function resolved(value: Value, known: Known): Value {
  const its = value.kind === "name" && value.path.length === 1 ? known.get(value.path[0] ?? "") : undefined;
  return its ?? value;
}

function plain(value: Value): string {
  switch (value.kind) {
    case "string":
      return value.text;
    case "number":
      return String(value.number);
    case "boolean":
      return String(value.isTrue);
    case "array":
      return `[${value.items.map(plain).join(", ")}]`;
    case "other":
      return value.text;
    default:
      return "…";
  }
}

/** "" when it is created, undefined when it is not, and otherwise on what that hangs. */
function whenOf(body: Value, known: Known): string | undefined {
  if (body.kind !== "if") return "";
  const condition = resolved(body.condition, known);
  if (condition.kind === "boolean") return condition.isTrue ? "" : undefined;
  return ` when ${plain(condition)}`;
}

function resourcesOf(file: BicepFile, known: Known): string[] {
  return file.resources.flatMap(({ type, isExisting, body }) => {
    const when = isExisting ? undefined : whenOf(body, known);
    const many = body.kind === "loop" ? ", several" : "";
    return when === undefined ? [] : [`    ${type}${many}${when}`];
  });
}

await run(async () => {
  const { params } = readOptions(usage, ["params"]);
  const files = await readInfra(infraTexts());
  const faults = checkInfra(files);
  if (faults.length > 0)
    throw new CommandProblem(
      `The deployment is not fit:\n${faults.map(({ path, line, says }) => `- infra/${path}:${line} ${says}`).join("\n")}`,
    );
  const given = files.get(basename(params));
  const main = files.get("main.bicep");
  if (given?.using === undefined || main === undefined)
    throw new CommandProblem(`There is no parameter file infra/${basename(params)}. Use it so: ${usage}`);

  const known = new Map<string, Value>();
  for (const { name, byDefault } of main.parameters) if (byDefault) known.set(name, byDefault);
  for (const { name, value } of given.variables) known.set(name, value);
  const lines = ["Checked without Azure; `az bicep build` and `what-if` come in the workflow.", "With:"];
  for (const [name, value] of known) lines.push(`    ${name} = ${plain(value)}`);
  for (const { path, body } of main.modules) {
    const when = whenOf(body, known);
    const file = files.get(path);
    if (when === undefined || file === undefined) continue;
    const passed = new Map<string, Value>();
    const asked = at(body, "params");
    for (const { name, value } of (asked && objectIn(asked)?.properties) ?? [])
      passed.set(name, resolved(value, known));
    lines.push(`${path}${when} creates:`, ...resourcesOf(file, passed));
  }
  return lines.join("\n");
});
