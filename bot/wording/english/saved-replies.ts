import type { ReplyCommand } from "../../consultation/saved-replies.ts";

/** What a worker reads after they changed the replies of their council. */
const said: Readonly<Record<ReplyCommand["type"], string>> = {
  saveReply: "Saved. It is there when you answer a question.",
  changeReply: "Changed.",
  removeReply: "Removed.",
};

/** The replies that the social workers of a council share. */
export const savedReplies = {
  said,
  pick: "Replies that the social workers of your council keep. Pick one and change its words; nothing is sent yet.",
  listed:
    "Replies that the social workers of your council keep. When you answer, they are on the question's card.",
  none: "There are no saved replies yet. When you keep giving the same answer, save it once: in the Sounding Board tab, under Saved replies.",
  filledIn:
    "Look at the words before they go. They are for this question only; the saved reply stays as it is.",
  moreInTab: (rest: number): string => `${rest} more ${rest === 1 ? "is" : "are"} in the Sounding Board tab.`,
  notForYou: "Saved replies are for the social workers who answer questions.",
  sharedInCouncil: (schools: string): string => `Shared with the social workers of your council (${schools})`,
  sharedAt: (schools: string): string => `Shared at ${schools}`,
  choice: (outcome: string, words: string): string => `${outcome}: ${words}`,
} as const;
