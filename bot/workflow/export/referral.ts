import { inert } from "../../cards/escape.ts";
import type { Recorded } from "../../consultation/events.ts";
import type { ReferralEvent } from "../../referral/events.ts";
import { stepFields } from "../../referral/fields.ts";
import type { Referral } from "../../referral/state.ts";
import type { PersonKey } from "../../school/register.ts";
import type { EventDoc } from "../documents.ts";
import {
  type ExportDocument,
  type ExportedBy,
  type Heading,
  type Told,
  fullTime,
  staffAt,
} from "./entries.ts";
import { type Wording, wordingOf } from "../../wording/wording.ts";

type Field = keyof Wording["referralForm"]["shortLabels"];

/** Under which heading each step of the form belongs. */
const headingOfStep: Readonly<Record<string, Heading>> = { "1": "concern", "2": "action", "3": "decision" };

/** Whose referral it is, and the school's reference for the child. */
export function referralFacts(
  r: Referral,
  texts: Readonly<Record<string, string>>,
  around: ExportedBy,
): ExportDocument["facts"] {
  const { timeZone } = around.school.calendar;
  const { exported, referralForm } = wordingOf(around.school);
  const { referral: say } = exported;
  const fact = (label: string, text: string | undefined) => (text === undefined ? [] : [{ label, text }]);
  return [
    ...fact(
      referralForm.shortLabels.childRef,
      texts["childRef"] === undefined ? undefined : inert(texts["childRef"]),
    ),
    ...fact(say.writtenBy, staffAt(around, r.proposedBy, r.startedAt)),
    ...fact(say.begun, fullTime(r.startedAt, timeZone)),
    ...fact(say.advisedBy, r.adviser === undefined ? undefined : staffAt(around, r.adviser, r.startedAt)),
    ...fact(say.grewFrom, r.consultationId),
  ];
}

/** The form as it stands and what happened to it, each entry under the heading where the child's file keeps it. */
export function referralEntries(
  r: Referral,
  events: readonly EventDoc[],
  around: ExportedBy,
): readonly Told[] {
  const say = wordingOf(around.school);
  return [
    ...Object.entries(stepFields).flatMap(([step, fields]) =>
      formEntries(r, headingOfStep[step] ?? "followUp", fields, say),
    ),
    ...events.flatMap(({ recorded }) => told(recorded as Recorded<ReferralEvent>, around)),
  ];
}

function formEntries(
  r: Referral,
  under: Heading,
  fields: readonly Field[],
  { exported, referralForm }: Wording,
): readonly Told[] {
  const { referral: say } = exported;
  const { shortLabels } = referralForm;
  const filled: Told[] = [];
  const open: string[] = [];
  for (const field of fields) {
    const chosen = chosenIn(r, field, referralForm);
    if (field === "childRef") continue;
    if (chosen !== undefined) filled.push({ under, label: say.field(shortLabels[field], chosen) });
    else if ((r.written as readonly string[]).includes(field))
      filled.push({ under, label: shortLabels[field], text: field });
    else open.push(shortLabels[field]);
  }
  return open.length === 0 ? filled : [...filled, { under, label: say.stillOpen(open.join(", ")) }];
}

function chosenIn(
  r: Referral,
  field: Field,
  { choiceLabels, multiLabels }: Wording["referralForm"],
): string | undefined {
  const value = (r.choices as Readonly<Record<string, string | readonly string[] | undefined>>)[field];
  const labels = { ...choiceLabels, ...multiLabels } as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  const said = (code: string): string => labels[field]?.[code] ?? code;
  if (value === undefined || value.length === 0) return undefined;
  return typeof value === "string" ? said(value) : value.map(said).join(", ");
}

function told({ by, at, event }: Recorded<ReferralEvent>, around: ExportedBy): readonly Told[] {
  const { timeZone } = around.school.calendar;
  const { exported, referralForm } = wordingOf(around.school);
  const { referral: say } = exported;
  const { frontDoorLabels, sentHowLabels } = referralForm;
  const who = (key: PersonKey): string => staffAt(around, key, at);
  const did = (under: Heading, what: string, text?: string): readonly Told[] => [
    { under, label: `${fullTime(at, timeZone)}: ${who(by)}, ${what}`, text },
  ];
  switch (event.type) {
    case "referralDrafted":
    case "referralSaved":
      return [];
    case "submitted":
      return did("followUp", event.onAuthority ? say.submittedAsAllowed : say.submitted);
    case "approved":
      return did("decision", event.ownProposal ? say.approvedOwn : say.approved);
    case "returned":
      return did("decision", say.returned, event.reason);
    case "declined":
      return did("decision", say.declined, event.reason);
    case "sentWithoutWaiting":
      return did("action", say.sentWithoutWaiting);
    case "sentToFrontDoor":
      return did("action", say.sentToFrontDoor(sentHowLabels[event.how]), event.reference);
    case "acknowledged":
      return did("outcome", say.acknowledged(frontDoorLabels.acknowledged));
    case "decided":
      return did("outcome", say.decided(frontDoorLabels[event.answer]));
    case "filed":
      return did("outcome", say.filed);
    case "keptFrom":
      // Whom they meant is nobody's business but theirs.
      return did("followUp", say.keptFrom).map((entry) => ({ ...entry, ofStaff: true }));
    case "chased":
      return [];
    case "stoppedForAdultInSchool":
      return did("outcome", say.stopped);
    default:
      return event satisfies never;
  }
}
