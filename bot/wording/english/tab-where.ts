/** Where somebody says in the tab where they are, and when they are away. */
export const tabWhere = {
  places: { inSchool: "In school", atTheGate: "At the gate", byPhone: "By phone" },
  whereIAm: "Where I am",
  whenIAmAway: "When I am away",
  notAway: "You are not away. Say it here when you will be, so that others know whom to ask.",
  usualWeek: "Back to my usual week",
  untilWhen: "Until when",
  untilWhenAsked: "Until when?",
  untilEnd: (time: string): string => `${time}, end of school`,
  comingDays: "The coming days",
} as const;
