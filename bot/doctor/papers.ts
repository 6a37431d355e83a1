import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { z } from "zod";
import { checkSchool } from "../school/readiness.ts";
import type { Register } from "../school/register.ts";
import { SchoolFileProblems, readSchoolFile } from "../school/school-file.ts";
import { spokenProblem } from "../school/problem-words.ts";
import { type Check, type Found, check, notLooked, well, wrong } from "./check.ts";
import type { TeamsConfig } from "./settings.ts";

/** The school file as a register, and what keeps its schools from going live. */
export function readSchools(
  file: string,
  now: number,
): { readonly register?: Register; readonly found: readonly Found[] } {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const why =
      error instanceof SyntaxError ? "It is no JSON." : String((error as NodeJS.ErrnoException).code);
    const fix =
      "Check SCHOOL_FILE, and upload the file again: README, “From a release to a running school”, step 7.";
    return { found: [wrong("The school file cannot be read.", why, fix)] };
  }
  const mend = "Mend the school file, run npm run school:check on it, and upload it again.";
  try {
    const register = readSchoolFile(json);
    const open = [...register.schools.values()].flatMap((school) =>
      checkSchool(school, register, now)
        .filter(({ severity, acceptedBy }) => severity !== "advice" && !acceptedBy)
        .map(({ words }) =>
          wrong(`${school.name}: ${words}`, "The server does not start for a school without it.", mend),
        ),
    );
    const count = `${register.schools.size} school(s) and ${register.staff.size} people`;
    return { register, found: open.length > 0 ? open : [well(`The school file is good: ${count}.`)] };
  } catch (error) {
    if (!(error instanceof SchoolFileProblems)) throw error;
    return {
      found: error.problems.map((problem) =>
        wrong(spokenProblem(problem, json), "The file cannot be used.", mend),
      ),
    };
  }
}

const shape = z.object({
  bots: z.array(z.object({ botId: z.string() })).min(1),
  composeExtensions: z.array(z.object({ botId: z.string() })).default([]),
  staticTabs: z.array(z.object({ contentUrl: z.url() })).default([]),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.object({ id: z.string(), resource: z.string() }),
});

/** Whether the package for Teams is that of this deployment. */
export function manifestCheck(config: TeamsConfig, file: string | undefined): Check {
  const again =
    "Build it again from this deployment's output: npm run manifest -- --env YOURS.env --env deployment.json, and upload it in the Teams admin centre.";
  return check("manifest", "The package for Teams cannot be read.", again, () => {
    if (file === undefined)
      return Promise.resolve(
        notLooked("Name the package to have it looked at: --manifest sounding-board.zip"),
      );
    const text = unzipSync(readFileSync(file))["manifest.json"];
    const read = shape.safeParse(JSON.parse(text === undefined ? "{}" : strFromU8(text)));
    if (!read.success)
      return Promise.resolve(wrong("The package is not ours.", "Its manifest lacks what ours has.", again));
    const { bots, composeExtensions, staticTabs, validDomains, webApplicationInfo: app } = read.data;
    const { identity, tab } = config;
    const [appId, host, clientId] = [identity.appId.toLowerCase(), tab?.host ?? "", tab?.clientId ?? ""];
    const differs = (isSame: boolean, what: string): readonly Found[] =>
      isSame ? [] : [wrong(what, "Teams would lead people to something else than this server.", again)];
    const found = [
      ...differs(
        [...bots, ...composeExtensions].every(({ botId }) => botId.toLowerCase() === appId),
        "The bot's id in the package is not MicrosoftAppId.",
      ),
      ...differs(app.id.toLowerCase() === clientId, "The tab's id in the package is not TAB_CLIENT_ID."),
      ...differs(
        app.resource.toLowerCase() === `api://${host}/${clientId}`,
        "The tab's api:// address in the package is not that of TAB_HOST and TAB_CLIENT_ID.",
      ),
      ...differs(
        validDomains.includes(host) &&
          staticTabs.every(({ contentUrl }) => new URL(contentUrl).host === host),
        "The host in the package is not TAB_HOST.",
      ),
    ];
    return Promise.resolve(
      found.length > 0 ? found : [well("The package for Teams is that of this deployment.")],
    );
  });
}
