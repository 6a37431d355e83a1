import type { JsonObject, TaskOutcome } from "../wire.ts";
import { drawCard, setBusy } from "./card-view.ts";
import { button, element } from "./element.ts";
import type { Look } from "./theme.ts";

type Opened = Extract<TaskOutcome, { kind: "continue" }>;

/** What the dialog needs: the look, a way to send what was typed, and somewhere to report a refused button. */
export type TaskDialogParts = { look: () => Look; submit(data: JsonObject): Promise<TaskOutcome> };

/** Opens the dialog that a bot asked for; it stays until the bot or the person closes it. */
function openTaskDialog(first: Opened, parts: TaskDialogParts): void {
  const heading = element("h2", { id: "task-title" });
  const body = element("div", { class: "task-body" });
  const line = element("p", { class: "line", role: "status" });
  const close = button("Close", () => dialog.close(), { class: "quiet" });
  const dialog = element("dialog", { class: "task", "aria-labelledby": "task-title" });
  dialog.append(element("div", { class: "task-head" }, heading, close), body, line);
  let isBusy = false;

  function say(text: string, isError: boolean): void {
    line.textContent = text;
    line.classList.toggle("error", isError);
  }

  function show(opened: Opened): void {
    heading.textContent = opened.title;
    const card = drawCard(opened.card, parts.look(), {
      submit: (data) => void submit(data),
      openBoard: () => say("Teams closes a dialog before it follows a link to a tab.", true),
      execute: () => say("Teams does not support Action.Execute in a dialog; use Action.Submit.", true),
    });
    body.replaceChildren(card.element);
    say("", false);
  }

  function take(outcome: TaskOutcome): void {
    switch (outcome.kind) {
      case "continue": {
        show(outcome);
        return;
      }
      case "message":
        body.replaceChildren(element("p", {}, outcome.text));
        close.focus();
        return;
      case "closed": {
        dialog.close();
        return;
      }
      case "failed": {
        say(outcome.text, true);
        return;
      }
    }
  }

  async function submit(data: JsonObject): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    setBusy(body, true);
    try {
      take(await parts.submit(data));
    } catch {
      say("Something went wrong. Please try again.", true);
    }
    setBusy(body, false);
    isBusy = false;
  }

  show(first);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Shows what a bot answered when it was asked for a dialog. */
export function showOutcome(
  outcome: TaskOutcome,
  parts: TaskDialogParts & { fail(text: string): void },
): void {
  if (outcome.kind === "failed") parts.fail(outcome.text);
  if (outcome.kind === "message") openTaskMessage(outcome.text);
  if (outcome.kind === "continue") openTaskDialog(outcome, parts);
}

/** Shows a sentence of the bot in a dialog of its own. */
function openTaskMessage(text: string): void {
  const dialog = element("dialog", { class: "task", "aria-label": "Message from Sounding Board" });
  dialog.append(
    element("p", {}, text),
    button("Close", () => dialog.close()),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
