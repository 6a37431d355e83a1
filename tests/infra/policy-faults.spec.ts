import { type Seed, catchEach, files } from "./seeds.ts";

const { web, store, vault, bot, alarms, telemetry } = files;

const againstOurPolicy: readonly Seed[] = [
  [
    "keys for the store",
    store,
    "disableLocalAuth: true",
    "disableLocalAuth: false",
    /disableLocalAuth of account must be true/,
  ],
  ["old TLS for the store", store, "'Tls12'", "'Tls11'", /minimalTlsVersion of account must be Tls12/],
  [
    "the store open to everybody",
    store,
    "isVirtualNetworkFilterEnabled: true",
    "isVirtualNetworkFilterEnabled: false",
    /isVirtualNetworkFilterEnabled of account must be true/,
  ],
  [
    "the store open to all of Azure",
    store,
    "ipAddressOrRange: address",
    "ipAddressOrRange: '0.0.0.0'",
    /all of Azure, is let in/,
  ],
  [
    "backups of another kind",
    store,
    "'Continuous7Days'",
    "'Continuous30Days'",
    /tier of account must be Continuous7Days/,
  ],
  [
    "rights in the store that are not needed",
    store,
    "00000000-0000-0000-0000-000000000002",
    "00000000-0000-0000-0000-000000000009",
    /data gives a role in the store/,
  ],
  [
    "a vault that lets everybody in",
    vault,
    "defaultAction: 'Deny'",
    "defaultAction: 'Allow'",
    /defaultAction of vault must be Deny/,
  ],
  [
    "a key that can be lost for good",
    vault,
    "enablePurgeProtection: true",
    "enablePurgeProtection: false",
    /enablePurgeProtection of vault must be true/,
  ],
  [
    "the role of an owner",
    vault,
    "e147488a-f6f5-4113-8e2d-b22465e65bf6",
    "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
    /envelope gives a role that the bot does not need/,
  ],
  [
    "old TLS for the server",
    web,
    "minTlsVersion: '1.2'",
    "minTlsVersion: '1.1'",
    /minTlsVersion of site must be 1\.2 or 1\.3/,
  ],
  ["the server without TLS", web, "httpsOnly: true", "httpsOnly: false", /httpsOnly of site must be true/],
  ["publishing with a password", web, "allow: false", "allow: true", /allow of ftp must be false/],
  [
    "a bot with a password",
    web,
    "{ name: 'NODE_ENV', value: 'production' }",
    "{ name: 'MicrosoftAppPassword', value: 'x' }",
    /MicrosoftAppPassword must not be there/,
  ],
  [
    "a key of the store in the settings",
    web,
    "{ name: 'NODE_ENV', value: 'production' }",
    "{ name: 'COSMOS_KEY', value: 'x' }",
    /COSMOS_KEY must not be there/,
  ],
  [
    "a secret in the settings",
    web,
    /'@Microsoft\.KeyVault\(SecretUri=\$\{vaultUrl\}secrets\/notify-api-key\)'/,
    "notifyTemplateId",
    /NOTIFY_API_KEY must refer to the vault/,
  ],
  [
    "a secret as a parameter",
    bot,
    "param endpoint string",
    "param endpoint string\nparam clientSecret string",
    /clientSecret is a secret and not marked @secure/,
  ],
  [
    "a secret in the output",
    telemetry,
    "output insightsName string = insights.name",
    "output insightsName string = insights.name\noutput line string = insights.properties.ConnectionString",
    /The output line could tell a secret/,
  ],
  [
    "a bot of another kind",
    bot,
    "'UserAssignedMSI'",
    "'MultiTenant'",
    /msaAppType of bot must be UserAssignedMSI/,
  ],
  [
    "telemetry with keys",
    telemetry,
    "DisableLocalAuth: true",
    "DisableLocalAuth: false",
    /DisableLocalAuth of insights must be true/,
  ],
  [
    "files that can be changed while it runs",
    web,
    "'WEBSITE_RUN_FROM_PACKAGE', value: '1'",
    "'WEBSITE_RUN_FROM_PACKAGE', value: '0'",
    /WEBSITE_RUN_FROM_PACKAGE must be 1/,
  ],
  ["local mode in Azure", web, "value: 'teams'", "value: 'local'", /SOUNDING_BOARD_MODE must be teams/],
  [
    "no alarm when the clock is off",
    alarms,
    'line.msg == "clock.skew"',
    'line.msg == "clock"',
    /No alarm looks for clock\.skew/,
  ],
  ["no alarm when a card is dead", alarms, '"deliveryDead", ', "", /No alarm looks for deliveryDead/],
  ["nobody hears of the bill", alarms, /resource budget[\s\S]*$/, "", /no Microsoft\.Consumption\/budgets/],
];

describe("what our policy does not allow is caught and named", () => {
  catchEach(againstOurPolicy);
});
