import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { parse } from "yaml";
import { checkWorkflow } from "./workflow-rules.ts";

const root = new URL("../..", import.meta.url).pathname;
const paths = globSync(`${root}.github/workflows/*.yml`).sort();
const texts = new Map(paths.map((path) => [basename(path), readFileSync(path, "utf8")]));

describe("the workflows", () => {
  for (const [name, text] of texts)
    it(`${name} is what GitHub reads, with no right and no stranger in it that it does not need`, async () => {
      assert.deepEqual(await checkWorkflow(name, text), []);
    });

  it("are those that we describe", () => {
    assert.deepEqual([...texts.keys()], ["check.yml", "codeql.yml", "deploy.yml"]);
  });

  it("run only commands that package.json has, and files that are there", () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const [name, text] of texts) {
      for (const [, script] of text.matchAll(/npm run ([\w:]+)/g))
        assert.ok(script! in scripts, `${name}: ${script!}`);
      for (const [path] of text.matchAll(/(?:infra|tests|\.ci|\.github)\/[\w./-]*\w/g))
        assert.ok(existsSync(root + path) || globSync(`${root}${path}*`).length > 0, `${name}: ${path}`);
    }
  });

  it("deploy only what was tested, after a plan, and can put back what was there", () => {
    const deploy = texts.get("deploy.yml")!;
    const order = [
      "bash .ci/run",
      "what-if",
      "deployment group create",
      "webapp deploy",
      "smoke.sh",
      "Put the last good",
    ];
    const at = order.map((step) => deploy.indexOf(step));
    assert.ok(
      at.every((place) => place > 0),
      at.join(),
    );
    assert.deepEqual(
      at,
      [...at].sort((a, b) => a - b),
    );
    assert.match(deploy, /rollBackTo/);
    assert.equal(deploy.match(/sha256sum --check SHA256SUMS/g)?.length, 3);
  });

  it("make the infrastructure before there is a school file, which the server does not start without", () => {
    const { jobs, on } = parse(texts.get("deploy.yml")!) as {
      on: { workflow_dispatch: { inputs: Record<string, { default: unknown }> } };
      jobs: Record<string, { steps: { name?: string; if?: string }[] }>;
    };
    assert.equal(on.workflow_dispatch.inputs["infrastructureOnly"]?.default, false);
    const when = (name: string): string => jobs["deploy"]!.steps.find((step) => step.name === name)?.if ?? "";
    for (const name of ["Deploy the server", "Is it ready?"])
      assert.equal(when(name), "${{ !inputs.infrastructureOnly }}", name);
    assert.ok(!when("Deploy the infrastructure").includes("infrastructureOnly"));
    // What only made the infrastructure is not called good by the name that is looked for.
    assert.match(
      texts.get("deploy.yml")!,
      /run-name: \$\{\{ inputs\.infrastructureOnly && format\('infrastructure/,
    );
    for (const step of ["server", "smoke"])
      assert.match(
        when("Put the last good package back"),
        new RegExp(`steps\\.${step}\\.outcome == 'failure'`),
      );
  });

  const seeds: readonly (readonly [
    what: string,
    file: string,
    from: string | RegExp,
    to: string,
    named: RegExp,
  ])[] = [
    ["a key that GitHub does not know", "check.yml", "runs-on:", "run-on:", /run-on/],
    [
      "an expression that is no expression",
      "check.yml",
      "github.event_name ==",
      "github.event_name =",
      /expression|Unexpected|invalid/i,
    ],
    [
      "an action by its tag",
      "check.yml",
      /actions\/checkout@\w+/,
      "actions/checkout@v5",
      /not at the commit of v5\.0\.0/,
    ],
    ["an action at an unknown commit", "check.yml", /checkout@08/, "checkout@18", /not at the commit/],
    [
      "an action of somebody else",
      "check.yml",
      "actions/setup-node@",
      "someone/setup-node@",
      /not one of the actions that we trust/,
    ],
    [
      "an action that does not say its version",
      "check.yml",
      " # v5.0.0",
      "",
      /does not say that it is v5\.0\.0/,
    ],
    [
      "a checkout that keeps its token",
      "check.yml",
      "persist-credentials: false",
      "persist-credentials: true",
      /leaves a token/,
    ],
    [
      "rights for the whole workflow",
      "check.yml",
      "permissions: {}",
      "permissions:\n  contents: write",
      /must have no permissions/,
    ],
    [
      "a job that may write the code",
      "check.yml",
      "      contents: read",
      "      contents: write",
      /may write contents without need/,
    ],
    [
      "a job that may sign in without an environment",
      "check.yml",
      "      contents: read",
      "      id-token: write",
      /may write id-token without need/,
    ],
    [
      "a job without a word on rights",
      "check.yml",
      /    permissions:\n      contents: read\n/,
      "",
      /test names no permissions/,
    ],
    ["a job without a time limit", "check.yml", /    timeout-minutes: 60\n/, "", /test has no time limit/],
    [
      "a machine that changes",
      "check.yml",
      "ubuntu-24.04",
      "ubuntu-latest",
      /whatever is the latest machine/,
    ],
    ["a secret", "deploy.yml", "${{ vars.ORGANISATION }}", "${{ secrets.ORGANISATION }}", /A secret is used/],
    [
      "strangers' code with our rights",
      "check.yml",
      "  pull_request:",
      "  pull_request_target:",
      /strangers' code our rights/,
    ],
    [
      "an input inside a script",
      "deploy.yml",
      '"$ROLL_BACK_TO"',
      "${{ inputs.rollBackTo }}",
      /puts an expression into a script/,
    ],
  ];
  for (const [what, file, from, to, named] of seeds)
    it(`are refused with ${what}`, async () => {
      const before = texts.get(file)!;
      const broken = before.replace(from, () => to);
      assert.notEqual(broken, before, "the fault was not seeded");
      const faults = await checkWorkflow(file, broken);
      assert.ok(
        faults.some((fault) => named.test(fault)),
        faults.join("\n") || "accepted",
      );
    });
});
