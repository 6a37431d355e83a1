import type { Entry, ExportDocument } from "./entries.ts";
import { usualWording } from "../../wording/wording.ts";

/**
 * The document as plain text to paste into CPOMS, MyConcern or another child-protection system. What people wrote is
 * set in, so that no words of theirs can pass for a heading or for another person's entry.
 */
export function exportText({ school, title, facts, sections, footer }: ExportDocument): string {
  return [
    school,
    title,
    "",
    ...facts.map(({ label, text }) => `${label}: ${text.replaceAll("\n", "\n  ")}`),
    ...sections.flatMap(({ heading, entries }) => [
      "",
      heading.toUpperCase(),
      ...(entries.length === 0 ? [usualWording.exported.nothingRecorded] : entries.flatMap(lines)),
    ]),
    "",
    ...footer,
    "",
  ].join("\n");
}

function lines({ label, words }: Entry): readonly string[] {
  return words === undefined
    ? [`- ${label}.`]
    : [`- ${label}:`, ...words.split("\n").map((line) => `    ${line}`)];
}
