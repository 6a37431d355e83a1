/** Who looked at what, in the tab of the leads. */
export const tabAccess = {
  heading: "Who looked",
  headingAt: (school: string): string => `Who looked at ${school}`,
  whichTime: "Which time",
  nobody: (period: string): string => `Nobody has looked at anything ${period}`,
  whoStandsHere:
    "Whoever opens a question or referral that is not their own stands here, with how often. So does whoever opens a child's details, or a question that is not open to them, with the reason they gave.",
  whatIsShown: (period: string): string =>
    `People opening what others wrote, ${period}. Not shown: anything kept from you, and anything about an adult in school.`,
  withReason: "Opened with a reason",
  noneWithReason: "Nothing that needs a reason was opened.",
  ofThat: (record: string, when: string): string => `${record}, ${when}`,
  reasonGone: "The reason has been removed with the words.",
  byPerson: "Person by person",
  personColumns: {
    who: "Who",
    records: "Questions and referrals",
    opened: "Opened",
    copied: "Copied",
    details: "Child's details",
    broken: "With a reason",
  },
  byQuestion: "Question by question",
  questionColumns: { record: "Which", who: "Who", did: "What", times: "Times", last: "Last" },
  moreLines: (count: number): string => `${count} more lines are not shown here.`,
} as const;
