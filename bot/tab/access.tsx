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
import { tabAccess as words } from "./words.ts";

const useStyles = makeStyles({
  reason: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingLeft: "12px" },
});
const { personColumns: personal, questionColumns: single } = words;
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
      <h1 className={shared.heading}>{value ? words.headingAt(value.school) : words.heading}</h1>
      <div className={`${shared.row} not-printed`}>
        <SchoolPicker schools={schools} value={id} onChange={choose} />
        {value ? (
          <Field label={words.whichTime}>
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
  if (people.length === 0) return <Empty title={words.nobody(period)}>{words.whoStandsHere}</Empty>;
  return (
    <>
      <Text className={shared.quiet}>{words.whatIsShown(period)}</Text>
      <section className={`${shared.panel} ${shared.tight}`}>
        <h2 className={shared.smallHeading}>{words.withReason}</h2>
        {reasoned.length === 0 ? <Text>{words.noneWithReason}</Text> : null}
        <ul className={`${shared.plainList} ${shared.stack}`}>
          {reasoned.map(({ when, who, did, why, record }, i) => (
            <li key={i}>
              <Text weight="semibold">{who}</Text> <Text>{did}</Text>
              <Text as="p" block className={`${shared.fact} ${shared.quiet}`}>
                {words.ofThat(record, when)}
              </Text>
              <p className={`${shared.words} ${styles.reason}`}>
                {why === undefined ? words.reasonGone : `“${why}”`}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section className={`${shared.panel} ${shared.tight}`}>
        <h2 className={shared.smallHeading}>{words.byPerson}</h2>
        <Table
          label={words.byPerson}
          columns={[
            personal.who,
            personal.records,
            personal.opened,
            personal.copied,
            personal.details,
            personal.broken,
          ]}
          rows={people.map(({ who, ...n }) => [who, n.records, n.opened, n.copied, n.details, n.broken])}
        />
      </section>
      <details className={shared.panel}>
        <summary>{words.byQuestion}</summary>
        <Table
          label={words.byQuestion}
          columns={[single.record, single.who, single.did, single.times, single.last]}
          rows={records.map(({ record, who, did, times, last }) => [record, who, did, times, last])}
        />
        {more > 0 ? <Text className={shared.quiet}>{words.moreLines(more)}</Text> : null}
      </details>
    </>
  );
}
