import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Overview } from "../workflow/overview/shapes.ts";
import type { ApiProblem } from "./api.ts";
import { asProblem, useBoard } from "./board.ts";
import { ProblemBar } from "./problem.tsx";
import { useShared } from "./styles.ts";
import { tabAsking } from "./words.ts";

type Mine = NonNullable<Overview["mine"]>[number];

/** Whether the linked social workers may start a referral for somebody, school by school, and how to change that. */
export function ReferringFor({ mine }: { readonly mine: readonly Mine[] }) {
  const shared = useShared();
  const { ask, refresh } = useBoard();
  const [problem, setProblem] = useState<ApiProblem>();
  const change = async (school: string, isAllowed: boolean): Promise<void> => {
    setProblem(undefined);
    try {
      await ask("referring", { school, isAllowed });
      refresh();
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  return (
    <section className={`${shared.panel} ${shared.tight} not-printed`} aria-labelledby="referring">
      <h2 id="referring" className={shared.smallHeading}>
        {tabAsking.whoMayRefer}
      </h2>
      <div role="status" className={shared.tight}>
        {mine.map(({ schoolId, school, referring }) => (
          <div key={schoolId} className={shared.tight}>
            {mine.length > 1 ? <Text weight="semibold">{school}</Text> : null}
            <Text>{referring.said}</Text>
            <div>
              <Button onClick={() => void change(schoolId, !referring.isAllowed)}>{referring.change}</Button>
            </div>
          </div>
        ))}
      </div>
      {problem ? <ProblemBar problem={problem} /> : null}
    </section>
  );
}
