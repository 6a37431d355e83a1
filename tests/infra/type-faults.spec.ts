import { type Seed, catchEach, files } from "./seeds.ts";

const { web, store, bot, alarms } = files;

const byAzuresTypes: readonly Seed[] = [
  [
    "a version that is not in the snapshot",
    web,
    "Microsoft.Web/serverfarms@2024-11-01",
    "Microsoft.Web/serverfarms@2014-11-01",
    /no Microsoft\.Web\/serverfarms@2014-11-01.*has Microsoft\.Web\/serverfarms@2024/,
  ],
  [
    "a resource type that there is not",
    bot,
    "Microsoft.BotService/botServices@",
    "Microsoft.BotService/bots@",
    /no Microsoft\.BotService\/bots@/,
  ],
  [
    "a property that is misspelt",
    web,
    "alwaysOn: true",
    "alwayOn: true",
    /alwayOn is not a property here\. Was alwaysOn meant/,
  ],
  ["a property in the wrong case", web, "httpsOnly: true", "httpsonly: true", /Was httpsOnly meant/],
  [
    "a property in the wrong place",
    web,
    "    httpsOnly: true\n",
    "    alwaysOn: true\n",
    /alwaysOn is not a property here/,
  ],
  [
    "what only Azure writes",
    web,
    "    httpsOnly: true",
    "    httpsOnly: true\n    defaultHostName: 'board.school.example'",
    /defaultHostName is written by Azure only/,
  ],
  ["what is needed, forgotten", bot, "    displayName: 'Sounding Board'\n", "", /displayName is needed here/],
  [
    "what is needed inside a list, forgotten",
    alarms,
    "          metricName: 'HealthCheckStatus'\n",
    "",
    /metricName is needed here/,
  ],
  [
    "a value that there is not",
    web,
    "'Disabled'",
    "'Disable'",
    /ftpsState cannot be Disable; it is AllAllowed, FtpsOnly, Disabled/,
  ],
  ["a price class that there is not", bot, "'F0'", "'F1'", /name cannot be F1/],
  [
    "a channel that there is not",
    bot,
    "channelName: 'MsTeamsChannel'",
    "channelName: 'TeamsChannel'",
    /channelName cannot be TeamsChannel/,
  ],
  ["no channel named", bot, "    channelName: 'MsTeamsChannel'\n", "", /channelName is needed here/],
  [
    "text where true or false is wanted",
    web,
    "alwaysOn: true",
    "alwaysOn: 'true'",
    /alwaysOn must be bool, not text/,
  ],
  [
    "true where text is wanted",
    web,
    "appCommandLine: startCommand",
    "appCommandLine: true",
    /appCommandLine must be string, not true or false/,
  ],
  [
    "a number where true or false is wanted",
    web,
    "reserved: true",
    "reserved: 1",
    /reserved must be bool, not a number/,
  ],
  [
    "one thing where a list is wanted",
    store,
    "paths: [\n          '/pk'\n        ]",
    "paths: '/pk'",
    /paths must be a list/,
  ],
  [
    "a list where one thing is wanted",
    bot,
    "sku: {\n    name: 'F0'\n  }",
    "sku: [\n    {\n      name: 'F0'\n    }\n  ]",
    /sku is not a list/,
  ],
  [
    "text where an object is wanted",
    web,
    "sku: {\n    name: planSku\n    capacity: instances\n  }",
    "sku: 'B1'",
    /sku must be an object/,
  ],
  [
    "a parameter of another kind",
    web,
    "capacity: instances",
    "capacity: planSku",
    /capacity must be int, and planSku is string/,
  ],
  [
    "a severity that there is not",
    alarms,
    "severity: 1\n    enabled",
    "severity: 9\n    enabled",
    /severity is more than 4/,
  ],
  ["a name that is too long", alarms, "'board'", "'sounding-board'", /groupShortName is longer than 12/],
  [
    "a wrong property inside a variable",
    web,
    "{ name: 'NODE_ENV', value",
    "{ name: 'NODE_ENV', valve",
    /valve is not a property here/,
  ],
  [
    "a child without its parent",
    store,
    "  parent: database\n",
    "",
    /containers needs a parent, or a name of 3 parts/,
  ],
  [
    "reading what Azure does not give",
    "modules/identity.bicep",
    "properties.clientId",
    "properties.clientID",
    /identity has no properties\.clientID to read/,
  ],
];

describe("what Azure's types do not have is caught and named", () => {
  catchEach(byAzuresTypes);
});
