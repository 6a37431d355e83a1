import type { Edition, Pack } from "./jurisdiction.ts";

const terms = {
  lead: "safeguarding lead",
  deputyLead: "deputy safeguarding lead",
  leadInFull: "designated safeguarding lead",
  deputyLeadInFull: "deputy designated safeguarding lead",
  linkedWorker: "linked social worker",
  frontDoor: "front door",
  outOfHoursTeam: "out-of-hours team",
  allegations: "LADO",
  governors: "chair of governors",
  socialCare: "children's social care",
  familyHelp: "Family Help",
  cutting: "female genital mutilation",
  cuttingHeading: "Female genital mutilation (FGM)",
} as const;

const numbers = { emergency: "999", police: "101", silent: "55" } as const;

const checkedOn = "2026-11-24";
const [halfAYear, aMonth] = [183, 31];

const editions: readonly Edition[] = [
  {
    name: "Keeping Children Safe in Education 2026 (KCSIE)",
    since: "in force from 1 September 2026",
    ...{ checkedOn, lookAgainAfterDays: halfAYear },
    notConfirmed: "its paragraphs were read as others quote them, not in the published text",
  },
  {
    name: "Working Together to Safeguard Children 2026",
    since: "published 18 March 2026",
    ...{ checkedOn, lookAgainAfterDays: halfAYear },
    notConfirmed: "read in summaries, not in the published text",
  },
  {
    name: "Children's Wellbeing and Schools Act 2026, section 4: the duty to share information",
    since: "Royal Assent 29 April 2026",
    ...{ checkedOn, lookAgainAfterDays: aMonth },
    notConfirmed:
      "the day on which it begins: one secondary source says 30 September 2026. Nor whether schools are among those named",
  },
  {
    name: "Crime and Policing Act 2026: the duty to report child sexual abuse",
    since: "Royal Assent 29 April 2026",
    ...{ checkedOn, lookAgainAfterDays: aMonth },
    notConfirmed:
      "the day on which it begins was not found, so its words are off (duty.csaReporting in the school file)",
  },
  {
    name: "Female Genital Mutilation Act 2003, section 5B: the duty to report",
    since: "in force since 31 October 2015",
    ...{ checkedOn, lookAgainAfterDays: halfAYear },
  },
  {
    name: "Counter-Terrorism and Security Act 2015, section 26: the Prevent duty",
    since: "in force since 1 July 2015",
    ...{ checkedOn, lookAgainAfterDays: halfAYear },
    notConfirmed: "general knowledge; not looked up for this edition",
  },
  {
    name: "Information sharing: advice for practitioners 2024",
    since: "published April 2024",
    ...{ checkedOn, lookAgainAfterDays: aMonth },
    notConfirmed: "whether the guidance on the new duty to share, of September 2026, has taken its place",
  },
  {
    name: "UK GDPR and Data Protection Act 2018, as changed by the Data (Use and Access) Act 2025",
    since: "in force; much of the Act of 2025 since February 2026",
    ...{ checkedOn, lookAgainAfterDays: halfAYear },
  },
];

/** England: titles, numbers, duties and the editions of law and guidance that the words on the cards follow. */
export const england: Pack = {
  name: "England",
  terms,
  numbers,
  duties: {
    fgm: ({ police101 = numbers.police }) =>
      `Has a girl under 18 told you that ${terms.cutting} was done to her, or have you seen signs? Then **you yourself** must report it to the police (${police101}). Do it today if you can, and by the end of the next working day at the latest. Nobody can do it for you. Tell your ${terms.lead} too. If she may be harmed or taken away soon: ${numbers.emergency}.`,
    prevent: ({ leadPhone }) =>
      `This may be about somebody being drawn into extremism. Tell your ${terms.lead} today (${leadPhone}). They can talk it through and decide about a Prevent referral. If an attack may be planned or someone has a weapon: ${numbers.emergency}.`,
    csaReporting: ({ police101 = numbers.police, frontDoor }) =>
      `If a child has told you of sexual abuse, or you have seen it, **you yourself** must tell the police (${police101}) or ${frontDoor.name} (${frontDoor.phone}) as soon as you can. Nobody may stop you, and an answer here does not take the place of it. Tell your ${terms.lead} too. If the child is in danger now: ${numbers.emergency}.`,
  },
  editions,
};
