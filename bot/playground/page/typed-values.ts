import type { AdaptiveCard, Input } from "adaptivecards";
import { AC } from "./renderer.ts";

type Typed = { id: string; label: string; value: unknown };
type Focus = { inputId: string; from: number | null; to: number | null } | { title: string };

/** What a person was about to say in a card, and where they were. */
export type Unfinished = { typed: Typed[]; openTitles: string[]; focus: Focus | undefined };

const buttons = "button.ac-pushButton, [role=button].ac-pushButton";
const initialValues = new WeakMap<Input, unknown>();

function titleOf(element: Element): string {
  return element.textContent.trim();
}

function labelOf(input: Input): string {
  return input.label ?? "";
}

function defaultValue(input: Input): unknown {
  return (input as unknown as { defaultValue?: unknown }).defaultValue;
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function focusIn(card: AdaptiveCard, drawn: HTMLElement): Focus | undefined {
  const { activeElement } = document;
  if (activeElement === null || !drawn.contains(activeElement)) return undefined;
  const input = card.getAllInputs().find((i) => i.renderedElement?.contains(activeElement));
  if (input?.id === undefined) return { title: titleOf(activeElement) };
  const isText = activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement;
  return {
    inputId: input.id,
    from: isText ? activeElement.selectionStart : null,
    to: isText ? activeElement.selectionEnd : null,
  };
}

/** Notes what the person has typed into the card and not sent, which parts are open, and where the focus is. */
export function unfinishedIn(card: AdaptiveCard, drawn: HTMLElement): Unfinished {
  const typed = card
    .getAllInputs()
    .filter((input) => textOf(input.value) !== textOf(initialValues.get(input)))
    .map((input) => ({ id: input.id ?? "", label: labelOf(input), value: input.value as unknown }));
  const open = [...drawn.querySelectorAll(buttons)].filter((b) => b.getAttribute("aria-expanded") === "true");
  return { typed, openTitles: open.map(titleOf), focus: focusIn(card, drawn) };
}

/** Remembers the card's own values, then puts the unfinished ones in. Call before the card is drawn. */
export function carryOver(card: AdaptiveCard, unfinished: Unfinished | undefined): void {
  const inputs = card.getAllInputs();
  for (const input of inputs) {
    initialValues.set(input, defaultValue(input));
    const sameId = unfinished?.typed.filter((t) => t.id === input.id) ?? [];
    // One card may ask for the same id in several places: there the label decides.
    const isOnly = inputs.filter((i) => i.id === input.id).length === 1;
    const found = sameId.find((t) => t.label === labelOf(input)) ?? (isOnly ? sameId[0] : undefined);
    if (found === undefined) continue;
    const value = input instanceof AC.NumberInput ? Number(found.value) : found.value;
    (input as unknown as { defaultValue: unknown }).defaultValue = value;
  }
}

/** Opens again what was open, and puts the focus back; false if its place is gone. */
export function takeUpAgain(card: AdaptiveCard, drawn: HTMLElement, unfinished: Unfinished): boolean {
  const buttonNamed = (title: string) =>
    [...drawn.querySelectorAll<HTMLElement>(buttons)].find((b) => titleOf(b) === title);
  for (const title of unfinished.openTitles) {
    const toggle = buttonNamed(title);
    if (toggle?.getAttribute("aria-expanded") === "false") toggle.click();
  }
  const { focus } = unfinished;
  if (focus === undefined) return true;
  if ("title" in focus) {
    buttonNamed(focus.title)?.focus();
    return drawn.contains(document.activeElement);
  }
  card
    .getAllInputs()
    .find((i) => i.id === focus.inputId)
    ?.focus();
  const { activeElement } = document;
  if (focus.from !== null && activeElement instanceof HTMLTextAreaElement) {
    activeElement.setSelectionRange(focus.from, focus.to);
  }
  return drawn.contains(activeElement);
}
