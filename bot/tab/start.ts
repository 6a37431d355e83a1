import { createAsk, withHeadStart } from "./api.ts";
import { type Signed, isInsideTeams, meetTeams } from "./teams.ts";

// The smallest script, and the first to come: Teams is asked who is looking, and the server for their first screen,
// while the page that will show it is still on its way.
const paths = ["me", "overview"];

async function signIn(): Promise<Signed> {
  const teams = await meetTeams();
  return { teams, ask: withHeadStart(createAsk(teams.token), paths) };
}

/** Who is looking; undefined when nothing is around the page. */
export const signing: Promise<Signed> | undefined = isInsideTeams() ? signIn() : undefined;
// The page shows what is wrong, when it has come.
signing?.catch(() => undefined);
