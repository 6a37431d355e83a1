import { usualPack } from "../../school/jurisdiction.ts";
import { tabProblems } from "./tab-problems.ts";

const { terms } = usualPack;

/** What the server answers the tab, and a browser, where it has nothing to show. */
export const answers = {
  notFound: `This is not there, or it is not open to you. If you think it should be, speak to your ${terms.lead}.`,
  starting: "The Sounding Board is starting. Please try again in a moment.",
  nobodyNamed: tabProblems.nobodyNamed,
  cannotCheck: "It cannot be checked who you are just now. Please try again in a minute.",
  tooMuch: "That was a lot at once. Please wait a moment and try again.",
  tooManyWindows: "This is open in many windows already. Please close some.",
  unreadable: "That could not be read, so nothing was done.",
  oursToMend: tabProblems.oursToMend,
  nothingHere: "There is nothing here.",
} as const;

/** The titles of the pages that everybody may read; what stands in them is in a folder of their language. */
export const pageTitles = {
  privacy: "Privacy notice",
  terms: "Terms of use",
  support: "Support",
} as const;
