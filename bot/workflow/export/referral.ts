import { inert } from "../../cards/escape.ts";
import {
  choiceLabels,
  frontDoorLabels,
  leftSomebodyOut,
  multiLabels,
  sentHowLabels,
  shortLabels,
} from "../../cards/referral-wording.ts";
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
import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

type Field = keyof typeof shortLabels;

/** Under which heading each step of the form belongs. */
const headingOfStep: Readonly<Record<string, Heading>> = { "1": "concern", "2": "action", "3": "decision" };

/** Whose referral it is, and the school's reference for the child. */
export function referralFacts(
  r: Referral,
  texts: Readonly<Record<string, string>>,
  around: ExportedBy,
): ExportDocument["facts"] {
  const { timeZone } = around.school.calendar;
  const fact = (label: string, text: string | undefined) => (text === undefined ? [] : [{ label, text }]);
  return [
    ...fact(shortLabels.childRef, texts["childRef"] === undefined ? undefined : inert(texts["childRef"])),
    ...fact("Written by", staffAt(around, r.proposedBy, r.startedAt)),
    ...fact("Begun", fullTime(r.startedAt, timeZone)),
    ...fact("Advised by", r.adviser === undefined ? undefined : staffAt(around, r.adviser, r.startedAt)),
    ...fact("Grew from question", r.consultationId),
  ];
}

/** The form as it stands and what happened to it, each entry under the heading where the child's file keeps it. */
export function referralEntries(
  r: Referral,
  events: readonly EventDoc[],
  around: ExportedBy,
): readonly Told[] {
  return [
    ...Object.entries(stepFields).flatMap(([step, fields]) =>
      formEntries(r, headingOfStep[step] ?? "followUp", fields),
    ),
    ...events.flatMap(({ recorded }) => told(recorded as Recorded<ReferralEvent>, around)),
  ];
}

function formEntries(r: Referral, under: Heading, fields: readonly Field[]): readonly Told[] {
  const filled: Told[] = [];
  const open: string[] = [];
  for (const field of fields) {
    const chosen = chosenIn(r, field);
    if (field === "childRef") continue;
    if (chosen !== undefined) filled.push({ under, label: `${shortLabels[field]}: ${chosen}` });
    else if ((r.written as readonly string[]).includes(field))
      filled.push({ under, label: shortLabels[field], text: field });
    else open.push(shortLabels[field]);
  }
  return open.length === 0 ? filled : [...filled, { under, label: `Not filled in: ${open.join(", ")}` }];
}

function chosenIn(r: Referral, field: Field): string | undefined {
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
  const who = (key: PersonKey): string => staffAt(around, key, at);
  const did = (under: Heading, what: string, text?: string): readonly Told[] => [
    { under, label: `${fullTime(at, timeZone)}: ${who(by)}, ${what}`, text },
  ];
  switch (event.type) {
    case "referralDrafted":
    case "referralSaved":
      return [];
    case "submitted":
      return did(
        "followUp",
        event.onAuthority
          ? `sent the form to the ${terms.lead} for its writer, who had allowed it`
          : `sent the form to the ${terms.lead}`,
      );
    case "approved":
      return did(
        "decision",
        event.ownProposal ? "approved their own form, as the school's only lead" : "approved the form",
      );
    case "returned":
      return did("decision", "returned the form", event.reason);
    case "declined":
      return did("decision", "decided not to send it", event.reason);
    case "sentWithoutWaiting":
      return did("action", `sent it without waiting for the ${terms.lead}`);
    case "sentToFrontDoor":
      return did(
        "action",
        `sent it to the ${terms.frontDoor} (${sentHowLabels[event.how]}), whose reference is`,
        event.reference,
      );
    case "acknowledged":
      return did("outcome", `recorded what the ${terms.frontDoor} said: ${frontDoorLabels.acknowledged}`);
    case "decided":
      return did("outcome", `recorded what the ${terms.frontDoor} decided: ${frontDoorLabels[event.answer]}`);
    case "filed":
      return did("outcome", "put it into the child's record");
    case "keptFrom":
      return did("followUp", leftSomebodyOut).map((entry) => ({ ...entry, ofStaff: true }));
    case "chased":
      return [];
    case "stoppedForAdultInSchool":
      return did("outcome", "stopped it: it is about an adult in school and goes another way");
    default:
      return event satisfies never;
  }
}
