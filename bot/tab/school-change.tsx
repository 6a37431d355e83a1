import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { SchoolChangeForm, SchoolChangePreview } from "../workflow/overview/shapes.ts";
import type { ApiProblem } from "./api.ts";
import { asProblem, useBoard, useLoaded } from "./board.ts";
import { FormField } from "./field.tsx";
import { Loading } from "./loading.tsx";
import { ProblemBar } from "./problem.tsx";
import { PutIn } from "./put-in.tsx";
import { useShared } from "./styles.ts";
import { type Values, missingIn, useGoToMissing, useValues } from "./values.ts";
import { tabPutIn, tabSchoolChange } from "./words.ts";

const useStyles = makeStyles({
  // A name and its number stand beside each other where there is room.
  pairs: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 400px), 1fr))",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    alignItems: "start",
  },
});

type Props = { readonly school: string };

/** A school's day, terms and numbers, changed in a form and looked at before anything changes. */
export default function SchoolChange({ school }: Props) {
  const { ask } = useBoard();
  const { value, problem, again } = useLoaded(
    () => ask<SchoolChangeForm>(`school/change?school=${school}`),
    school,
  );
  if (problem) return <ProblemBar problem={problem} again={again} />;
  return value ? <Form key={school} school={school} form={value} /> : <Loading rows={2} />;
}

function Form({ school, form }: Props & { readonly form: SchoolChangeForm }) {
  const shared = useShared();
  const styles = useStyles();
  const { ask } = useBoard();
  const inputs = form.flatMap((part) => part.inputs);
  const { values, set } = useValues(inputs);
  const [missing, setMissing] = useState<Values>({});
  const [preview, setPreview] = useState<SchoolChangePreview>();
  const [problem, setProblem] = useState<ApiProblem>();
  const place = useRef<HTMLFormElement>(null);
  useGoToMissing(place, missing);
  const check = async (): Promise<void> => {
    const first = missingIn(inputs, values);
    setMissing(first);
    setProblem(undefined);
    if (Object.keys(first).length > 0) return;
    try {
      setPreview(await ask<SchoolChangePreview>("school/preview", { school, inputs: values }));
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <form
      ref={place}
      noValidate
      aria-label={tabSchoolChange.heading}
      className={shared.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <Text>{tabSchoolChange.whatToDo}</Text>
      {form.map((part) => (
        <section key={part.title} className={shared.tight}>
          <h3 className={shared.smallHeading}>{part.title}</h3>
          <div className={styles.pairs}>
            {part.inputs.map((input) => (
              <FormField
                key={input.id}
                input={input}
                value={values[input.id] ?? ""}
                missing={missing[input.id]}
                onChange={(text) => {
                  set(input.id, text);
                  setPreview(undefined);
                }}
              />
            ))}
          </div>
        </section>
      ))}
      <div>
        <Button type="submit" appearance="primary">
          {tabSchoolChange.check}
        </Button>
      </div>
      {problem ? <ProblemBar problem={problem} /> : null}
      <div role="status">{preview ? <Checked preview={preview} /> : null}</div>
    </form>
  );
}

function Checked({ preview }: { readonly preview: SchoolChangePreview }) {
  const shared = useShared();
  const { problems, changes, findings, file, command } = preview;
  if (problems.length > 0)
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{tabPutIn.cannot(problems.join(" "))}</MessageBarBody>
      </MessageBar>
    );
  return (
    <div className={shared.stack}>
      <section className={shared.tight}>
        <h3 className={shared.smallHeading}>
          {changes.length === 0 ? tabPutIn.nothingWould : tabPutIn.would(changes.length)}
        </h3>
        <dl className={shared.pairs}>
          {changes.map(({ what, before, after }) => (
            <div key={what} className={shared.pair}>
              <dt className={shared.term}>{what}</dt>
              <dd className={shared.fact}>
                <del>{before}</del>
                <br />
                {after}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {changes.length > 0 && findings.length > 0 ? (
        <section className={shared.tight}>
          <h3 className={shared.smallHeading}>{tabSchoolChange.stillMissing}</h3>
          <ul>
            {findings.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {file === undefined || command === undefined ? null : (
        <PutIn name="school-change.json" text={file} command={command} />
      )}
    </div>
  );
}
