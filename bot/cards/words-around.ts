import type { NoticedKind } from "../consultation/state.ts";
import type { PersonKey, Register, School } from "../school/register.ts";
import { packOf } from "../school/jurisdiction.ts";
import { nameOf, peopleWith } from "../school/register.ts";
import type { Referral } from "../referral/state.ts";

/** A telephone number as it is printed and read out. */
function numbered(name: string, phone: string): string {
  return `${name} on ${phone}`;
}

/** `Lena Lead or Dev Deputy`: the leads of a school now whom it is not kept from, for use inside a sentence. */
export function leadNames(
  register: Register,
  school: School,
  now: number,
  joined = " or ",
  keptFrom: readonly PersonKey[] = [],
): string {
  const leads = peopleWith(register, school.id, ["lead", "deputyLead"], now)
    .filter(({ key }) => !keptFrom.includes(key))
    .map(({ key }) => nameOf(register, key));
  return leads.length === 0 ? "your headteacher" : leads.join(joined);
}

/** Whom to call at once, in this order, when somebody may be in danger. */
export function callNowPanel(
  register: Register,
  school: School,
  now: number,
  keptFrom?: readonly PersonKey[],
): string {
  const { frontDoor, leadPhone } = school.contacts;
  const { emergency, silent } = packOf(school).numbers;
  return (
    `Someone may be in danger. **Call ${emergency} now.** Stay with the child if it is safe. ` +
    `If you cannot speak, send a colleague to call, or call ${emergency} from a mobile and press ${silent} when asked. ` +
    `Then tell ${leadNames(register, school, now, " or ", keptFrom)} (${leadPhone}), and phone ${numbered(frontDoor.name, frontDoor.phone)}.`
  );
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
  return `${callNowPanel(register, school, now, keptFrom)} Nobody may be reading this chat. Your words are kept here; you can finish later.`;
}

/** The way a concern about an adult in school goes instead; the bot keeps no details of it. */
export function adultInSchoolPanel(school: School): string {
  const { chairOfGovernors, lado } = school.contacts;
  return (
    "Concerns about an adult who works or helps in school go another way. Do not type details here. " +
    `Speak to the headteacher. If it is about the headteacher, contact ${numbered(chairOfGovernors.name, chairOfGovernors.phone)}. ` +
    `If neither is right, call ${numbered(lado.name, lado.phone)}.`
  );
}

/** The duty that nobody can take over. */
export function fgmPanel(school: School): string {
  return packOf(school).duties.fgm(school.contacts);
}

/** Somebody may be drawn into terrorism: the lead decides what follows. */
export function preventPanel(school: School): string {
  return packOf(school).duties.prevent(school.contacts);
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

export const identifiersPanel =
  "It looks like this may name a child. You can take it out and send, or send it as it is if there is danger.";

export const offTopicPanel =
  "This may not be one for your social worker. If it is about IT, rooms, pay, special needs paperwork or data requests, the people in your school office know who to ask. You can still send it.";

/** What the person is asked to look at because of what was noticed in their words. */
export function noticedPanel(kind: NoticedKind, school: School): string {
  const panels: Readonly<Record<NoticedKind, string>> = {
    danger: "Is anyone in danger now? Then do not wait for an answer here.",
    aboutAdult: `Is this about an adult who works or helps in school? ${adultInSchoolPanel(school)}`,
    fgm: fgmPanel(school),
    prevent: preventPanel(school),
    identifiers: identifiersPanel,
    offTopic: offTopicPanel,
  };
  return panels[kind];
}

/** No answer has come: who to speak to instead, and that nobody has to be asked for leave to refer. */
export function dontWaitPanel(
  register: Register,
  school: School,
  now: number,
  keptFrom?: readonly PersonKey[],
): string {
  const { frontDoor, leadPhone } = school.contacts;
  const leads = leadNames(register, school, now, " or ", keptFrom);
  return `Speak to ${leads} (${leadPhone}), or phone ${numbered(frontDoor.name, frontDoor.phone)}. You can make a referral yourself; tell ${leads} as soon as you can.`;
}

/** What to do when there is nobody to ask. */
export function nobodyPanel(register: Register, school: School, now: number): string {
  const { frontDoor, leadPhone } = school.contacts;
  return `Please speak to ${leadNames(register, school, now)} (${leadPhone}), or phone ${numbered(frontDoor.name, frontDoor.phone)}.`;
}

/** Outside school hours: who reads it, and when. */
export function outOfHoursPanel(school: School, opens: string): string {
  const { outOfHoursTeam } = school.contacts;
  return (
    `Nobody reads this now. Worried about a child tonight? ${packOf(school).numbers.emergency} in an emergency, or ${numbered(outOfHoursTeam.name, outOfHoursTeam.phone)}. ` +
    `Or keep this for ${opens}: nobody will see it before then.`
  );
}
