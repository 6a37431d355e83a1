import { formOptions, formValues } from "../../cards/referral-facts.ts";
import {
  type ChoiceField,
  type MultiField,
  type TextField,
  multiChoices,
  stepFields,
  textFields,
} from "../../referral/fields.ts";
import type { Referral } from "../../referral/state.ts";
import type { School } from "../../school/register.ts";
import type { Input, ItemView, Option } from "./shapes.ts";
import { capital } from "./words.ts";
import { type Wording, wordingOf } from "../../wording/wording.ts";

type Texts = Readonly<Record<string, string>>;

/** A sentence or two. */
export function textInput(id: string, label: string, limit: number, value = "", required = true): Input {
  return { id, label, kind: limit > 200 ? "text" : "line", required, value, limit };
}

/** One of several. */
export function choiceInput(id: string, label: string, options: readonly Option[], value = ""): Input {
  return { id, label, kind: "choice", required: true, value, options };
}

/** The options of a list of values, by what each says. */
export function optionsOf<T extends string>(
  values: readonly T[],
  titles: Readonly<Record<T, string>>,
): readonly Option[] {
  return values.map((value) => ({ value, title: capital(titles[value]) }));
}

/** The referral form with what is saved in it. Only whether anyone is in danger must be answered. */
export function referralFormOf(r: Referral, texts: Texts, school: School): NonNullable<ItemView["form"]> {
  const say = wordingOf(school);
  const values = formValues(r, texts, {});
  return ([1, 2] as const).map((step) => ({
    title: say.referralForm.stepTitles[step],
    inputs: stepFields[step].map((field) => formInput(field, values[field] ?? "", say)),
  }));
}

function formInput(field: ChoiceField | MultiField | TextField, value: string, say: Wording): Input {
  const { labels } = say;
  const hints: Partial<Record<string, string>> = {
    childRef: labels.childRefHint,
    whatSeen: labels.whatSeenHint,
  };
  const hint = hints[field];
  const shared = { id: field, label: labels[field], value, ...(hint === undefined ? {} : { hint }) };
  if (field in textFields) {
    const limit = textFields[field as TextField];
    return { ...shared, kind: limit > 200 ? "text" : "line", required: false, limit };
  }
  const options = formOptions(say.referralForm)[field as ChoiceField | MultiField];
  return field in multiChoices
    ? { ...shared, kind: "many", required: false, options }
    : {
        ...shared,
        kind: "choice",
        required: field === "dangerNow",
        options,
      };
}
