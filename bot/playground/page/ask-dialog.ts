import { button, element } from "./element.ts";

/** Asks a yes-or-no question; Escape and the second button mean no. */
export function ask(question: { title: string; text: string; yes: string; no: string }): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = element("dialog", { "aria-labelledby": "ask-title", "aria-describedby": "ask-text" });
    const answer = (value: string) => () => dialog.close(value);
    dialog.append(
      element("h2", { id: "ask-title" }, question.title),
      element("p", { id: "ask-text" }, question.text),
      element(
        "div",
        { class: "dialog-buttons" },
        button(question.no, answer("no"), { autofocus: true }),
        button(question.yes, answer("yes"), { class: "danger" }),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
