import { useEffect, useState } from "react";
import type { Screen } from "../workflow/overview/shapes.ts";

/** Which part of the tab is open: a screen, or one question or referral above it. */
export type Place = { readonly screen: Screen; readonly item?: string };

const screens: readonly Screen[] = ["questions", "inbox", "replies", "lead", "school", "reports", "access"];

/** Whatever a link names, if it looks like a question or a referral; no other text becomes part of an address. */
export function asItemId(text: string | undefined): string | undefined {
  return /^[a-z0-9-]+\.[cr]\.[0-9a-f]{32}$/.test(text ?? "") ? text : undefined;
}

function read(fallback: Screen): Place {
  const [, screen, named] = /^#(\w+)(?:\/([\w.-]+))?$/.exec(location.hash) ?? [];
  const item = asItemId(named);
  const known = screens.find((s) => s === screen) ?? fallback;
  return item === undefined ? { screen: known } : { screen: known, item };
}

function asHash({ screen, item }: Place): string {
  return item === undefined ? `#${screen}` : `#${screen}/${item}`;
}

/** The open place, kept in the page's own history so that "back" goes back; ids of items are no secrets. */
export function usePlace(first: Place): readonly [Place, (place: Place) => void] {
  const [place, setPlace] = useState<Place>(() => (location.hash === "" ? first : read(first.screen)));
  useEffect(() => {
    const onChange = (): void => setPlace(read(first.screen));
    window.addEventListener("hashchange", onChange);
    return () => window.removeEventListener("hashchange", onChange);
  }, [first.screen]);
  return [
    place,
    (next) => {
      setPlace(next);
      if (location.hash !== asHash(next)) location.hash = asHash(next);
    },
  ];
}
