import assert from "node:assert/strict";
import { ConfigProblems, readConfig } from "../bot/config.ts";

const guid = "7b1c0000-0000-4000-8000-000000000001";
const teams = {
  ENVELOPE_KEY_FILE: "/data/envelope-key.json",
  MicrosoftAppId: guid,
  MicrosoftAppType: "UserAssignedMSI",
  MicrosoftAppTenantId: guid,
  ALLOWED_TENANTS: guid.toUpperCase(),
  DATA_FILE: "/data/board.sqlite",
  SCHOOL_FILE: "/data/school.json",
};

function problems(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof ConfigProblems);
    return error.message;
  }
  return "";
}

describe("the configuration", () => {
  it("of local mode needs nothing", () => {
    const config = readConfig({ SOUNDING_BOARD_MODE: "local" });
    assert.equal(config.mode, "local");
    assert.equal(config.port, 3978);
    assert.equal(config.dataFile, ".data/sounding-board.sqlite");
  });

  it("keeps backups seven days where a folder is named and no number is", () => {
    assert.equal(readConfig(teams).backups, undefined);
    assert.deepEqual(readConfig({ ...teams, BACKUP_FOLDER: "/b" }).backups, { folder: "/b", days: 7 });
  });

  for (const name of [
    "MicrosoftAppId",
    "ALLOWED_TENANTS",
    "COSMOS_ENDPOINT",
    "WEBSITE_SITE_NAME",
    "TAB_CLIENT_ID",
  ])
    it(`of local mode does not start beside ${name}`, () =>
      assert.match(problems({ SOUNDING_BOARD_MODE: "local", [name]: "x" }), new RegExp(name)));

  it("links cards to the tab only when the app's id in Teams is set, and is a GUID", () => {
    const tab = { TAB_CLIENT_ID: "22222222-2222-4222-8222-222222222222", TAB_HOST: "board.example.org" };
    const idOf = (env: Record<string, string>): string | undefined => {
      const config = readConfig({ ...teams, ...tab, ...env });
      return config.mode === "teams" ? config.tab?.teamsAppId : undefined;
    };
    assert.equal(idOf({}), undefined);
    assert.equal(idOf({ TEAMS_APP_ID: guid.toUpperCase() }), guid);
    assert.match(problems({ ...teams, ...tab, TEAMS_APP_ID: "board" }), /TEAMS_APP_ID is not a GUID/);
  });

  it("of Teams mode is the default and is complete or nothing", () => {
    const config = readConfig(teams);
    assert.ok(config.mode === "teams" && config.allowedTenants.has(guid));
    for (const name of Object.keys(teams)) {
      const { [name as keyof typeof teams]: _, ...rest } = teams;
      assert.match(problems(rest), new RegExp(`${name}.* is missing`));
    }
    assert.ok(problems({}).split("\n- ").length > 5);
  });

  it("of Teams mode keeps the record in a file or in Cosmos DB, there with the bot's own identity", () => {
    const config = readConfig(teams);
    assert.ok(config.mode === "teams" && "file" in config.store);
    const azure = readConfig({
      ...teams,
      DATA_FILE: "",
      COSMOS_ENDPOINT: "https://board.documents.example/",
    });
    assert.ok(azure.mode === "teams" && "cosmos" in azure.store);
    assert.deepEqual(azure.store.cosmos, {
      ...{ endpoint: "https://board.documents.example/", database: "soundingBoard" },
      clientId: teams.MicrosoftAppId,
    });
  });

  it("of Teams mode needs a key for children's details, in a vault or in a file, never both", () => {
    const { ENVELOPE_KEY_FILE: _, ...none } = teams;
    assert.match(problems(none), /KEY_VAULT_URL and ENVELOPE_KEY_NAME/);
    const vault = { KEY_VAULT_URL: "https://board.vault.example/", ENVELOPE_KEY_NAME: "envelope" };
    assert.match(problems({ ...teams, ...vault }), /KEY_VAULT_URL and ENVELOPE_KEY_NAME/);
    const config = readConfig({ ...none, ...vault });
    assert.ok(config.mode === "teams" && "vaultUrl" in config.envelopeKey);
  });

  const unsafe: [Record<string, string>, RegExp][] = [
    [{ MicrosoftAppType: "MultiTenant" }, /exactly SingleTenant or UserAssignedMSI/],
    [{ MicrosoftAppType: "userassignedmsi" }, /exactly SingleTenant or UserAssignedMSI/],
    [{ MicrosoftAppPassword: "x" }, /UserAssignedMSI has no/],
    [{ MicrosoftAppType: "SingleTenant" }, /MicrosoftAppPassword is missing/],
    [{ MicrosoftAppId: "bot" }, /not a GUID/],
    [{ ALLOWED_TENANTS: `${guid},everyone` }, /no GUID/],
    [{ DATA_FILE: ":memory:" }, /memory forgets/],
    [{ COSMOS_ENDPOINT: "https://board.documents.example/" }, /in one place only/],
    [{ DATA_FILE: "", COSMOS_ENDPOINT: "board" }, /not a web address/],
    [{ DATA_FILE: "", COSMOS_ENDPOINT: "https://a.example/", BACKUP_FOLDER: "/b" }, /for DATA_FILE/],
    [{ BACKUP_FOLDER: "/backups", BACKUP_DAYS: "31" }, /from 1 to 30/],
    [{ BACKUP_DAYS: "7" }, /needs BACKUP_FOLDER/],
    [{ PORT: "http" }, /not a port/],
    [{ SOUNDING_BOARD_MODE: "demo" }, /either teams or local/],
  ];
  for (const [change, sentence] of unsafe)
    it(`of Teams mode is refused with ${Object.keys(change).join()} as ${Object.values(change).join().slice(0, 20)}`, () =>
      assert.match(problems({ ...teams, ...change }), sentence));
});
