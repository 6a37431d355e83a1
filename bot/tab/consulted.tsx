import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Consulted as Answer } from "../workflow/overview/shapes.ts";
import { useBoard, useLoaded } from "./board.ts";
import { Loading } from "./loading.tsx";
import { ProblemBar } from "./problem.tsx";
import { SchoolPicker } from "./school-picker.tsx";
import { useShared } from "./styles.ts";
import { tabAround, tabConsulted } from "./words.ts";

const leading = new Set(["lead", "deputyLead"]);

/** For a lead: which worker answered which question, and when. Asked for only when somebody wants to know. */
export default function Consulted() {
  const shared = useShared();
  const { ask, me, openItem } = useBoard();
  const schools = me.schools.filter(({ roles }) => roles.some((role) => leading.has(role)));
  const [id, setId] = useState(schools[0]?.id ?? "");
  const [month, setMonth] = useState("");
  const query = month === "" ? "" : `&month=${month}`;
  const { value, problem, again } = useLoaded(
    () => ask<Answer>(`consulted?school=${id}${query}`),
    id + query,
  );
  return (
    <div className={shared.stack}>
      <Text className={shared.quiet}>{tabConsulted.whatIsHere}</Text>
      <div className={shared.row}>
        <SchoolPicker schools={schools} value={id} onChange={setId} />
        <Field label={tabAround.month}>
          <Input
            type="month"
            value={month === "" ? (value?.month ?? "") : month}
            onChange={(_event, data) => setMonth(data.value)}
          />
        </Field>
      </div>
      {problem ? <ProblemBar problem={problem} again={again} /> : null}
      {value === undefined && !problem ? <Loading rows={2} /> : null}
      {value?.lines.length === 0 ? <Text>{tabConsulted.nobodyAsked}</Text> : null}
      <ul className={`${shared.plainList} ${shared.tight}`}>
        {(value?.lines ?? []).map((line) => (
          <li key={line.id}>
            <Text className={shared.quiet}>{tabConsulted.asked(line.asked)}</Text>
            <div className={shared.row}>
              <Text>{line.text}.</Text>
              {line.mayOpen ? (
                <Button size="small" onClick={() => openItem(line.id)}>
                  {tabConsulted.open}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
