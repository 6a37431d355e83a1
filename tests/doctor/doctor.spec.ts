import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Surroundings, examine, exitCode, inWords } from "../../bot/doctor/doctor.ts";
import type { Get } from "../../bot/doctor/places.ts";
import { openKeyFile } from "../../bot/keyfile/key-file.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import type { Doc } from "../../bot/workflow/ports.ts";
import { openSecrets } from "../../bot/workflow/secrets.ts";
import { zipWith } from "../manifest/given.ts";

const guid = "7b1c0000-0000-4000-8000-000000000001";
const botId = "11111111-2222-4333-8444-555555555555";
const tabId = "22222222-2222-4222-8222-222222222222";
const host = "board.example";
const now = Date.parse("2026-11-24T10:15:00Z");
const secret = "hush-hush";

type Manifest = {
  bots: { botId: string }[];
  composeExtensions: { botId: string }[];
  staticTabs: { contentUrl: string }[];
  validDomains: string[];
  webApplicationInfo: { id: string; resource: string };
};

/** A deployment in which all is well, to be spoilt. */
type Deployment = Omit<Surroundings, "env"> & {
  readonly folder: string;
  readonly env: Record<string, string>;
  spoil(change: Partial<Surroundings>): void;
  surroundings: Surroundings;
};

const get: Get = () => Promise.resolve({ status: 200, date: now + 900 });
const refused = (code: string): Promise<never> =>
  Promise.reject(Object.assign(new Error(`at https://x.example/?key=${secret}`), { code }));

async function packageFor(
  folder: string,
  change: (manifest: Manifest) => void = () => undefined,
): Promise<string> {
  const file = join(folder, "package.zip");
  const zip = await zipWith(({ manifest }) => {
    const ours = manifest as Manifest;
    for (const part of [...ours.bots, ...ours.composeExtensions]) part.botId = botId;
    for (const tab of ours.staticTabs) tab.contentUrl = `https://${host}/tab/`;
    ours.validDomains = [host];
    ours.webApplicationInfo = { id: tabId, resource: `api://${host}/${tabId}` };
    change(ours);
  });
  writeFileSync(file, zip);
  return file;
}

async function deployment(): Promise<Deployment> {
  const folder = mkdtempSync(join(tmpdir(), "sounding-board-doctor-"));
  cpSync("bot/playground/invented-school.json", join(folder, "school.json"));
  const store = openSqliteStore(join(folder, "board.sqlite"));
  await openSecrets(store);
  await store.close();
  openKeyFile(join(folder, "key.json"));
  const env = {
    ...{ MicrosoftAppId: botId, MicrosoftAppType: "SingleTenant", MicrosoftAppTenantId: guid },
    ...{ MicrosoftAppPassword: secret, ALLOWED_TENANTS: guid, TAB_CLIENT_ID: tabId, TAB_HOST: host },
    ...{ DATA_FILE: join(folder, "board.sqlite"), ENVELOPE_KEY_FILE: join(folder, "key.json") },
    SCHOOL_FILE: join(folder, "school.json"),
    ...{
      ALARM_WEBHOOK_URL: `https://hooks.example/${secret}`,
      HEARTBEAT_URL: `https://beat.example/${secret}`,
    },
    APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=${secret};IngestionEndpoint=https://in.example/`,
  };
  const manifest = await packageFor(folder);
  const ours = { env, get, now: () => now, manifest, token: () => Promise.resolve(secret) };
  const made: Deployment = {
    ...{ ...ours, folder, surroundings: ours },
    spoil(change) {
      made.surroundings = { ...made.surroundings, ...change };
    },
  };
  return made;
}

/** Writes into the record of a deployment. */
async function keep(of: Deployment, doc: Doc & Record<string, unknown>): Promise<void> {
  const store = openSqliteStore(of.env["DATA_FILE"]!);
  await store.write(doc.pk, [{ op: "upsert", doc }]);
  await store.close();
}

