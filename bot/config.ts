import { z } from "zod";
import type { AlarmSettings } from "./alarms/alarm-channel.ts";
import type { CosmosSettings } from "./cosmos/connection.ts";
import { mostBackupDays, usualBackupDays } from "./sqlite/backup-clock.ts";
import type { BackupSettings } from "./start/backups.ts";
import type { BotIdentity } from "./teams/cloud-adapter.ts";

/** How this process runs, read once from the environment. */
export type Config = {
  readonly port: number;
  readonly schoolFile: string | undefined;
  readonly logLevel: string;
  readonly alarms: AlarmSettings;
  /** Where the backups of the embedded store lie; without it nobody removes them but the backup command. */
  readonly backups: BackupSettings | undefined;
  /** An address outside that expects a beat each minute while everything runs. */
  readonly beatUrl: string | undefined;
} & (
  | { readonly mode: "local"; readonly dataFile: string; readonly startClockAt: number }
  | {
      readonly mode: "teams";
      /** The embedded store's file, or Azure Cosmos DB. */
      /** Where the key of the children's details is: a vault, or a file where there is no Azure. */
      readonly envelopeKey:
        { readonly vaultUrl: string; readonly keyName: string } | { readonly file: string };
      readonly store: { readonly file: string } | { readonly cosmos: CosmosSettings };
      readonly identity: BotIdentity;
      readonly allowedTenants: ReadonlySet<string>;
      readonly schoolFile: string;
      /** The tab's own app registration and the host it is registered under; without them there is no tab. */
      readonly tab:
        | {
            readonly clientId: string;
            readonly host: string;
            /** The app's id in Teams, by which cards link to the tab; without it they do not. */
            readonly teamsAppId: string | undefined;
          }
        | undefined;
      /** Application Insights' connection string; without one nothing is exported. */
      readonly telemetry: string | undefined;
    }
);

/** Everything that is missing or unsafe, in sentences, so that one look is enough to mend it. */
export class ConfigProblems extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`Sounding Board cannot start:\n- ${problems.join("\n- ")}`);
    this.name = "ConfigProblems";
    this.problems = problems;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Signs of Azure: beside any of these local mode would be an open door. */
const azureSigns = [
  "MicrosoftAppId",
  "MicrosoftAppPassword",
  "MicrosoftAppType",
  "MicrosoftAppTenantId",
  "ALLOWED_TENANTS",
  "COSMOS_ENDPOINT",
  "TAB_CLIENT_ID",
  "TAB_HOST",
  "APPLICATIONINSIGHTS_CONNECTION_STRING",
  "WEBSITE_SITE_NAME",
  "WEBSITE_INSTANCE_ID",
];

/** The first school morning of the invented school year that the story is told on, 10:15 in London. */
const defaultClock = "2026-11-24T10:15:00Z";

/** Reads the environment. Throws ConfigProblems naming everything that is missing or unsafe. */
export function readConfig(env: Environment): Config {
  const problems: string[] = [];
  const port = Number(env["PORT"] ?? 3978);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) problems.push("PORT is not a port number.");
  const shared = {
    port,
    alarms: readAlarms(env, problems),
    backups: readBackups(env, problems),
    beatUrl: readUrl(env, "HEARTBEAT_URL", problems),
    logLevel: env["LOG_LEVEL"] ?? (env["SOUNDING_BOARD_MODE"] === "local" ? "warn" : "info"),
  };
  const mode = env["SOUNDING_BOARD_MODE"] ?? "teams";
  const config = mode === "local" ? readLocal(env, shared, problems) : readTeams(env, mode, shared, problems);
  if (problems.length > 0 || !config) throw new ConfigProblems(problems);
  return config;
}

type Shared = Pick<Config, "port" | "logLevel" | "alarms" | "backups" | "beatUrl">;

