import { type PersonKey, type Register, type School, nameOf, rolesAt } from "../../school/register.ts";
import { clockTime } from "../../school/school-clock.ts";
import { type Wording, wordingOf } from "../../wording/wording.ts";

/**
 * The headings under which a child-protection file keeps a concern: a summary of it, how it was followed up, the action
 * taken, the decision reached and why, and the outcome (KCSIE 2026 part two, as reported; domain.md 2.2).
 */
export const headings = [
  "concern",
  "followUp",
  "action",
  "decision",
  "outcome",
] as const satisfies readonly Heading[];
export type Heading = keyof Wording["exported"]["headings"];

/** One thing that is told: who did what and when, and in whose words. Both are plain text, safe to print anywhere. */
export type Entry = {
  readonly label: string;
  readonly words?: string | undefined;
  /** It tells of the private life of a member of staff: no part of what a child or parent may ask for. */
  readonly ofStaff?: true | undefined;
};

/** An entry under its heading; `text` names the words, which are looked up when it is put together. */
export type Told = Pick<Entry, "label" | "ofStaff"> & {
  readonly under: Heading;
  readonly text?: string | undefined;
};

/** A consultation or referral as it goes into the child's file, whatever it is printed as. */
export type ExportDocument = {
  readonly school: string;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly sections: readonly { readonly heading: string; readonly entries: readonly Entry[] }[];
  readonly footer: readonly string[];
};

/** What stands around an export: the register for names and roles, and who makes it when. */
export type ExportedBy = {
  readonly register: Register;
  readonly school: School;
  readonly at: number;
  readonly by: string;
};

/** `Tuesday 24 November 2026, 10:15` on the school's wall. */
export function fullTime(moment: number, timeZone: string): string {
  const date = new Intl.DateTimeFormat("en-GB", { timeZone, dateStyle: "full" })
    .format(moment)
    .replace(",", "");
  return `${date}, ${clockTime(moment, timeZone)}`;
}

/** A member of staff by name and role at the time, as the register has them. */
export function staffAt({ register, school }: ExportedBy, key: PersonKey, at: number): string {
  const { exported } = wordingOf(school);
  if (!key.includes(":")) return exported.bySoundingBoard;
  const [role] = rolesAt(register.staff.get(key), school.id, at);
  return `${nameOf(register, key)}${role === undefined ? "" : `, ${exported.roles[role]}`}`;
}
