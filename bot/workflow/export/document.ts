import { inert } from "../../cards/escape.ts";
import type { EventDoc, SubjectDoc } from "../documents.ts";
import { type Identity, type IdentityField, identityFields } from "../envelope/envelope.ts";
import { consultationEntries } from "./consultation.ts";
import {
  type Entry,
  type ExportDocument,
  type ExportedBy,
  type Told,
  fullTime,
  headings,
  staffAt,
} from "./entries.ts";
import { referralEntries, referralFacts } from "./referral.ts";
import { type Purged } from "../purge/clock.ts";
import { type Wording, wordingOf } from "../../wording/wording.ts";

type Words = Wording["exported"];

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
  const { advice, exported } = wordingOf(around.school);
  const told = isReferral
    ? referralEntries(subject.state, events, around)
    : consultationEntries(events, around);
  return {
    school: around.school.name,
    title: isReferral ? exported.referralTitle : exported.questionTitle,
    facts: [
      ...(isReferral ? referralFacts(subject.state, subject.texts, around) : askedFacts(subject, around)),
      { label: exported.record, text: subject.id },
      ...identityFacts(identity, exported),
      ...(subject.purgedAt === undefined
        ? []
        : [
            {
              label: exported.wordsRemoved,
              text: fullTime(subject.purgedAt, around.school.calendar.timeZone),
            },
          ]),
    ],
    sections: sectionsOf(told, subject.texts, isReferral ? ["childRef"] : [], exported),
    footer: [
      ...(isReferral ? [] : [advice.adviceFooter]),
      exported.copied(
        ...([fullTime(around.at, around.school.calendar.timeZone), around.by] as const),
        ...([subject.state.version, subject.head] as const),
      ),
    ],
  };
}

function askedFacts(
  { state }: Extract<SubjectDoc, { kind: "consultation" }>,
  around: ExportedBy,
): ExportDocument["facts"] {
  const { exported } = wordingOf(around.school);
  return [
    { label: exported.askedBy, text: staffAt(around, state.askedBy, state.askedAt) },
    { label: exported.asked, text: fullTime(state.askedAt, around.school.calendar.timeZone) },
    { label: exported.names, text: exported.withoutNames },
  ];
}

function identityFacts(identity: Identity | undefined, say: Words): ExportDocument["facts"] {
  if (!identity) return [];
  return (Object.keys(identityFields) as IdentityField[]).map((field) => ({
    label: say.identity[field],
    text: inert(identity[field] ?? say.notKnown),
  }));
}

/** Every heading, whether or not there is something under it, and whatever words nothing names, so that none is lost. */
function sectionsOf(
  told: readonly Told[],
  texts: Readonly<Record<string, string>>,
  elsewhere: readonly string[],
  say: Words,
): ExportDocument["sections"] {
  const used = new Set([...elsewhere, ...told.flatMap((t) => (t.text === undefined ? [] : [t.text]))]);
  const rest = Object.keys(texts).filter((id) => !used.has(id));
  const entry = ({ label, text, ofStaff }: Told): Entry => {
    const words = text === undefined ? undefined : texts[text];
    return { label, ofStaff, ...(words === undefined ? {} : { words: printable(words) }) };
  };
  const sections = headings.map((under) => ({
    heading: say.headings[under],
    entries: told.filter((t) => t.under === under).map(entry),
  }));
  const others = rest.map((id) => ({ label: say.alsoWritten, words: printable(texts[id] ?? "") }));
  return others.length === 0 ? sections : [...sections, { heading: say.alsoInRecord, entries: others }];
}

/** No hidden controls, and no line break but the usual one, so that set-in words stay set in. */
function printable(words: string): string {
  return inert(words).replace(/[\u2028\u2029]/g, "\n");
}
