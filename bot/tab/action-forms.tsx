import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { Action, ItemView } from "../workflow/overview/shapes.ts";
import { FormField } from "./field.tsx";
import { FillPicker } from "./fill-picker.tsx";
import { useShared } from "./styles.ts";
import { type Values, missingIn, useGoToMissing, useValues } from "./values.ts";
import { tabItem } from "./words.ts";

/** Presses a verb; resolves to whether it took effect. */
export type PressVerb = (verb: string, inputs: Values) => Promise<boolean>;

const useStyles = makeStyles({
  danger: {
    border: `${tokens.strokeWidthThick} solid ${tokens.colorStatusDangerBorder2}`,
    ":hover": { border: `${tokens.strokeWidthThick} solid ${tokens.colorStatusDangerBorder2}` },
  },
});

type Props = {
  readonly item: ItemView;
  readonly press: PressVerb;
  readonly isBusy: boolean;
};

/** Everything that somebody may do with an item: the main form stands open, the others open on a press. */
export function ActionForms({ item, press, isBusy }: Props) {
  const shared = useShared();
  const [opened, setOpened] = useState<string>();
  const actions = item.actions.filter((action) => !action.usesForm);
  const main = actions.find((action) => action.weight === "main" && action.inputs.length > 0);
  const current = actions.find((action) => action.verb === opened);
  const others = actions.filter((action) => action !== main);
  const more = others.filter((action) => action.weight === "quiet" && !action.question);
  const questions = [...new Set(others.flatMap((action) => action.question ?? []))];
  const open = (verb: string): void => setOpened((old) => (old === verb ? undefined : verb));
  const buttons = (some: readonly Action[]) =>
    some.map((action) => (
      <ActionButton key={action.verb} {...{ action, press, isBusy, open }} isOpen={opened === action.verb} />
    ));
  return (
    <div className={`${shared.stack} not-printed`}>
      {main ? <ActionForm key={main.verb} action={main} press={press} isBusy={isBusy} /> : null}
      <div className={shared.row}>
        {buttons(others.filter((action) => action.weight !== "quiet" && !action.question))}
      </div>
      {questions.map((question) => (
        <section
          key={question}
          className={`${shared.panel} ${shared.tight}`}
          aria-label={tabItem.questionToYou}
        >
          <Text>{question}</Text>
          <div className={shared.row}>{buttons(others.filter((action) => action.question === question))}</div>
        </section>
      ))}
      {more.length > 0 ? (
        <details>
          <summary>{tabItem.more}</summary>
          <div className={shared.row} style={{ marginTop: tokens.spacingVerticalS }}>
            {buttons(more)}
          </div>
        </details>
      ) : null}
      {current && current !== main ? (
        <ActionForm key={current.verb} action={current} press={press} isBusy={isBusy} isOpened />
      ) : null}
    </div>
  );
}

type ButtonProps = {
  readonly action: Action;
  readonly press: PressVerb;
  readonly isBusy: boolean;
  readonly isOpen: boolean;
  readonly open: (verb: string) => void;
};

function ActionButton({ action, press, isBusy, isOpen, open }: ButtonProps) {
  const styles = useStyles();
  const needsForm = action.inputs.length > 0 || action.confirm !== undefined;
  return (
    <Button
      appearance={action.weight === "main" ? "primary" : action.weight === "quiet" ? "subtle" : "secondary"}
      {...(action.weight === "danger" ? { className: styles.danger, icon: <WarningRegular /> } : {})}
      disabled={isBusy}
      {...(needsForm ? { "aria-expanded": isOpen } : {})}
      onClick={() => (needsForm ? open(action.verb) : void press(action.verb, {}))}
    >
      {action.title}
    </Button>
  );
}

type FormProps = {
  readonly action: Action;
  readonly press: PressVerb;
  readonly isBusy: boolean;
  readonly isOpened?: boolean;
};

function ActionForm({ action, press, isBusy, isOpened = false }: FormProps) {
  const shared = useShared();
  const { values, set, fill, clear } = useValues(action.inputs);
  const [missing, setMissing] = useState<Values>({});
  const form = useRef<HTMLFormElement>(null);
  useGoToMissing(form, missing);
  useEffect(() => {
    // Whoever opened it goes on in it.
    if (isOpened) form.current?.querySelector<HTMLElement>("input, textarea, select, button")?.focus();
  }, [isOpened]);
  const send = async (): Promise<void> => {
    const first = missingIn(action.inputs, values);
    setMissing(first);
    if (Object.keys(first).length > 0) return;
    if (await press(action.verb, values)) clear();
  };
  return (
    <form
      ref={form}
      noValidate
      aria-label={action.title}
      className={`${shared.panel} ${shared.stack}`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {action.confirm === undefined ? null : <Text>{action.confirm}</Text>}
      {action.fills ? <FillPicker fills={action.fills} fill={fill} /> : null}
      {action.inputs.map((input) => (
        <FormField
          key={input.id}
          input={input}
          value={values[input.id] ?? ""}
          missing={missing[input.id]}
          onChange={(value) => set(input.id, value)}
        />
      ))}
      <div>
        <Button type="submit" appearance="primary" disabled={isBusy}>
          {action.title}
        </Button>
      </div>
    </form>
  );
}
