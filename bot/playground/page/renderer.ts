import type * as AdaptiveCardsModule from "adaptivecards";
import { markdownToHtml } from "./markdown.ts";

/** The Adaptive Cards renderer, which the page loads as a plain script. */
export const AC = (window as unknown as { AdaptiveCards: typeof AdaptiveCardsModule }).AdaptiveCards;

AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

/** The version of Adaptive Cards that Teams draws. */
export const teamsVersion = AC.Versions.v1_5;
