import { spawnSync } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { CommandProblem, run } from "../../bot/commands/command-line.ts";
import { type AzureType, type AzureTypes } from "../check/azure-types.ts";
import { checkReads } from "../check/check-reads.ts";
import { type Visited, checkTypes } from "../check/check-types.ts";
import { readBicep } from "../check/read-bicep.ts";
import { type Served, typesOf } from "./served.ts";

/**
 * Takes a new snapshot of Azure's own types: `npm run infra:types`. Microsoft's MCP server for Azure has them inside
 * (about 140 MB for a platform, so it is fetched for this and is no dependency); nobody signs in and nothing is sent.
 * Only the types that the Bicep files look into are kept.
 */
const source = "@azure/mcp@2.0.5";

function serve(type: string): readonly Served[] {
  const { stdout, stderr } = spawnSync(
    "npm",
    ["exec", "--yes", `--package=${source}`, "--", "azmcp", "bicepschema", "get", "--resource-type", type],
    { encoding: "utf8", timeout: 300_000, env: { ...process.env, AZURE_MCP_COLLECT_TELEMETRY: "false" } },
  );
  const start = stdout.indexOf("{");
  if (start < 0) throw new CommandProblem(`${source} does not have ${type}: ${stderr.slice(0, 300)}`);
  const answer = JSON.parse(stdout.slice(start)) as {
    status: number;
    results: { BicepSchemaResult: readonly Served[] };
  };
  if (answer.status !== 200) throw new CommandProblem(`${source} does not serve ${type}.`);
  return answer.results.BicepSchemaResult;
}

await run(async () => {
  const folder = new URL("..", import.meta.url).pathname;
  const files = await Promise.all(
    globSync(`${folder}**/*.bicep`).map((path) => readBicep(path, readFileSync(path, "utf8"))),
  );
  const byHand = JSON.parse(readFileSync(new URL("by-hand.json", import.meta.url), "utf8")) as AzureTypes;
  const wanted = new Set(files.flatMap(({ resources }) => resources.map((r) => `${r.type}@${r.version}`)));
  const all: Record<string, Readonly<Record<string, AzureType>>> = {};
  const notes: string[] = [];
  for (const id of [...wanted].filter((one) => byHand[one] === undefined).sort()) {
    const served = typesOf(serve(id.split("@")[0] ?? ""));
    if (served.id !== id)
      notes.push(`${id} is served as ${served.id}: write that into the Bicep file and run again.`);
    all[served.id] = served.types;
  }
  if (notes.length > 0) throw new CommandProblem(notes.join("\n"));

  const inUse = new Map<string, Set<string>>();
  const visited: Visited = (id, type) => {
    if (!inUse.has(id)) inUse.set(id, new Set());
    inUse.get(id)?.add(type);
  };
  for (const file of files) {
    checkTypes(file, { ...all, ...byHand }, visited);
    checkReads(file, { ...all, ...byHand }, visited);
  }
  const kept = Object.fromEntries(
    Object.entries(all).map(([id, types]) => {
      const names = Object.keys(types).filter((name) => inUse.get(id)?.has(name));
      return [id, Object.fromEntries(names.map((name) => [name, types[name]]))];
    }),
  );
  const text = await format(JSON.stringify(kept), { parser: "json", printWidth: 110 });
  writeFileSync(new URL("azure-types.json", import.meta.url), text);
  return `${Object.keys(kept).length} resource types are in infra/types/azure-types.json.`;
});
