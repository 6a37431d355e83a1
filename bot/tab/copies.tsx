import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { ApiProblem } from "./api.ts";
import { asProblem, useBoard } from "./board.ts";
import { ProblemBar } from "./problem.tsx";
import { useShared } from "./styles.ts";

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
      setSaid("Saved among your downloads. Put it into the child's record, then delete it there.");
      onCopied();
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={`${shared.panel} ${shared.tight} not-printed`}>
      <h2 className={shared.smallHeading}>{mayCopy ? "For the child's record" : "On paper"}</h2>
      {mayCopy ? (
        <>
          <Text>Every copy is recorded, and stands under who has looked at this.</Text>
          <div className={shared.row}>
            <Button disabled={isBusy} onClick={() => void take("pdf")}>
              Save as PDF
            </Button>
            <Button disabled={isBusy} onClick={() => void take("text")}>
              Save as text, for CPOMS or MyConcern
            </Button>
          </div>
        </>
      ) : null}
      <div>
        <Button onClick={() => window.print()}>Print</Button>
      </div>
      <div role="status">{said}</div>
      {problem ? <ProblemBar problem={problem} /> : null}
    </section>
  );
}
