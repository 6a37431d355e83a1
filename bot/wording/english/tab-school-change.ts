/** A school's day, terms and numbers, changed in the tab and checked before anything changes. */
export const tabSchoolChange = {
  heading: "Change the school day, terms and numbers",
  whatToDo:
    "Change what is out of date, and check it here. Nothing changes by that: you see what would, and whoever looks after the server puts it in.",
  check: "Check the changes",
  stillMissing: "What is still missing",
} as const;
