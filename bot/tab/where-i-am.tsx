import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { Suspense, lazy, useState } from "react";
import type { Said, Where } from "../workflow/overview/shapes.ts";
import type { ApiProblem } from "./api.ts";
import { asProblem, useBoard } from "./board.ts";
import { Loading } from "./loading.tsx";
import { ProblemBar } from "./problem.tsx";
import { useShared } from "./styles.ts";
import { tabAround, tabWhere } from "./words.ts";

const AwayForm = lazy(() => import("./away-form.tsx"));

const places = ["inSchool", "atTheGate", "byPhone"] as const;

type Opened = (typeof places)[number] | "away" | undefined;

/** Where somebody is today, what the coming days look like, and two presses to say otherwise. */
export function WhereIAm({ where }: { readonly where: Where }) {
  const shared = useShared();
  const { ask, refresh } = useBoard();
  const [opened, setOpened] = useState<Opened>();
  const [said, setSaid] = useState<Said>();
  const [problem, setProblem] = useState<ApiProblem>();
  const say = (body: object): void => {
    setProblem(undefined);
    ask<Said>("where", body).then(
      (got) => {
        setSaid(got);
        if (got.done) setOpened(undefined);
        refresh();
      },
      (error: unknown) => setProblem(asProblem(error)),
    );
  };
  const toggle = (next: Opened): void => setOpened((old) => (old === next ? undefined : next));
  return (
    <section className={`${shared.panel} ${shared.tight}`} aria-labelledby="where-i-am">
      <h2 className={shared.smallHeading} id="where-i-am">
        {where.mayPlace ? tabWhere.whereIAm : tabWhere.whenIAmAway}
      </h2>
      {where.now.map(({ school, text }) => (
        <Text key={school}>
          {school}: {text}
        </Text>
      ))}
      {where.away !== undefined ? (
        <Text weight="semibold">{where.away}</Text>
      ) : where.mayPlace ? null : (
        <Text>{tabWhere.notAway}</Text>
      )}
      <div className={shared.row}>
        {where.mayPlace && where.untils.length > 0
          ? places.map((place) => (
              <Button key={place} aria-expanded={opened === place} onClick={() => toggle(place)}>
                {tabWhere.places[place]}
              </Button>
            ))
          : null}
        <Button aria-expanded={opened === "away"} onClick={() => toggle("away")}>
          {tabAround.away}
        </Button>
        {where.hasSaid ? <Button onClick={() => say({ say: "back" })}>{tabWhere.usualWeek}</Button> : null}
      </div>
      {opened === undefined ? null : opened === "away" ? (
        <Suspense fallback={<Loading rows={1} />}>
          <AwayForm where={where} say={say} />
        </Suspense>
      ) : (
        <div className={shared.tight} role="group" aria-label={tabWhere.untilWhen}>
          <Text>{tabWhere.untilWhenAsked}</Text>
          <div className={shared.row}>
            {where.untils.map((until, i) => (
              <Button key={until} onClick={() => say({ say: "placed", place: opened, until })}>
                {i === where.untils.length - 1 ? tabWhere.untilEnd(until) : until}
              </Button>
            ))}
          </div>
        </div>
      )}
      <div role="status">
        {said ? (
          <MessageBar intent={said.done ? "success" : "warning"} layout="multiline">
            <MessageBarBody>{said.said}</MessageBarBody>
          </MessageBar>
        ) : null}
      </div>
      {problem ? <ProblemBar problem={problem} /> : null}
      {where.mayPlace ? <Week where={where} /> : null}
    </section>
  );
}

function Week({ where }: { readonly where: Where }) {
  const shared = useShared();
  return (
    <details>
      <summary>{tabWhere.comingDays}</summary>
      <dl className={shared.pairs}>
        {where.week.map(({ day, isToday, isAway, lines }) => (
          <div key={day}>
            <dt>
              <Text weight="semibold">{isToday ? tabAround.today(day) : day}</Text>
            </dt>
            {(isAway ? [tabAround.away] : lines).map((line) => (
              <dd key={line} className={shared.fact}>
                {line}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
