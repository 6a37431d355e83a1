import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { ApiProblem } from "./api.ts";
import { asProblem, useBoard } from "./board.ts";
import { ProblemBar } from "./problem.tsx";
import { useShared } from "./styles.ts";
import { tabCopies } from "./words.ts";

type Props = { readonly id: string; readonly mayCopy: boolean; readonly onCopied: () => void };

/** Paper for everybody who sees it, and files for the child's record for those who keep that. */
export function Copies({ id, mayCopy, onCopied }: Props) {
  const shared = useShared();
  const { save } = useBoard();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState<ApiProblem>();
  const take = async (as: "pdf" | "text"): Promise<void> => {
    setBusy(true);
    setSaid("");
    setProblem(undefined);
    try {
      await save(`items/${id}/copy`, { as });
      setSaid(tabCopies.saved);
      onCopied();
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={`${shared.panel} ${shared.tight} not-printed`}>
      <h2 className={shared.smallHeading}>{mayCopy ? tabCopies.forTheRecord : tabCopies.onPaper}</h2>
      {mayCopy ? (
        <>
          <Text>{tabCopies.isRecorded}</Text>
          <div className={shared.row}>
            <Button disabled={isBusy} onClick={() => void take("pdf")}>
              {tabCopies.asPdf}
            </Button>
            <Button disabled={isBusy} onClick={() => void take("text")}>
              {tabCopies.asText}
            </Button>
          </div>
        </>
      ) : null}
      <div>
        <Button onClick={() => window.print()}>{tabCopies.print}</Button>
      </div>
      <div role="status">{said}</div>
      {problem ? <ProblemBar problem={problem} /> : null}
    </section>
  );
}
