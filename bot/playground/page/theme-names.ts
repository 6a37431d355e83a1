/** The looks that Teams has, with the word the page uses for each. */
export const themeNames = { light: "Light", dark: "Dark", contrast: "High contrast" } as const;

/** One of the looks that Teams has. */
export type ThemeName = keyof typeof themeNames;

/** Whether this is the name of a look. */
export function isTheme(name: string | null): name is ThemeName {
  return name !== null && Object.hasOwn(themeNames, name);
}

/** The theme that the address asks for, or else the one the computer prefers. */
export function wantedTheme(): ThemeName {
  const asked = new URLSearchParams(location.search).get("theme");
  if (isTheme(asked)) return asked;
  if (matchMedia("(prefers-contrast: more)").matches) return "contrast";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Writes the theme into the address, so that a reload keeps it. */
export function rememberTheme(name: ThemeName): void {
  const url = new URL(location.href);
  url.searchParams.set("theme", name);
  history.replaceState(null, "", url);
}
