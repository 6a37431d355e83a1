/** What waits for a social worker in the tab, and how much it is at each school. */
export const tabInbox = {
  heading: "Inbox",
  whatComesHere:
    "Questions of your schools come here and into your chat, the one that has waited longest first. A question that somebody else takes goes to the end.",
  mostUrgentFirst: "Open questions, the most urgent first",
  caseload: "Caseload",
  columns: { school: "School", open: "Open", yours: "With you" },
  yoursOf: (yours: number, most: number): string => `${yours} of ${most} at most`,
  yoursFull: (yours: number, most: number): string => `${yours} of ${most} at most: full`,
} as const;
