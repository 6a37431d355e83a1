/** What can be done with a question or referral in the tab, and how its forms are filled in. */
export const tabItem = {
  backTo: (screen: string): string => `Back to ${screen}`,
  nothingToSee: "Nothing to see here",
  done: "Done.",
  nothingDone: "Nothing was done.",
  questionToYou: "A question to you",
  more: "More",
  referral: "Referral",
  notSavedYet: "There are changes that are not saved yet.",
} as const;

/** The fields of any form in the tab. */
export const tabFields = {
  chooseOne: "Choose one",
  pleaseChoose: "Please choose one.",
  fillInFirst: "Please fill this in first.",
} as const;

/** A saved reply, to fill a form with. */
export const tabFill = {
  use: "Use a saved reply",
  whatItDoes: "It fills in the answer below. You can still change it; nothing is sent yet.",
  none: "None",
} as const;

/** The child's details, kept apart and opened with a reason. */
export const tabDetails = {
  heading: "The child's details",
  fields: {
    childName: "Name",
    birthDate: "Date of birth",
    address: "Address",
    household: "Who lives there, parental responsibility, languages, doctor",
  },
  keptApart:
    "They are kept apart and encrypted. Everybody who opens them is recorded with their reason, and whoever wrote this referral sees that.",
  whyNow: "Why you open them now",
  show: "Show what is kept",
  close: "Close them again",
  keep: "Keep these details",
} as const;

/** Copies for the child's record, and on paper. */
export const tabCopies = {
  forTheRecord: "For the child's record",
  onPaper: "On paper",
  isRecorded: "Every copy is recorded, and stands under who has looked at this.",
  asPdf: "Save as PDF",
  asText: "Save as text, for CPOMS or MyConcern",
  print: "Print",
  saved: "Saved among your downloads. Put it into the child's record, then delete it there.",
} as const;
