import { type Config, ConfigProblems, readConfig } from "../config.ts";
import { type Found, advice, well, wrong } from "./check.ts";

export type TeamsConfig = Extract<Config, { mode: "teams" }>;

const fix =
  "In Azure the settings come from infra/modules/web.bicep: deploy again. Elsewhere set it in the environment. README, “Running it in Teams mode”, says what each one is.";

/** The settings as the server reads them, or what is wrong with them. Only those of Teams mode are of interest here. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): {
  readonly config?: TeamsConfig;
  readonly found: readonly Found[];
} {
  try {
    const config = readConfig(env);
    if (config.mode === "teams")
      return { config, found: [well("Every setting is there and makes sense."), ...wishes(config)] };
    return {
      found: [
        wrong(
          "SOUNDING_BOARD_MODE is local.",
          "Local mode is the playground: it checks nobody's identity, and there is nothing to look at.",
          "Take SOUNDING_BOARD_MODE away, or set it to teams.",
        ),
      ],
    };
  } catch (error) {
    if (!(error instanceof ConfigProblems)) throw error;
    return { found: error.problems.map((problem) => wrong(problem, "The server does not start.", fix)) };
  }
}

/** What the server starts without, and a school should not. */
function wishes({ alarms, beatUrl, tab }: TeamsConfig): readonly Found[] {
  const found: Found[] = [];
  if (alarms.webhookUrl === undefined && alarms.notify === undefined)
    found.push(
      advice(
        "No alarm leaves Teams.",
        "When Teams is down or a card cannot be delivered, nobody hears of it.",
        "Set ALARM_WEBHOOK_URL, or the three NOTIFY_… settings for text messages; in Azure webhookAlarms or phoneAlarms.",
      ),
    );
  if (beatUrl === undefined)
    found.push(
      advice(
        "Nobody outside notices when everything has stopped.",
        "HEARTBEAT_URL is not set.",
        "Set it to an address that expects a beat each minute; in Azure the alert not-ready does as well.",
      ),
    );
  if (tab === undefined)
    found.push(
      advice(
        "There is no tab.",
        "TAB_CLIENT_ID is not set, so the package for Teams leads to a page that nobody can open.",
        "Register the tab's own application and set TAB_CLIENT_ID to its id.",
      ),
    );
  return found;
}
