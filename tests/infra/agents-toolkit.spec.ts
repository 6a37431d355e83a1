import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { Ajv } from "ajv";
import { parse } from "yaml";
import { checkInfra, infraTexts, readInfra } from "../../infra/check/check-infra.ts";

const folder = new URL("../../infra/", import.meta.url).pathname;
const text = (name: string): string => readFileSync(join(folder, name), "utf8");

/** What the toolkit itself provides. */
const ofTheToolkit = ["TEAMSFX_ENV", "AAD_APP_ACCESS_AS_USER_PERMISSION_ID"];

describe("the file for Microsoft 365 Agents Toolkit", () => {
  const agents = parse(text("m365agents.yml")) as Record<
    string,
    { writeToEnvironmentFile?: Record<string, string> }[]
  >;
  const schema = JSON.parse(
    readFileSync(new URL("m365agents.schema.json", import.meta.url), "utf8"),
  ) as object;
  const validate = new Ajv({ strict: false }).compile(schema);

  it("fits its schema", () => {
    assert.ok(validate(agents), JSON.stringify(validate.errors));
  });

  it("is refused with an action that there is not, or without what one needs", () => {
    const broken = (change: (copy: typeof agents) => void): boolean => {
      const copy = structuredClone(agents);
      change(copy);
      return validate(copy);
    };
    assert.ok(!broken((copy) => Object.assign(copy["provision"]![0]!, { uses: "aadApp/make" })));
    assert.ok(!broken((copy) => Object.assign(copy["provision"]![1]!, { with: {} })));
    assert.ok(
      !broken((copy) =>
        Object.assign(copy["provision"]![0]!, { with: { name: "x", generateClientSecret: "no" } }),
      ),
    );
    assert.ok(!broken((copy) => Object.assign(copy, { prepare: [] })));
  });

  it("uses only values that something provides, and files that are there", async () => {
    const main = (await readInfra(infraTexts())).get("main.bicep")!;
    const written = ["provision", "deploy", "publish"]
      .flatMap((cycle) => agents[cycle] ?? [])
      .flatMap(({ writeToEnvironmentFile = {} }) => Object.values(writeToEnvironmentFile));
    const provided = new Set([
      ...ofTheToolkit,
      ...Object.keys(parseEnv(text("env/.env.test"))),
      ...written,
      // The toolkit writes each output in capitals.
      ...main.outputs.map(({ name }) => name.toUpperCase()),
    ]);
    for (const file of ["m365agents.yml", "agents.parameters.json", "tab-registration.json"])
      for (const [, name] of text(file).matchAll(/\$\{\{(\w+)\}\}/g))
        assert.ok(provided.has(name!), `${file}: ${name!}`);
    for (const [, path] of text("m365agents.yml").matchAll(/(?:path|parameters|manifestPath): (\.\/\S+)/g))
      assert.ok(existsSync(join(folder, path!)), path);
  });

  it("gives the deployment every parameter that it needs, and none that it does not have", async () => {
    const files = await readInfra(infraTexts());
    assert.deepEqual(checkInfra(files), []);
    const { parameters } = JSON.parse(text("agents.parameters.json")) as {
      parameters: Record<string, unknown>;
    };
    const wanted = files.get("main.bicep")!.parameters;
    for (const name of Object.keys(parameters))
      assert.ok(
        wanted.some((one) => one.name === name),
        name,
      );
    for (const { name, byDefault } of wanted) assert.ok(byDefault !== undefined || name in parameters, name);
  });

  it("makes no secret", () => {
    assert.doesNotMatch(text("m365agents.yml"), /generateClientSecret: true|clientSecret/);
    for (const [name, value] of Object.entries(parseEnv(text("env/.env.test"))))
      assert.doesNotMatch(name, /SECRET|KEY|PASSWORD/, value);
  });

  it("registers the tab for Teams alone, with tokens of the second version", () => {
    const { api } = JSON.parse(text("tab-registration.json")) as {
      api: { requestedAccessTokenVersion: number; preAuthorizedApplications: { appId: string }[] };
    };
    assert.equal(api.requestedAccessTokenVersion, 2);
    // Teams on the desktop and on phones, and Teams on the web (Microsoft's published client ids).
    assert.deepEqual(
      api.preAuthorizedApplications.map(({ appId }) => appId),
      ["1fec8e78-bce4-4aaf-ab1b-5451cc387264", "5e3ce6c0-2b1f-4285-8d4b-75ee78787346"],
    );
  });
});
