import type { ExportDocument } from "../export/entries.ts";
import { fullTime } from "../export/entries.ts";
import type { TermReport } from "./term-report.ts";

/** A report as a document, to be read as text or printed for governors. `at` (ms) is when it was made. */
export function reportDocument(report: TermReport, at: number, timeZone: string): ExportDocument {
  const trend = report.trend.map(({ span, questions, goAhead, escalation, noFurtherAction }) => ({
    label: span,
    words: [
      `Questions: ${questions}. Own plan stood: ${goAhead}.`,
      `Led to a referral: ${escalation}. No further action: ${noFurtherAction}.`,
    ].join("\n"),
  }));
  return {
    school: report.about,
    title: `Sounding Board in figures: ${report.span}`,
    facts: [{ label: "Period", text: `${report.span}, ${report.until}` }],
    sections: [
      ...report.sections.map(({ heading, figures }) => ({
        heading,
        entries: figures.map(({ title, text }) => ({ label: title, words: text })),
      })),
      ...(report.level === "worker" ? [] : [{ heading: "Term by term, side by side", entries: trend }]),
      {
        heading: "What cannot be concluded",
        entries: report.notToConclude.map((label) => ({ label: label.replace(/\.$/, "") })),
      },
    ],
    footer: [...report.howToRead, `Made on ${fullTime(at, timeZone)}.`],
  };
}
