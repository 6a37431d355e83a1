import { outcomeLabels } from "../../cards/wording.ts";
import { type AdviceOutcome, adviceOutcomes } from "../../consultation/state.ts";
import type { School } from "../../school/register.ts";
import { localTime, weekdayName } from "../../school/school-clock.ts";
import { countId, countPrefix, replyClasses, replyField } from "./counts.ts";
import type { Chart, Report } from "./shapes.ts";
import { suppressed, totalOf } from "./suppress.ts";
import type { Doc, Ports } from "../ports.ts";
import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

type Counts = Readonly<Record<string, number>>;
type Row = { readonly label: string; readonly count: number };

const mostDays = 31;

/**
 * One month of a school in numbers, up to yesterday, so that no figure moves with a single question that somebody has
 * just seen asked. `month` is `2026-11`; the month of today without it.
 */
export async function reportOf(
  ports: Pick<Ports, "store" | "clock">,
  school: School,
  month?: string,
): Promise<Report> {
  const { date: today } = localTime(ports.clock.now(), school.calendar.timeZone);
  const wanted = month ?? today.slice(0, 7);
  const days = await ports.store.list(school.id, `${countPrefix}${wanted}-`, "", mostDays);
  const counts = sumOf(days.map((kept) => kept.doc).filter(({ id }) => id < countId(today)));
  return {
    ...{
      school: school.name,
      id: wanted,
      month: spokenMonth(wanted),
      until: wanted === today.slice(0, 7) ? "up to yesterday" : "the whole month",
    },
    charts: [
      replyTimes(counts),
      outcomes(counts),
      weekdays(counts, school),
      periods(counts, school),
      ladder(counts),
      referrals(counts),
    ],
  };
}

function spokenMonth(month: string): string {
  return new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}

/** The counters of several days together. */
export function sumOf(days: readonly Doc[]): Counts {
  const sum: Record<string, number> = {};
  for (const day of days)
    for (const [field, value] of Object.entries(day))
      if (typeof value === "number" && field !== "schemaVersion") sum[field] = (sum[field] ?? 0) + value;
  return sum;
}

function chart(id: string, title: string, what: string, rows: readonly Row[]): Chart {
  return { id, title, summary: summaryOf(what, rows), rows: suppressed(rows) };
}

/** The picture in a sentence, for those who would rather read or hear it. */
function summaryOf(what: string, rows: readonly Row[]): string {
  const total = totalOf(rows);
  if (total === undefined) return `Too few ${what} to show, because one could be recognised.`;
  if (total === 0) return `No ${what} so far.`;
  const most = rows.reduce((top, row) => (row.count > top.count ? row : top));
  const isShown = suppressed(rows).some((row) => row.label === most.label && row.count !== null);
  return isShown ? `${total} ${what}. Most often: ${most.label} (${most.count}).` : `${total} ${what}.`;
}

function row(label: string, counts: Counts, field: string): Row {
  return { label, count: counts[field] ?? 0 };
}

function replyTimes(counts: Counts): Chart {
  const ends = [...replyClasses, Infinity];
  const rows = ends.map((end, i) => {
    const from = replyClasses[i - 1] ?? 0;
    const label = end === Infinity ? `Over ${from} minutes` : `${from} to ${end} minutes`;
    return row(label, counts, replyField(end));
  });
  return chart("replyTimes", "How long an answer took, in school minutes", "answers", rows);
}

function outcomes(counts: Counts): Chart {
  const given = adviceOutcomes.filter((o): o is Exclude<AdviceOutcome, "need_more"> => o !== "need_more");
  const rows = given.map((o) => row(outcomeLabels[o], counts, `outcome_${o}`));
  return chart("outcomes", "What the answers said", "answers", rows);
}

function weekdays(counts: Counts, { calendar }: School): Chart {
  const rows = calendar.weekdays.map((day) => row(weekdayName(day), counts, `asked_weekday_${day}`));
  return chart("weekdays", "On which days people asked", "questions in school hours", rows);
}

/** By the school's own periods where it lists them, and by the hour for everything else. */
function periods(counts: Counts, { calendar }: School): Chart {
  const named = new Map((calendar.periods ?? []).map((p) => [p.from, p.name]));
  const times = new Set([
    ...named.keys(),
    ...Object.keys(counts).flatMap((field) => {
      const [, hours, minutes] = /^asked_at_(\d\d)(\d\d)$/.exec(field) ?? [];
      return hours === undefined ? [] : [`${hours}:${minutes ?? "00"}`];
    }),
  ]);
  const inHours = [...times].sort().map((time) => {
    const label = named.get(time) ?? `From ${time}`;
    return row(label, counts, `asked_at_${time.replace(":", "")}`);
  });
  const rows = [...inHours, row("Out of school hours", counts, "asked_out_of_hours")];
  return chart("periods", "When in the day people asked", "questions", rows);
}

function ladder(counts: Counts): Chart {
  const { asked = 0, toldNotToWait = 0, unanswered = 0 } = counts;
  const rows = [
    { label: "No need to remind anybody", count: Math.max(0, asked - toldNotToWait) },
    { label: "Late: the asker was told not to wait", count: Math.max(0, toldNotToWait - unanswered) },
    { label: "No answer in time: a lead decided", count: unanswered },
  ];
  return chart("ladder", "Whether answers came in time", "questions", rows);
}

function referrals(counts: Counts): Chart {
  const rows = [
    row("Started", counts, "referralsStarted"),
    row("Sent to the leads", counts, "referralsSubmitted"),
    row("Approved", counts, "approved"),
    row("Returned", counts, "returned"),
    row("Declined", counts, "declined"),
    row("Sent without waiting", counts, "sentWithoutWaiting"),
    row(`With the ${terms.frontDoor}`, counts, "referralsSent"),
  ];
  const steps = chart("referrals", "What became of referrals", "steps of referrals", rows);
  return steps;
}
