/** What is read of a question or referral in the tab, wherever it is opened. */
export const tabReading = {
  question: "The question",
  referral: "The referral",
  asOf: (when: string): string => `As it stood on ${when}.`,
  happened: "What happened",
  whoLooked: "Who has looked at this",
  nobodyLooked: "Nobody but the people in what happened has looked at this.",
} as const;
