import { type RefObject, useEffect, useState } from "react";
import type { Input } from "../workflow/overview/shapes.ts";
import { tabFields } from "./words.ts";

export type Values = Readonly<Record<string, string>>;

/** What stands in a form: what was typed, and where nothing was, what is saved. */
export function useValues(inputs: readonly Input[]) {
  const [typed, setTyped] = useState<Values>({});
  const values: Values = Object.fromEntries(inputs.map(({ id, value }) => [id, typed[id] ?? value] as const));
  return {
    values,
    isTouched: Object.keys(typed).length > 0,
    set: (id: string, value: string) => setTyped((old) => ({ ...old, [id]: value })),
    fill: (some: Values) => setTyped((old) => ({ ...old, ...some })),
    clear: () => setTyped({}),
  };
}

/** What has to be filled in first, by field. */
export function missingIn(inputs: readonly Input[], values: Values): Values {
  const missing = inputs.filter(({ id, required }) => required && (values[id] ?? "").trim() === "");
  return Object.fromEntries(
    missing.map(({ id, kind }) => [id, kind === "choice" ? tabFields.pleaseChoose : tabFields.fillInFirst]),
  );
}

/** Takes people to the first field that has to be filled in: on a telephone it may be far above the button. */
export function useGoToMissing(form: RefObject<HTMLFormElement | null>, missing: Values): void {
  useEffect(() => {
    if (Object.keys(missing).length === 0) return;
    const first = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    (first?.querySelector<HTMLElement>("input") ?? first)?.focus();
  }, [form, missing]);
}
