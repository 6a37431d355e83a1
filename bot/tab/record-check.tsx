import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { RecordCheck as Found } from "../workflow/overview/shapes-reports.ts";
import type { ApiProblem } from "./api.ts";
import { asProblem, useBoard } from "./board.ts";
import { Facts } from "./facts.tsx";
import { Loading } from "./loading.tsx";
import { ProblemBar } from "./problem.tsx";
import { useShared } from "./styles.ts";
import { tabRecord } from "./words.ts";

/** Whether the record is whole and forgets in time, for those who answer for the set-up. Not a word of anybody's. */
export function RecordCheck({ school }: { readonly school: string }) {
  const shared = useShared();
  const { ask } = useBoard();
  const [found, setFound] = useState<Found>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const check = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      setFound(await ask<Found>(`record?school=${school}`));
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={shared.tight} aria-labelledby="record">
      <h2 id="record" className={shared.smallHeading}>
        {tabRecord.heading}
      </h2>
      <Text>{tabRecord.whatIsChecked}</Text>
      <div>
        <Button disabled={isBusy} onClick={() => void check()}>
          {tabRecord.check}
        </Button>
      </div>
      <div role="status" className={shared.tight}>
        {isBusy ? <Loading rows={2} /> : null}
        {found && !isBusy ? <Result found={found} /> : null}
      </div>
      {problem ? <ProblemBar problem={problem} /> : null}
    </section>
  );
}

function Result({ found }: { readonly found: Found }) {
  const shared = useShared();
  const { checked, problems, forgetting, proof } = found;
  return (
    <>
      <MessageBar intent={problems.length === 0 ? "success" : "error"} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{problems.length === 0 ? tabRecord.well : tabRecord.wrong}</MessageBarTitle>{" "}
          {problems.length === 0 ? tabRecord.nothingChanged : tabRecord.tellToday}
        </MessageBarBody>
      </MessageBar>
      {problems.length === 0 ? null : (
        <ul className={shared.words}>
          {problems.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <Text className={shared.quiet}>{tabRecord.checkedAt(checked)}</Text>
      <Facts title={tabRecord.forgotten} facts={forgetting} />
      <Facts title={tabRecord.keptAsProof} facts={proof} />
    </>
  );
}
