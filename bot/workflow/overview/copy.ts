import type { PersonKey, Staff } from "../../school/register.ts";
import { localTime } from "../../school/school-clock.ts";
import type { EventDoc, SubjectDoc } from "../documents.ts";
import { exportDocument } from "../export/document.ts";
import type { ExportDocument } from "../export/entries.ts";
import { exportText } from "../export/text.ts";
import type { Ports } from "../ports.ts";
import { everything, recordView } from "../views.ts";
import { findFor } from "./item.ts";
import { mayCopy } from "./may-copy.ts";
import { mayKnow } from "./timeline.ts";

/** Prints a document as a PDF; the moment (ms) goes into it. */
export type PrintPdf = (document: ExportDocument, at: number) => Promise<Uint8Array>;

/** A file to be saved. Its name says what it is and from which day, and names nobody. */
export type Copy = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

export const copyKinds = ["text", "pdf"] as const;
export type CopyKind = (typeof copyKinds)[number];

/**
 * One question or referral as a file for the child's record, with what this person may know of it. That it was copied
 * is recorded first, whoever copies it. Undefined when there is nothing that they may copy.
 */
export async function copyOf(
  ports: Ports,
  printPdf: PrintPdf,
  staff: Staff,
  id: string,
  as: CopyKind,
): Promise<Copy | undefined> {
  const found = await findFor(ports, staff.key, id);
  if (!found || !mayCopy(found.subject, found.actor)) return undefined;
  const { school, actor } = found;
  await recordView(ports, found.subject, { by: actor.key, act: "exported" });
  const events = (await everything(ports, school.id, `event.${id}.`)) as readonly EventDoc[];
  const known = knownTo(found.subject, events, actor.key);
  const at = ports.clock.now();
  const around = { register: ports.register(), school, at, by: staff.name };
  const document = exportDocument(known.subject, known.events, around);
  const { date } = localTime(at, school.calendar.timeZone);
  const isReferral = found.subject.kind === "referral";
  const name = `sounding-board-${isReferral ? "referral" : "question"}-${date}`;
  return as === "pdf"
    ? { name: `${name}.pdf`, type: "application/pdf", bytes: await printPdf(document, at) }
    : {
        ...{ name: `${name}.txt`, type: "text/plain; charset=utf-8" },
        bytes: new TextEncoder().encode(exportText(document)),
      };
}

/** Without what the timeline does not show them either: from whom it is kept, and a word between colleagues. */
function knownTo(
  subject: SubjectDoc,
  events: readonly EventDoc[],
  viewer: PersonKey,
): { readonly subject: SubjectDoc; readonly events: readonly EventDoc[] } {
  const known = events.filter(({ recorded: { by, event } }) => mayKnow(event, subject, by, viewer));
  if (subject.kind === "referral" || subject.state.askedBy !== viewer) return { subject, events: known };
  const between = new Set(
    events.flatMap(({ recorded: { event } }) => (event.type === "passedOn" ? [event.text] : [])),
  );
  const texts = Object.fromEntries(Object.entries(subject.texts).filter(([name]) => !between.has(name)));
  return { subject: { ...subject, texts }, events: known };
}
