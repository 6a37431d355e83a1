import type { BotIdentity } from "../teams/cloud-adapter.ts";
import { type Check, type Found, check, notLooked, well } from "./check.ts";
import { manifestCheck, readSchools } from "./papers.ts";
import { type Get, clockCheck, frontDoorCheck, reachabilityCheck } from "./places.ts";
import { envelopeKeyCheck, storeCheck } from "./record.ts";
import { type TeamsConfig, readSettings } from "./settings.ts";

/** What the doctor needs from outside. */
export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly get: Get;
  /** Asks for a token for Teams as this identity. Rejects when there is none. */
  readonly token: (identity: BotIdentity) => Promise<string>;
  readonly now: () => number;
  /** The package for Teams, where one was named. */
  readonly manifest: string | undefined;
};

/** One check's name with what it found. */
export type Report = { readonly name: string; readonly found: readonly Found[] };

/** Looks at everything that has to be right for the bot to answer. It changes nothing and sends nothing to anybody. */
export async function examine(surroundings: Surroundings): Promise<readonly Report[]> {
  const { env, get, now, token, manifest } = surroundings;
  const settings = readSettings(env);
  const reports: Report[] = [{ name: "settings", found: settings.found }];
  const { config } = settings;
  if (!config) return [...reports, { name: "everything else", found: [notLooked("First the settings.")] }];
  const schools = readSchools(config.schoolFile, now());
  reports.push({ name: "school file", found: schools.found });
  const checks: readonly Check[] = [
    clockCheck(config, get, now),
    reachabilityCheck(config, get),
    tokenCheck(config, token),
    storeCheck(config, schools.register),
    envelopeKeyCheck(config),
    frontDoorCheck(config, get),
    manifestCheck(config, manifest),
  ];
  for (const { name, look } of checks) reports.push({ name, found: await look() });
  return reports;
}

function tokenCheck({ identity }: TeamsConfig, token: Surroundings["token"]): Check {
  const fix =
    identity.appType === "UserAssignedMSI"
      ? "Run this where the server runs. There: the identity must be assigned to the app (infra/modules/web.bicep), and MicrosoftAppId must be its client id."
      : "Check MicrosoftAppId and MicrosoftAppTenantId, and whether MicrosoftAppPassword has expired.";
  return check("token", "The identity gives no token for Teams, so no card can be sent.", fix, async () => {
    await token(identity);
    return well("The identity gives a token for Teams.");
  });
}

const signs: Readonly<Record<Found["verdict"], string>> = {
  well: "well ",
  notLooked: "–    ",
  advice: "hm   ",
  wrong: "WRONG",
};

/** The reports for a person: a line for each finding, and below it why, and what to do, unless the next says the same. */
export function inWords(reports: readonly Report[]): string {
  const all = reports.flatMap(({ name, found }) => found.map((one) => ({ name, one })));
  const lines = all.map(({ name, one }, i) => {
    const what = `${signs[one.verdict]}  ${name}: ${one.what}`;
    if (!("why" in one)) return what;
    const why = `       why: ${one.why}\n       fix: ${one.fix}`;
    const next = all[i + 1]?.one;
    return next && "why" in next && next.why === one.why && next.fix === one.fix ? what : `${what}\n${why}`;
  });
  const count = all.filter(({ one }) => one.verdict === "wrong").length;
  return [...lines, count === 0 ? "Nothing is wrong." : `${count} thing(s) to put right.`, ""].join("\n");
}

/** 0 when nothing is wrong, 1 otherwise. */
export function exitCode(reports: readonly Report[]): number {
  return reports.some(({ found }) => found.some(({ verdict }) => verdict === "wrong")) ? 1 : 0;
}
