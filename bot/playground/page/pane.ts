import type { Chat, ChatMessage, JsonObject, PagePerson } from "../wire.ts";
import { post } from "./api.ts";
import { automaticRefresh } from "./card-actions.ts";
import { button, element } from "./element.ts";
import { askTitle, openExtension } from "./extension.ts";
import { createMessageView } from "./message-view.ts";
import type { MessageView } from "./message-view.ts";
import { rolesInWords } from "./role-words.ts";
import type { Look } from "./theme.ts";

/** One person's chat with the bot, as they see it in Teams. */
export type Pane = {
  element: HTMLElement;
  person: PagePerson;
  /** Asks for the whole chat and shows it afresh, as after a reload. */
  load(): Promise<Chat>;
  /** Shows one new or changed message. */
  update(message: ChatMessage): void;
  showTyping(): void;
  redraw(): void;
  /** Puts words into the box; the person sends them. */
  fill(text: string): void;
};

const nearBottomPx = 80;
const typingShownMs = 3000;

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((part) => part[0] ?? "")
    .slice(0, 2)
    .join("")
    .toUpperCase();
}

function paneHeader(person: PagePerson): HTMLElement {
  return element(
    "header",
    { class: "pane-head" },
    element("span", { class: "avatar", "aria-hidden": "true" }, initials(person.name)),
    element(
      "div",
      {},
      element("h2", { id: `name-${person.key}` }, person.name),
      element("p", {}, `${rolesInWords(person.roles)} · ${person.school}`),
    ),
    element(
      "a",
      {
        class: "to-tab",
        href: `/playground/tab?user=${person.key}`,
        "aria-label": `My board, of ${person.name}`,
      },
      "My board",
    ),
  );
}

function refreshBody(action: JsonObject) {
  const { verb, data, title, id } = action;
  return {
    type: "Action.Execute" as const,
    verb: typeof verb === "string" ? verb : "",
    data: { ...(data as JsonObject | undefined) },
    ...(typeof title === "string" ? { title } : {}),
    ...(typeof id === "string" ? { id } : {}),
  };
}

/** Builds an empty pane for a person. */
export function createPane(person: PagePerson, look: () => Look, timeZone: string): Pane {
  const user = person.key;
  const messages = new Map<string, MessageView>();
  const refreshed = new Set<string>();
  let typingTimer: number | undefined;
  let settledAt = 0;

  const log = element("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" });
  log.setAttribute("aria-label", `Chat of ${person.name} with Sounding Board`);
  const empty = element("p", { class: "empty" }, "No messages yet. Type a question in the box below.");
  const notice = element("p", { class: "notice", role: "status" });
  const box = element("textarea", { id: `box-${user}`, rows: "2", placeholder: "Type a message" });
  const send = element("button", { type: "submit", class: "primary" }, "Send");
  const ask = button(askTitle, () => void openExtension(user, undefined, { look, fail: report }), {
    class: "quiet extension",
  });
  const label = element("label", { class: "hidden", for: box.id }, `Message from ${person.name}`);
  const form = element("form", { class: "compose" }, label, box, send, ask);
  const root = element(
    "section",
    { class: "pane", "aria-labelledby": `name-${user}` },
    paneHeader(person),
    log,
  );
  root.dataset["user"] = user;
  root.append(notice, form);

  function report(text: string): void {
    notice.textContent = text;
  }

  function isAtNewest(): boolean {
    const isAtBottom = log.scrollHeight - log.scrollTop - log.clientHeight < nearBottomPx;
    return isAtBottom || Math.abs(log.scrollTop - settledAt) < nearBottomPx;
  }

  /** Shows the newest message: its end, or its beginning if it does not fit. */
  function toNewest(): void {
    const last = log.lastElementChild;
    const isTall = last instanceof HTMLElement && last.offsetHeight > log.clientHeight;
    log.scrollTop = isTall ? last.offsetTop - log.offsetTop : log.scrollHeight;
    settledAt = log.scrollTop;
  }

  // A chat that showed its newest message goes on showing it when its room changes or it comes into view.
  let isFollowing = true;
  log.addEventListener("scroll", () => {
    if (log.clientHeight > 0) isFollowing = isAtNewest();
  });
  new ResizeObserver(() => {
    if (isFollowing) toNewest();
  }).observe(log);

  function refresh(view: MessageView): void {
    const { id, version } = view.message();
    const key = `${id} ${version}`;
    if (refreshed.has(key)) return;
    refreshed.add(key);
    for (const card of view.shownCards()) {
      const action = automaticRefresh(card, person.memberId);
      if (action === undefined) continue;
      const body = { user, messageId: id, trigger: "automatic", action: refreshBody(action) } as const;
      // Teams keeps quiet about a refresh that failed.
      post("press", body).then(
        ({ message }) => message && view.update(message),
        () => undefined,
      );
    }
  }

  function update(message: ChatMessage): void {
    const wasAtNewest = isAtNewest();
    const known = messages.get(message.id);
    const view = known ?? createMessageView(message, { person, look, timeZone });
    if (known === undefined) {
      empty.remove();
      messages.set(message.id, view);
      log.append(view.element);
    } else known.update(message);
    refresh(view);
    // Nobody likes a chat that moves while they are typing in it.
    const isBusyHere = log.contains(document.activeElement) && document.activeElement !== log;
    const isOwn = known === undefined && message.from === "person";
    if (isOwn || (wasAtNewest && !isBusyHere)) toNewest();
  }

  async function sendTyped(): Promise<void> {
    const text = box.value.trim();
    if (text === "") return;
    box.value = "";
    notice.textContent = "";
    try {
      const { trouble, message } = await post("send", { user, text });
      if (message) update(message);
      if (trouble !== undefined) notice.textContent = trouble;
    } catch {
      // What could not be sent goes back into the box.
      box.value ||= text;
      notice.textContent = "Something went wrong. Please try again.";
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void sendTyped();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });

  return {
    element: root,
    person,
    update,
    async load() {
      const shownBefore = [...messages.keys()];
      const chat = await post("open", { user });
      const stillThere = new Set(chat.messages.map((m) => m.id));
      // What arrived while we asked may be missing from the answer, and stays.
      for (const id of shownBefore.filter((known) => !stillThere.has(known))) {
        messages.get(id)?.element.remove();
        messages.delete(id);
      }
      if (messages.size === 0 && chat.messages.length === 0) log.replaceChildren(empty);
      refreshed.clear();
      chat.messages.forEach(update);
      toNewest();
      return chat;
    },
    showTyping() {
      notice.textContent = "Sounding Board is typing…";
      window.clearTimeout(typingTimer);
      typingTimer = window.setTimeout(() => (notice.textContent = ""), typingShownMs);
    },
    redraw() {
      const wasAtNewest = isAtNewest();
      for (const view of messages.values()) view.redraw();
      if (wasAtNewest) toNewest();
    },
    fill(text) {
      box.value = text;
      box.focus();
      box.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
  };
}
