/** The form in which somebody says that they will be away. */
export const tabAway = {
  heading: "When you are away",
  whoMeanwhile: "Who is asked first meanwhile",
  whoeverCovers: "Whoever covers",
  today: "Today",
  tomorrow: "Tomorrow",
  otherDays: "Other days",
  firstDay: "First day",
  lastDay: "Last day",
  awayThen: "I am away then",
} as const;
