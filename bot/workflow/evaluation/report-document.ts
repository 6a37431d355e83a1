import type { ExportDocument } from "../export/entries.ts";
import { fullTime } from "../export/entries.ts";
import type { TermReport } from "./term-report.ts";
import { usualWording } from "../../wording/wording.ts";

const { report: say } = usualWording.figures;

/** A report as a document, to be read as text or printed for governors. `at` (ms) is when it was made. */
export function reportDocument(report: TermReport, at: number, timeZone: string): ExportDocument {
  const trend = report.trend.map(({ span, questions, goAhead, escalation, noFurtherAction }) => ({
    label: span,
    words: [say.use(questions, goAhead), say.referrals(escalation, noFurtherAction)].join("\n"),
  }));
  return {
    school: report.about,
    title: say.title(report.span),
    facts: [{ label: say.period, text: say.periodUntil(report.span, report.until) }],
    sections: [
      ...report.sections.map(({ heading, figures }) => ({
        heading,
        entries: figures.map(({ title, text }) => ({ label: title, words: text })),
      })),
      ...(report.level === "worker" ? [] : [{ heading: say.sideBySide, entries: trend }]),
      {
        heading: say.notToConclude,
        entries: report.notToConclude.map((label) => ({ label: label.replace(/\.$/, "") })),
      },
    ],
    footer: [...report.howToRead, say.madeOn(fullTime(at, timeZone))],
  };
}
