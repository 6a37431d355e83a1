import type { Contact } from "../../school/register.ts";
import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

/** How people, moments and telephone numbers stand inside a sentence. */
export const people = {
  anyOf: (names: readonly string[]): string => names.join(" or "),
  allOf: (names: readonly string[]): string => names.join(" and "),
  /** Three and more with commas. */
  listed: (names: readonly string[]): string => new Intl.ListFormat("en-GB").format(names),
  /** Where a school has no lead just now. */
  noLead: "your headteacher",
  noLinkedWorker: `your ${terms.linkedWorker}`,
  /** A telephone number as it is printed and read out. */
  numbered: ({ name, phone }: Contact): string => `${name} on ${phone}`,
  you: "You",
  /** For a moment that the calendar of a school does not know. */
  nextSchoolDay: "the next school day",
} as const;
