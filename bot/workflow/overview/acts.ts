import type { ViewAct } from "../views.ts";

/** What somebody did with a question or referral that is no part of the work on it, in the words of "who saw". */
export const viewActWords: Readonly<Record<ViewAct, string>> = {
  opened: "opened it",
  brokeGlass: "opened it without being part of it, and said why",
  exported: "took a copy for the child's file",
  sealedEnvelope: "wrote the child's details",
  openedEnvelope: "opened the child's details",
  exportedEnvelope: "took a copy with the child's details",
  holdPlaced: "placed a legal hold",
  holdLifted: "lifted a legal hold",
  purged: "removed the words for good",
};
