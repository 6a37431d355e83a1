import { button, element } from "./element.ts";
import type { Progress, Step } from "./guide-steps.ts";

/** The strip that leads a newcomer through the story. */
export type Guide = { follow(progress: Progress): void; startAgain(): void };

const hiddenKey = "sounding-board-guide-hidden";

/** Fills the strip; `fill` puts words into a person's box, `look` brings a person's chat into view. */
export function createGuide(
  root: HTMLElement,
  steps: readonly Step[],
  parts: { fill(key: string, text: string): void; look(key: string): void },
): Guide {
  let position = 0;
  let reached = 0;
  const skipped = new Set<number>();
  let progress: Progress | undefined;

  const title = element("h2", {}, "Try this");
  const list = element("ol", { class: "steps" });
  const sentence = element("p", { class: "sentence", "aria-live": "polite" });
  const typeIt = button("", () => undefined, { class: "primary" });
  const back = button("Back", () => go(position - 1), { class: "quiet" });
  const skip = button("Skip", skipStep, { class: "quiet" });
  const hide = button("Hide", () => setHidden(true), { class: "quiet" });
  const reveal = button("Show the steps", () => setHidden(false), { class: "quiet" });
  const items = steps.map((step, i) =>
    element(
      "li",
      {},
      element("span", { class: "number" }, String(i + 1)),
      element("span", { class: "short" }, step.short),
    ),
  );
  list.append(...items);
  root.append(
    title,
    list,
    sentence,
    element("div", { class: "guide-buttons" }, typeIt, back, skip, hide),
    reveal,
  );

  function setHidden(isHidden: boolean): void {
    root.classList.toggle("folded", isHidden);
    for (const part of [list, sentence, hide.parentElement]) part?.toggleAttribute("hidden", isHidden);
    reveal.hidden = !isHidden;
    sessionStorage.setItem(hiddenKey, isHidden ? "yes" : "no");
  }

  function draw(): void {
    const step = steps[position];
    if (step === undefined) return;
    for (const [i, item] of items.entries()) {
      item.classList.toggle("done", i < reached);
      if (i === position) item.setAttribute("aria-current", "step");
      else item.removeAttribute("aria-current");
    }
    if (sentence.textContent !== step.sentence) sentence.textContent = step.sentence;
    const { typeFor } = step;
    typeIt.hidden = typeFor === undefined;
    typeIt.textContent = typeFor === undefined ? "" : `Type it for ${typeFor.name}`;
    typeIt.onclick = typeFor === undefined ? null : () => parts.fill(typeFor.key, typeFor.text);
    back.disabled = position === 0;
    skip.disabled = position === steps.length - 1;
  }

  function go(to: number): void {
    position = Math.min(Math.max(to, 0), steps.length - 1);
    draw();
    const who = steps[position]?.who;
    if (who !== undefined) parts.look(who);
  }

  function skipStep(): void {
    skipped.add(position);
    go(position + 1);
    if (progress) reached = Math.max(reached, firstOpen(progress));
  }

  /** Whoever is further on in the story has left the earlier steps behind, done or not. */
  function firstOpen(seen: Progress): number {
    const lastDone = steps.findLastIndex((step, i) => skipped.has(i) || step.isDone(seen));
    return Math.min(lastDone + 1, steps.length - 1);
  }

  setHidden(sessionStorage.getItem(hiddenKey) === "yes");
  draw();
  return {
    follow(seen) {
      progress = seen;
      const open = firstOpen(seen);
      // Only something new moves the strip on, so that a person who went back can read in peace.
      if (open <= reached) return;
      reached = open;
      position = open;
      draw();
    },
    startAgain() {
      position = 0;
      reached = 0;
      skipped.clear();
      draw();
    },
  };
}
