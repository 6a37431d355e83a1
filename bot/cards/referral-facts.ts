import {
  type ChoiceField,
  type MultiField,
  type TextField,
  choices,
  multiChoices,
  stepFields,
  textFields,
} from "../referral/fields.ts";
import type { Referral } from "../referral/state.ts";
import { inert } from "./escape.ts";
import { choiceLabels, multiLabels, shortLabels } from "./referral-wording.ts";
import type { Texts } from "./thread.ts";

export type Fact = { readonly label: string; readonly text: string };

/** A choice in plain words. */
function choiceText(field: ChoiceField, r: Referral): string | undefined {
  const value = r.choices[field];
  return value === undefined ? undefined : (choiceLabels[field] as Readonly<Record<string, string>>)[value];
}

function multiText(field: MultiField, r: Referral): string | undefined {
  const titles = multiLabels[field] as Readonly<Record<string, string>>;
  const values = r.choices[field] ?? [];
  return values.length === 0 ? undefined : values.map((v) => titles[v]).join(", ");
}

/** What has been filled in, in the order of the steps, and one line with what is still open. */
export function factsOf(r: Referral, texts: Texts): readonly Fact[] {
  const facts: Fact[] = [];
  const open: string[] = [];
  for (const field of [...stepFields[1], ...stepFields[2]]) {
    const text =
      field in choices
        ? choiceText(field as ChoiceField, r)
        : field in multiChoices
          ? multiText(field as MultiField, r)
          : texts[field];
    if (text === undefined) open.push(shortLabels[field]);
    else facts.push({ label: shortLabels[field], text: inert(text) });
  }
  return open.length === 0 ? facts : [...facts, { label: "Not filled in yet", text: open.join(", ") }];
}

/** The current value of every input of the form, as Adaptive Cards writes it; `typed` wins over what is saved. */
export function formValues(r: Referral, texts: Texts, typed: Texts): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const field of Object.keys(choices) as ChoiceField[]) values[field] = r.choices[field] ?? "";
  for (const field of Object.keys(multiChoices) as MultiField[])
    values[field] = (r.choices[field] ?? []).join(",");
  for (const field of Object.keys(textFields) as TextField[]) values[field] = texts[field] ?? "";
  for (const [field, value] of Object.entries(values)) values[field] = inert(typed[field] ?? value);
  return values;
}

/** The titles and values of every choice on the form. */
export const formOptions: Readonly<Record<ChoiceField | MultiField, { title: string; value: string }[]>> =
  Object.fromEntries(
    Object.entries({ ...choiceLabels, ...multiLabels }).map(([field, titles]) => [
      field,
      Object.entries(titles).map(([value, title]) => ({ value, title })),
    ]),
  ) as Record<ChoiceField | MultiField, { title: string; value: string }[]>;
