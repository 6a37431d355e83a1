import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

/** One month of a school in charts. */
export const reports = {
  upToYesterday: "up to yesterday",
  wholeMonth: "the whole month",
  tooFew: (what: string): string => `Too few ${what} to show, because one could be recognised.`,
  none: (what: string): string => `No ${what} so far.`,
  total: (total: number, what: string): string => `${total} ${what}.`,
  mostOften: (total: number, what: string, label: string, count: number): string =>
    `${total} ${what}. Most often: ${label} (${count}).`,
  /** What is counted, for the sentences above. */
  counted: {
    answers: "answers",
    inHours: "questions in school hours",
    questions: "questions",
    steps: "steps of referrals",
  },
  replyTimes: "How long an answer took, in school minutes",
  overMinutes: (from: number): string => `Over ${from} minutes`,
  minutes: (from: number, to: number): string => `${from} to ${to} minutes`,
  outcomes: "What the answers said",
  weekdays: "On which days people asked",
  periods: "When in the day people asked",
  fromTime: (time: string): string => `From ${time}`,
  outOfHours: "Out of school hours",
  ladder: "Whether answers came in time",
  inTime: "No need to remind anybody",
  late: "Late: the asker was told not to wait",
  leadDecided: "No answer in time: a lead decided",
  referrals: "What became of referrals",
  started: "Started",
  sentToLeads: "Sent to the leads",
  approved: "Approved",
  returned: "Returned",
  declined: "Declined",
  sentWithoutWaiting: "Sent without waiting",
  withFrontDoor: `With the ${terms.frontDoor}`,
} as const;
