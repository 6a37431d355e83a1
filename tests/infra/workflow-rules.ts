import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { parse } from "yaml";

// GitHub's own parser imports its schema in a way that Node does not take; it is handed over as a module.
registerHooks({
  load: (url, context, next) =>
    /@actions\/workflow-parser\/.*\.json$/.test(url)
      ? {
          format: "module",
          shortCircuit: true,
          source: `export default ${readFileSync(new URL(url), "utf8")}`,
        }
      : next(url, context),
});
const { NoOperationTraceWriter, convertWorkflowTemplate, parseWorkflow } =
  await import("@actions/workflow-parser");

/** The actions that we trust, at the commit of the version beside it. A newer one is a decision, in this line. */
export const actions: Readonly<Record<string, readonly [commit: string, version: string]>> = {
  // Read in the owner's repository at this commit.
  "actions/checkout": ["08c6903cd8c0fde910a37f88322edcfb5dd907a8", "v5.0.0"],
  "actions/upload-artifact": ["ea165f8d65b6e75b540449e92b4886f43607fa02", "v4.6.2"],
  // Seen as this version in several repositories of others, not in the owner's: look before the first run.
  "actions/setup-node": ["a0853c24544627f65ddf259abe73b1d18a591444", "v5.0.0"],
  "azure/login": ["a457da9ea143d694b1b9c7c869ebb04ebe844ef5", "v2.3.0"],
  "github/codeql-action/init": ["cdf488f595d80d6e07e03d4674febd5ab45fa938", "v4.37.9"],
  "github/codeql-action/analyze": ["cdf488f595d80d6e07e03d4674febd5ab45fa938", "v4.37.9"],
};

type Step = {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
};
type Job = {
  readonly "runs-on": string;
  readonly "timeout-minutes"?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly steps: readonly Step[];
};
type Workflow = {
  readonly on: unknown;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
};

/** Rights to write that a job may have, and what it must then be. */
const mayWrite: Readonly<Record<string, (job: Job) => boolean>> = {
  "id-token": (job) => job.environment !== undefined,
  "security-events": (job) => job.steps.some(({ uses = "" }) => uses.startsWith("github/codeql-action/")),
};

/** Whatever is wrong with a workflow: GitHub's own schema and expressions first, then what we ask of each. */
export async function checkWorkflow(name: string, text: string): Promise<readonly string[]> {
  const parsed = parseWorkflow({ name, content: text }, new NoOperationTraceWriter());
  if (parsed.value) await convertWorkflowTemplate(parsed.context, parsed.value);
  const errors = parsed.context.errors.getErrors().map(({ message }) => message);
  if (errors.length > 0) return errors;
  return [...rules(parse(text) as Workflow, text)];
}

function* rules(workflow: Workflow, text: string): Generator<string> {
  if (JSON.stringify(workflow.on).includes("pull_request_target"))
    yield "pull_request_target gives strangers' code our rights.";
  if (/\bsecrets\b/.test(text)) yield "A secret is used; identities and variables are enough.";
  if (workflow.permissions === undefined || Object.keys(workflow.permissions).length > 0)
    yield "The workflow as a whole must have no permissions.";
  for (const [name, job] of Object.entries(workflow.jobs)) {
    if (job["timeout-minutes"] === undefined) yield `${name} has no time limit.`;
    if (/latest/.test(job["runs-on"])) yield `${name} runs on whatever is the latest machine.`;
    if (job.permissions === undefined) yield `${name} names no permissions.`;
    for (const [what, right] of Object.entries(job.permissions ?? {}))
      if (right === "write" && mayWrite[what]?.(job) !== true)
        yield `${name} may write ${what} without need.`;
    for (const { uses, run, with: inputs = {} } of job.steps) {
      if (uses !== undefined) yield* checkAction(uses, inputs, text);
      if (run?.includes("${{")) yield `${name} puts an expression into a script; it belongs into env.`;
    }
  }
}

function* checkAction(
  uses: string,
  inputs: Readonly<Record<string, unknown>>,
  text: string,
): Generator<string> {
  const [name = "", commit = ""] = uses.split("@");
  const known = actions[name];
  if (known === undefined) yield `${name} is not one of the actions that we trust.`;
  else if (commit !== known[0]) yield `${name} is not at the commit of ${known[1]}.`;
  else if (text.split("\n").some((line) => line.includes(`${name}@`) && !line.endsWith(` # ${known[1]}`)))
    yield `${name} does not say that it is ${known[1]}.`;
  if (name === "actions/checkout" && inputs["persist-credentials"] !== false)
    yield "The checkout leaves a token in the work folder.";
}
