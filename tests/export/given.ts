import type { EventDoc, SubjectDoc } from "../../bot/workflow/documents.ts";
import { exportDocument } from "../../bot/workflow/export/document.ts";
import type { ExportDocument, ExportedBy } from "../../bot/workflow/export/entries.ts";
import type { Identity } from "../../bot/workflow/envelope/envelope.ts";
import type { Doc } from "../../bot/workflow/ports.ts";
import type { School } from "../../bot/school/register.ts";
import { inventedRegister } from "../support/board.ts";

export const school = inventedRegister.schools.get("oakfield") as School;

/** A moment in summer time, at which the exports of these tests are made. */
export const around: ExportedBy = {
  register: inventedRegister,
  school,
  at: Date.parse("2027-06-15T09:30:00Z"),
  by: "Lena Lead",
};

export function eventsOf(all: readonly Doc[], { id }: SubjectDoc): readonly EventDoc[] {
  return all.filter((doc): doc is EventDoc => doc.kind === "event" && doc.id.startsWith(`event.${id}.`));
}

export function documentOf(all: readonly Doc[], subject: SubjectDoc, identity?: Identity): ExportDocument {
  return exportDocument(subject, eventsOf(all, subject), around, identity);
}
