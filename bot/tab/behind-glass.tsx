import { Button, Field, Text, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Behind, GlassBroken, ItemView } from "../workflow/overview/shapes.ts";
import type { ApiProblem } from "./api.ts";
import { asProblem, useBoard, useLoaded } from "./board.ts";
import { Loading } from "./loading.tsx";
import { ProblemBar } from "./problem.tsx";
import { SchoolPicker } from "./school-picker.tsx";
import { useShared } from "./styles.ts";
import { tabGlass } from "./words.ts";

type Line = Behind["lines"][number];
type Props = { readonly onOpened: (item: ItemView) => void };

const leading = new Set(["lead", "deputyLead"]);

/** The questions that a lead does not see, as bare lines, each to be opened only with a reason. */
export function BehindGlass({ onOpened }: Props) {
  const shared = useShared();
  const { me } = useBoard();
  const [isOpen, setOpen] = useState(false);
  const schools = me.schools.filter(({ roles }) => roles.some((role) => leading.has(role)));
  const [school, setSchool] = useState(schools[0]?.id ?? "");
  return (
    <details className={shared.panel} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{tabGlass.notSeen}</summary>
      <div className={shared.stack}>
        <Text>{tabGlass.whoseTheyAre}</Text>
        <SchoolPicker schools={schools} value={school} onChange={setSchool} />
        {isOpen ? <Lines key={school} school={school} onOpened={onOpened} /> : null}
      </div>
    </details>
  );
}

function Lines({ school, onOpened }: Props & { readonly school: string }) {
  const shared = useShared();
  const { ask } = useBoard();
  const { value, problem, again } = useLoaded(() => ask<Behind>(`behind-glass?school=${school}`), school);
  const [chosen, setChosen] = useState<Line>();
  if (problem) return <ProblemBar problem={problem} again={again} />;
  if (!value) return <Loading rows={2} />;
  if (value.lines.length === 0) return <Text>{tabGlass.none}</Text>;
  return (
    <>
      <ul className={`${shared.plainList} ${shared.tight}`} aria-label={tabGlass.notSeen}>
        {value.lines.map((line) => (
          <li key={line.id} className={shared.row}>
            <Text>
              {line.when}
              {line.worker === undefined ? "" : ` · ${line.worker}`}
            </Text>
            <Button
              aria-expanded={chosen?.id === line.id}
              aria-label={tabGlass.openThat(line.when)}
              onClick={() => setChosen(line)}
            >
              {tabGlass.open}
            </Button>
          </li>
        ))}
      </ul>
      {value.more > 0 ? <Text className={shared.quiet}>{tabGlass.older(value.more)}</Text> : null}
      {chosen ? (
        <Confirm key={chosen.id} line={chosen} leave={() => setChosen(undefined)} onOpened={onOpened} />
      ) : null}
    </>
  );
}

type ConfirmProps = Props & { readonly line: Line; readonly leave: () => void };

/** What happens, said before it does. */
function Confirm({ line, leave, onOpened }: ConfirmProps) {
  const shared = useShared();
  const { ask } = useBoard();
  const [reason, setReason] = useState("");
  const [said, setSaid] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const open = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const got = await ask<GlassBroken>(`items/${line.id}/break-glass`, { reason });
      if ("shown" in got) onOpened(got.shown);
      else setSaid(got.said);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      noValidate
      aria-label={tabGlass.open}
      className={`${shared.panel} ${shared.stack}`}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <h3 ref={heading} tabIndex={-1} className={shared.smallHeading}>
        {tabGlass.before(line.when)}
      </h3>
      <ul className={shared.tight}>
        <li>{tabGlass.isRecorded}</li>
        <li>{tabGlass.askerIsTold}</li>
        <li>{tabGlass.leadsAreTold}</li>
        <li>{tabGlass.readOnce}</li>
      </ul>
      <Field label={tabGlass.why} required>
        <Textarea
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(_event, data) => setReason(data.value)}
        />
      </Field>
      <div className={shared.row}>
        <Button type="submit" appearance="primary" disabled={isBusy || reason.trim() === ""}>
          {tabGlass.openAndRecord}
        </Button>
        <Button onClick={leave}>{tabGlass.leave}</Button>
      </div>
      <div role="status">{said}</div>
      {problem ? <ProblemBar problem={problem} /> : null}
    </form>
  );
}
