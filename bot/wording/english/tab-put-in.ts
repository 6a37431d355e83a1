/** How what was checked in the tab is put in by whoever looks after the server. */
export const tabPutIn = {
  heading: "To put it in",
  giveBoth:
    "Give this file and this line to whoever looks after the server. It checks everything once more, and keeps who changed what.",
  takeFile: "Take the checked file",
  cannot: (why: string): string => `It cannot be put in. ${why}`,
  nothingWould: "Nothing would change",
  would: (changes: number): string => `Would change (${changes})`,
} as const;
