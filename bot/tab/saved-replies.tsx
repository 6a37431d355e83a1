import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { Replies, ReplyKept } from "../workflow/overview/shapes.ts";
import type { ApiProblem } from "./api.ts";
import { asProblem, useBoard, useLoaded } from "./board.ts";
import { Empty } from "./empty.tsx";
import { Loading } from "./loading.tsx";
import { ProblemBar } from "./problem.tsx";
import { ReplyForm, type SaveReply } from "./reply-form.tsx";
import { useShared } from "./styles.ts";

/** The answers that the workers of a council give again and again; nothing about a child belongs here. */
export default function SavedReplies() {
  const shared = useShared();
  const { ask } = useBoard();
  const { value, problem, again } = useLoaded(() => ask<readonly Replies[]>("replies"), "replies");
  return (
    <>
      <h1 className={shared.heading}>Saved replies</h1>
      {problem ? <ProblemBar problem={problem} again={again} /> : null}
      {value?.map((replies) => (
        <OfCouncil key={replies.council} of={replies} again={again} />
      ))}
      {(value ?? problem) ? null : <Loading />}
    </>
  );
}

type OfCouncilProps = { readonly of: Replies; readonly again: () => void };
type Reply = Replies["replies"][number];

function OfCouncil({ of: { council, sharedWith, inputs, replies }, again }: OfCouncilProps) {
  const shared = useShared();
  const { ask } = useBoard();
  const [opened, setOpened] = useState<{ id: string; for: "change" | "remove" }>();
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState<ApiProblem>();

  const send = async (path: string, body: object): Promise<ReplyKept | undefined> => {
    setProblem(undefined);
    setSaid("");
    try {
      const got = await ask<ReplyKept>(path, { council, ...body });
      if (!got.warns) setSaid(got.said);
      if (got.kept) setOpened(undefined);
      if (!got.warns) again();
      return got;
    } catch (error) {
      setProblem(asProblem(error));
      return undefined;
    }
  };
  const change =
    ({ id, version }: Reply): SaveReply =>
    (words, evenSo) =>
      send(`replies/${id}/change`, { version, ...words, evenSo });

  return (
    <section className={shared.stack} aria-label={sharedWith}>
      <Text className={shared.quiet}>{sharedWith}. Who saved, changed or removed one is recorded.</Text>
      <div role="status">{said}</div>
      {problem ? <ProblemBar problem={problem} /> : null}
      {replies.length === 0 ? (
        <Empty title="No saved replies yet">
          When you keep giving the same answer, save it here once, without names. It is then there when you
          answer a question, for you and for the other workers: it fills in the answer, you change what needs
          changing, and you send it.
        </Empty>
      ) : (
        <ul className={`${shared.plainList} ${shared.tight}`}>
          {replies.map((reply) => (
            <li key={reply.id} className={`${shared.panel} ${shared.tight}`}>
              <Text weight="semibold">{reply.title}</Text>
              <p className={shared.words}>{reply.text}</p>
              {opened?.id !== reply.id ? (
                <div className={shared.row}>
                  <Button onClick={() => setOpened({ id: reply.id, for: "change" })}>Change</Button>
                  <Button appearance="subtle" onClick={() => setOpened({ id: reply.id, for: "remove" })}>
                    Remove
                  </Button>
                </div>
              ) : opened.for === "change" ? (
                <ReplyForm
                  {...{ inputs, save: change(reply), start: reply, title: "Save the change" }}
                  cancel={() => setOpened(undefined)}
                />
              ) : (
                <div className={shared.tight} role="alertdialog" aria-label="Remove this reply">
                  <Text>The other workers lose it too, and it cannot be brought back.</Text>
                  <div className={shared.row}>
                    <Button
                      appearance="primary"
                      onClick={() => void send(`replies/${reply.id}/remove`, { version: reply.version })}
                    >
                      Remove it for everybody
                    </Button>
                    <Button onClick={() => setOpened(undefined)}>Keep it</Button>
                  </div>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <section className={`${shared.panel} ${shared.tight}`}>
        <h2 className={shared.smallHeading}>Save a reply</h2>
        <ReplyForm
          {...{ inputs, title: "Save this reply" }}
          save={(words, evenSo) => send("replies", { ...words, evenSo })}
        />
      </section>
    </section>
  );
}
