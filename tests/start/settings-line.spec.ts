import assert from "node:assert/strict";
import { readConfig } from "../../bot/config.ts";
import { readRegister } from "../../bot/start/school.ts";
import { settingsLine } from "../../bot/start/settings-line.ts";

const guid = "7b1c0000-0000-4000-8000-000000000001";
const bot = "11111111-2222-4333-8444-555555555555";
const register = readRegister("bot/playground/invented-school.json");

/** Every setting that holds a secret, or an address with one in it, holds this word. */
const secret = "hush";
const everything = {
  ...{ MicrosoftAppId: bot, MicrosoftAppType: "SingleTenant", MicrosoftAppTenantId: guid },
  ...{ MicrosoftAppPassword: secret, ALLOWED_TENANTS: guid, SCHOOL_FILE: `/${secret}/school.json` },
  ...{ COSMOS_ENDPOINT: "https://board.documents.example/", COSMOS_KEY: secret },
  ...{ KEY_VAULT_URL: "https://board.vault.example/", ENVELOPE_KEY_NAME: "envelope" },
  ...{ TAB_CLIENT_ID: "22222222-2222-4222-8222-222222222222", TAB_HOST: "board.example" },
  ...{ ALARM_WEBHOOK_URL: `https://hooks.example/${secret}?key=${secret}` },
  ...{ HEARTBEAT_URL: `https://beat.example/${secret}` },
  ...{ NOTIFY_API_KEY: secret, NOTIFY_TEMPLATE_ID: secret, NOTIFY_PHONES: "07700 900111,07700 900112" },
  APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=${secret}`,
};

describe("the settings that are written to the log at the start", () => {
  it("say which parts are on and where they are, without a secret, a name or a number of anybody", () => {
    const line = settingsLine(readConfig(everything), register);
    assert.deepEqual(line, {
      ...{ mode: "teams", node: process.version, logLevel: "info", schools: 2, staff: register.staff.size },
      ...{ alarmWebhook: "hooks.example", alarmPhones: 2, heartbeat: "beat.example" },
      ...{ store: "board.documents.example", storeBy: "key", envelopeKey: "board.vault.example" },
      ...{ bot, identity: "SingleTenant", tenants: guid, tab: "board.example", telemetry: "on" },
    });
    const text = JSON.stringify(line);
    for (const hidden of [secret, "07700", ...[...register.staff.values()].map(({ name }) => name)])
      assert.ok(!text.includes(hidden));
  });

  it("say what is off", () => {
    const { mode, store, alarmWebhook, heartbeat } = settingsLine(
      readConfig({ SOUNDING_BOARD_MODE: "local" }),
      register,
    );
    assert.deepEqual(
      { mode, store, alarmWebhook, heartbeat },
      { mode: "local", store: "file", alarmWebhook: "off", heartbeat: "off" },
    );
  });
});
