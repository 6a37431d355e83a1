import { readFileSync } from "node:fs";
import { bankHolidayWarning } from "../school/bank-holidays.ts";
import { checkSchool, mayGoLive } from "../school/readiness.ts";
import type { Register } from "../school/register.ts";
import { SchoolFileProblems, readSchoolFile } from "../school/school-file.ts";
import type { Log } from "../workflow/ports.ts";

/** The school file as a register. Throws SchoolFileProblems, or what reading the file threw. */
export function readRegister(file: string | URL): Register {
  return readSchoolFile(JSON.parse(readFileSync(file, "utf8")) as unknown);
}

/** Nobody is let in to a school that lacks something which nobody has accepted by name. */
export function assertReady(register: Register, log: Log): void {
  const now = Date.now();
  const problems = [...register.schools.values()].flatMap((school) => {
    const findings = checkSchool(school, register, now);
    const open = findings.filter((f) => f.severity !== "advice" && !f.acceptedBy);
    return mayGoLive(findings) ? [] : open.map((f) => `${school.name}: ${f.words}`);
  });
  if (problems.length > 0) throw new SchoolFileProblems(problems);
  if (bankHolidayWarning(now) !== undefined) log.warn("bankHolidays.runOut");
}
