import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type * as FluentTokens from "@fluentui/tokens";
import type { Theme } from "@fluentui/tokens";
import { readableOn } from "./readable-colour.ts";

type Colours = Record<string, { default: string; subtle: string }>;
type ContainerStyle = { foregroundColors: Colours; borderColor: string; backgroundColor: string };
type HostConfig = {
  containerStyles: Record<string, ContainerStyle>;
  separator: { lineColor: string };
  textBlock: { headingLevel: number };
};

/** The looks that Teams has. */
export const themes = ["light", "dark", "contrast"] as const;

/** One of the looks that Teams has. */
export type ThemeName = (typeof themes)[number];

const require = createRequire(import.meta.url);

function fluentTheme(tokens: typeof FluentTokens, theme: ThemeName): Theme {
  if (theme === "light") return tokens.teamsLightTheme;
  return theme === "dark" ? tokens.teamsDarkTheme : tokens.teamsHighContrastTheme;
}

function surfacesOf(t: Theme): Record<string, [background: string, border: string]> {
  return {
    default: [t.colorNeutralBackground1, t.colorNeutralStroke1],
    emphasis: [t.colorNeutralBackground3, t.colorNeutralStroke1],
    accent: [t.colorBrandBackground2, t.colorBrandStroke1],
    good: [t.colorStatusSuccessBackground1, t.colorStatusSuccessBorder1],
    warning: [t.colorStatusWarningBackground1, t.colorStatusWarningBorder1],
    attention: [t.colorStatusDangerBackground1, t.colorStatusDangerBorder1],
  };
}

function dressed(
  style: ContainerStyle,
  [background, border]: [string, string],
  t: Theme,
  isContrast: boolean,
) {
  const onSurface = (colour: string) =>
    readableOn(background, isContrast ? t.colorNeutralForeground1 : colour);
  const text = { default: t.colorNeutralForeground1, subtle: t.colorNeutralForeground2 };
  const colours = { ...style.foregroundColors, default: text };
  const foregroundColors = Object.fromEntries(
    Object.entries(colours).map(([name, c]) => [
      name,
      { default: onSurface(c.default), subtle: onSurface(c.subtle) },
    ]),
  );
  return { ...style, backgroundColor: background, borderColor: border, foregroundColors };
}

/**
 * Teams' published host config with the surfaces of today's Teams. The published colours fall short of a 4.5:1
 * contrast in places, so each is moved until it is readable; a contrast theme is not published at all.
 */
export async function hostConfigFor(theme: ThemeName): Promise<object> {
  const base = theme === "light" ? "light" : "dark";
  const file = require.resolve(`adaptivecards-designer/lib/hostConfigs/microsoft-teams-${base}.json`);
  const config = JSON.parse(await readFile(file, "utf8")) as HostConfig;
  const t = fluentTheme(await import("@fluentui/tokens"), theme);
  const containerStyles = Object.fromEntries(
    Object.entries(surfacesOf(t)).map(([name, surface]) => {
      const style = config.containerStyles[name] ?? config.containerStyles["default"];
      return [name, style && dressed(style, surface, t, theme === "contrast")];
    }),
  );
  return {
    ...config,
    containerStyles,
    separator: { ...config.separator, lineColor: t.colorNeutralStroke2 },
    // The page's own headings are of level 1 and 2.
    textBlock: { headingLevel: 3 },
  };
}
