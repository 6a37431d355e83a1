/** A school's month and term in figures, in the tab. */
export const tabFigures = {
  heading: "Figures",
  headingOf: (school: string): string => `Figures of ${school}`,
  hidden: "Hidden",
  whatIsHidden: (month: string, until: string): string =>
    `${month}, ${until}. Counts of 1 to 5 are hidden, because so few could be recognised, and the next smallest with them, so that nobody can work them out.`,
  noneYet: "No figures yet for this month",
  whatComesHere:
    "From the day after the first question, this page shows how long answers took, what they said, when people asked, and what became of referrals. Choose an earlier month above to look back.",
  asTable: "As a table",
} as const;

/** A term in figures, of a school or of one worker. */
export const tabTerm = {
  own: "Your own figures",
  ofTheTerm: "The term in figures",
  term: "Term",
  span: (span: string, until: string): string => `${span}, ${until}.`,
  ownSpan: (span: string, until: string): string =>
    `${span}, ${until}. Only you see these: what you took and answered at this school.`,
  notConcluded: "What cannot be concluded",
  useAndNet: "Use, and next to it whether the net widens",
  termByTerm: "Term by term",
  columns: {
    term: "Term",
    questions: "Questions",
    goAhead: "Own plan stood",
    escalation: "Led to a referral",
    noFurtherAction: "No further action",
  },
} as const;
