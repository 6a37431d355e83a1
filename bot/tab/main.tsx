import {
  FluentProvider,
  RendererProvider,
  createDOMRenderer,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from "@fluentui/react-components";
import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { OutsideTeams } from "./outside-teams.tsx";
import { signing } from "./start.ts";
import { Starting } from "./starting.tsx";
import type { Signed, TeamsTheme } from "./teams.ts";

const themes = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
} as const;

/** Styles are written while the page runs; the nonce of this very page lets them in. */
function createStyles(): ReturnType<typeof createDOMRenderer> {
  const nonce = document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce;
  return createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});
}

type Met = Signed | "meeting" | "nobody";

function Tab() {
  const [met, setMet] = useState<Met>(signing ? "meeting" : "nobody");
  const [theme, setTheme] = useState<TeamsTheme>(ownTheme);
  useEffect(() => {
    signing?.then(
      (signed) => {
        setTheme(signed.teams.theme);
        signed.teams.onTheme(setTheme);
        setMet(signed);
      },
      () => setMet("nobody"),
    );
  }, []);
  const isDark = theme !== "default";
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
    document.documentElement.dataset["theme"] = theme;
  }, [isDark, theme]);
  return (
    <FluentProvider theme={themes[theme]} style={{ minHeight: "100%" }}>
      {met === "meeting" ? <Starting /> : met === "nobody" ? <OutsideTeams /> : <App {...met} />}
    </FluentProvider>
  );
}

/** Before Teams has said which theme it has, that of the computer. */
function ownTheme(): TeamsTheme {
  if (matchMedia("(forced-colors: active)").matches) return "contrast";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "default";
}

const place = document.getElementById("tab");
if (place)
  createRoot(place).render(
    <StrictMode>
      <RendererProvider renderer={createStyles()}>
        <Tab />
      </RendererProvider>
    </StrictMode>,
  );
