import type { ReferralCommand } from "../../bot/referral/commands.ts";
import type { ReferralEvent } from "../../bot/referral/events.ts";
import { evolveReferral } from "../../bot/referral/evolve.ts";
import type { ReferralChoices, TextField } from "../../bot/referral/fields.ts";
import type { Referral, ReferralState } from "../../bot/referral/state.ts";
import { type Name, key, schoolMorning } from "./staff.ts";

export type ReferralStep = readonly [by: Name, event: ReferralEvent];

/** The referral that these events, recorded a minute apart, leave behind. */
export function referral(steps: readonly ReferralStep[]): Referral {
  const from = schoolMorning - 60 * 60_000;
  const state = steps.reduce<Referral | undefined>(
    (before, [by, event], i) =>
      evolveReferral(before, { subjectId: "subject", seq: i + 1, by: key(by), at: from + i * 60_000, event }),
    undefined,
  );
  if (state === undefined) throw new Error("A referral begins with an event.");
  return state;
}

/** How a referral came about: whose it is, whether it says danger now, and whether they sent it themselves. */
export type Told = { readonly by?: Name; readonly danger?: boolean; readonly alone?: boolean };

function saved(by: Name, choices: ReferralChoices): ReferralStep {
  return [by, { type: "referralSaved", choices, written: ["whatSeen"], step: 2 }];
}

function historyOf(
  state: ReferralState,
  { by = "tess", danger = false, alone = false }: Told,
): readonly ReferralStep[] {
  const lead: Name = by === "lena" ? "dev" : "lena";
  const draft: readonly ReferralStep[] = [
    [
      by,
      {
        type: "referralDrafted",
        schoolId: "oakfield",
        proposedBy: key(by),
        written: ["whatSeen"],
        consultationId: "consultation",
        adviser: key("sam"),
      },
    ],
    saved(by, { dangerNow: danger ? "yes" : "no" }),
  ];
  const withLead: readonly ReferralStep[] = [...draft, [by, { type: "submitted" }]];
  const sentWithoutWaiting: readonly ReferralStep[] = [...withLead, [by, { type: "sentWithoutWaiting" }]];
  const approved: readonly ReferralStep[] = [...withLead, [lead, { type: "approved", ownProposal: false }]];
  const sentToFrontDoor: readonly ReferralStep[] = [
    ...(alone ? sentWithoutWaiting : approved),
    [alone ? by : lead, { type: "sentToFrontDoor", how: "phone", reference: "reference" }],
  ];
  const acknowledged: readonly ReferralStep[] = [...sentToFrontDoor, [lead, { type: "acknowledged" }]];
  const decided: readonly ReferralStep[] = [
    ...acknowledged,
    [lead, { type: "decided", answer: "early_help" }],
  ];
  const histories: Readonly<Record<ReferralState, readonly ReferralStep[]>> = {
    draft,
    withLead,
    returned: [...withLead, [lead, { type: "returned", reason: "t4" }]],
    approved,
    declined: [...withLead, [lead, { type: "declined", reason: "t4" }]],
    sentWithoutWaiting,
    sentToFrontDoor,
    acknowledged,
    decided,
    filed: [...decided, [lead, { type: "filed" }]],
    stopped: [...draft, [by, { type: "stoppedForAdultInSchool" }]],
  };
  return histories[state];
}

export const referralStates: readonly ReferralState[] = [
  "draft",
  "withLead",
  "returned",
  "approved",
  "declined",
  "sentWithoutWaiting",
  "sentToFrontDoor",
  "acknowledged",
  "decided",
  "filed",
  "stopped",
];

/** A referral in this state; Tess proposed it and Sam advised, unless told otherwise. */
export function referralIn(state: ReferralState, told: Told = {}): Referral {
  return referral(historyOf(state, told));
}

/** Just begun, from the words of the consultation; nothing is chosen yet. */
export const newReferral = (): Referral => referral(historyOf("draft", {}).slice(0, 1));
export const draft = (told?: Told): Referral => referralIn("draft", told);
export const withLead = (told?: Told): Referral => referralIn("withLead", told);
export const returned = (told?: Told): Referral => referralIn("returned", told);
export const approved = (told?: Told): Referral => referralIn("approved", told);
export const declined = (told?: Told): Referral => referralIn("declined", told);
export const sentWithoutWaiting = (told?: Told): Referral => referralIn("sentWithoutWaiting", told);
export const sentToFrontDoor = (told?: Told): Referral => referralIn("sentToFrontDoor", told);
export const acknowledged = (told?: Told): Referral => referralIn("acknowledged", told);
export const decided = (told?: Told): Referral => referralIn("decided", told);
export const filed = (told?: Told): Referral => referralIn("filed", told);
export const stoppedForm = (told?: Told): Referral => referralIn("stopped", told);

/** Stands in every text that is typed on a walk. */
export const typed = "typed-words";

const words = { childRef: `${typed} 1`, whatSeen: `${typed} 2` };
const form = (choices: ReferralChoices, texts: Partial<Record<TextField, string>> = {}) => ({
  choices,
  texts,
});

/** Everything that a teacher, the lead and the deputy may want of the teacher's referral. */
export const wishes: readonly (readonly [Name, ReferralCommand])[] = [
  [
    "tess",
    {
      type: "draftReferral",
      proposedBy: key("tess"),
      texts: { whatSeen: `${typed} 3` },
      consultationId: "consultation",
      adviser: key("sam"),
    },
  ],
  ["tess", { type: "draftReferral", proposedBy: key("tess"), texts: {} }],
  ["tess", { type: "saveReferral", goTo: 2, ...form({ dangerNow: "no" }, words) }],
  ["tess", { type: "saveReferral", goTo: 3, ...form({ dangerNow: "yes" }, { goingWell: `${typed} 4` }) }],
  ["tess", { type: "saveReferral", goTo: 1, ...form({ dangerNow: "not_sure" }, { whatSeen: "" }) }],
  ["tess", { type: "saveReferral", goTo: 1, ...form({ dangerNow: "no", aboutAdultInSchool: "yes" }, words) }],
  ["tess", { type: "submitReferral", ...form({ dangerNow: "no" }, words) }],
  ["tess", { type: "sendWithoutWaiting" }],
  ["tess", { type: "recordSent", how: "phone", reference: `${typed} 5` }],
  ["tess", { type: "recordFrontDoor", answer: "early_help" }],
  ["tess", { type: "keepFrom", to: key("dev") }],
  ["tess", { type: "keepAsQuestion", from: key("sam") }],
  ...(["lena", "dev"] as const).flatMap((name): readonly (readonly [Name, ReferralCommand])[] => [
    [name, { type: "approveReferral" }],
    [name, { type: "returnReferral", reason: `${typed} 6` }],
    [name, { type: "declineReferral", reason: `${typed} 7` }],
    [name, { type: "recordSent", how: "online_form", reference: `${typed} 8` }],
    [name, { type: "recordFrontDoor", answer: "acknowledged" }],
    [name, { type: "recordFrontDoor", answer: "assessment" }],
    [name, { type: "file" }],
  ]),
];
