import { Template } from "adaptivecards-templating";
import type { Card } from "../../bot/cards/render.ts";

/** What a person can tell from a card: which subject, in which version, the advice on it, and why a press failed. */
export type Seen = {
  readonly id: string;
  readonly version: number | undefined;
  readonly advice: string;
  readonly notice: string;
};

type View = {
  readonly id?: string;
  readonly stamp?: { readonly id: string; readonly version: number };
  readonly advice?: { readonly text: string };
  readonly notice?: string;
  readonly say?: unknown;
  readonly label?: unknown;
};

const mark = "$seen";
const limit = 20_000;
let installed = false;

/**
 * Lets the production templates be expanded as ever, once per distinct view, and marks each card with what is on
 * it: a card without buttons carries no stamp, and the simulation must still know what somebody was shown.
 */
export function installMarks(): void {
  if (installed) return;
  installed = true;
  quickenClocks();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its template below
  const expand = Template.prototype.expand;
  const known = new WeakMap<Template, Map<string, object>>();
  Template.prototype.expand = function (this: Template, context): object {
    const view = context.$root as View;
    let cards = known.get(this);
    if (!cards || cards.size > limit) known.set(this, (cards = new Map<string, object>()));
    const key = JSON.stringify({ ...view, say: undefined, label: undefined });
    let card = cards.get(key);
    if (!card) {
      card = { ...(expand.call(this, context) as object), [mark]: JSON.stringify(seenIn(view)) };
      cards.set(key, card);
    }
    return card;
  };
}

/** A school clock shows minutes, so what it shows is worked out once per minute. */
function quickenClocks(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its format below
  const formatToParts = Intl.DateTimeFormat.prototype.formatToParts;
  const known = new WeakMap<Intl.DateTimeFormat, Map<number, Intl.DateTimeFormatPart[]>>();
  Intl.DateTimeFormat.prototype.formatToParts = function (moment): Intl.DateTimeFormatPart[] {
    let minutes = known.get(this);
    if (!minutes) known.set(this, (minutes = new Map<number, Intl.DateTimeFormatPart[]>()));
    const minute = Math.floor(Number(moment) / 60_000);
    let parts = minutes.get(minute);
    if (!parts) minutes.set(minute, (parts = formatToParts.call(this, moment)));
    return parts;
  };
}

function seenIn({ id, stamp, advice, notice }: View): Seen | null {
  if (stamp)
    return { id: stamp.id, version: stamp.version, advice: advice?.text ?? "", notice: notice ?? "" };
  return id === undefined ? null : { id, version: undefined, advice: "", notice: "" };
}

/** What a person can tell from this card; undefined for a card about no subject. */
export function seenOn(card: Card): Seen | undefined {
  return (JSON.parse((card[mark] as string | undefined) ?? "null") as Seen | null) ?? undefined;
}

/** A button as Teams knows it: its verb and the data that a press sends, or that opens a dialog. */
export type Button = { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };

/** Whether the button opens a dialog, in which the rest is asked. */
export const asksInDialog = ({ data }: Button): boolean => "msteams" in data;

/** Every button on the card, also those behind another button. A fallback is the same button again. */
export function buttonsOn(card: Card): Button[] {
  const found: Button[] = [];
  const look = (json: unknown): void => {
    if (Array.isArray(json)) for (const item of json) look(item);
    if (Array.isArray(json) || typeof json !== "object" || json === null) return;
    const { type, verb, data } = json as { type?: unknown; verb?: unknown; data?: Record<string, unknown> };
    if (type === "Action.Execute" && typeof verb === "string") found.push({ verb, data: data ?? {} });
    else if (type === "Action.Submit" && typeof data?.["verb"] === "string")
      found.push({ verb: data["verb"], data });
    else
      for (const [key, value] of Object.entries(json))
        if (key !== "fallback" && key !== "refresh") look(value);
  };
  look(card);
  return found;
}

/** The values of a choice on the card, in order, also behind a button. */
export function choicesOn(card: Card, inputId: string): string[] {
  const look = (json: unknown): string[] => {
    if (typeof json !== "object" || json === null) return [];
    const { id, choices } = json as { id?: unknown; choices?: readonly { readonly value: string }[] };
    if (id === inputId && choices) return choices.map((c) => c.value);
    return Object.values(json).flatMap(look);
  };
  return look(card);
}
