const screens = {
  questions: "My questions",
  inbox: "Inbox",
  replies: "Saved replies",
  lead: "Safeguarding",
  school: "School",
  reports: "Figures",
  access: "Who looked",
} as const;

const minutes = (count: number): string => (count === 1 ? "1 school minute" : `${count} school minutes`);

/** What stands around every screen of the tab, and the words that several screens share. */
export const tabAround = {
  screens,
  allParts: "Parts of the Sounding Board",
  connectionLost: "The connection is lost, and this page may be out of date. It is being opened again.",
  isComing: "Loading",
  whoAndWhom: "Who is on and whom to call",
  whoIsOn: "Who is on",
  whoIsOnAt: (school: string): string => `Who is on at ${school}`,
  whomToCall: "Whom to call",
  whomToCallAt: (school: string): string => `Whom to call at ${school}`,
  notSetUp: "This app is not set up for you.",
  notHere: "Not here.",
  didNotWork: "That did not work.",
  tryAgain: "Try again",
  danger: "Danger",
  lateBy: (late: number): string => `Late by ${minutes(late)}`,
  dueNow: "Answer due now",
  dueIn: (left: number): string => `Answer due in ${minutes(left)}`,
  school: "School",
  month: "Month",
  away: "Away",
  today: (day: string): string => `Today, ${day}`,
  nothingWaits: "Nothing waits for you",
  insideTeams: "The Sounding Board is inside Microsoft Teams",
  /** What is to be chosen stands between two stars. */
  howToOpen:
    "Open Teams, choose **Sounding Board** on the left (or under the three dots), and then **My board**. If it is not there, ask your school office whether you should have it.",
  more: "More",
  privacy: "Privacy",
  terms: "Terms",
  support: "Support",
} as const;
