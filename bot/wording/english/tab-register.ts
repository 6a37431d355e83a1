/** A new list of staff, checked in the tab before anything changes. */
export const tabRegister = {
  whatToDo:
    "Take the list as it is, change it in a spreadsheet, and check it here. Nothing changes by that: you see what would, and whoever looks after the server puts the checked list in.",
  take: "Take the list as it is",
  open: "Open a changed list",
  changedList: "A changed list of staff",
  paste: "Or paste it here, as CSV or JSON",
  isEverybody: "This is everybody at the school: whoever is not in it has left",
  check: "Check it",
  atLine: (line: number, what: string): string => `Line ${line}: ${what}`,
  needsSecond: (change: string): string => `${change} Needs a second person.`,
  noneRefused: "No row is refused",
  refused: (rows: number): string => `Refused (${rows})`,
  refusedBecause: (reason: string): string => `${reason}.`,
  leftAsItIs: "Left as it is",
  nobodyToAgree:
    "More than posts of teachers changes, and nobody in the register can agree to all of it. Bring it in parts.",
  toAgree: (names: readonly string[]): string =>
    `More than posts of teachers changes, so a second person has to agree: ${new Intl.ListFormat("en-GB", { type: "disjunction" }).format(names)}.`,
} as const;
