import { Button, Field, Input, MessageBar, MessageBarBody, Select, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Said, Where } from "../workflow/overview/shapes.ts";
import type { ApiProblem } from "./api.ts";
import { asProblem, useBoard } from "./board.ts";
import { ProblemBar } from "./problem.tsx";
import { useShared } from "./styles.ts";

const places = [
  { place: "inSchool", title: "In school" },
  { place: "atTheGate", title: "At the gate" },
  { place: "byPhone", title: "By phone" },
] as const;

type Opened = (typeof places)[number]["place"] | "away" | undefined;

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
        {where.mayPlace ? "Where I am" : "When I am away"}
      </h2>
      {where.now.map(({ school, text }) => (
        <Text key={school}>
          {school}: {text}
        </Text>
      ))}
      {where.away === undefined ? null : <Text weight="semibold">{where.away}</Text>}
      <div className={shared.row}>
        {where.mayPlace && where.untils.length > 0
          ? places.map(({ place, title }) => (
              <Button key={place} aria-expanded={opened === place} onClick={() => toggle(place)}>
                {title}
              </Button>
            ))
          : null}
        <Button aria-expanded={opened === "away"} onClick={() => toggle("away")}>
          Away
        </Button>
        {where.hasSaid ? <Button onClick={() => say({ say: "back" })}>Back to my usual week</Button> : null}
      </div>
      {opened === undefined ? null : opened === "away" ? (
        <Away where={where} say={say} />
      ) : (
        <div className={shared.tight} role="group" aria-label="Until when">
          <Text>Until when?</Text>
          <div className={shared.row}>
            {where.untils.map((until, i) => (
              <Button key={until} onClick={() => say({ say: "placed", place: opened, until })}>
                {i === where.untils.length - 1 ? `${until}, end of school` : until}
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

type AwayProps = { readonly where: Where; readonly say: (body: object) => void };

function Away({ where, say }: AwayProps) {
  const shared = useShared();
  const [from, setFrom] = useState(where.today);
  const [to, setTo] = useState(where.today);
  const [cover, setCover] = useState("");
  const away = (first: string, last: string): void =>
    say({ say: "away", from: first, to: last, ...(cover === "" ? {} : { cover }) });
  const tomorrow = new Date(Date.parse(`${where.today}T00:00:00Z`) + 24 * 3_600_000)
    .toISOString()
    .slice(0, 10);
  return (
    <div className={shared.tight} role="group" aria-label="When you are away">
      {where.cover.length > 1 ? (
        <Field label="Who is asked first meanwhile">
          <Select value={cover} onChange={(_event, data) => setCover(data.value)}>
            <option value="">Whoever covers</option>
            {where.cover.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <div className={shared.row}>
        <Button onClick={() => away(where.today, where.today)}>Today</Button>
        <Button onClick={() => away(tomorrow, tomorrow)}>Tomorrow</Button>
      </div>
      <details>
        <summary>Other days</summary>
        <div className={shared.tight}>
          <Field label="First day">
            <Input
              type="date"
              value={from}
              min={where.today}
              onChange={(_event, data) => {
                setFrom(data.value);
                if (to < data.value) setTo(data.value);
              }}
            />
          </Field>
          <Field label="Last day">
            <Input type="date" value={to} min={from} onChange={(_event, data) => setTo(data.value)} />
          </Field>
          <div>
            <Button appearance="primary" disabled={from === "" || to === ""} onClick={() => away(from, to)}>
              I am away then
            </Button>
          </div>
        </div>
      </details>
    </div>
  );
}

function Week({ where }: { readonly where: Where }) {
  const shared = useShared();
  return (
    <details>
      <summary>The coming days</summary>
      <dl className={shared.pairs}>
        {where.week.map(({ day, isToday, isAway, lines }) => (
          <div key={day}>
            <dt>
              <Text weight="semibold">{isToday ? `Today, ${day}` : day}</Text>
            </dt>
            {(isAway ? ["Away"] : lines).map((line) => (
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
