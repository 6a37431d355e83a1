/** How a school is set up and what it still lacks, in the tab. */
export const tabSchool = {
  heading: "School",
  changeRegister: "Change who is in the register",
  changeDay: "Change the school day, terms and numbers",
  mustFix: "Must be put right:",
  mustAccept: "Must be put right, or accepted by name:",
  advice: "Good to know:",
  accepted: "Accepted:",
  ready: "Ready to be used",
  notReady: "Not ready to be used yet",
  nothingMissing: "Nothing is missing.",
  people: "People",
  nobody: "Nobody",
  clock: "School clock",
  terms: "Terms",
  until: (day: string): string => `to ${day}`,
  numbers: "Numbers",
  nameAndHours: (name: string, hours: string): string => `${name} (${hours})`,
  promised: "What is promised",
  whenRemoved: "When words are removed",
} as const;

/** Whether the record is whole and forgets in time. */
export const tabRecord = {
  heading: "The record",
  whatIsChecked:
    "Checks that nothing was changed, taken away or swapped, and that words are removed on their day. It shows numbers and days, never words.",
  check: "Check the record",
  well: "All is well.",
  wrong: "Something is wrong.",
  nothingChanged: "Nothing was changed, taken away or swapped, and nothing is there that should be gone.",
  tellToday: "Tell whoever runs the Sounding Board today, with the lines below.",
  checkedAt: (when: string): string => `Checked ${when}. A new check is made after ten minutes.`,
  forgotten: "What is forgotten",
  keptAsProof: "What is kept as proof",
} as const;
