import { type AdviceOutcome, adviceOutcomes } from "../../consultation/state.ts";
import type { School } from "../../school/register.ts";
import { localTime, weekdayName } from "../../school/school-clock.ts";
import { countId, countPrefix, replyClasses, replyField } from "./counts.ts";
import type { Chart, Report } from "./shapes.ts";
import { suppressed, totalOf } from "./suppress.ts";
import type { Doc, Ports } from "../ports.ts";
import { type Wording, wordingOf } from "../../wording/wording.ts";

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
  const say = wordingOf(school);
  return {
    ...{
      school: school.name,
      id: wanted,
      month: spokenMonth(wanted),
      until: wanted === today.slice(0, 7) ? say.reports.upToYesterday : say.reports.wholeMonth,
    },
    charts: [
      replyTimes(counts, say),
      outcomes(counts, say),
      weekdays(counts, school, say),
      periods(counts, school, say),
      ladder(counts, say),
      referrals(counts, say),
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

type ChartId = "replyTimes" | "outcomes" | "weekdays" | "periods" | "ladder" | "referrals";

function chart(id: ChartId, { reports }: Wording, what: string, rows: readonly Row[]): Chart {
  return { id, title: reports[id], summary: summaryOf(what, rows, reports), rows: suppressed(rows) };
}

/** The picture in a sentence, for those who would rather read or hear it. */
function summaryOf(what: string, rows: readonly Row[], say: Wording["reports"]): string {
  const total = totalOf(rows);
  if (total === undefined) return say.tooFew(what);
  if (total === 0) return say.none(what);
  const most = rows.reduce((top, row) => (row.count > top.count ? row : top));
  const isShown = suppressed(rows).some((row) => row.label === most.label && row.count !== null);
  return isShown ? say.mostOften(total, what, most.label, most.count) : say.total(total, what);
}

function row(label: string, counts: Counts, field: string): Row {
  return { label, count: counts[field] ?? 0 };
}

function replyTimes(counts: Counts, say: Wording): Chart {
  const { reports } = say;
  const ends = [...replyClasses, Infinity];
  const rows = ends.map((end, i) => {
    const from = replyClasses[i - 1] ?? 0;
    const label = end === Infinity ? reports.overMinutes(from) : reports.minutes(from, end);
    return row(label, counts, replyField(end));
  });
  return chart("replyTimes", say, reports.counted.answers, rows);
}

function outcomes(counts: Counts, say: Wording): Chart {
  const given = adviceOutcomes.filter((o): o is Exclude<AdviceOutcome, "need_more"> => o !== "need_more");
  const rows = given.map((o) => row(say.advice.outcomeLabels[o], counts, `outcome_${o}`));
  return chart("outcomes", say, say.reports.counted.answers, rows);
}

function weekdays(counts: Counts, { calendar }: School, say: Wording): Chart {
  const rows = calendar.weekdays.map((day) => row(weekdayName(day), counts, `asked_weekday_${day}`));
  return chart("weekdays", say, say.reports.counted.inHours, rows);
}

/** By the school's own periods where it lists them, and by the hour for everything else. */
function periods(counts: Counts, { calendar }: School, say: Wording): Chart {
  const { reports } = say;
  const named = new Map((calendar.periods ?? []).map((p) => [p.from, p.name]));
  const times = new Set([
    ...named.keys(),
    ...Object.keys(counts).flatMap((field) => {
      const [, hours, minutes] = /^asked_at_(\d\d)(\d\d)$/.exec(field) ?? [];
      return hours === undefined ? [] : [`${hours}:${minutes ?? "00"}`];
    }),
  ]);
  const inHours = [...times].sort().map((time) => {
    const label = named.get(time) ?? reports.fromTime(time);
    return row(label, counts, `asked_at_${time.replace(":", "")}`);
  });
  const rows = [...inHours, row(reports.outOfHours, counts, "asked_out_of_hours")];
  return chart("periods", say, reports.counted.questions, rows);
}

function ladder(counts: Counts, say: Wording): Chart {
  const { reports } = say;
  const { asked = 0, toldNotToWait = 0, unanswered = 0 } = counts;
  const rows = [
    { label: reports.inTime, count: Math.max(0, asked - toldNotToWait) },
    { label: reports.late, count: Math.max(0, toldNotToWait - unanswered) },
    { label: reports.leadDecided, count: unanswered },
  ];
  return chart("ladder", say, reports.counted.questions, rows);
}

function referrals(counts: Counts, say: Wording): Chart {
  const { reports } = say;
  const rows = [
    row(reports.started, counts, "referralsStarted"),
    row(reports.sentToLeads, counts, "referralsSubmitted"),
    row(reports.approved, counts, "approved"),
    row(reports.returned, counts, "returned"),
    row(reports.declined, counts, "declined"),
    row(reports.sentWithoutWaiting, counts, "sentWithoutWaiting"),
    row(reports.withFrontDoor, counts, "referralsSent"),
  ];
  return chart("referrals", say, reports.counted.steps, rows);
}