function readBackups(env: Environment, problems: string[]): BackupSettings | undefined {
  const { BACKUP_FOLDER: folder, BACKUP_DAYS: written } = env;
  const days = Number(written ?? usualBackupDays);
  if (!Number.isInteger(days) || days < 1 || days > mostBackupDays)
    problems.push(`BACKUP_DAYS is a number of days from 1 to ${mostBackupDays}.`);
  if (written && !folder) problems.push("BACKUP_DAYS needs BACKUP_FOLDER, where the backups lie.");
  return folder ? { folder, days } : undefined;
}

function readUrl(env: Environment, name: string, problems: string[]): string | undefined {
  const value = env[name];
  if (value === undefined || value === "") return undefined;
  if (!URL.canParse(value) || !/^https?:/.test(value)) problems.push(`${name} is not a web address.`);
  return value;
}

function readAlarms(env: Environment, problems: string[]): AlarmSettings {
  const webhookUrl = readUrl(env, "ALARM_WEBHOOK_URL", problems);
  const { NOTIFY_API_KEY: apiKey, NOTIFY_TEMPLATE_ID: templateId, NOTIFY_PHONES: phones } = env;
  if (!apiKey && !templateId && !phones) return { webhookUrl };
  if (!apiKey || !templateId || !phones) {
    problems.push("GOV.UK Notify needs NOTIFY_API_KEY, NOTIFY_TEMPLATE_ID and NOTIFY_PHONES together.");
    return { webhookUrl };
  }
  const baseUrl = "https://api.notifications.service.gov.uk";
  return { webhookUrl, notify: { apiKey, templateId, phones: phones.split(","), baseUrl } };
}

function readLocal(env: Environment, shared: Shared, problems: string[]): Config {
  const found = azureSigns.filter((name) => (env[name] ?? "") !== "");
  if (found.length > 0)
    problems.push(`Local mode checks nobody's identity, so it does not start beside ${found.join(", ")}.`);
  const startClockAt = Date.parse(env["START_CLOCK_AT"] ?? defaultClock);
  if (Number.isNaN(startClockAt))
    problems.push("START_CLOCK_AT is not a moment such as 2026-11-24T10:15:00Z.");
  return {
    ...shared,
    mode: "local",
    dataFile: env["DATA_FILE"] ?? ".data/sounding-board.sqlite",
    schoolFile: env["SCHOOL_FILE"],
    startClockAt,
  };
}

type TeamsConfig = Extract<Config, { mode: "teams" }>;

function readEnvelopeKey(env: Environment, problems: string[]): TeamsConfig["envelopeKey"] | undefined {
  const { KEY_VAULT_URL: vaultUrl, ENVELOPE_KEY_NAME: keyName, ENVELOPE_KEY_FILE: file } = env;
  if (vaultUrl && keyName && !file && URL.canParse(vaultUrl)) return { vaultUrl, keyName };
  if (file && !vaultUrl && !keyName) return { file };
  problems.push(
    "ENVELOPE_KEY_FILE, or in Azure KEY_VAULT_URL and ENVELOPE_KEY_NAME, is missing: the key of children's details.",
  );
  return undefined;
}

function readStore(
  env: Environment,
  clientId: string | undefined,
  problems: string[],
): TeamsConfig["store"] | undefined {
  const { DATA_FILE: file, COSMOS_ENDPOINT: endpoint, COSMOS_DATABASE: database, COSMOS_KEY: key } = env;
  if (file && endpoint)
    problems.push("DATA_FILE and COSMOS_ENDPOINT are both set: the record can be in one place only.");
  else if (file === ":memory:") problems.push("DATA_FILE must be a file: memory forgets.");
  else if (endpoint && env["BACKUP_FOLDER"])
    problems.push("BACKUP_FOLDER is for DATA_FILE: Azure keeps Cosmos DB's backups itself, for seven days.");
  else if (file) return { file };
  else if (!endpoint) problems.push("DATA_FILE or COSMOS_ENDPOINT is missing: where the record is kept.");
  else if (!URL.canParse(endpoint)) problems.push("COSMOS_ENDPOINT is not a web address.");
  else {
    const identity = clientId === undefined ? {} : { clientId };
    return { cosmos: { endpoint, database: database || "soundingBoard", ...(key ? { key } : identity) } };
  }
  return undefined;
}

