import type { SubjectDoc } from "../documents.ts";
import { type ExportedBy, fullTime, staffAt } from "./entries.ts";
import { type Purged, purgeClock } from "../purge/clock.ts";
import { usualWording } from "../../wording/wording.ts";

/** The columns of a list of subjects. */
export const listColumns = usualWording.exported.columns;

/** Subjects as rows for a spreadsheet: ids, states and moments, and nothing that anybody wrote about a child. */
export function listRows(
  subjects: readonly (SubjectDoc & Purged)[],
  around: ExportedBy,
): readonly string[][] {
  const { timeZone } = around.school.calendar;
  const time = (moment: number | undefined): string =>
    moment === undefined ? "" : fullTime(moment, timeZone);
  return subjects.map((subject) => {
    const { id, kind, state, purgedAt } = subject;
    const began = kind === "consultation" ? state.askedAt : state.startedAt;
    const by = kind === "consultation" ? state.askedBy : state.proposedBy;
    const linked = kind === "consultation" ? state.referralId : state.consultationId;
    return [
      ...[id, kind, state.state, time(began), staffAt(around, by, began), String(state.version)],
      ...[linked ?? "", time(purgeClock(subject)?.from), time(purgedAt)],
    ];
  });
}
