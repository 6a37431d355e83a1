import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

/** Whether a social worker may turn a question into a referral, and what became of that. */
export const authority = {
  mayThey: (workers: string, leads: string): string =>
    `May ${workers} turn a question of yours into a referral for ${leads} to look at, if that is needed? You can take this back any time.`,
  theyMay: (workers: string, leads: string): string =>
    `${workers} may turn your questions into a referral for ${leads}.`,
  howToTakeBack: "To take that back, type **only I refer**.",
  formIsReady: "A referral form is ready below; nothing is sent until you send it.",
  wasTurned: "Your social worker has turned it into a referral, as you allowed. It is below.",
  youMay: (asker: string): string => `You may turn this into a referral: ${asker} has allowed it.`,
  youHave: `You have turned this into a referral. The ${terms.lead}s have it.`,
  explained: (asker: string, leads: string): string =>
    `This starts a referral in the name of ${asker}, with the words of the question, and sends it to ${leads}. ${asker} sees that you did it. Nothing goes to the ${terms.frontDoor} before somebody sends it.`,
  allowedTitle: "Thank you",
  allowed: `Your ${terms.linkedWorker} may now turn a question of yours into a referral for the ${terms.lead}s. You see it when they do. To take that back, type **only I refer**.`,
  withheldTitle: "Only you start your referrals",
  withheld:
    "Nobody turns a question of yours into a referral from now on. What has been started before stays. To allow it, type **you may refer for me**.",
  notAsking: "Only people who ask questions can say who may start a referral for them.",
  whichSchool:
    "You work at more than one school. Please allow it in the Sounding Board tab, school by school.",
} as const;