const answering =
  (when: string, answer: Get): Get =>
  (url) =>
    url.includes(when) ? answer(url) : get(url);
const setting = (of: Deployment, change: Record<string, string>): void =>
  of.spoil({ env: { ...of.env, ...change } });
const school = (of: Deployment, text: string): void => writeFileSync(of.env["SCHOOL_FILE"]!, text);
const forAnother = async (of: Deployment, change: (manifest: Manifest) => void): Promise<void> =>
  of.spoil({ manifest: await packageFor(of.folder, change) });

type Fault = readonly [what: string, spoil: (of: Deployment) => void | Promise<void>, told: RegExp];
const faults: readonly Fault[] = [
  ["a setting is missing", (d) => setting(d, { MicrosoftAppId: "" }), /settings: MicrosoftAppId is missing/],
  ["it is the playground", (d) => setting(d, { SOUNDING_BOARD_MODE: "local" }), /settings: /],
  [
    "the clock is behind",
    (d) => d.spoil({ now: () => now - 600_000 }),
    /clock: The clock is 601 seconds behind/,
  ],
  [
    "the clock is ahead",
    (d) => d.spoil({ now: () => now + 120_000 }),
    /clock: The clock is 119 seconds ahead/,
  ],
  [
    "nobody says what time it is",
    (d) => d.spoil({ get: () => Promise.resolve({ status: 200, date: undefined }) }),
    /clock: The clock could not be compared/,
  ],
  [
    "a firewall is before the Bot Framework",
    (d) => d.spoil({ get: answering("botframework", () => refused("ETIMEDOUT")) }),
    /reachability: the keys of the Bot Framework \(login\.botframework\.com\) cannot be reached\.\n.*why: ETIMEDOUT/,
  ],
  [
    "the tenant does not exist",
    (d) => d.spoil({ get: answering("/keys", () => Promise.resolve({ status: 400, date: now })) }),
    /reachability: the keys of Microsoft's sign-in .* answers 400/,
  ],
  [
    "Teams' connector is not to be found",
    (d) => d.spoil({ get: answering("smba", () => refused("ENOTFOUND")) }),
    /Teams' connector .*\n.*why: ENOTFOUND/,
  ],
  [
    "telemetry has no way out",
    (d) => d.spoil({ get: answering("in.example", () => refused("ECONNREFUSED")) }),
    /Application Insights \(in\.example\) cannot be reached/,
  ],
  [
    "the vault has no way in",
    (d) => {
      setting(d, {
        ENVELOPE_KEY_FILE: "",
        KEY_VAULT_URL: "https://127.0.0.1:9/",
        ENVELOPE_KEY_NAME: "envelope",
      });
      d.spoil({ get: answering("127.0.0.1", () => refused("ECONNREFUSED")) });
    },
    /the key vault \(127\.0\.0\.1:9\) cannot be reached/,
  ],
  [
    "the identity gives no token",
    (d) => d.spoil({ token: () => refused("invalid_client") }),
    /token: The identity/,
  ],
  [
    "the record is damaged",
    (d) => writeFileSync(d.env["DATA_FILE"]!, "rust".repeat(4096)),
    /store: The record cannot/,
  ],
  [
    "the record is half a copy",
    (d) => keep(d, { pk: "deployment", id: "copy", kind: "copy" }),
    /store: The record is an unfinished copy/,
  ],
  [
    "the record is newer",
    (d) => keep(d, { pk: "oakfield", id: "oakfield.c.1", kind: "consultation", schemaVersion: 99 }),
    /store: The record was written by a newer Sounding Board/,
  ],
  [
    "the key file is torn",
    (d) => writeFileSync(d.env["ENVELOPE_KEY_FILE"]!, "{"),
    /envelope key: The key of/,
  ],
  [
    "the server is not ready",
    (d) => d.spoil({ get: answering(host, () => Promise.resolve({ status: 503, date: now })) }),
    /own address: .* says 503/,
  ],
  [
    "our own address leads nowhere",
    (d) => d.spoil({ get: answering(host, () => refused("ENOTFOUND")) }),
    /own address: board\.example cannot be reached/,
  ],
  [
    "the school file is not there",
    (d) => rmSync(d.env["SCHOOL_FILE"]!),
    /school file: .* cannot be read\.\n.*ENOENT/,
  ],
  ["the school file is no JSON", (d) => school(d, "{"), /school file: .*\n.*It is no JSON/],
  [
    "the school file lacks people",
    (d) => school(d, '{"schools":[],"staff":[{}]}'),
    /school file: Person number 1/,
  ],
  [
    "a school lacks a leads' number that somebody answers",
    (d) =>
      school(
        d,
        readFileSync(d.env["SCHOOL_FILE"]!, "utf8").replaceAll(
          /"accepted": \[[^\]]*\],?/g,
          '"accepted": [],',
        ),
      ),
    /school file: /,
  ],
  [
    "the package is another bot's",
    (d) => forAnother(d, (manifest) => void (manifest.bots[0]!.botId = guid)),
    /manifest: The bot's id in the package is not MicrosoftAppId/,
  ],
  [
    "the package has another tab",
    (d) => forAnother(d, (manifest) => void (manifest.webApplicationInfo.id = guid)),
    /manifest: The tab's id in the package is not TAB_CLIENT_ID/,
  ],
  [
    "the package signs in elsewhere",
    (d) =>
      forAnother(d, (manifest) => void (manifest.webApplicationInfo.resource = `api://old.example/${tabId}`)),
    /manifest: The tab's api:\/\/ address/,
  ],
  [
    "the package leads to another host",
    (d) => forAnother(d, (manifest) => void (manifest.validDomains = ["old.example"])),
    /manifest: The host in the package is not TAB_HOST/,
  ],
  [
    "the package is no zip",
    (d) => d.spoil({ manifest: d.env["SCHOOL_FILE"]! }),
    /manifest: The package for Teams cannot/,
  ],
];

