/** What the bot says to typed words and to a press, where no card says it better. */
export const chat = {
  whoToCall: "Who to call",
  atSchool: (school: string, nobodyToAsk: string): string => `${school}: ${nobodyToAsk}`,
  typedByWorker:
    "Words typed here reach nobody: you answer questions on their cards. If a card is missing, type **help**.",
  whichSchool: (schools: string): string =>
    `You work at more than one school. Please write it again and begin with the one it is about: ${schools}, then a colon.`,
  noFiles: "Pictures and files are not kept here. Please say it in words, without names.",
  thanksIsNoPress: "To act on a question, use the buttons on its card.",
  tooShort: "That is too short for anyone to advise on.",
  deleted: "Deleting a message does not take it back",
  deletedDetail:
    "What you sent stays in the record, and whoever has it still has it. To take a question back, press the button on its card while nobody has answered.",
  done: "Done. The card in the chat shows it.",
  doneInTab: "Done. Your card in the chat shows it as well.",
} as const;
