import { z } from "zod";
import { usualPack } from "./jurisdiction.ts";

const { terms } = usualPack;

const outline = z.object({
  schools: z.array(z.object({ name: z.string() }).or(z.unknown())).optional(),
  staff: z.array(z.object({ name: z.string() }).or(z.unknown())).optional(),
});

const names: Readonly<Record<string, string>> = {
  "contacts.frontDoor": `the name and telephone number of the council's ${terms.frontDoor}`,
  "contacts.outOfHoursTeam": `the name and telephone number of the ${terms.outOfHoursTeam}`,
  "contacts.lado": `the name and telephone number of the ${terms.allegations}`,
  "contacts.chairOfGovernors": `the name and telephone number of the ${terms.governors} or the trust`,
  "contacts.leadPhone": "the lead's telephone number",
  "contacts.dutyLine": "the duty line",
  "contacts.police101": "the number of the police where nobody is in danger",
  contacts: `the names and telephone numbers of the ${terms.frontDoor}, the ${terms.outOfHoursTeam}, the ${terms.allegations}, the ${terms.governors} and the lead`,
  duty: "the duties whose words are shown",
  "calendar.opens": "the time at which school begins",
  "calendar.closes": "the time at which school ends",
  "calendar.terms": "the term dates",
  "calendar.closedDays": "the days without school inside term",
  "calendar.insetDays": "the training days",
  "calendar.periods": "the bell times",
  calendar: "the hours and term dates",
  staffCount: "the number of staff",
  pupilCount: "the number of pupils",
  name: "the name",
  id: "the short id",
  posts: "the posts",
  tenantId: "the tenant id of the account",
  aadObjectId: "the object id of the account",
};

/**
 * A problem of `readSchoolFile` as a school would say it: `schools.0.contacts.lado: …` becomes `Oakfield Primary: the
 * name and telephone number of the LADO: missing, or not as it should be (…)`. Sentences stay as they are.
 */
export function spokenProblem(problem: string, json: unknown): string {
  const [, list, index, path = "", message = ""] =
    /^(schools|staff)\.(\d+)(?:\.(\S*?))?: (.*)$/s.exec(problem) ?? [];
  if (list === undefined || index === undefined) return problem;
  const found = outline.safeParse(json).data?.[list as "schools" | "staff"]?.[Number(index)];
  const named = z.object({ name: z.string().min(1) }).safeParse(found);
  const kind = list === "schools" ? "School" : "Person";
  const who = named.success ? named.data.name : `${kind} number ${Number(index) + 1}`;
  const parts = path.split(".");
  const key = parts
    .map((_, i) => parts.slice(0, parts.length - i).join("."))
    .find((start) => names[start] !== undefined);
  return key === undefined
    ? `${who}: ${[path, message].filter((part) => part !== "").join(": ")}`
    : `${who}: ${names[key] ?? ""}: missing, or not as it should be (${path}: ${message})`;
}
