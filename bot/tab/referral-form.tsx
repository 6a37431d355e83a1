import { Button, Text } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ItemView } from "../workflow/overview/shapes.ts";
import type { PressVerb } from "./action-forms.tsx";
import { FormField } from "./field.tsx";
import { useShared } from "./styles.ts";
import { type Values, missingIn, useGoToMissing, useValues } from "./values.ts";
import { tabItem } from "./words.ts";

type Props = {
  readonly item: ItemView;
  readonly press: PressVerb;
  readonly isBusy: boolean;
};

/** The whole referral form on one page. Saving and sending take what stands in it. */
export function ReferralForm({ item, press, isBusy }: Props) {
  const shared = useShared();
  const sections = item.form ?? [];
  const inputs = sections.flatMap((section) => section.inputs);
  const { values, set, clear, isTouched } = useValues(inputs);
  const [missing, setMissing] = useState<Values>({});
  const form = useRef<HTMLFormElement>(null);
  useGoToMissing(form, missing);
  const send = async (verb: string): Promise<void> => {
    const first = missingIn(inputs, values);
    setMissing(first);
    if (Object.keys(first).length > 0) return;
    if (await press(verb, values)) clear();
  };
  return (
    <form
      ref={form}
      noValidate
      aria-label={tabItem.referral}
      className={`${shared.stack} not-printed`}
      onSubmit={(event) => event.preventDefault()}
    >
      {sections.map((section) => (
        <section key={section.title} className={`${shared.panel} ${shared.stack}`}>
          <h2 className={shared.smallHeading}>{section.title}</h2>
          {section.inputs.map((input) => (
            <FormField
              key={input.id}
              input={input}
              value={values[input.id] ?? ""}
              missing={missing[input.id]}
              onChange={(value) => set(input.id, value)}
            />
          ))}
        </section>
      ))}
      <div className={shared.row}>
        {item.actions
          .filter((action) => action.usesForm)
          .map((action) => (
            <Button
              key={action.verb}
              appearance={action.weight === "main" ? "primary" : "secondary"}
              disabled={isBusy}
              onClick={() => void send(action.verb)}
            >
              {action.title}
            </Button>
          ))}
        {isTouched ? <Text className={shared.quiet}>{tabItem.notSavedYet}</Text> : null}
      </div>
    </form>
  );
}
