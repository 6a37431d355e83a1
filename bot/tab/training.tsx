import { Text } from "@fluentui/react-components";
import type { SchoolOf } from "../workflow/overview/shapes.ts";
import type { Training as Shown } from "../workflow/overview/shapes-reports.ts";
import { useBoard, useLoaded } from "./board.ts";
import { ProblemBar } from "./problem.tsx";
import { useShared } from "./styles.ts";

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
        For your next staff training{value ? `: ${value.school}, ${value.halfTerm}` : ""}
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
          <Text>
            Several people have asked under one child's reference. It may help to look at it together.
          </Text>
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
            <li key={label}>
              {label}: {count} times
            </li>
          ))}
        </ul>
      ) : (
        <Text className={shared.quiet}>
          No kind of question has come up six times this half-term, up to yesterday.
        </Text>
      )}
      <Text className={shared.quiet}>
        These are the panels that people were shown and what referrals say they are about. No words are read
        for it, and kinds that came up fewer than six times are left out, because one could be recognised.
      </Text>
      {sure?.charts.map(({ id, title, rows }) => (
        <Text key={id}>
          “{title}”, {sure.term}:{" "}
          {rows.map((row) => `${row.label}: ${row.count ?? "fewer than 6"}`).join(", ")}.
        </Text>
      ))}
    </>
  );
}
