/** What a safeguarding lead has in the tab: what waits, what they do not see, who leads, what to train. */
export const tabLead = {
  heading: "Safeguarding",
  counted: (title: string, lines: number): string => `${title} (${lines})`,
  waitsForMe: "Waits for me",
  whatComesHere: "Referrals to decide on come here, and questions that nobody has answered in time.",
  withOthers: "Open, with someone else",
  nothingWithOthers:
    "Nothing here. What you have dealt with stands here until somebody else has finished it.",
  withWorker: (questions: number): string =>
    `${questions === 1 ? "One more question is" : `${questions} more questions are`} with your social worker. You see a question when nobody answers it in time, or when its asker says that someone is in danger.`,
  toPutIntoRecord: "To put into the child's record",
  nothingToPutIn: "Nothing here. What is finished comes here until somebody says that it is in the record.",
  whoWasConsulted: "Who was consulted",
  whoLeads: "Who leads",
  whoLeadsAt: (school: string): string => `Who leads at ${school}`,
} as const;

/** A question that a lead does not see, and may open with a reason that is recorded. */
export const tabGlass = {
  notSeen: "Questions that you do not see",
  whoseTheyAre:
    "They are between the person who asked and your social worker. You may open one if a child's safety needs it now and the person who asked cannot be reached.",
  none: "There is none in the last three months.",
  open: "Open with a reason",
  openThat: (when: string): string => `Open with a reason: ${when}`,
  older: (count: number): string => `${count} older ones are not listed.`,
  before: (when: string): string => `Before you open the question of ${when}`,
  isRecorded: "It is recorded for good that you opened it, and when.",
  askerIsTold: "The person who asked is told at once, and can read your reason.",
  leadsAreTold: "The other leads are told, and can read your reason.",
  readOnce: "You can read it once. You cannot answer it or change anything.",
  why: "Why you must open it now – no names",
  openAndRecord: "Open it and record my reason",
  leave: "Leave it closed",
  closeAgain: "Close it again",
  opened:
    "You opened this with a reason. That is recorded, and the person who asked is told. Once you close it, it is closed to you again.",
} as const;

/** What a lead may take into the next staff training. */
export const tabTraining = {
  heading: "For your next staff training",
  headingFor: (school: string, halfTerm: string): string =>
    `For your next staff training: ${school}, ${halfTerm}`,
  severalAsked: "Several people have asked under one child's reference. It may help to look at it together.",
  times: (kind: string, count: number): string => `${kind}: ${count} times`,
  noKind: "No kind of question has come up six times this half-term, up to yesterday.",
  whatTheseAre:
    "These are the panels that people were shown and what referrals say they are about. No words are read for it, and kinds that came up fewer than six times are left out, because one could be recognised.",
  howSure: (question: string, term: string, answers: string): string => `“${question}”, ${term}: ${answers}.`,
  counted: (answer: string, count: number): string => `${answer}: ${count}`,
  tooFew: (answer: string): string => `${answer}: fewer than 6`,
} as const;
