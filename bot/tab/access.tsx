import { Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AccessReport } from "../workflow/overview/shapes-reports.ts";
import { useBoard, useLoaded } from "./board.ts";
import { Empty } from "./empty.tsx";
import { Loading } from "./loading.tsx";
import { ProblemBar } from "./problem.tsx";
import { SchoolPicker } from "./school-picker.tsx";
import { useShared } from "./styles.ts";
import { Table } from "./table.tsx";

const useStyles = makeStyles({
  reason: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingLeft: "12px" },
});
const leading = new Set(["lead", "deputyLead"]);

/** Who looked at what in a term, for the leads of a school: so that nobody browses unseen. */
export default function Access() {
  const shared = useShared();
  const { ask, me } = useBoard();
  const schools = me.schools.filter(({ roles }) => roles.some((role) => leading.has(role)));
  const [id, setId] = useState(schools[0]?.id ?? "");
  const [from, setFrom] = useState("");
  const query = from === "" ? "" : `&from=${from}`;
  const { value, problem, again } = useLoaded(
    () => ask<AccessReport>(`access?school=${id}${query}`),
    id + query,
  );
  const choose = (school: string): void => {
    setId(school);
    setFrom("");
  };
  return (
    <>
      <h1 className={shared.heading}>Who looked{value ? ` at ${value.school}` : ""}</h1>
      <div className={`${shared.row} not-printed`}>
        <SchoolPicker schools={schools} value={id} onChange={choose} />
        {value ? (
          <Field label="Which time">
            <Select value={value.from} onChange={(_event, data) => setFrom(data.value)}>
              {value.periods.map(({ value: start, title }) => (
                <option key={start} value={start}>
                  {title.charAt(0).toUpperCase() + title.slice(1)}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
      </div>
      {problem ? <ProblemBar problem={problem} again={again} /> : null}
      {value ? <Shown report={value} /> : problem ? null : <Loading />}
    </>
  );
}

function Shown({ report }: { readonly report: AccessReport }) {
  const shared = useShared();
  const styles = useStyles();
  const { people, reasoned, records, more, period } = report;
  if (people.length === 0)
    return (
      <Empty title={`Nobody has looked at anything ${period}`}>
        Whoever opens a question or referral that is not their own stands here, with how often. So does
        whoever opens a child's details, or a question that is not open to them, with the reason they gave.
      </Empty>
    );
  return (
    <>
      <Text className={shared.quiet}>
        People opening what others wrote, {period}. Not shown: anything kept from you, and anything about an
        adult in school.
      </Text>
      <section className={`${shared.panel} ${shared.tight}`}>
        <h2 className={shared.smallHeading}>Opened with a reason</h2>
        {reasoned.length === 0 ? <Text>Nothing that needs a reason was opened.</Text> : null}
        <ul className={`${shared.plainList} ${shared.stack}`}>
          {reasoned.map(({ when, who, did, why, record }, i) => (
            <li key={i}>
              <Text weight="semibold">{who}</Text> <Text>{did}</Text>
              <Text as="p" block className={`${shared.fact} ${shared.quiet}`}>
                {record}, {when}
              </Text>
              <p className={`${shared.words} ${styles.reason}`}>
                {why === undefined ? "The reason has been removed with the words." : `“${why}”`}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section className={`${shared.panel} ${shared.tight}`}>
        <h2 className={shared.smallHeading}>Person by person</h2>
        <Table
          label="Person by person"
          columns={["Who", "Questions and referrals", "Opened", "Copied", "Child's details", "With a reason"]}
          rows={people.map(({ who, ...n }) => [who, n.records, n.opened, n.copied, n.details, n.broken])}
        />
      </section>
      <details className={shared.panel}>
        <summary>Question by question</summary>
        <Table
          label="Question by question"
          columns={["Which", "Who", "What", "Times", "Last"]}
          rows={records.map(({ record, who, did, times, last }) => [record, who, did, times, last])}
        />
        {more > 0 ? <Text className={shared.quiet}>{more} more lines are not shown here.</Text> : null}
      </details>
    </>
  );
}
