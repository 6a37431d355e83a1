import {
  type BicepFile,
  type Fault,
  type Property,
  type Resource,
  type Value,
  at,
  objectIn,
} from "./bicep.ts";

/**
 * What a school's deployment must be whatever its parameters: no secret in it, no way to the record from outside, TLS
 * 1.2 or later, nothing that can be lost by one mistake, and somebody told when it fails.
 */
export function checkPolicy(files: readonly BicepFile[]): Fault[] {
  return [
    ...files.flatMap(checkSecrets),
    ...files.flatMap(checkRegions),
    ...files.flatMap(checkResources),
    ...checkWhole(files),
  ];
}

/** Where a deployment may be: the record in the United Kingdom; the Bot Service, which has no region there, in Europe. */
export const regions: Readonly<Record<string, readonly string[]>> = {
  location: ["uksouth", "ukwest"],
  botLocation: ["westeurope"],
};
/** Resources without a region of their own: names in a private network, and who is told of an alarm. */
const withoutRegion: ReadonlySet<string> = new Set([
  "Microsoft.Network/privateDnsZones",
  "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
  "Microsoft.Insights/actionGroups",
  "Microsoft.Insights/metricAlerts",
]);

function checkRegions(file: BicepFile): Fault[] {
  const { path } = file;
  const parameters = path.endsWith("main.bicep") ? file.parameters : [];
  return [
    ...parameters.flatMap(({ name, decorators, line }) => {
      const permitted = regions[name];
      if (permitted === undefined) return [];
      const list = decorators.find((d) => d.name === "allowed")?.arguments[0];
      const given = list?.kind === "array" ? list.items : [];
      const isKept =
        given.length > 0 && given.every((item) => item.kind === "string" && permitted.includes(item.text));
      return isKept
        ? []
        : [{ path, line, says: `The parameter ${name} may be ${permitted.join(" or ")} only.` }];
    }),
    ...file.resources.flatMap(({ name, type, body, line }) => {
      const place = at(body, "location");
      const isFree = place === undefined || place.kind === "name" || withoutRegion.has(type);
      return isFree ? [] : [{ path, line, says: `The region of ${name} must be a parameter.` }];
    }),
  ];
}

const secretName = /(KEY|SECRET|PASSWORD|PWD|TOKEN|WEBHOOK_URL|CONNECTIONSTRING)$/i;
/** Named like secrets and none: a key's name, and where telemetry goes while its keys are switched off. */
const noSecret: ReadonlySet<string> = new Set(["APPLICATIONINSIGHTS_CONNECTION_STRING"]);

function checkSecrets(file: BicepFile): Fault[] {
  const { path } = file;
  const outputs = file.outputs
    .filter(
      ({ name, value }) =>
        secretName.test(name) || /ConnectionString|InstrumentationKey/.test(JSON.stringify(value)),
    )
    .map(({ name, line }) => ({ path, line, says: `The output ${name} could tell a secret.` }));
  const parameters = file.parameters
    .filter(({ name, decorators }) => secretName.test(name) && !decorators.some((d) => d.name === "secure"))
    .map(({ name, line }) => ({
      path,
      line,
      says: `The parameter ${name} is a secret and not marked @secure.`,
    }));
  const settings = settingsIn(file).flatMap(({ name, value, line }) => {
    if (!secretName.test(name) || noSecret.has(name)) return [];
    const isReference = value?.kind === "string" && value.text.startsWith("@Microsoft.KeyVault(");
    return isReference ? [] : [{ path, line, says: `The setting ${name} must refer to the vault.` }];
  });
  return [...outputs, ...parameters, ...settings];
}

