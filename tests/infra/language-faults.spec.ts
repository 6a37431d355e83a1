import { type Seed, catchEach, files } from "./seeds.ts";

const { store, bot, parameters } = files;

const inTheLanguage: readonly Seed[] = [
  ["a brace too few", bot, /\}\n$/, "", /missing here|not Bicep/],
  ["a colon forgotten", bot, "kind: 'azurebot'", "kind 'azurebot'", /missing here|not Bicep/],
  [
    "a name that is misspelt",
    "main.bicep",
    "identity.outputs.clientId",
    "identty.outputs.clientId",
    /identty is not declared/,
  ],
  [
    "a function that is misspelt",
    "main.bicep",
    "uniqueString(",
    "uniqueSting(",
    /uniqueSting\(\) is not a function/,
  ],
  [
    "a decorator that is misspelt",
    "main.bicep",
    "@minValue(1)\n@max",
    "@minimum(1)\n@max",
    /@minimum is not a decorator/,
  ],
  [
    "a parameter declared twice",
    bot,
    "param name string",
    "param name string\nparam name string",
    /name is declared twice/,
  ],
  [
    "a parameter that nobody uses",
    bot,
    "param name string",
    "param name string\nparam size int",
    /size is not used/,
  ],
  [
    "a variable that nobody uses",
    store,
    "var isServerless",
    "var isCheap = true\nvar isServerless",
    /isCheap is not used/,
  ],
  [
    "a call for the store's keys",
    store,
    "= account.properties.documentEndpoint",
    "= account.listKeys().primaryMasterKey",
    /listKeys\(\) would put a key/,
  ],
];

const betweenFiles: readonly Seed[] = [
  [
    "a module that is not there",
    "main.bicep",
    "'modules/bot.bicep'",
    "'modules/robot.bicep'",
    /There is no modules\/robot\.bicep/,
  ],
  [
    "a parameter of a module forgotten",
    "main.bicep",
    "    endpoint: 'https://${web.outputs.hostName}/api/messages'\n",
    "",
    /modules\/bot\.bicep needs endpoint/,
  ],
  [
    "a parameter that a module does not have",
    "main.bicep",
    "    siteId: web",
    "    sideId: web",
    /has no parameter sideId/,
  ],
  [
    "a number given where a module wants text",
    "main.bicep",
    "startCommand: startCommand",
    "startCommand: instances",
    /startCommand of modules\/web\.bicep is string, and what is given is int/,
  ],
  [
    "an output that a module does not have",
    "main.bicep",
    "web.outputs.siteName",
    "web.outputs.siteTitle",
    /has no output siteTitle/,
  ],
  [
    "a default that is not allowed",
    "main.bicep",
    "param planSku string = 'B1'",
    "param planSku string = 'F1'",
    /planSku cannot be F1/,
  ],
  [
    "a parameter file for another template",
    parameters,
    "using 'main.bicep'",
    "using 'mine.bicep'",
    /There is no mine\.bicep/,
  ],
  ["a parameter without a value", parameters, /param budgetStart.*\n/, "", /main\.bicep needs budgetStart/],
  ["a parameter that there is not", parameters, "param locked", "param looked", /no parameter looked/],
  ["a plan that is not offered", "live.bicepparam", "'P0v3'", "'S1'", /planSku cannot be S1/],
  [
    "an id that is too short",
    parameters,
    /tabClientId = '.*'/,
    "tabClientId = '22222222'",
    /tabClientId is shorter than 36/,
  ],
  [
    "more instances than foreseen",
    "live.bicepparam",
    "instances = 2",
    "instances = 20",
    /instances is more than 3/,
  ],
  [
    "text where a number is wanted",
    parameters,
    "monthlyBudget = 20",
    "monthlyBudget = '20'",
    /monthlyBudget must be int/,
  ],
  [
    "one person only who is told",
    parameters,
    "  'deputy@school.example'\n",
    "",
    /alarmEmails is shorter than 2/,
  ],
];

describe("a fault in Bicep itself, or between its files, is caught and named", () => {
  catchEach([...inTheLanguage, ...betweenFiles]);
});
