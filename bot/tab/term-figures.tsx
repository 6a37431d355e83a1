import { Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Figure } from "../workflow/evaluation/figures.ts";
import type { TermChoices, TermReport } from "../workflow/evaluation/term-report.ts";
import { useBoard, useLoaded } from "./board.ts";
import { Loading } from "./loading.tsx";
import { ProblemBar } from "./problem.tsx";
import { useShared } from "./styles.ts";
import { Table } from "./table.tsx";
import { tabTerm } from "./words.ts";

const { columns } = tabTerm;

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%" },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "left",
    verticalAlign: "top",
    overflowWrap: "anywhere",
  },
  first: { width: "50%", fontWeight: tokens.fontWeightRegular },
});

type Props = { readonly school: string };

/** A term in figures with their n and intervals, use next to what it may bring about, and what nobody may conclude. */
export function TermFigures({ school }: Props) {
  const shared = useShared();
  const { ask } = useBoard();
  const [term, setTerm] = useState("");
  const query = `school=${school}${term === "" ? "" : `&term=${term}`}`;
  const { value, problem, again } = useLoaded(
    () => ask<TermReport & TermChoices>(`reports/term?${query}`),
    query,
  );
  if (problem) return <ProblemBar problem={problem} again={again} />;
  if (!value) return <Loading />;
  const isOwn = value.level === "worker";
  return (
    <section className={`${shared.panel} ${shared.tight}`} aria-labelledby="term-heading">
      <h2 id="term-heading" className={shared.smallHeading}>
        {isOwn ? tabTerm.own : tabTerm.ofTheTerm}
      </h2>
      <Field label={tabTerm.term}>
        <Select value={term} onChange={(_event, data) => setTerm(data.value)}>
          {value.choices.map(({ id, name }, i) => (
            <option key={id} value={i === 0 ? "" : id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Text className={shared.quiet}>
        {isOwn ? tabTerm.ownSpan(value.span, value.until) : tabTerm.span(value.span, value.until)}
      </Text>
      {isOwn ? null : <SideBySide lines={value.trend} />}
      {value.sections.map(({ heading, figures }) => (
        <Section key={heading} heading={heading} figures={figures} />
      ))}
      <h3 className={shared.smallHeading}>{tabTerm.notConcluded}</h3>
      <ul>
        {value.notToConclude.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {value.howToRead.map((line) => (
        <Text key={line} className={shared.quiet}>
          {line}
        </Text>
      ))}
    </section>
  );
}

function Section({ heading, figures }: { readonly heading: string; readonly figures: readonly Figure[] }) {
  const styles = useStyles();
  return (
    <details>
      <summary>{heading}</summary>
      <table className={styles.table}>
        <tbody>
          {figures.map(({ id, title, text }) => (
            <tr key={id}>
              <th scope="row" className={`${styles.cell} ${styles.first}`}>
                {title}
              </th>
              <td className={styles.cell}>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function SideBySide({ lines }: { readonly lines: TermReport["trend"] }) {
  const shared = useShared();
  return (
    <>
      <h3 className={shared.smallHeading}>{tabTerm.useAndNet}</h3>
      <Table
        label={tabTerm.termByTerm}
        columns={[
          columns.term,
          columns.questions,
          columns.goAhead,
          columns.escalation,
          columns.noFurtherAction,
        ]}
        rows={lines.map((line) => [
          line.span,
          line.questions,
          line.goAhead,
          line.escalation,
          line.noFurtherAction,
        ])}
      />
    </>
  );
}