/** Every `{ name: …, value: … }` of a file: what becomes the server's environment. */
export function settingsIn(file: BicepFile): { name: string; value: Value | undefined; line: number }[] {
  const found: { name: string; value: Value | undefined; line: number }[] = [];
  const visit = (value: Value): void => {
    if (value.kind === "array") value.items.forEach(visit);
    else if (value.kind === "object") {
      const name = value.properties.find((property) => property.name === "name")?.value;
      const its = value.properties.find((property) => property.name === "value")?.value;
      if (name?.kind === "string" && its !== undefined)
        found.push({ name: name.text, value: its, line: value.line });
      for (const property of value.properties) visit(property.value);
    } else if (value.kind === "call") value.arguments.forEach(visit);
    else if (value.kind === "choice") value.ways.forEach(visit);
  };
  for (const { value } of file.variables) visit(value);
  for (const { body } of file.resources) visit(body);
  return found;
}

/** What must stand at a path, by resource type; a condition may choose among what is allowed. */
const required: Readonly<
  Record<string, readonly (readonly [path: string, ...allowed: (string | boolean)[]])[]>
> = {
  "Microsoft.DocumentDB/databaseAccounts": [
    ["properties.disableLocalAuth", true],
    ["properties.disableKeyBasedMetadataWriteAccess", true],
    ["properties.minimalTlsVersion", "Tls12"],
    ["properties.isVirtualNetworkFilterEnabled", true],
    ["properties.networkAclBypass", "None"],
    ["properties.consistencyPolicy.defaultConsistencyLevel", "Session"],
    ["properties.backupPolicy.type", "Continuous"],
    ["properties.backupPolicy.continuousModeProperties.tier", "Continuous7Days"],
  ],
  "Microsoft.KeyVault/vaults": [
    ["properties.networkAcls.defaultAction", "Deny"],
    ["properties.enableRbacAuthorization", true],
    ["properties.enablePurgeProtection", true],
    ["properties.enableSoftDelete", true],
  ],
  "Microsoft.Web/sites": [
    ["properties.httpsOnly", true],
    ["properties.siteConfig.minTlsVersion", "1.2", "1.3"],
    ["properties.siteConfig.scmMinTlsVersion", "1.2", "1.3"],
    ["properties.siteConfig.ftpsState", "Disabled"],
    ["properties.siteConfig.remoteDebuggingEnabled", false],
    ["properties.siteConfig.alwaysOn", true],
    ["properties.siteConfig.healthCheckPath", "/health/ready"],
    ["identity.type", "UserAssigned"],
  ],
  "Microsoft.Web/sites/basicPublishingCredentialsPolicies": [["properties.allow", false]],
  "Microsoft.BotService/botServices": [
    ["properties.msaAppType", "UserAssignedMSI"],
    ["properties.disableLocalAuth", true],
  ],
  "Microsoft.Insights/components": [["properties.DisableLocalAuth", true]],
  "Microsoft.OperationalInsights/workspaces": [["properties.features.disableLocalAuth", true]],
  "Microsoft.Authorization/roleAssignments": [["properties.principalType", "ServicePrincipal"]],
  "Microsoft.Authorization/locks": [["properties.level", "CanNotDelete"]],
};

/** The only rights that the bot's identity gets: send telemetry, lock and unlock an envelope, read an alarm's key. */
const roles: ReadonlySet<string> = new Set([
  "3913510d-42f4-4e42-8a64-420c390055eb",
  "e147488a-f6f5-4113-8e2d-b22465e65bf6",
  "4633458b-17de-408a-b874-0445c86b69e6",
]);
const dataContributor = "00000000-0000-0000-0000-000000000002";

function checkResources(file: BicepFile): Fault[] {
  return file.resources
    .filter(({ isExisting }) => !isExisting)
    .flatMap((resource) =>
      [...checkResource(file, resource)].map((says) => ({ path: file.path, line: resource.line, says })),
    );
}

