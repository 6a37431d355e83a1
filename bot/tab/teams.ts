import { app, authentication } from "@microsoft/teams-js";
import type { Ask } from "./api.ts";
import { asItemId } from "./where.ts";

/** The themes that Teams has. */
export type TeamsTheme = "default" | "dark" | "contrast";

/** Who is looking, as Entra has signed it for this tab; a fresh one when the last was not taken. */
export type Token = (isRefused?: boolean) => Promise<string>;

/** Teams around the tab. */
export type Teams = {
  readonly theme: TeamsTheme;
  /** The question or referral that a link led to. */
  readonly linkedItem: string | undefined;
  /** Tells of every change of the theme. */
  onTheme(tell: (theme: TeamsTheme) => void): void;
  readonly token: Token;
  /** The first screen is there. */
  isReady(): void;
};

/** Teams, and an API client that shows who is looking. */
export type Signed = { readonly teams: Teams; readonly ask: Ask };

/** Whether anything is around this page at all; on its own it can only say where it is to be found. */
export function isInsideTeams(): boolean {
  return window.parent !== window || window.opener !== null;
}

/** Meets Teams. Rejects when whatever is around the page does not answer. */
export async function meetTeams(): Promise<Teams> {
  await app.initialize();
  const token = createTokens();
  // Teams is asked for both at once. Whoever needs the token asks for it, and meets what is wrong with it, themselves.
  token().catch(() => undefined);
  const context = await app.getContext();
  return {
    theme: asTheme(context.app.theme),
    linkedItem: asItemId(context.page.subPageId),
    onTheme: (tell) => app.registerOnThemeChangeHandler((theme) => tell(asTheme(theme))),
    token,
    isReady: notify,
  };
}

function notify(): void {
  app.notifyAppLoaded();
  void app.notifySuccess();
}

function asTheme(theme: string): TeamsTheme {
  return theme === "dark" || theme === "contrast" ? theme : "default";
}

const renewBeforeMs = 60_000;

/** Asks Teams for a token and keeps it in memory until shortly before it ends. */
function createTokens(): Token {
  let kept: { token: string; until: number } | undefined;
  let coming: Promise<string> | undefined;
  const fetchToken = async (): Promise<string> => {
    const token = await authentication.getAuthToken();
    kept = { token, until: expiryOf(token) - renewBeforeMs };
    return token;
  };
  return async (isRefused = false) => {
    if (kept && !isRefused && Date.now() < kept.until) return kept.token;
    // Those who ask at the same time share one.
    coming ??= fetchToken().finally(() => (coming = undefined));
    return coming;
  };
}

function expiryOf(token: string): number {
  const part = token.split(".")[1]?.replaceAll("-", "+").replaceAll("_", "/") ?? "";
  const { exp } = JSON.parse(atob(part)) as { exp?: unknown };
  return typeof exp === "number" ? exp * 1000 : 0;
}
