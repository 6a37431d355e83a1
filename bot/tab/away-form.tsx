import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { Where } from "../workflow/overview/shapes.ts";
import { useShared } from "./styles.ts";
import { tabAway } from "./words.ts";

type Props = { readonly where: Where; readonly say: (body: object) => void };

/** Today, tomorrow or other days, and who is asked first meanwhile. */
export default function AwayForm({ where, say }: Props) {
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
    <div className={shared.tight} role="group" aria-label={tabAway.heading}>
      {where.cover.length > 1 ? (
        <Field label={tabAway.whoMeanwhile}>
          <Select value={cover} onChange={(_event, data) => setCover(data.value)}>
            <option value="">{tabAway.whoeverCovers}</option>
            {where.cover.map(({ value, title }) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <div className={shared.row}>
        <Button onClick={() => away(where.today, where.today)}>{tabAway.today}</Button>
        <Button onClick={() => away(tomorrow, tomorrow)}>{tabAway.tomorrow}</Button>
      </div>
      <details>
        <summary>{tabAway.otherDays}</summary>
        <div className={shared.tight}>
          <Field label={tabAway.firstDay}>
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
          <Field label={tabAway.lastDay}>
            <Input type="date" value={to} min={from} onChange={(_event, data) => setTo(data.value)} />
          </Field>
          <div>
            <Button appearance="primary" disabled={from === "" || to === ""} onClick={() => away(from, to)}>
              {tabAway.awayThen}
            </Button>
          </div>
        </div>
      </details>
    </div>
  );
}
