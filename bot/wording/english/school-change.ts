/** The form in which a school's day, terms and numbers are changed, and what is wrong with what was written in it. */
export const schoolChange = {
  schoolDay: "School day",
  begins: "School begins",
  ends: "School ends",
  usualReply: "An answer usually takes, in school minutes",
  termsAndDays: "Terms and days",
  terms: "Terms and half-terms",
  spanOnALine: "One on a line, such as 2 September 2026 to 23 October 2026",
  dayOnALine: "One on a line",
  fromTo: (from: string, to: string): string => `${from} to ${to}`,
  trainingDays: "Training days",
  closedDays: "Other closed days",
  numbers: "Numbers",
  nameOf: (contact: string): string => `${contact}: name`,
  numberOf: (contact: string): string => `${contact}: number`,
  notADay: (line: string): string => `“${line}” is not read as a day. Write it as 2 September 2026.`,
  minutesUnclear: "An answer usually takes: write a whole number of school minutes, from 5 to 600.",
  nameUnclear: (contact: string): string =>
    `${contact}: the name is missing, or has signs in it that cannot be printed.`,
  numberUnclear: (contact: string): string =>
    `${contact}: the number is missing, or has more in it than digits and spaces.`,
  termsMissing: "Terms: at least one is needed.",
  timeUnclear: "School begins and ends: write a time such as 08:30.",
} as const;
