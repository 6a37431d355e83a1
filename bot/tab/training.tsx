import { Text } from "@fluentui/react-components";
import type { SchoolOf } from "../workflow/overview/shapes.ts";
import type { Training as Shown } from "../workflow/overview/shapes-reports.ts";
import { useBoard, useLoaded } from "./board.ts";
import { ProblemBar } from "./problem.tsx";
import { useShared } from "./styles.ts";
import { tabTraining } from "./words.ts";

/** What a lead may take into the next staff training, for each school where they lead. */
export function Training() {
  const { me } = useBoard();
  const led = me.schools.filter(({ roles }) => roles.includes("lead") || roles.includes("deputyLead"));
  return (
    <>
      {led.map((school) => (
        <AtSchool key={school.id} school={school} />
      ))}
    </>
  );
}

function AtSchool({ school }: { readonly school: SchoolOf }) {
  const shared = useShared();
  const { ask } = useBoard();
  const { value, problem, again } = useLoaded(() => ask<Shown>(`training?school=${school.id}`), school.id);
  const heading = `training-${school.id}`;
  return (
    <section className={shared.tight} aria-labelledby={heading}>
      <h2 id={heading} className={shared.smallHeading}>
        {value ? tabTraining.headingFor(value.school, value.halfTerm) : tabTraining.heading}
      </h2>
      {problem ? <ProblemBar problem={problem} again={again} /> : null}
      {value ? <Points training={value} /> : null}
    </section>
  );
}

function Points({ training: { kinds, touching, sure } }: { readonly training: Shown }) {
  const shared = useShared();
  return (
    <>
      {touching.length > 0 ? (
        <>
          <Text>{tabTraining.severalAsked}</Text>
          <ul>
            {touching.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
      {kinds.length > 0 ? (
        <ul>
          {kinds.map(({ label, count }) => (
            <li key={label}>{tabTraining.times(label, count)}</li>
          ))}
        </ul>
      ) : (
        <Text className={shared.quiet}>{tabTraining.noKind}</Text>
      )}
      <Text className={shared.quiet}>{tabTraining.whatTheseAre}</Text>
      {sure?.charts.map(({ id, title, rows }) => (
        <Text key={id}>
          {tabTraining.howSure(
            title,
            sure.term,
            rows
              .map(({ label, count }) =>
                count === null ? tabTraining.tooFew(label) : tabTraining.counted(label, count),
              )
              .join(", "),
          )}
        </Text>
      ))}
    </>
  );
}
