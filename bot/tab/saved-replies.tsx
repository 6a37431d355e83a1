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
import { tabReplies } from "./words.ts";

/** The answers that the workers of a council give again and again; nothing about a child belongs here. */
export default function SavedReplies() {
  const shared = useShared();
  const { ask } = useBoard();
  const { value, problem, again } = useLoaded(() => ask<readonly Replies[]>("replies"), "replies");
  return (
    <>
      <h1 className={shared.heading}>{tabReplies.heading}</h1>
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
      <Text className={shared.quiet}>{tabReplies.sharedAndRecorded(sharedWith)}</Text>
      <div role="status">{said}</div>
      {problem ? <ProblemBar problem={problem} /> : null}
      {replies.length === 0 ? (
        <Empty title={tabReplies.noneYet}>{tabReplies.whatFor}</Empty>
      ) : (
        <ul className={`${shared.plainList} ${shared.tight}`}>
          {replies.map((reply) => (
            <li key={reply.id} className={`${shared.panel} ${shared.tight}`}>
              <Text weight="semibold">{reply.title}</Text>
              <p className={shared.words}>{reply.text}</p>
              {opened?.id !== reply.id ? (
                <div className={shared.row}>
                  <Button onClick={() => setOpened({ id: reply.id, for: "change" })}>
                    {tabReplies.change}
                  </Button>
                  <Button appearance="subtle" onClick={() => setOpened({ id: reply.id, for: "remove" })}>
                    {tabReplies.remove}
                  </Button>
                </div>
              ) : opened.for === "change" ? (
                <ReplyForm
                  {...{ inputs, save: change(reply), start: reply, title: tabReplies.saveChange }}
                  cancel={() => setOpened(undefined)}
                />
              ) : (
                <div className={shared.tight} role="alertdialog" aria-label={tabReplies.removeThis}>
                  <Text>{tabReplies.losesIt}</Text>
                  <div className={shared.row}>
                    <Button
                      appearance="primary"
                      onClick={() => void send(`replies/${reply.id}/remove`, { version: reply.version })}
                    >
                      {tabReplies.removeForAll}
                    </Button>
                    <Button onClick={() => setOpened(undefined)}>{tabReplies.keep}</Button>
                  </div>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <section className={`${shared.panel} ${shared.tight}`}>
        <h2 className={shared.smallHeading}>{tabReplies.saveOne}</h2>
        <ReplyForm
          {...{ inputs, title: tabReplies.saveThis }}
          save={(words, evenSo) => send("replies", { ...words, evenSo })}
        />
      </section>
    </section>
  );
}
