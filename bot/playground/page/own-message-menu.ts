import type { ChatMessage, PagePerson } from "../wire.ts";
import { post } from "./api.ts";
import { button, element } from "./element.ts";
import { askTitle } from "./extension.ts";

/** The small menu of a message that the person has typed: the extension of the bot, edit and delete. */
export function createOwnMessageMenu(
  person: PagePerson,
  message: () => ChatMessage,
  text: HTMLElement,
  ask: () => void,
): HTMLElement {
  const menu = element("details", { class: "menu" });
  const opener = element("summary", { "aria-label": "More options for this message" }, "…");
  const address = () => ({ user: person.key, messageId: message().id });

  function edit(): void {
    menu.open = false;
    const before = [...text.childNodes];
    const field = element("textarea", { "aria-label": "Edit message", rows: "3" });
    field.value = message().text;
    const leave = () => {
      text.replaceChildren(...before);
      opener.focus();
    };
    const save = async () => {
      const typed = field.value.trim();
      leave();
      if (typed !== "" && typed !== message().text) await post("edit", { ...address(), text: typed });
    };
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") leave();
      if (event.key !== "Enter" || event.shiftKey) return;
      event.preventDefault();
      void save();
    });
    const buttons = element(
      "div",
      { class: "edit-buttons" },
      button("Save", () => void save()),
      button("Cancel", leave),
    );
    text.replaceChildren(field, buttons);
    field.focus();
  }

  function remove(): void {
    menu.open = false;
    void post("delete", address());
  }

  menu.append(
    opener,
    element(
      "div",
      { class: "menu-items" },
      button(askTitle, () => {
        menu.open = false;
        ask();
      }),
      button("Edit", edit),
      button("Delete", remove),
    ),
  );
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    opener.focus();
  });
  menu.addEventListener("focusout", (event) => {
    if (!menu.contains(event.relatedTarget as Node | null)) menu.open = false;
  });
  return menu;
}
