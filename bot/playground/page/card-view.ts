import type { Action, AdaptiveCard } from "adaptivecards";
import type { JsonObject } from "../wire.ts";
import { element } from "./element.ts";
import { AC, teamsVersion } from "./renderer.ts";
import type { Look } from "./theme.ts";
import { carryOver, takeUpAgain, unfinishedIn } from "./typed-values.ts";
import type { Unfinished } from "./typed-values.ts";

/** What a person can do with a card, apart from what the card does by itself. */
export type CardActions = {
  execute(action: { id?: string; title?: string; verb: string; data: JsonObject }): void;
  submit(data: JsonObject): void;
  /** A link to something in the tab, which Teams follows by itself. */
  openBoard(item: string): void;
};

/** A drawn card. */
export type CardView = {
  element: HTMLElement;
  unfinished(): Unfinished;
  takeUp(unfinished: Unfinished): boolean;
};

const openable = new Set(["https:", "http:", "tel:", "mailto:"]);

/** What a link of Teams to a tab names: `subEntityId` of its context. */
function boardItemIn(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname, searchParams } = new URL(url);
  if (hostname !== "teams.microsoft.com" || !pathname.startsWith("/l/entity/")) return undefined;
  const { subEntityId } = JSON.parse(searchParams.get("context") ?? "{}") as { subEntityId?: string };
  return subEntityId ?? "";
}

/** Opens an address in a tab of its own, which learns nothing about this one. */
export function openUrl(url: string): void {
  if (!URL.canParse(url) || !openable.has(new URL(url).protocol)) return;
  element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }).click();
}

function run(action: Action, actions: CardActions): void {
  if (action instanceof AC.OpenUrlAction) {
    const item = boardItemIn(action.url ?? "");
    if (item === undefined) openUrl(action.url ?? "");
    else actions.openBoard(item);
  }
  if (action instanceof AC.ExecuteAction) {
    actions.execute({
      ...(action.id === undefined ? {} : { id: action.id }),
      ...(action.title === undefined ? {} : { title: action.title }),
      verb: action.verb,
      data: { ...action.data },
    });
  }
  if (action instanceof AC.SubmitAction) actions.submit({ ...action.data });
}

/** The renderer leaves inputs without a label nameless; a screen reader needs some word for them. */
function nameInputs(drawn: HTMLElement): void {
  const fields = "input, select, textarea";
  for (const field of drawn.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    fields,
  )) {
    const isNamed =
      field.labels?.length || field.hasAttribute("aria-labelledby") || field.hasAttribute("aria-label");
    if (!isNamed) field.setAttribute("aria-label", field.getAttribute("placeholder") ?? "Your answer");
  }
}

/** The renderer lets the first option speak for its whole group; a group with a name of its own says it once. */
function nameChoices(drawn: HTMLElement): void {
  for (const group of drawn.querySelectorAll(".ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect")) {
    const options = [...group.querySelectorAll<HTMLInputElement>("input")];
    const [first] = options;
    const ids = first?.getAttribute("aria-labelledby")?.trim().split(/\s+/) ?? [];
    const own = ids.pop();
    if (first === undefined || own === undefined || ids.length === 0) continue;
    first.setAttribute("aria-labelledby", own);
    group.setAttribute("role", first.type === "radio" ? "radiogroup" : "group");
    group.setAttribute("aria-labelledby", ids.join(" "));
  }
}

let drawnCards = 0;

/** The renderer names the options of a choice after the input alone, which would tie the cards of all chats together. */
function separateChoices(drawn: HTMLElement): void {
  drawnCards++;
  for (const option of drawn.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
    option.name = `${option.name}-${drawnCards}`;
  }
}

function unsupported(): HTMLElement {
  return element("p", { class: "unsupported" }, "This card cannot be shown.");
}

function parsed(json: JsonObject, look: Look): AdaptiveCard {
  const card = new AC.AdaptiveCard();
  card.hostConfig = look.hostConfig;
  // Teams draws version 1.5: whatever came later is left out here as it is there.
  card.parse(json, new AC.SerializationContext(teamsVersion));
  return card;
}

/** Draws a card as Teams does, with what the person had typed into its predecessor. */
export function drawCard(
  json: JsonObject,
  look: Look,
  actions: CardActions,
  unfinished?: Unfinished,
): CardView {
  const card = parsed(json, look);
  card.onExecuteAction = (action) => run(action, actions);
  carryOver(card, unfinished);
  const drawn = card.render() ?? unsupported();
  nameInputs(drawn);
  nameChoices(drawn);
  separateChoices(drawn);
  return {
    element: drawn,
    unfinished: () => unfinishedIn(card, drawn),
    takeUp: (from) => takeUpAgain(card, drawn, from),
  };
}

/** Takes the card's buttons out of use while a press is under way; the focus stays where it is. */
export function setBusy(container: HTMLElement, isBusy: boolean): void {
  container.setAttribute("aria-busy", String(isBusy));
  const targets = isBusy
    ? ".ac-pushButton:not([aria-disabled=true]), .ac-selectable:not([aria-disabled=true]), .ac-inlineActionButton"
    : "[data-held]";
  for (const target of container.querySelectorAll<HTMLElement>(targets)) {
    target.toggleAttribute("data-held", isBusy);
    if (isBusy) target.setAttribute("aria-disabled", "true");
    else target.removeAttribute("aria-disabled");
  }
}
