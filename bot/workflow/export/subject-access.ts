import { plainReference } from "../references.ts";
import type { EventDoc, SubjectDoc } from "../documents.ts";
import { exportDocument } from "./document.ts";
import type { ExportDocument, ExportedBy } from "./entries.ts";
import { type Identify, type Removed, createRedactor } from "./redaction.ts";
import type { Ports } from "../ports.ts";
import { type Purged, linkedTo } from "../purge/clock.ts";
import { everything } from "../views.ts";

/** Everything about one child for somebody who asks for it: each document redacted, and as it is for the decision. */
export type SubjectAccess = {
  readonly subjects: readonly {
    readonly subject: SubjectDoc & Purged;
    readonly whole: ExportDocument;
    readonly redacted: ExportDocument;
  }[];
  readonly removed: readonly Removed[];
};

/**
 * Finds what a school's record holds under its own reference for a child: questions and referrals that carry it, and
 * those that belong to them. Words that were purged carry no reference any more; the child's file has them. `own` are the
 * child's own names, which stay.
 */
export async function subjectAccess(
  ports: Pick<Ports, "store">,
  around: ExportedBy,
  childRef: string,
  identify: Identify,
  own: readonly string[],
): Promise<SubjectAccess> {
  const redactor = createRedactor(identify, [childRef, ...own]);
  const subjects: SubjectAccess["subjects"][number][] = [];
  for (const subject of await subjectsOf(ports, around.school.id, childRef)) {
    const events = (await everything(ports, subject.pk, `event.${subject.id}.`)) as readonly EventDoc[];
    const whole = exportDocument(subject, events, around);
    subjects.push({ subject, whole, redacted: redactor.redact(whole) });
  }
  return { subjects, removed: redactor.removed() };
}

async function subjectsOf(
  ports: Pick<Ports, "store">,
  schoolId: string,
  childRef: string,
): Promise<readonly SubjectDoc[]> {
  const questions = (await everything(ports, schoolId, `${schoolId}.c.`)) as readonly SubjectDoc[];
  const referrals = (await everything(ports, schoolId, `${schoolId}.r.`)) as readonly SubjectDoc[];
  const all = [...questions, ...referrals];
  const named = all.filter((subject) => sameReference(referenceIn(subject), childRef));
  const ids = new Set(named.flatMap((subject) => [subject.id, linkedTo(subject)]));
  const found = all.filter((subject) => ids.has(subject.id));
  return found.sort((a, b) => (a.listedAt ?? 0) - (b.listedAt ?? 0));
}

function referenceIn({ kind, state, texts }: SubjectDoc): string | undefined {
  return kind === "referral" ? texts["childRef"] : texts[state.reference?.text ?? ""];
}

function sameReference(written: string | undefined, childRef: string): boolean {
  return (
    written !== undefined &&
    plainReference(childRef) !== "" &&
    plainReference(written) === plainReference(childRef)
  );
}
