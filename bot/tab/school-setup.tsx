import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, Suspense, lazy, useState } from "react";
import type { SchoolSetup as Setup } from "../workflow/overview/shapes.ts";
import { useBoard, useLoaded } from "./board.ts";
import { Facts } from "./facts.tsx";
import { Loading } from "./loading.tsx";
import { ProblemBar } from "./problem.tsx";
import { RecordCheck } from "./record-check.tsx";
import { SchoolPicker } from "./school-picker.tsx";
import { useShared } from "./styles.ts";
import { tabSchool } from "./words.ts";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 320px), 1fr))",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
  },
});

const Register = lazy(() => import("./register.tsx"));
const SchoolChange = lazy(() => import("./school-change.tsx"));
const answering = new Set(["lead", "deputyLead", "head", "administrator"]);

/** How a school is set up and what it still lacks. Nothing here comes from a question. */
export default function SchoolSetup() {
  const shared = useShared();
  const { ask, me } = useBoard();
  const schools = me.schools.filter(({ roles }) => roles.some((role) => answering.has(role)));
  const [id, setId] = useState(schools[0]?.id ?? "");
  const { value, problem, again } = useLoaded(() => ask<Setup>(`school?school=${id}`), id);
  return (
    <>
      <h1 className={shared.heading}>{value?.name ?? tabSchool.heading}</h1>
      <SchoolPicker schools={schools} value={id} onChange={setId} />
      {problem ? <ProblemBar problem={problem} again={again} /> : null}
      {value ? <Shown setup={value} /> : problem ? null : <Loading />}
      {value ? <RecordCheck key={id} school={id} /> : null}
      <Folded title={tabSchool.changeRegister}>
        <Register school={id} />
      </Folded>
      <Folded title={tabSchool.changeDay}>
        <SchoolChange school={id} />
      </Folded>
    </>
  );
}

/** Something that few come for: it is fetched when it is opened. */
function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const shared = useShared();
  const [isLooking, setLooking] = useState(false);
  return (
    <details className={shared.panel} onToggle={(event) => setLooking(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isLooking ? <Suspense fallback={<Loading rows={2} />}>{children}</Suspense> : null}
    </details>
  );
}

const severities = {
  mustFix: { intent: "error", title: tabSchool.mustFix },
  mustAccept: { intent: "warning", title: tabSchool.mustAccept },
  advice: { intent: "info", title: tabSchool.advice },
} as const;

function Shown({ setup }: { readonly setup: Setup }) {
  const shared = useShared();
  const styles = useStyles();
  return (
    <>
      <section className={shared.tight} aria-labelledby="ready">
        <h2 id="ready" className={shared.smallHeading}>
          {setup.mayGoLive ? tabSchool.ready : tabSchool.notReady}
        </h2>
        {setup.findings.map(({ severity, words, accepted }) => (
          <MessageBar
            key={words}
            intent={accepted ? "success" : severities[severity].intent}
            layout="multiline"
          >
            <MessageBarBody>
              <MessageBarTitle>
                {accepted === undefined ? severities[severity].title : tabSchool.accepted}
              </MessageBarTitle>{" "}
              {words} {accepted === undefined ? null : `${accepted}.`}
            </MessageBarBody>
          </MessageBar>
        ))}
        {setup.findings.length === 0 ? <Text>{tabSchool.nothingMissing}</Text> : null}
      </section>
      <div className={styles.grid}>
        <Facts
          title={tabSchool.people}
          facts={setup.people.map(({ role, names }) => ({
            label: role,
            text: names.length === 0 ? tabSchool.nobody : names.join(", "),
          }))}
        />
        <Facts title={tabSchool.clock} facts={setup.hours} />
        <Facts
          title={tabSchool.terms}
          facts={setup.terms.map(({ from, to }) => ({ label: from, text: tabSchool.until(to) }))}
        />
        <Facts
          title={tabSchool.numbers}
          facts={setup.numbers.map(({ name, phone, hours }) => ({
            label: hours === undefined ? name : tabSchool.nameAndHours(name, hours),
            text: phone,
          }))}
        />
        <Facts title={tabSchool.promised} facts={setup.promises} />
        <Facts title={tabSchool.whenRemoved} facts={setup.forgetting} />
      </div>
    </>
  );
}
