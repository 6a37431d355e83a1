/** The saved replies of a council, in the tab. */
export const tabReplies = {
  heading: "Saved replies",
  sharedAndRecorded: (sharedWith: string): string =>
    `${sharedWith}. Who saved, changed or removed one is recorded.`,
  noneYet: "No saved replies yet",
  whatFor:
    "When you keep giving the same answer, save it here once, without names. It is then there when you answer a question, for you and for the other workers: it fills in the answer, you change what needs changing, and you send it.",
  change: "Change",
  remove: "Remove",
  saveChange: "Save the change",
  removeThis: "Remove this reply",
  losesIt: "The other workers lose it too, and it cannot be brought back.",
  removeForAll: "Remove it for everybody",
  keep: "Keep it",
  saveOne: "Save a reply",
  saveThis: "Save this reply",
  namesNobody: "It names nobody: save it",
  leave: "Leave it as it is",
} as const;
