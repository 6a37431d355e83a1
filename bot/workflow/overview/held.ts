import { type Around, when } from "../../cards/thread.ts";
import { noticedPanel, outOfHoursPanel } from "../../cards/words-around.ts";
import type { Consultation } from "../../consultation/state.ts";
import { isOpen, nextOpening } from "../../school/school-clock.ts";

/** What the asker reads of a question that is held: why nothing has been sent, what was noticed in it, and what they can do. */
export function heldNotes(c: Consultation, around: Around): readonly string[] {
  if (c.state !== "draft") return [];
  const { school, now } = around;
  const noticed = (c.check.noticed ?? []).map((kind) => noticedPanel(kind, school));
  switch (c.check.kind) {
    case "noticed":
      return [
        "Please look once more before this goes. Nothing has been sent yet: you can change the words, send it as it is, or leave it.",
        ...noticed,
      ];
    case "replyOrNew":
      return [
        "You were asked something about an earlier question. Is this your reply, or a new question? Nothing has been sent yet.",
        ...(isOpen(school.calendar, now) ? [] : [nightPanel(nextOpening(school.calendar, now), around)]),
        ...noticed,
      ];
    case "outOfHours":
      return [`Not sent yet. ${nightPanel(c.check.opensAt, around)}`, ...noticed];
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
    ? `${outOfHoursPanel(around.school, "the next school day")} The calendar has no school day left, so this cannot be kept.`
    : outOfHoursPanel(around.school, when(opensAt, around));
}
