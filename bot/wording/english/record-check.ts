/** Whether the record holds, and what is kept and forgotten, for whoever answers for the set-up. */
export const recordCheck = {
  wordsRemoved: "Words removed for good",
  waitForTheirDay: "Wait for their day",
  nextDay: "The next day",
  notFiled: "Ended, not yet in the child's record",
  heldBy: (name: string): string => `Legal hold by ${name}`,
  heldSince: (when: string): string => `since ${when}`,
  subjects: "Questions and referrals",
  entries: "Entries, each chained to the one before",
  looks: "Looks by people",
  daysSealed: "Days sealed",
  lastSeal: "Last seal, to compare with the log",
  stillThere: (id: string, what: string): string => `${id}: still there after the purge: ${what}`,
  overdue: (id: string): string => `${id}: its day has passed and it is not forgotten`,
  noClock: (id: string): string => `${id}: it has ended, and no clock runs`,
} as const;
