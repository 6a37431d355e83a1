import { Button, Field, Input, Text, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { IdentityShown, ItemView } from "../workflow/overview/shapes.ts";
import type { ApiProblem } from "./api.ts";
import { asProblem, useBoard } from "./board.ts";
import { ProblemBar } from "./problem.tsx";
import { useShared } from "./styles.ts";
import { tabDetails } from "./words.ts";

const fields = [
  { id: "childName", limit: 200 },
  { id: "birthDate", limit: 40 },
  { id: "address", limit: 400 },
  { id: "household", limit: 2000 },
] as const;

type Props = { readonly id: string; readonly may: NonNullable<ItemView["details"]> };

/** The child's details: kept apart, opened on purpose only, and with a reason that is recorded. */
export function ChildDetails({ id, may }: Props) {
  const shared = useShared();
  const { ask } = useBoard();
  const [shown, setShown] = useState<IdentityShown>();
  const [reason, setReason] = useState("");
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState<ApiProblem>();

  const run = (work: () => Promise<void>): void => {
    setProblem(undefined);
    setSaid("");
    work().catch((error: unknown) => setProblem(asProblem(error)));
  };
  const show = async (): Promise<void> => {
    const got = await ask<{ shown?: IdentityShown; said?: string }>(`items/${id}/details/show`, { reason });
    setShown(got.shown);
    setSaid(got.said ?? "");
    setReason("");
  };
  const keep = async (): Promise<void> => {
    const got = await ask<{ kept: boolean; said: string }>(`items/${id}/details/keep`, { inputs: typed });
    setSaid(got.said);
    if (got.kept) setTyped({});
  };

  const entry = ({ id: name, limit }: (typeof fields)[number]) => ({
    ...{ maxLength: limit, value: typed[name] ?? "" },
    onChange: (_event: unknown, data: { readonly value: string }): void =>
      setTyped((old) => ({ ...old, [name]: data.value })),
  });

  return (
    <details className={`${shared.panel} not-printed`}>
      <summary>{tabDetails.heading}</summary>
      <div className={shared.stack}>
        <Text>{tabDetails.keptApart}</Text>
        {may.mayShow ? (
          <div className={shared.tight}>
            <Field label={tabDetails.whyNow} required>
              <Input value={reason} maxLength={500} onChange={(_event, data) => setReason(data.value)} />
            </Field>
            <div className={shared.row}>
              <Button disabled={reason.trim() === ""} onClick={() => run(show)}>
                {tabDetails.show}
              </Button>
              {shown ? <Button onClick={() => setShown(undefined)}>{tabDetails.close}</Button> : null}
            </div>
          </div>
        ) : null}
        {shown ? (
          <dl>
            {shown.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className={shared.words}>{text}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        {may.mayKeep ? (
          <div className={shared.tight}>
            {fields.map((field) => (
              <Field key={field.id} label={tabDetails.fields[field.id]}>
                {field.limit > 300 ? <Textarea rows={3} {...entry(field)} /> : <Input {...entry(field)} />}
              </Field>
            ))}
            <div>
              <Button onClick={() => run(keep)}>{tabDetails.keep}</Button>
            </div>
          </div>
        ) : null}
        <div role="status">{said}</div>
        {problem ? <ProblemBar problem={problem} /> : null}
      </div>
    </details>
  );
}
