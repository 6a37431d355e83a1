/** For a lead in the tab: who was asked, and when. */
export const tabConsulted = {
  whatIsHere:
    "Who was asked and when, without the words and without the name of whoever asked. What somebody has kept from you, or has taken back, is not here.",
  nobodyAsked: "Nobody was asked in this month.",
  asked: (when: string): string => `Asked ${when}`,
  open: "Open it",
} as const;
