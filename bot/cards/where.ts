import type { Card } from "./render.ts";
import { compile } from "./render.ts";
import template from "./where.json" with { type: "json" };
import { type Wording, usualWording } from "../wording/wording.ts";

const { buttons, labels, whereabouts } = usualWording;

/** What a press on "Where I am today" may say; the order is that of the buttons. */
export const pressedPlaces = ["inSchool", "atTheGate", "byPhone", "away", "back"] as const;
export type PressedPlace = (typeof pressedPlaces)[number];

const places = pressedPlaces.map((place) => ({ place, title: whereabouts.pressed[place] }));
const card = compile<{
  say: Wording["buttons"];
  label: Wording["labels"];
  places: { place: string; title: string }[];
}>(template);

/** The same card with two presses on it that say where somebody is today: for social workers and leads. */
export function withWhere(note: Card): Card {
  const { actions } = card({ say: buttons, label: labels, places });
  return { ...note, ...(actions === undefined ? {} : { actions }) };
}
