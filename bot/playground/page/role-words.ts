const words: Record<string, string> = {
  teacher: "Teacher",
  socialWorker: "Social worker",
  coverWorker: "Cover social worker",
  lead: "Safeguarding lead",
  deputyLead: "Deputy safeguarding lead",
  head: "Head teacher",
  administrator: "IT administrator",
};

/** The roles as people say them. */
export function rolesInWords(roles: readonly string[]): string {
  return [...new Set(roles)].map((role) => words[role] ?? role).join(", ");
}
