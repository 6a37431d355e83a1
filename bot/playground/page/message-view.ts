import type { ChatMessage, JsonObject, PagePerson } from "../wire.ts";
import { createCardActions } from "./card-actions.ts";
import { drawCard, setBusy } from "./card-view.ts";
import type { CardView } from "./card-view.ts";
import { element } from "./element.ts";
import { openExtension } from "./extension.ts";
import { markdownToHtml } from "./markdown.ts";
import { createOwnMessageMenu } from "./own-message-menu.ts";
import type { Look } from "./theme.ts";
import { timeOfDay } from "./time-words.ts";

/** One message on the page. */
export type MessageView = {
  element: HTMLElement;
  /** Shows a newer picture of the message; an older one is left aside. */
  update(message: ChatMessage): void;
  /** Draws the cards again, in another theme. */
  redraw(): void;
  shownCards(): JsonObject[];
  message(): ChatMessage;
};

/** What a message needs to know of the pane around it. */
export type MessageSurroundings = { person: PagePerson; look: () => Look; timeZone: string };

function cardsOf(message: ChatMessage): JsonObject[] {
  return message.view === undefined ? message.cards : [message.view];
}

function textPart(message: ChatMessage): HTMLElement | undefined {
  if (message.isDeleted) return element("p", { class: "text gone" }, "This message has been deleted.");
  if (message.text === "") return undefined;
  const text = element("div", { class: "text" });
  if (message.from === "bot" && message.isMarkdown) text.innerHTML = markdownToHtml(message.text);
  else text.textContent = message.text;
  return text;
}

/** Draws a message and keeps it up to date without losing what the person is typing into its card. */
export function createMessageView(
  first: ChatMessage,
  { person, look, timeZone }: MessageSurroundings,
): MessageView {
  let shown = first;
  let isPressing = false;
  let views: CardView[] = [];
  const isOwn = first.from === "person";
  const meta = element("p", { class: "meta" });
  const text = element("div");
  const cards = element("div", { class: "cards" });
  const line = element("p", { class: "line" });
  const root = element("article", { class: isOwn ? "message own" : "message", tabindex: "-1" });
  root.dataset["messageId"] = first.id;
  root.setAttribute("aria-label", isOwn ? `Message from ${person.name}` : "Message from Sounding Board");
  root.append(meta, text, cards, line);
  if (isOwn) {
    const around = { look, fail: (sentence: string) => say(sentence, true) };
    const ask = (): void => void openExtension(person.key, first.id, around);
    root.append(createOwnMessageMenu(person, () => shown, text, ask));
  }

  function say(sentence: string, isError: boolean): void {
    line.textContent = sentence;
    line.classList.toggle("error", isError);
  }

  function whilePressing(press: () => Promise<void>): void {
    if (isPressing) return;
    isPressing = true;
    setBusy(cards, true);
    say("", false);
    press()
      .catch(() => say("Something went wrong. Please try again.", true))
      .finally(() => {
        isPressing = false;
        setBusy(cards, false);
      });
  }

  const actions = createCardActions({
    user: person.key,
    messageId: first.id,
    look,
    whilePressing,
    show: (message) => update(message),
    fail: (sentence) => say(sentence, true),
  });

  function drawCards(): void {
    const hadFocus = cards.contains(document.activeElement);
    // What was sent with this press is said; only what is typed while others act has to be kept.
    const unfinished = isPressing ? [] : views.map((view) => view.unfinished());
    views = cardsOf(shown).map((json, i) => drawCard(json, look(), actions, unfinished[i]));
    const others = shown.otherAttachments.map((type) =>
      element("p", { class: "unsupported" }, `An attachment of the type ${type} is not shown here.`),
    );
    cards.replaceChildren(...views.map((view) => view.element), ...others);
    const isBack = views.map((view, i) => {
      const from = unfinished[i];
      return from === undefined ? false : view.takeUp(from);
    });
    if (hadFocus && (!isBack.includes(true) || !cards.contains(document.activeElement))) root.focus();
    setBusy(cards, isPressing);
  }

  function drawRest(): void {
    const sender = isOwn ? person.name : "Sounding Board";
    const marks = shown.isEdited && !shown.isDeleted ? " · Edited" : "";
    meta.textContent = `${sender} · ${timeOfDay(shown.sentAt, timeZone)}${marks}`;
    text.replaceChildren(...[textPart(shown)].filter((part) => part !== undefined));
    say(shown.line?.text ?? "", shown.line?.isError ?? false);
    root.classList.toggle("deleted", shown.isDeleted);
  }

  function update(message: ChatMessage): void {
    if (message.revision <= shown.revision) return;
    const before = JSON.stringify([cardsOf(shown), shown.otherAttachments]);
    shown = message;
    drawRest();
    if (JSON.stringify([cardsOf(shown), shown.otherAttachments]) !== before) drawCards();
  }

  drawRest();
  drawCards();
  return {
    element: root,
    update,
    redraw: drawCards,
    shownCards: () => cardsOf(shown),
    message: () => shown,
  };
}
