import type { ExportRow } from "../../bot/evaluation/export-rows.ts";

/** The rule by which counts were hidden; the attacker knows it, as anybody may. */
export type Rule = (counts: readonly number[]) => readonly boolean[];

/** A hidden count that the attacker is sure of. */
export type Recovered = { readonly measure: string; readonly category: string; readonly value: number };

type Cell = { readonly category: string; readonly count: number | undefined };
type Published = ReadonlyMap<string, readonly Cell[]>;

/** What the attacker has from elsewhere: the exact wholes, more than the export ever tells. */
export type Wholes = Readonly<Record<string, number>>;

/**
 * Tries to work the hidden counts out of one area and period: from exact wholes, from the counts that are shown, from
 * shares, from what cannot be more or less than something shown, and from the rule itself. A count is recovered when one
 * value alone fits all of that.
 */
export function recover(rows: readonly ExportRow[], wholes: Wholes, rule: Rule): readonly Recovered[] {
  const published = publishedIn(rows);
  const shares = new Map(
    rows.filter((r) => r.statistic === "percent").map((r) => [`${r.measure} ${r.category}`, r.value]),
  );
  const planStood = shares.get("plan_agreement all");
  return [...published].flatMap(([measure, cells]) => {
    const whole = wholeOf(measure, published, wholes);
    if (whole === undefined || cells.every(({ count }) => count !== undefined)) return [];
    const fits = (counts: readonly number[]): boolean =>
      counts.every((count, i) => isWithin(published, measure, cells[i]?.category ?? "", count, whole)) &&
      counts.every((count, i) =>
        agrees(shares.get(`${measure} ${cells[i]?.category ?? ""}`), count, whole),
      ) &&
      (measure !== "first_answer" || agrees(planStood, counts[0] ?? 0, sum(counts.slice(0, 4)))) &&
      rule(counts).every((hidden, i) => hidden === (cells[i]?.count === undefined));
    const possible = possibleValues(cells, whole, fits);
    return cells.flatMap(({ category, count }, i) => {
      const [value, ...others] = possible[i] ?? [];
      return count === undefined && value !== undefined && others.length === 0
        ? [{ measure, category, value }]
        : [];
    });
  });
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function publishedIn(rows: readonly ExportRow[]): Published {
  const found = new Map<string, Cell[]>();
  for (const { measure, category, statistic, value } of rows) {
    if (statistic !== "count" || measure === "questions" || value === ":") continue;
    const cells = found.get(measure) ?? [];
    cells.push({ category, count: value === "c" ? undefined : Number(value) });
    found.set(measure, cells);
  }
  return found;
}

/** The exact whole of a measure, where it is known or follows from what is shown. */
function wholeOf(measure: string, published: Published, wholes: Wholes): number | undefined {
  const shown = (of: string, category: string): number | undefined =>
    published.get(of)?.find((cell) => cell.category === category)?.count;
  if (measure === "same_day") return shown("when_sent", "beforeLastHour");
  if (measure === "uptake" || measure === "challenge") {
    const none = shown("first_answer", "none");
    return none === undefined ? undefined : (wholes["questions"] ?? 0) - none;
  }
  // Hidden with what it stands beneath, it says nothing of its own.
  if (measure === "one_working_day" && shown("first_answer", "none") === undefined) return undefined;
  return wholes[measure] ?? wholes["questions"];
}

/** What cannot be: more answered in the day than within a school day, more of those in time than answered at all. */
function isWithin(published: Published, measure: string, category: string, count: number, whole: number) {
  const shown = (of: string, what: string): number | undefined =>
    published.get(of)?.find((cell) => cell.category === what)?.count;
  const name = `${measure} ${category}`;
  if (count > whole) return false;
  if (name === "first_answer none") return count <= (shown("one_working_day", "no") ?? Infinity);
  if (name === "one_working_day no") return count >= (shown("first_answer", "none") ?? 0);
  if (name === "same_day yes") return count <= (shown("one_working_day", "yes") ?? Infinity);
  if (name === "one_working_day yes") return count >= (shown("same_day", "yes") ?? 0);
  return true;
}

function agrees(told: string | undefined, count: number, whole: number): boolean {
  if (told === undefined || !/^\d+$/.test(told)) return true;
  return whole > 0 && Math.round((100 * count) / whole) === Number(told);
}

/** The values that each count can have; the search ends as soon as every hidden one has two. */
function possibleValues(
  cells: readonly Cell[],
  whole: number,
  fits: (counts: readonly number[]) => boolean,
): readonly (readonly number[])[] {
  const hidden = cells.flatMap((cell, i) => (cell.count === undefined ? [i] : []));
  const values = cells.map(() => new Set<number>());
  const isOpen = (): boolean => hidden.some((i) => (values[i]?.size ?? 0) < 2);
  const take = (counts: readonly number[]): void => {
    if (!fits(counts)) return;
    counts.forEach((count, i) => values[i]?.add(count));
  };
  const left = whole - sum(cells.map(({ count }) => count ?? 0));
  const try_ = (counts: readonly number[], place: number, rest: number): void => {
    const i = hidden[place];
    if (i === undefined || !isOpen()) return;
    const put = (value: number): readonly number[] => counts.map((c, at) => (at === i ? value : c));
    if (place === hidden.length - 1) {
      const found = put(rest);
      take(found);
      // Whatever fits, its neighbours may fit as well: two at a time change places, or one more here is one less there.
      if (values[i]?.has(rest) === true) neighbours(found, hidden).forEach(take);
      return;
    }
    for (let value = 0; value <= rest && isOpen(); value++) try_(put(value), place + 1, rest - value);
  };
  try_(
    cells.map(({ count }) => count ?? 0),
    0,
    left,
  );
  return values.map((set) => [...set]);
}

function neighbours(counts: readonly number[], hidden: readonly number[]): readonly (readonly number[])[] {
  return hidden.flatMap((a) =>
    hidden
      .filter((b) => b !== a)
      .flatMap((b) => {
        const [one = 0, two = 0] = [counts[a], counts[b]];
        const put = (x: number, y: number) => counts.map((c, i) => (i === a ? x : i === b ? y : c));
        return [put(two, one), ...(one > 0 ? [put(one - 1, two + 1)] : [])];
      }),
  );
}
