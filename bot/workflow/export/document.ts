import { inert } from "../../cards/escape.ts";
import { adviceFooter } from "../../cards/wording.ts";
import type { EventDoc, SubjectDoc } from "../documents.ts";
import type { Identity, IdentityField } from "../envelope/envelope.ts";
import { consultationEntries } from "./consultation.ts";
import {
  type Entry,
  type ExportDocument,
  type ExportedBy,
  type Heading,
  type Told,
  fullTime,
  headings,
  staffAt,
} from "./entries.ts";
import { referralEntries, referralFacts } from "./referral.ts";
import { type Purged } from "../purge/clock.ts";

/**
 * A consultation or referral with its whole history for the child's file. `identity` only when it was asked for on
 * purpose, and opened as such. Call only for people who may see the subject, after the export is recorded.
 */
export function exportDocument(
  subject: SubjectDoc & Purged,
  events: readonly EventDoc[],
  around: ExportedBy,
  identity?: Identity,
): ExportDocument {
  const isReferral = subject.kind === "referral";
  const told = isReferral
    ? referralEntries(subject.state, events, around)
    : consultationEntries(events, around);
  return {
    school: around.school.name,
    title: isReferral ? "Referral to children's social care" : "Question to the school's social worker",
    facts: [
      ...(isReferral ? referralFacts(subject.state, subject.texts, around) : askedFacts(subject, around)),
      { label: "Record", text: subject.id },
      ...identityFacts(identity),
      ...(subject.purgedAt === undefined
        ? []
        : [{ label: "Words removed", text: fullTime(subject.purgedAt, around.school.calendar.timeZone) }]),
    ],
    sections: sectionsOf(told, subject.texts, isReferral ? ["childRef"] : []),
    footer: [
      ...(isReferral ? [] : [adviceFooter]),
      `Copied from Sounding Board on ${fullTime(around.at, around.school.calendar.timeZone)} by ${around.by}. ` +
        `The record had ${subject.state.version} entries; the last one's hash is ${subject.head}.`,
    ],
  };
}

function askedFacts(
  { state }: Extract<SubjectDoc, { kind: "consultation" }>,
  around: ExportedBy,
): ExportDocument["facts"] {
  return [
    { label: "Asked by", text: staffAt(around, state.askedBy, state.askedAt) },
    { label: "Asked", text: fullTime(state.askedAt, around.school.calendar.timeZone) },
    { label: "Names", text: "Asked without names; it is not a referral." },
  ];
}

const identityLabels: Readonly<Record<IdentityField, string>> = {
  childName: "Child",
  birthDate: "Date of birth",
  address: "Address",
  household: "Household",
};

function identityFacts(identity: Identity | undefined): ExportDocument["facts"] {
  if (!identity) return [];
  return (Object.keys(identityLabels) as IdentityField[]).map((field) => ({
    label: identityLabels[field],
    text: inert(identity[field] ?? "Not known"),
  }));
}

/** Every heading, whether or not there is something under it, and whatever words nothing names, so that none is lost. */
function sectionsOf(
  told: readonly Told[],
  texts: Readonly<Record<string, string>>,
  elsewhere: readonly string[],
): ExportDocument["sections"] {
  const used = new Set([...elsewhere, ...told.flatMap((t) => (t.text === undefined ? [] : [t.text]))]);
  const rest = Object.keys(texts).filter((id) => !used.has(id));
  const entry = ({ label, text, ofStaff }: Told): Entry => {
    const words = text === undefined ? undefined : texts[text];
    return { label, ofStaff, ...(words === undefined ? {} : { words: printable(words) }) };
  };
  const sections = (Object.keys(headings) as Heading[]).map((under) => ({
    heading: headings[under],
    entries: told.filter((t) => t.under === under).map(entry),
  }));
  const others = rest.map((id) => ({ label: "Also written", words: printable(texts[id] ?? "") }));
  return others.length === 0 ? sections : [...sections, { heading: "Also in the record", entries: others }];
}

/** No hidden controls, and no line break but the usual one, so that set-in words stay set in. */
function printable(words: string): string {
  return inert(words).replace(/[\u2028\u2029]/g, "\n");
}