function readTab(env: Environment, appId: string, problems: string[]): TeamsConfig["tab"] {
  // App Service says under which host it answers.
  const { TAB_CLIENT_ID: clientId, TAB_HOST: host = env["WEBSITE_HOSTNAME"] } = env;
  if (!clientId) return undefined;
  if (!z.guid().safeParse(clientId).success) problems.push("TAB_CLIENT_ID is not a GUID.");
  if (clientId.toLowerCase() === appId.toLowerCase())
    problems.push("TAB_CLIENT_ID must not be the bot's own registration.");
  if (!host || !/^[a-z0-9.-]+$/.test(host))
    problems.push("TAB_HOST is missing: the lower-case host in the tab's api:// address.");
  const teamsAppId = env["TEAMS_APP_ID"]?.toLowerCase() || undefined;
  if (teamsAppId !== undefined && !z.guid().safeParse(teamsAppId).success)
    problems.push("TEAMS_APP_ID is not a GUID.");
  return host ? { clientId: clientId.toLowerCase(), host, teamsAppId } : undefined;
}

function readTeams(env: Environment, mode: string, shared: Shared, problems: string[]): Config | undefined {
  if (mode !== "teams") problems.push(`SOUNDING_BOARD_MODE is "${mode}"; it is either teams or local.`);
  const need = (name: string, why: string): string => {
    const value = env[name] ?? "";
    if (value === "") problems.push(`${name} is missing: ${why}`);
    return value;
  };
  const isGuid = (value: string): boolean => z.guid().safeParse(value).success;
  const appId = need("MicrosoftAppId", "without it nobody's identity would be checked.");
  if (appId !== "" && !isGuid(appId)) problems.push("MicrosoftAppId is not a GUID.");
  const appType = need("MicrosoftAppType", "SingleTenant or UserAssignedMSI.");
  const tenantId = need("MicrosoftAppTenantId", "the tenant of the bot's registration.");
  const password = env["MicrosoftAppPassword"];
  if (appType !== "" && appType !== "SingleTenant" && appType !== "UserAssignedMSI")
    problems.push("MicrosoftAppType must be exactly SingleTenant or UserAssignedMSI.");
  if (appType === "SingleTenant" && !password)
    problems.push("MicrosoftAppPassword is missing for SingleTenant.");
  if (appType === "UserAssignedMSI" && password)
    problems.push("UserAssignedMSI has no MicrosoftAppPassword.");
  const tenants = need("ALLOWED_TENANTS", "the tenants whose staff may use the bot, comma-separated.")
    .split(",")
    .map((t) => t.trim().toLowerCase())
    .filter((t) => t !== "");
  for (const tenant of tenants)
    if (!isGuid(tenant)) problems.push("ALLOWED_TENANTS holds something that is no GUID.");
  const store = readStore(env, appType === "UserAssignedMSI" ? appId : undefined, problems);
  const envelopeKey = readEnvelopeKey(env, problems);
  const tab = readTab(env, appId, problems);
  const schoolFile = need("SCHOOL_FILE", "the JSON file with schools, staff, links, hours and numbers.");
  if (
    !store ||
    !envelopeKey ||
    problems.length > 0 ||
    (appType !== "SingleTenant" && appType !== "UserAssignedMSI")
  )
    return undefined;
  return {
    ...shared,
    mode: "teams",
    store,
    envelopeKey,
    schoolFile,
    tab,
    telemetry: env["APPLICATIONINSIGHTS_CONNECTION_STRING"] || undefined,
    identity: { appId, appType, tenantId, ...(password ? { password } : {}) },
    allowedTenants: new Set(tenants),
  };
}
