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
import type { Around, Texts } from "./thread.ts";
import { type Wording, wordingOf } from "../wording/wording.ts";

export type Fact = { readonly label: string; readonly text: string };
type Words = Wording["referralForm"];

/** A choice in plain words. */
function choiceText(field: ChoiceField, r: Referral, { choiceLabels }: Words): string | undefined {
  const value = r.choices[field];
  return value === undefined ? undefined : (choiceLabels[field] as Readonly<Record<string, string>>)[value];
}

function multiText(field: MultiField, r: Referral, { multiLabels }: Words): string | undefined {
  const titles = multiLabels[field] as Readonly<Record<string, string>>;
  const values = r.choices[field] ?? [];
  return values.length === 0 ? undefined : values.map((v) => titles[v]).join(", ");
}

/** What has been filled in, in the order of the steps, and one line with what is still open. */
export function factsOf(r: Referral, texts: Texts, { school }: Pick<Around, "school">): readonly Fact[] {
  const { referralForm } = wordingOf(school);
  const { shortLabels } = referralForm;
  const facts: Fact[] = [];
  const open: string[] = [];
  for (const field of [...stepFields[1], ...stepFields[2]]) {
    const text =
      field in choices
        ? choiceText(field as ChoiceField, r, referralForm)
        : field in multiChoices
          ? multiText(field as MultiField, r, referralForm)
          : texts[field];
    if (text === undefined) open.push(shortLabels[field]);
    else facts.push({ label: shortLabels[field], text: inert(text) });
  }
  return open.length === 0 ? facts : [...facts, { label: referralForm.stillOpen, text: open.join(", ") }];
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

type Options = Readonly<Record<ChoiceField | MultiField, { title: string; value: string }[]>>;

/** The titles and values of every choice on the form. */
export function formOptions({ choiceLabels, multiLabels }: Words): Options {
  return Object.fromEntries(
    Object.entries({ ...choiceLabels, ...multiLabels }).map(([field, titles]) => [
      field,
      Object.entries(titles).map(([value, title]) => ({ value, title })),
    ]),
  ) as Options;
}
