import type { HostConfig } from "adaptivecards";
import { AC } from "./renderer.ts";
import type { ThemeName } from "./theme-names.ts";

/** The look in use. */
export type Look = { name: ThemeName; hostConfig: HostConfig };

/** Loads Teams' host config of the theme and dresses the page in it. */
export async function loadLook(name: ThemeName): Promise<Look> {
  const res = await fetch(`/playground/page/host-config-${name}.json`);
  document.documentElement.dataset["theme"] = name;
  return { name, hostConfig: new AC.HostConfig(await res.json()) };
}
