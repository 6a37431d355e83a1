/** The two questions of a term, word for word as they were set before the first pilot. */
const questions = {
  know: "I know what to do when I am worried about a child",
  advice: "I can get advice in time",
} as const;

/** How sure staff feel: asked once a term, counted without names. */
export const pulse = {
  questions,
  /** What may be chosen, by the number that is counted. */
  numberLabels: { 1: "1 – not at all", 2: "2", 3: "3", 4: "4", 5: "5 – completely" },
  headline: "Two short questions, once a term",
  explain:
    "You asked this term, so your view counts. Your answer is counted without your name: nobody can see what you said.",
  incomplete: "Please choose a number for both, or press Not now. Nothing was counted.",
  send: "Send both",
  notNow: "Not now",
  thanks: {
    answered: "Thank you. It is counted without your name.",
    notNow: "That is fine.",
    already: "You have done this already. Thank you.",
    tooLate: "That was for a term that is over, so nothing was counted.",
  },
  nothingToDo: "There is nothing to do.",
  notAgain: "You will not be asked again this term.",
} as const;