function* checkResource(file: BicepFile, { type, body, name: symbol }: Resource): Generator<string> {
  for (const [path, ...allowed] of required[type] ?? []) {
    const value = at(body, path);
    const ways = value?.kind === "choice" ? value.ways : [value];
    for (const way of ways) {
      const its = way?.kind === "string" ? way.text : way?.kind === "boolean" ? way.isTrue : undefined;
      if (its === undefined || !allowed.includes(its))
        yield `${path} of ${symbol} must be ${allowed.join(" or ")}.`;
    }
  }
  for (const { name, value } of objectIn(body)?.properties ?? [])
    if (name === "properties") yield* checkOpen(type, value);
  if (type === "Microsoft.Authorization/roleAssignments") {
    const role = at(body, "properties.roleDefinitionId");
    const last = role?.kind === "call" ? role.arguments.at(-1) : undefined;
    const named =
      last?.kind === "name" ? file.variables.find(({ name }) => name === last.path[0])?.value : last;
    if (named?.kind !== "string" || !roles.has(named.text))
      yield `${symbol} gives a role that the bot does not need.`;
  }
  if (type === "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments") {
    const given = JSON.stringify(at(body, "properties.roleDefinitionId") ?? "");
    const literals = file.variables
      .filter(({ name }) => given.includes(`"${name}"`))
      .map(({ value }) => value);
    if (!literals.some((value) => value.kind === "string" && value.text === dataContributor))
      yield `${symbol} gives a role in the store that the bot does not need.`;
  }
}

/** Where everybody would be let in. */
function* checkOpen(type: string, properties: Value): Generator<string> {
  const given = JSON.stringify(properties);
  if (given.includes('"0.0.0.0'))
    yield "An address range that is the whole internet, or all of Azure, is let in.";
  const isData = type === "Microsoft.DocumentDB/databaseAccounts" || type === "Microsoft.KeyVault/vaults";
  if (isData && !has(properties, "publicNetworkAccess")) yield "publicNetworkAccess must be said.";
  if (type === "Microsoft.KeyVault/vaults" && has(properties, "accessPolicies"))
    yield "The vault's rights are roles, not access policies.";
}

const has = (value: Value, name: string): boolean =>
  value.kind === "object" && value.properties.some((property: Property) => property.name === name);

function* wholeFaults(files: readonly BicepFile[]): Generator<string> {
  const resources = files.flatMap((file) => file.resources.filter(({ isExisting }) => !isExisting));
  const count = (type: string): number => resources.filter((resource) => resource.type === type).length;
  const one = [
    ["Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments", "the store opens to no identity"],
    ["Microsoft.Insights/actionGroups", "nobody is told of an alarm"],
    ["Microsoft.Insights/metricAlerts", "nobody hears when the server is gone"],
    ["Microsoft.Consumption/budgets", "nobody hears when it becomes dear"],
    ["Microsoft.Authorization/locks", "the record can be deleted by mistake"],
  ] as const;
  for (const [type, otherwise] of one) if (count(type) === 0) yield `There is no ${type}: ${otherwise}.`;
  if (count("Microsoft.Web/sites/basicPublishingCredentialsPolicies") < 2)
    yield "Publishing with a password must be off for both ftp and scm.";
  const queries = JSON.stringify(files.flatMap(({ variables }) => variables));
  for (const watched of ["deliveryDead", "turn.failed", "sweeperSilent", "clock.skew"])
    if (!queries.includes(watched)) yield `No alarm looks for ${watched}.`;
  const settings = new Map(files.flatMap(settingsIn).map(({ name, value }) => [name, value]));
  const expected = {
    SOUNDING_BOARD_MODE: "teams",
    WEBSITE_RUN_FROM_PACKAGE: "1",
    MicrosoftAppType: "UserAssignedMSI",
  };
  for (const [name, text] of Object.entries(expected)) {
    const value = settings.get(name);
    if (value?.kind !== "string" || value.text !== text) yield `The setting ${name} must be ${text}.`;
  }
  for (const name of ["MicrosoftAppPassword", "COSMOS_KEY"])
    if (settings.has(name)) yield `The setting ${name} must not be there: identities open everything.`;
}

function checkWhole(files: readonly BicepFile[]): Fault[] {
  return [...wholeFaults(files)].map((says) => ({ path: "main.bicep", line: 1, says }));
}
