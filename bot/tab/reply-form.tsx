import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { Input, ReplyKept } from "../workflow/overview/shapes.ts";
import { FormField } from "./field.tsx";
import { useShared } from "./styles.ts";
import { type Values, missingIn, useValues } from "./values.ts";
import { tabReplies } from "./words.ts";

/** Saves what was filled in; resolves to what became of it, or to nothing when it could not be sent. */
export type SaveReply = (words: Values, evenSo: boolean) => Promise<ReplyKept | undefined>;

type Props = {
  readonly inputs: readonly Input[];
  readonly save: SaveReply;
  readonly title: string;
  /** The reply that is to be changed. */
  readonly start?: { readonly outcome: string; readonly text: string };
  readonly cancel?: () => void;
};

/** A reply to save, or to change. Words that may name somebody are saved by a second press only. */
export function ReplyForm({ inputs, save, title, start, cancel }: Props) {
  const shared = useShared();
  const own = inputs.map((input) => ({
    ...input,
    value: input.id === "outcome" ? (start?.outcome ?? "") : (start?.text ?? ""),
  }));
  const { values, set, clear } = useValues(own);
  const [missing, setMissing] = useState<Values>({});
  const [warning, setWarning] = useState("");
  const send = async (evenSo: boolean): Promise<void> => {
    const first = missingIn(own, values);
    setMissing(first);
    if (Object.keys(first).length > 0) return;
    const got = await save(values, evenSo);
    setWarning(got?.warns ? got.said : "");
    if (got?.kept) clear();
  };
  return (
    <form
      noValidate
      aria-label={title}
      className={shared.tight}
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      {own.map((input) => (
        <FormField
          key={input.id}
          input={input}
          value={values[input.id] ?? ""}
          missing={missing[input.id]}
          onChange={(value) => {
            setWarning("");
            set(input.id, value);
          }}
        />
      ))}
      <div role="status">
        {warning === "" ? null : (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{warning}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={shared.row}>
        <Button type="submit" appearance="primary">
          {title}
        </Button>
        {warning === "" ? null : <Button onClick={() => void send(true)}>{tabReplies.namesNobody}</Button>}
        {cancel ? <Button onClick={cancel}>{tabReplies.leave}</Button> : null}
      </div>
    </form>
  );
}
