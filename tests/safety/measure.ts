import { notice } from "../../bot/safety/notice.ts";
import type { Message } from "./messages.ts";

/** When the messages of the sets were asked: in the school year that they were written in. */
export const asked = Date.parse("2026-11-24T10:15:00Z");

/** How often a label was found (`hits`), missed, and given where it is not meant (`false alarms`). */
export interface Figures {
  readonly hits: number;
  readonly misses: number;
  readonly falseAlarms: number;
  /** Messages without the label. */
  readonly without: number;
}

export type Label = "danger" | "aboutAdult" | "fgm" | "prevent" | "offTopic" | "identifiers";
export const labels: readonly Label[] = ["danger", "aboutAdult", "fgm", "prevent", "offTopic", "identifiers"];

/** Share of what is meant that was found; 1 where nothing is meant. */
export function recall({ hits, misses }: Figures): number {
  return hits + misses === 0 ? 1 : hits / (hits + misses);
}

/** Share of what was found that is meant. */
export function precision({ hits, falseAlarms }: Figures): number {
  return hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms);
}

/** Share of the messages without the label that got it all the same. */
export function falseAlarmRate({ falseAlarms, without }: Figures): number {
  return without === 0 ? 0 : falseAlarms / without;
}

/** The figures of every label over some messages; an identifier is a hit only where the very same characters are found. */
export function measure(messages: readonly Message[]): Readonly<Record<Label, Figures>> {
  const none = { hits: 0, misses: 0, falseAlarms: 0, without: 0 };
  const sums = Object.fromEntries(labels.map((label) => [label, none])) as Record<Label, Figures>;
  const count = (label: Label, meant: boolean, found: boolean) => {
    const { hits, misses, falseAlarms, without } = sums[label];
    sums[label] = {
      hits: hits + Number(meant && found),
      misses: misses + Number(meant && !found),
      falseAlarms: falseAlarms + Number(!meant && found),
      without: without + Number(!meant),
    };
  };
  for (const { text, labels: meant } of messages) {
    const found = notice(text, asked);
    count("danger", meant.danger, found.danger);
    count("aboutAdult", meant.aboutAdult, found.aboutAdult);
    count("fgm", meant.duty === "fgm", found.duty === "fgm");
    count("prevent", meant.duty === "prevent", found.duty === "prevent");
    count("offTopic", meant.offTopic, found.offTopic);
    const left = found.identifiers.map((identifier) => identifier.text);
    for (const wanted of meant.identifiers) {
      const at = left.indexOf(wanted);
      count("identifiers", true, at >= 0);
      if (at >= 0) left.splice(at, 1);
    }
    for (let i = 0; i < left.length; i += 1) count("identifiers", false, true);
  }
  return sums;
}

/** The table that stands in the test output and in the README. */
export function table(name: string, messages: readonly Message[]): string {
  const sums = measure(messages);
  const rows = labels.map((label) => {
    const figures = sums[label];
    const share = (value: number) => value.toFixed(3).padStart(9);
    const alarms = label === "identifiers" ? "        -" : share(falseAlarmRate(figures));
    const counts = [figures.hits, figures.misses, figures.falseAlarms]
      .map((n) => String(n).padStart(6))
      .join("");
    return `  ${label.padEnd(12)}${counts}${share(recall(figures))}${share(precision(figures))}${alarms}`;
  });
  const head = `  ${"label".padEnd(12)}  hits  miss false   recall precision  alarms`;
  return [`\n  ${name}: ${messages.length} invented messages`, head, ...rows, ""].join("\n");
}
