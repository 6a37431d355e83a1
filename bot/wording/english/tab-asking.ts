/** Where somebody asks in the tab, and what they asked. */
export const tabAsking = {
  heading: "Ask your social worker",
  planAndWorry: "What you plan to do, and what worries you",
  writeFirst: "Please write your question first.",
  noNames: (worker: string): string =>
    `No names, please. It goes to your school's ${worker}, and the answer comes back here and in the chat.`,
  ask: "Ask",
  startReferral: "Start a referral",
  mine: "My questions",
  mineAt: (school: string): string => `My questions at ${school}`,
  nothingYet: "You have not asked anything yet",
  whenToAsk:
    "When you have a worry about a child and a plan, write both above in a sentence or two, without names. Your social worker says whether the plan is right. Nobody is bothered too early, and nothing is too small.",
  asked: "What I asked",
  askedAt: (school: string): string => `What I asked at ${school}`,
  whoMayRefer: "Who may start a referral for you",
} as const;
