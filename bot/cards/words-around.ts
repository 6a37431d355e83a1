import type { NoticedKind } from "../consultation/state.ts";
import type { Referral } from "../referral/state.ts";
import { packOf } from "../school/jurisdiction.ts";
import { type PersonKey, type Register, type School, nameOf, peopleWith } from "../school/register.ts";
import { wordingOf } from "../wording/wording.ts";

/** `Lena Lead or Dev Deputy`: the leads of a school now whom it is not kept from, for use inside a sentence. */
export function leadNames(
  register: Register,
  school: School,
  now: number,
  joined: "anyOf" | "allOf" = "anyOf",
  keptFrom: readonly PersonKey[] = [],
): string {
  const { people } = wordingOf(school);
  const leads = peopleWith(register, school.id, ["lead", "deputyLead"], now)
    .filter(({ key }) => !keptFrom.includes(key))
    .map(({ key }) => nameOf(register, key));
  return leads.length === 0 ? people.noLead : people[joined](leads);
}

function reached(register: Register, school: School, now: number, keptFrom?: readonly PersonKey[]) {
  const { leadPhone, frontDoor } = school.contacts;
  return { leads: leadNames(register, school, now, "anyOf", keptFrom), leadPhone, frontDoor };
}

/** Whom to call at once, in this order, when somebody may be in danger. */
export function callNowPanel(
  register: Register,
  school: School,
  now: number,
  keptFrom?: readonly PersonKey[],
): string {
  return wordingOf(school).panels.callNow(packOf(school).numbers, reached(register, school, now, keptFrom));
}

/**
 * Shown at once when somebody is in danger: no condition, no button before the number. Whoever wrote it is not sent to a
 * lead from whom they keep it; everybody else reads all names, so that no name that is missing tells whom.
 */
export function emergencyPanel(
  register: Register,
  school: School,
  now: number,
  keptFrom?: readonly PersonKey[],
): string {
  return wordingOf(school).panels.emergency(callNowPanel(register, school, now, keptFrom));
}

/** The way a concern about an adult in school goes instead; the bot keeps no details of it. */
export function adultInSchoolPanel(school: School): string {
  return wordingOf(school).panels.aboutAdult(school.contacts);
}

const aboutSexualAbuse: ReadonlySet<string> = new Set([
  "sexual_abuse",
  "child_sexual_exploitation",
  "harmful_sexual_behaviour",
]);

/** The duty to report child sexual abuse, on a referral about it, at a school that has turned these words on. */
export function reportingDuty({ choices }: Referral, school: School): string {
  const isAbout = choices.concernTypes?.some((type) => aboutSexualAbuse.has(type)) === true;
  return isAbout && school.duty?.csaReporting === true
    ? packOf(school).duties.csaReporting(school.contacts)
    : "";
}

/** What the person is asked to look at because of what was noticed in their words. */
export function noticedPanel(kind: NoticedKind, school: School): string {
  const { panels } = wordingOf(school);
  const { duties } = packOf(school);
  const { contacts } = school;
  switch (kind) {
    case "danger":
      return panels.mayBeDanger;
    case "aboutAdult":
      return panels.mayBeAboutAdult(contacts);
    case "fgm":
    case "prevent":
      return duties[kind](contacts);
    case "identifiers":
    case "offTopic":
      return panels[kind];
    default:
      return kind satisfies never;
  }
}

/** No answer has come: who to speak to instead, and that nobody has to be asked for leave to refer. */
export function dontWaitPanel(
  register: Register,
  school: School,
  now: number,
  keptFrom?: readonly PersonKey[],
): string {
  return wordingOf(school).panels.dontWait(reached(register, school, now, keptFrom));
}

/** What to do when there is nobody to ask. */
export function nobodyPanel(register: Register, school: School, now: number): string {
  return wordingOf(school).panels.nobodyToAsk(reached(register, school, now));
}

/** Outside school hours: who reads it, and when; on the next school day where `opens` is not known. */
export function outOfHoursPanel(school: School, opens?: string): string {
  const { panels, people } = wordingOf(school);
  const { outOfHoursTeam } = school.contacts;
  return panels.outOfHours(packOf(school).numbers, outOfHoursTeam, opens ?? people.nextSchoolDay);
}
