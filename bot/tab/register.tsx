import { Button, Checkbox, Field, Text, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { RegisterPreview } from "../workflow/overview/shapes.ts";
import type { ApiProblem } from "./api.ts";
import { asProblem, useBoard } from "./board.ts";
import { downloadText } from "./download.ts";
import { ProblemBar } from "./problem.tsx";
import { RegisterChanges } from "./register-changes.tsx";
import { useShared } from "./styles.ts";
import { tabRegister } from "./words.ts";

const longest = 200_000;

/** A new list of staff, looked at before anything changes: every change and every refused row, with its line. */
export default function Register({ school }: { readonly school: string }) {
  const shared = useShared();
  const { ask } = useBoard();
  const [text, setText] = useState("");
  const [isWhole, setWhole] = useState(false);
  const [checked, setChecked] = useState<{ text: string; preview: RegisterPreview }>();
  const [problem, setProblem] = useState<ApiProblem>();
  const file = useRef<HTMLInputElement>(null);
  const run = (work: Promise<void>): void => {
    setProblem(undefined);
    work.catch((error: unknown) => setProblem(asProblem(error)));
  };
  const check = async (): Promise<void> => {
    const preview = await ask<RegisterPreview>("register/preview", { text, wholeStaff: isWhole });
    setChecked({ text, preview });
  };
  const fetchTable = async (): Promise<void> => {
    const { csv } = await ask<{ csv: string }>(`register?school=${school}`);
    downloadText("register.csv", csv);
  };
  const read = async (picked: File | undefined): Promise<void> => {
    if (!picked) return;
    setText(await picked.text());
    setChecked(undefined);
  };
  return (
    <div className={shared.stack}>
      <Text>{tabRegister.whatToDo}</Text>
      <div className={shared.row}>
        <Button onClick={() => run(fetchTable())}>{tabRegister.take}</Button>
        <Button onClick={() => file.current?.click()}>{tabRegister.open}</Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.json,text/csv,application/json"
          aria-label={tabRegister.changedList}
          hidden
          onChange={(event) => run(read(event.currentTarget.files?.[0]))}
        />
      </div>
      <Field label={tabRegister.paste}>
        <Textarea
          value={text}
          rows={6}
          maxLength={longest}
          resize="vertical"
          onChange={(_event, data) => {
            setText(data.value);
            setChecked(undefined);
          }}
        />
      </Field>
      <Checkbox
        label={tabRegister.isEverybody}
        checked={isWhole}
        onChange={(_event, data) => {
          setWhole(data.checked === true);
          setChecked(undefined);
        }}
      />
      <div>
        <Button appearance="primary" disabled={text.trim() === ""} onClick={() => run(check())}>
          {tabRegister.check}
        </Button>
      </div>
      {problem ? <ProblemBar problem={problem} /> : null}
      <div role="status">{checked ? <RegisterChanges {...checked} /> : null}</div>
    </div>
  );
}
