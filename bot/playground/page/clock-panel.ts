import type { ClockReading } from "../wire.ts";
import { post } from "./api.ts";
import { byId } from "./element.ts";
import { dayAndTime, nextSchoolMorning } from "./time-words.ts";

/** The clock in the header. */
export type ClockPanel = { set(reading: ClockReading): void };

/** Makes the header's clock run and its buttons move it. */
export function createClockPanel(first: ClockReading): ClockPanel {
  const face = byId("clock", HTMLTimeElement);
  let reading = first;
  let readAt = performance.now();

  function now(): number {
    return reading.now + performance.now() - readAt;
  }

  function draw(): void {
    const words = dayAndTime(now(), reading.timeZone);
    if (face.textContent !== words) face.textContent = words;
  }

  function set(next: ClockReading): void {
    reading = next;
    readAt = performance.now();
    draw();
  }

  for (const each of document.querySelectorAll<HTMLButtonElement>("button[data-minutes]")) {
    const minutes = Number(each.dataset["minutes"]);
    each.addEventListener("click", () => void post("clock", { minutes }).then(set));
  }
  byId("next-morning", HTMLButtonElement).addEventListener("click", () => {
    const to = new Date(nextSchoolMorning(now(), reading.timeZone)).toISOString();
    void post("clock", { to }).then(set);
  });
  draw();
  window.setInterval(draw, 1000);
  return { set };
}
