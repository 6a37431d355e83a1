import { HorizontalBarChart, HorizontalBarChartVariant } from "@fluentui/react-charts";
import { Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Chart, Report } from "../workflow/overview/shapes.ts";
import { useBoard, useLoaded } from "./board.ts";
import { Empty } from "./empty.tsx";
import { Loading } from "./loading.tsx";
import { ProblemBar } from "./problem.tsx";
import { SchoolPicker } from "./school-picker.tsx";
import { useShared } from "./styles.ts";
import { TermFigures } from "./term-figures.tsx";
import { tabAround, tabFigures } from "./words.ts";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 380px), 1fr))",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
  },
  table: { borderCollapse: "collapse", width: "100%" },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    textAlign: "left",
    verticalAlign: "top",
  },
  number: { textAlign: "right", whiteSpace: "nowrap" },
});

const reporting = new Set(["lead", "deputyLead", "head", "administrator", "socialWorker", "coverWorker"]);

/** A school's month in pictures, each with its numbers and a sentence. Nothing in it is about one child or person. */
export default function Reports() {
  const shared = useShared();
  const styles = useStyles();
  const { ask, me } = useBoard();
  const schools = me.schools.filter(({ roles }) => roles.some((role) => reporting.has(role)));
  const [id, setId] = useState(schools[0]?.id ?? "");
  const [month, setMonth] = useState("");
  const query = month === "" ? "" : `&month=${month}`;
  const { value, problem, again } = useLoaded(() => ask<Report>(`reports?school=${id}${query}`), id + query);
  const isEmpty = value?.charts.every((chart) => chart.rows.every((row) => row.count === 0)) ?? false;
  return (
    <>
      <h1 className={shared.heading}>{value ? tabFigures.headingOf(value.school) : tabFigures.heading}</h1>
      <div className={shared.row}>
        <SchoolPicker schools={schools} value={id} onChange={setId} />
        <Field label={tabAround.month}>
          <Input
            type="month"
            value={month === "" ? (value?.id ?? "") : month}
            onChange={(_event, data) => setMonth(data.value)}
          />
        </Field>
      </div>
      {problem ? <ProblemBar problem={problem} again={again} /> : null}
      {value ? (
        <Text className={shared.quiet}>{tabFigures.whatIsHidden(value.month, value.until)}</Text>
      ) : null}
      {isEmpty ? (
        <Empty title={tabFigures.noneYet}>{tabFigures.whatComesHere}</Empty>
      ) : value ? (
        <div className={styles.grid}>
          {value.charts.map((chart) => (
            <Picture key={chart.id} chart={chart} />
          ))}
        </div>
      ) : problem ? null : (
        <Loading />
      )}
      {id === "" ? null : <TermFigures key={id} school={id} />}
    </>
  );
}

function Picture({ chart }: { readonly chart: Chart }) {
  const shared = useShared();
  const styles = useStyles();
  const most = Math.max(1, ...chart.rows.map((row) => row.count ?? 0));
  const data = chart.rows.map((row) => ({
    // The count comes first, because a long label is cut off.
    chartTitle: `${row.count ?? tabFigures.hidden} · ${row.label}`,
    chartData: [
      {
        legend: row.label,
        horizontalBarChartdata: { x: row.count ?? 0, total: most },
        color: tokens.colorBrandBackground,
      },
    ],
  }));
  return (
    <section className={`${shared.panel} ${shared.tight}`} aria-labelledby={`chart-${chart.id}`}>
      <h2 id={`chart-${chart.id}`} className={shared.smallHeading}>
        {chart.title}
      </h2>
      <Text>{chart.summary}</Text>
      <div aria-hidden="true" inert>
        <HorizontalBarChart
          data={data}
          variant={HorizontalBarChartVariant.AbsoluteScale}
          hideLabels
          hideTooltip
        />
      </div>
      <details>
        <summary>{tabFigures.asTable}</summary>
        <table className={styles.table} aria-labelledby={`chart-${chart.id}`}>
          <tbody>
            {chart.rows.map((row) => (
              <tr key={row.label}>
                <th scope="row" className={styles.cell}>
                  <Text>{row.label}</Text>
                </th>
                <td className={`${styles.cell} ${styles.number}`}>{row.count ?? tabFigures.hidden}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
