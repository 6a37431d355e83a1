import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ApiProblem } from "./api.ts";
import { tabAround } from "./words.ts";

type Props = { readonly problem: ApiProblem; readonly again?: () => void };

/** What went wrong and what to do about it. */
export function ProblemBar({ problem, again }: Props) {
  const mayHelp = problem.status !== 403 && problem.status !== 404;
  return (
    <MessageBar intent={problem.status === 404 ? "info" : "error"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{titleOf(problem)}</MessageBarTitle> {problem.message}
      </MessageBarBody>
      {again && mayHelp ? (
        <MessageBarActions>
          <Button onClick={again}>{tabAround.tryAgain}</Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}

function titleOf({ status }: ApiProblem): string {
  if (status === 403) return tabAround.notSetUp;
  if (status === 404) return tabAround.notHere;
  return tabAround.didNotWork;
}
