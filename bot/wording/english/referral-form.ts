import type {
  ChoiceField,
  FrontDoorAnswer,
  MultiField,
  SentHow,
  TextField,
  choices,
  multiChoices,
} from "../../referral/fields.ts";
import { usualPack } from "../../school/jurisdiction.ts";

const { numbers, terms } = usualPack;

/** What each choice of the form says. */
const choiceLabels: {
  readonly [F in ChoiceField]: Readonly<Record<(typeof choices)[F][number], string>>;
} = {
  dangerNow: { no: "No", yes: "Yes", not_sure: "Not sure" },
  aboutAdultInSchool: { no: "No", yes: "Yes", not_sure: "Not sure" },
  ageBand: {
    under_5: "Under 5",
    "5_to_7": "5 to 7",
    "8_to_10": "8 to 10",
    "11_to_13": "11 to 13",
    "14_to_15": "14 to 15",
    "16_plus": "16 or over",
  },
  when: {
    today: "Today",
    yesterday: "Yesterday",
    this_week: "This week",
    earlier: "Earlier",
    ongoing: "It goes on",
  },
  childLocationNow: {
    in_school: "In school, with staff",
    leaving_soon: "Leaving within 45 minutes",
    at_home: "At home",
    not_known: "Not known",
  },
  parentsInformed: {
    yes: "Yes",
    not_yet: "No, not yet",
    would_raise_risk: "No: it would raise the risk",
  },
  consentStatus: {
    agreed_written: "Yes, in writing",
    agreed_verbal: "Yes, by word of mouth",
    declined: "They said no",
    not_asked_yet: "Not asked yet",
    not_sought_risk: "Not asked: it would raise the risk",
    young_person_agreed: "The young person agreed (16 or over)",
    not_needed_level4: "Not needed at this level of harm",
  },
  hopedFor: {
    advice_only: "Advice only",
    early_help: "Early help",
    family_help_or_cin_assessment: `${terms.familyHelp} or an assessment of need`,
    child_protection_enquiry: "A child protection enquiry",
    information_shared: "That others know this",
    police_action: "Action by the police",
    not_sure: "Not sure",
  },
};

const multiLabels: {
  readonly [F in MultiField]: Readonly<Record<(typeof multiChoices)[F][number], string>>;
} = {
  concernTypes: {
    physical_abuse: "Physical abuse",
    emotional_abuse: "Emotional abuse",
    sexual_abuse: "Sexual abuse",
    neglect: "Neglect",
    domestic_abuse: "Domestic abuse",
    child_sexual_exploitation: "Sexual exploitation",
    child_criminal_exploitation: "Criminal exploitation",
    serious_violence_weapons: "Serious violence, weapons",
    child_on_child_abuse: "Abuse by another child",
    harmful_sexual_behaviour: "Harmful sexual behaviour",
    nudes_or_semi_nudes: "Nude or semi-nude images",
    online_harm: "Harm online",
    self_harm: "Self-harm",
    suicidal_thoughts: "Suicidal thoughts",
    mental_health: "Mental health",
    forced_marriage_or_hba: "Forced marriage, so-called honour-based abuse",
    fgm: terms.cuttingHeading,
    radicalisation: "Radicalisation",
    faith_or_belief_abuse: "Abuse linked to faith or belief",
    modern_slavery_trafficking: "Modern slavery, trafficking",
    missing_from_home_or_care: "Missing from home or care",
    missing_education_or_attendance: "Missing school, attendance",
    parental_substance_use: "Parents' alcohol or drug use",
    parental_mental_health: "Parents' mental health",
    young_carer: "Young carer",
    homelessness_or_poverty: "Homelessness, poverty",
    private_fostering: "Private fostering",
    bereavement_or_separation: "Bereavement, separation",
    disability_or_health_need: "Disability or health need",
    other: "Something else",
  },
  doneSoFar: {
    spoke_with_child: "Spoke with the child",
    spoke_with_parent: "Spoke with a parent",
    pastoral_support: "Pastoral support",
    early_help_assessment: "Early help assessment",
    attendance_work: "Attendance work",
    signposted: "Told them where to get help",
    first_aid_or_medical: "First aid or medical help",
    logged_in_cp_system: "Written in the child-protection system",
    told_dsl: `Told the ${terms.lead}`,
    phoned_front_door: `Phoned the ${terms.frontDoor}`,
    called_999_or_101: `Called ${numbers.emergency} or ${numbers.police}`,
    other: "Something else",
  },
};

const sentHowLabels: Readonly<Record<SentHow, string>> = {
  phone: "By phone",
  online_form: "Online form",
  secure_email: "Secure e-mail",
  in_person: "In person",
};

const frontDoorLabels: Readonly<Record<FrontDoorAnswer, string>> = {
  acknowledged: "They have it; the decision is to come",
  no_further_action: "No further action",
  early_help: "Early help",
  assessment: "An assessment",
  child_protection_enquiry: "A child protection enquiry",
  other: "Something else",
};

/** The fields as headings, for somebody who reads the form. */
const shortLabels: Readonly<Record<ChoiceField | MultiField | TextField, string>> = {
  dangerNow: "In danger now",
  aboutAdultInSchool: "About an adult in school",
  childRef: "Reference for the child",
  ageBand: "Age",
  concernTypes: "What it is about",
  whatSeen: "Seen or heard",
  when: "When",
  childLocationNow: "Where the child is",
  parentsInformed: "Parents know this is shared",
  consentStatus: "Parents have agreed to this help",
  doneSoFar: "Done so far",
  goingWell: "Going well",
  hopedFor: "Hoped for",
};

/** The choices and headings of a referral. */
export const referralForm = {
  ...{ choiceLabels, multiLabels, shortLabels },
  ...{ sentHowLabels, frontDoorLabels },
  /** What the steps are about. */
  stepTitles: { 1: "What has happened", 2: "Family and consent", 3: "Check and send" },
  step: (title: string, step: number): string => `${title} – step ${step} of 3`,
  stillOpen: "Not filled in yet",
} as const;
