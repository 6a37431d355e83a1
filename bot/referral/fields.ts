/** The choices of the referral form. Order is the order on the card. */
export const choices = {
  dangerNow: ["no", "yes", "not_sure"],
  aboutAdultInSchool: ["no", "yes", "not_sure"],
  ageBand: ["under_5", "5_to_7", "8_to_10", "11_to_13", "14_to_15", "16_plus"],
  when: ["today", "yesterday", "this_week", "earlier", "ongoing"],
  childLocationNow: ["in_school", "leaving_soon", "at_home", "not_known"],
  parentsInformed: ["yes", "not_yet", "would_raise_risk"],
  consentStatus: [
    "agreed_written",
    "agreed_verbal",
    "declined",
    "not_asked_yet",
    "not_sought_risk",
    "young_person_agreed",
    "not_needed_level4",
  ],
  hopedFor: [
    "advice_only",
    "early_help",
    "family_help_or_cin_assessment",
    "child_protection_enquiry",
    "information_shared",
    "police_action",
    "not_sure",
  ],
} as const;

/** Choices of which several may be ticked. */
export const multiChoices = {
  concernTypes: [
    "physical_abuse",
    "emotional_abuse",
    "sexual_abuse",
    "neglect",
    "domestic_abuse",
    "child_sexual_exploitation",
    "child_criminal_exploitation",
    "serious_violence_weapons",
    "child_on_child_abuse",
    "harmful_sexual_behaviour",
    "nudes_or_semi_nudes",
    "online_harm",
    "self_harm",
    "suicidal_thoughts",
    "mental_health",
    "forced_marriage_or_hba",
    "fgm",
    "radicalisation",
    "faith_or_belief_abuse",
    "modern_slavery_trafficking",
    "missing_from_home_or_care",
    "missing_education_or_attendance",
    "parental_substance_use",
    "parental_mental_health",
    "young_carer",
    "homelessness_or_poverty",
    "private_fostering",
    "bereavement_or_separation",
    "disability_or_health_need",
    "other",
  ],
  doneSoFar: [
    "spoke_with_child",
    "spoke_with_parent",
    "pastoral_support",
    "early_help_assessment",
    "attendance_work",
    "signposted",
    "first_aid_or_medical",
    "logged_in_cp_system",
    "told_dsl",
    "phoned_front_door",
    "called_999_or_101",
    "other",
  ],
} as const;

/** Fields in the person's own words, with the longest text each may hold (UTF-16 units). */
export const textFields = { childRef: 20, whatSeen: 4000, goingWell: 500 } as const;

export type ChoiceField = keyof typeof choices;
export type MultiField = keyof typeof multiChoices;
export type TextField = keyof typeof textFields;

/** What has been chosen so far; every field may still be open. */
export type ReferralChoices = { readonly [F in ChoiceField]?: (typeof choices)[F][number] } & {
  readonly [F in MultiField]?: readonly (typeof multiChoices)[F][number][];
};

/** Which fields each step of the form shows. */
export const stepFields: Readonly<Record<1 | 2, readonly (ChoiceField | MultiField | TextField)[]>> = {
  1: [
    "dangerNow",
    "aboutAdultInSchool",
    "childRef",
    "ageBand",
    "concernTypes",
    "whatSeen",
    "when",
    "childLocationNow",
  ],
  2: ["parentsInformed", "consentStatus", "doneSoFar", "goingWell", "hopedFor"],
};

/** How a referral went to the front door. */
export const sentHows = ["phone", "online_form", "secure_email", "in_person"] as const;
export type SentHow = (typeof sentHows)[number];

/** What the front door said: that it has the referral, or what it decided. */
export const frontDoorAnswers = [
  "acknowledged",
  "no_further_action",
  "early_help",
  "assessment",
  "child_protection_enquiry",
  "other",
] as const;
export type FrontDoorAnswer = (typeof frontDoorAnswers)[number];
