import { useEffect, useMemo } from "react";
import type { Me } from "../workflow/overview/shapes.ts";
import { useLoaded } from "./board.ts";
import { ProblemBar } from "./problem.tsx";
import { Starting } from "./starting.tsx";
import { createSave } from "./save-file.ts";
import { Shell } from "./shell.tsx";
import type { Signed } from "./teams.ts";

/** The tab, once Teams has said who is looking. */
export function App({ teams, ask }: Signed) {
  const save = useMemo(() => createSave(teams.token), [teams]);
  const { value: me, problem, again } = useLoaded(() => ask<Me>("me"), "me");
  const isSettled = me !== undefined || problem !== undefined;
  useEffect(() => {
    if (isSettled) teams.isReady();
  }, [isSettled, teams]);
  if (me) return <Shell teams={teams} ask={ask} save={save} me={me} />;
  return problem ? <ProblemBar problem={problem} again={again} /> : <Starting />;
}
