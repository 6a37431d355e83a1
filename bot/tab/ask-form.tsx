import { Button, Field, Textarea, Text } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Started } from "../workflow/overview/shapes.ts";
import { asProblem, useBoard } from "./board.ts";
import type { ApiProblem } from "./api.ts";
import { linkedWorker } from "./pack-words.ts";
import { ProblemBar } from "./problem.tsx";
import { useShared } from "./styles.ts";
import { tabAsking } from "./words.ts";

const longest = 4000;

/** Where somebody asks, or starts a referral. What is written stays until it has been sent. */
export function AskForm() {
  const shared = useShared();
  const { ask, openItem, refresh } = useBoard();
  const [text, setText] = useState("");
  const [said, setSaid] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<ApiProblem>();
  const [isMissing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const heading = useId();

  const start = async (path: string, body: object): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const started = await ask<Started>(path, body);
      setSaid(started.said);
      if (started.id === undefined) return;
      setText("");
      refresh();
      openItem(started.id);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <section aria-labelledby={heading} className={`${shared.panel} ${shared.tight} not-printed`}>
      <h2 id={heading} className={shared.smallHeading}>
        {tabAsking.heading}
      </h2>
      <form
        className={shared.tight}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === "") setMissing(true);
          else void start("questions", { text });
        }}
      >
        <Field
          label={tabAsking.planAndWorry}
          {...(isMissing && text.trim() === "" ? { validationMessage: tabAsking.writeFirst } : {})}
          hint={tabAsking.noNames(linkedWorker)}
        >
          <Textarea
            value={text}
            maxLength={longest}
            resize="vertical"
            rows={3}
            onChange={(_event, data) => setText(data.value)}
          />
        </Field>
        <div className={shared.row}>
          <Button appearance="primary" type="submit" disabled={isBusy}>
            {tabAsking.ask}
          </Button>
          <Button disabled={isBusy} onClick={() => void start("referrals", {})}>
            {tabAsking.startReferral}
          </Button>
        </div>
        <div role="status" className={shared.tight}>
          {said.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </div>
        {problem ? <ProblemBar problem={problem} /> : null}
      </form>
    </section>
  );
}
