import { type Check, type Found, check, well, wrong } from "./check.ts";
import type { TeamsConfig } from "./settings.ts";

/** What a server says to a GET, without its body: the status, and its clock (ms) where it shows it. */
export type Get = (url: string) => Promise<{ readonly status: number; readonly date: number | undefined }>;

/** Teams refuses us, and we refuse Teams, from five minutes on; alarms begin at one (ms). */
const largestSkewMs = 60_000;

const opening =
  "Look for a firewall, a proxy or a private network in between, and let the server reach this host over 443.";

/** Compares our clock with that of Microsoft's sign-in, which has to be reached anyway. */
export function clockCheck(config: TeamsConfig, get: Get, now: () => number): Check {
  const url = `https://login.microsoftonline.com/${config.identity.tenantId}/v2.0/.well-known/openid-configuration`;
  return check("clock", "The clock could not be compared.", opening, async () => {
    const { date } = await get(url);
    if (date === undefined)
      return wrong("The clock could not be compared.", "The answer shows no time.", opening);
    const skewMs = now() - date;
    if (Math.abs(skewMs) <= largestSkewMs) return well("The clock is right.");
    return wrong(
      `The clock is ${Math.abs(Math.round(skewMs / 1000))} seconds ${skewMs > 0 ? "ahead" : "behind"}.`,
      "From five minutes on every message of Teams is refused.",
      "Turn on the time service of this machine (NTP). In Azure restart the app, then ask Azure's support.",
    );
  });
}

/** Every place outside that the server has to reach. Where only the way there matters, any answer will do. */
export function reachabilityCheck(config: TeamsConfig, get: Get): Check {
  const { identity, store, envelopeKey, telemetry } = config;
  const ingestion = /IngestionEndpoint=(https:[^;]+)/i.exec(telemetry ?? "")?.[1];
  const places: readonly (readonly [what: string, url: string, answers: boolean])[] = [
    [
      "the keys of the Bot Framework",
      "https://login.botframework.com/v1/.well-known/openidconfiguration",
      true,
    ],
    [
      "the keys of Microsoft's sign-in",
      `https://login.microsoftonline.com/${identity.tenantId}/discovery/v2.0/keys`,
      true,
    ],
    ["Teams' connector", "https://smba.trafficmanager.net/teams/", false],
    ...("cosmos" in store ? [["Cosmos DB", store.cosmos.endpoint, false] as const] : []),
    ...("vaultUrl" in envelopeKey ? [["the key vault", envelopeKey.vaultUrl, false] as const] : []),
    ...(ingestion === undefined ? [] : [["Application Insights", ingestion, false] as const]),
  ];
  return check("reachability", "Something could not be reached.", opening, () =>
    Promise.all(places.map(([what, url, answers]) => reached(get, what, url, answers))).then((found) =>
      found.flat(),
    ),
  );
}

function reached(get: Get, what: string, url: string, answers: boolean): Promise<readonly Found[]> {
  const place = `${what} (${new URL(url).host})`;
  return check("reachability", `${place} cannot be reached.`, opening, async () => {
    const { status } = await get(url);
    return !answers || status === 200
      ? well(`${place} can be reached.`)
      : wrong(
          `${place} answers ${status}.`,
          "The server needs what it publishes to know who is speaking.",
          "Check MicrosoftAppTenantId; if it is right, look at the service health page of Microsoft 365.",
        );
  }).look();
}

/** Whether our own server, seen from outside, says that it is ready. */
export function frontDoorCheck(config: TeamsConfig, get: Get): Check {
  const host = config.tab?.host;
  const fix =
    "Read the server's log from its start: it says what it lacks. In Azure: az webapp log tail, and the host under TAB_HOST must be the site's own.";
  return check("own address", `${host ?? "The server"} cannot be reached.`, fix, async () => {
    if (host === undefined)
      return wrong(
        "Our own address is not known.",
        "Neither TAB_HOST nor TAB_CLIENT_ID is set.",
        "Set both.",
      );
    const { status } = await get(`https://${host}/health/ready`);
    return status === 200
      ? well(`https://${host}/health/ready says that it is ready.`)
      : wrong(`https://${host}/health/ready says ${status}.`, "It is not ready, or it is not ours.", fix);
  });
}
