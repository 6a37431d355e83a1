/** What the tab says by itself where the server could not answer. Part of its smallest script, the one that signs in. */
export const tabProblems = {
  cannotBeReached:
    "The Sounding Board cannot be reached. Check your connection; what you wrote is still here.",
  nobodyNamed: "Teams did not say who you are. Close this tab and open it again.",
  oursToMend: "Something went wrong on our side. Please try again in a minute.",
  openAgain: "Something went wrong. Please close this tab and open it again.",
} as const;
