import { usualPack } from "../../school/jurisdiction.ts";
import type { Role } from "../../school/register.ts";
import { exportedConsultation } from "./export-consultation.ts";

const { terms } = usualPack;

const roles: Readonly<Record<Role, string>> = {
  teacher: "member of staff",
  socialWorker: terms.linkedWorker,
  coverWorker: "cover social worker",
  lead: terms.leadInFull,
  deputyLead: terms.deputyLead,
  head: "headteacher",
  administrator: "administrator",
};

/** What happened to a referral, as the child's file says it. */
const referral = {
  writtenBy: "Written by",
  begun: "Begun",
  advisedBy: "Advised by",
  grewFrom: "Grew from question",
  stillOpen: (fields: string): string => `Not filled in: ${fields}`,
  field: (label: string, chosen: string): string => `${label}: ${chosen}`,
  submitted: `sent the form to the ${terms.lead}`,
  submittedAsAllowed: `sent the form to the ${terms.lead} for its writer, who had allowed it`,
  approved: "approved the form",
  approvedOwn: "approved their own form, as the school's only lead",
  returned: "returned the form",
  declined: "decided not to send it",
  sentWithoutWaiting: `sent it without waiting for the ${terms.lead}`,
  sentToFrontDoor: (how: string): string => `sent it to the ${terms.frontDoor} (${how}), whose reference is`,
  acknowledged: (answer: string): string => `recorded what the ${terms.frontDoor} said: ${answer}`,
  decided: (answer: string): string => `recorded what the ${terms.frontDoor} decided: ${answer}`,
  filed: "put it into the child's record",
  keptFrom: "left somebody out of this",
  stopped: "stopped it: it is about an adult in school and goes another way",
} as const;

/** What the redaction of a subject access export does and does not do, for the person who decides about disclosure. */
const redaction = [
  "Kept: what was written about the child, the school's reference, ages, dates and choices on forms.",
  "Kept: names of school staff and social workers in their work. The Data Protection Act 2018 (Schedule 2, paragraph 17) treats naming education and social workers as reasonable; ask your data protection officer.",
  "Removed from people's own words: names, phone numbers, addresses, e-mail addresses, dates of birth and numbers that identify anybody but the child. Each stands as [removed: name 1]; the same thing keeps its number.",
  "Left out: whether a member of staff knows the family, who was kept out of a question, who opened the record, and the identity envelope.",
  "Not decided here: whether disclosure could cause serious harm, whether it is child abuse data (Data Protection Act 2018, Schedule 3), legal privilege, and whether words that were left in still point to somebody else.",
  "Read every page before anything is given out. Rules that look for names miss some, such as a rare first name that begins a sentence, and take other words for one.",
] as const;

/** A question or referral as it goes into the child's file, and lists of them. */
export const exported = {
  /** The headings under which a child-protection file keeps a concern. */
  headings: {
    concern: "Concern",
    followUp: "Follow-up",
    action: "Action",
    decision: "Decision and why",
    outcome: "Outcome",
  },
  ...{ roles, referral, redaction, consultation: exportedConsultation },
  bySoundingBoard: "Sounding Board",
  referralTitle: "Referral to children's social care",
  questionTitle: "Question to the school's social worker",
  record: "Record",
  wordsRemoved: "Words removed",
  copied: (when: string, by: string, entries: number, hash: string): string =>
    `Copied from Sounding Board on ${when} by ${by}. The record had ${entries} entries; the last one's hash is ${hash}.`,
  askedBy: "Asked by",
  asked: "Asked",
  names: "Names",
  withoutNames: "Asked without names; it is not a referral.",
  identity: {
    childName: "Child",
    birthDate: "Date of birth",
    address: "Address",
    household: "Household",
  },
  notKnown: "Not known",
  alsoWritten: "Also written",
  alsoInRecord: "Also in the record",
  nothingRecorded: "Nothing is recorded.",
  columns: [
    ...["record", "kind", "state", "began", "by", "entries"],
    ...["belongs to", "filed or ended", "words removed"],
  ],
} as const;
