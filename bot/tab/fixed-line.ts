/** What the tab says before, and whenever, the server cannot be asked for the line that stands on every card. A test holds the two equal. */
export const fixedLine = "If a child is in danger now, call 999. Do not wait for an answer here.";
