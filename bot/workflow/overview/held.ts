import { type Around, when } from "../../cards/thread.ts";
import { noticedPanel, outOfHoursPanel } from "../../cards/words-around.ts";
import type { Consultation } from "../../consultation/state.ts";
import { isOpen, nextOpening } from "../../school/school-clock.ts";
import { wordingOf } from "../../wording/wording.ts";

/** What the asker reads of a question that is held: why nothing has been sent, what was noticed in it, and what they can do. */
export function heldNotes(c: Consultation, around: Around): readonly string[] {
  if (c.state !== "draft") return [];
  const { school, now } = around;
  const { notes } = wordingOf(school).board;
  const noticed = (c.check.noticed ?? []).map((kind) => noticedPanel(kind, school));
  switch (c.check.kind) {
    case "noticed":
      return [notes.lookAgain, ...noticed];
    case "replyOrNew":
      return [
        notes.replyOrNew,
        ...(isOpen(school.calendar, now) ? [] : [nightPanel(nextOpening(school.calendar, now), around)]),
        ...noticed,
      ];
    case "outOfHours":
      return [notes.notSent(nightPanel(c.check.opensAt, around)), ...noticed];
    default:
      return c.check satisfies never;
  }
}

/** Whether the words may speak of danger now: then the number stands above everything else. */
export function speaksOfDanger(c: Consultation): boolean {
  return c.state === "draft" && c.check.noticed?.includes("danger") === true;
}

function nightPanel(opensAt: number | undefined, around: Around): string {
  return opensAt === undefined
    ? wordingOf(around.school).asked.cannotBeKept(outOfHoursPanel(around.school))
    : outOfHoursPanel(around.school, when(opensAt, around));
}