describe("npm run doctor", () => {
  let healthy: Deployment;
  beforeEach(async () => {
    healthy = await deployment();
  });
  afterEach(() => rmSync(healthy.folder, { recursive: true, force: true }));

  it("finds nothing in a deployment in which all is well", async () => {
    const reports = await examine(healthy.surroundings);
    assert.deepEqual(
      reports.flatMap(({ found }) => found.filter(({ verdict }) => verdict !== "well")),
      [],
    );
    assert.equal(exitCode(reports), 0);
    assert.match(inWords(reports), /Nothing is wrong\.\n$/);
  });

  it("may be run before the first start, and makes nothing", async () => {
    for (const file of ["board.sqlite", "key.json"]) rmSync(join(healthy.folder, file));
    const reports = await examine(healthy.surroundings);
    assert.equal(exitCode(reports), 0, inWords(reports));
    assert.match(inWords(reports), /There is no record yet/);
    assert.throws(() => readFileSync(join(healthy.folder, "board.sqlite")), /ENOENT/);
    assert.throws(() => readFileSync(join(healthy.folder, "key.json")), /ENOENT/);
  });

  it("advises a second channel, and does not fail for want of it", async () => {
    setting(healthy, { ALARM_WEBHOOK_URL: "", HEARTBEAT_URL: "", TAB_CLIENT_ID: "" });
    const words = inWords(await examine(healthy.surroundings));
    for (const told of [/No alarm leaves Teams/, /Nobody outside notices/, /There is no tab/])
      assert.match(words, told);
  });

  for (const [what, spoil, told] of faults)
    it(`says so, why, and what to do, when ${what}`, async () => {
      await spoil(healthy);
      const reports = await examine(healthy.surroundings);
      const words = inWords(reports);
      assert.match(words, told);
      assert.equal(exitCode(reports), 1);
      for (const { found } of reports)
        for (const one of found)
          if (one.verdict === "wrong") assert.ok(one.why.length > 4 && one.fix.length > 20, one.what);
      assert.ok(!words.includes(secret), "a secret stands in the report");
    });
});
