import { createHash } from "node:crypto";
import { type ExportRow, exportRows } from "../../bot/evaluation/export-rows.ts";
import { type Exported, whyNotExport } from "../../bot/evaluation/exported.ts";
import { fewest, hiddenOf } from "../../bot/evaluation/protect.ts";
import { spanOf } from "../../bot/evaluation/terms.ts";
import { createDice } from "../simulation/dice.ts";
import { type Truth, drawTruth, together } from "./draw-tables.ts";
import { type Recovered, type Rule, recover } from "./recover.ts";

/** What the attack may find weakened, so that it can be seen to succeed. */
export type Weakened = { readonly rule?: Rule; readonly periodsMayOverlap?: boolean };

export type AttackReport = {
  readonly exports: number;
  readonly hidden: number;
  /** What the attacker is sure of; with where it was found. */
  readonly recovered: readonly string[];
  /** Sure, and wrong: the attack itself would be at fault. */
  readonly mistaken: readonly string[];
};

/** Counts from 1 to 5 are hidden, and nothing with them. */
export const withoutSecondary: Rule = (counts) => counts.map((count) => count > 0 && count < fewest);

const terms = ["2026-autumn", "2027-spring", "2027-summer"].map((id) => spanOf(id)!);
const year = spanOf("2026-27")!;

/**
 * Draws so many exports and tries to work hidden counts out of them: out of each by itself, and by subtracting what may be
 * had of the same days: terms from their year, and an export from the same one made again later.
 */
export function attack(
  exports: number,
  seed: number,
  weakened: Weakened = {},
  tell?: (done: number) => void,
): AttackReport {
  const dice = createDice(seed);
  const rule = weakened.rule ?? hiddenOf;
  const recovered: string[] = [];
  const mistaken: string[] = [];
  let [made, hidden] = [0, 0];
  const judge = (
    found: readonly Recovered[],
    { counts }: Truth,
    how: string,
    index: ReadonlyMap<string, number>,
  ) => {
    for (const { measure, category, value } of found) {
      const truth = counts[measure]?.[index.get(`${measure} ${category}`) ?? -1];
      (value === truth ? recovered : mistaken).push(`${how}: ${measure} ${category} is ${value}`);
    }
  };
  while (made < exports) {
    const parts = terms.map(() => drawTruth(dice));
    const wanted = [
      ...terms.map((span, i) => ({ span, grain: "council" as const, truth: parts[i]!, isAgain: false })),
      { span: year, grain: "school" as const, truth: together(parts), isAgain: false },
      // The first term once more, after one more thing happened in it.
      { span: terms[0]!, grain: "council" as const, truth: oneMore(parts[0]!), isAgain: true },
    ].sort(() => dice.next() - 0.5);
    const had: Had[] = [];
    const ledger: Exported[] = [];
    for (const { span, grain, truth, isAgain } of wanted) {
      const rows = exportRows(span.id, "council", truth, rule);
      const digest = createHash("sha256").update(JSON.stringify(rows)).digest("hex");
      if (
        weakened.periodsMayOverlap !== true &&
        whyNotExport({ ...span, grain }, digest, ledger) !== undefined
      )
        continue;
      ledger.push({ ...span, grain, digest });
      had.push({ id: span.id, rows, truth, isAgain });
      made++;
    }
    for (const { id, rows, truth } of had) {
      hidden += countsIn(rows).filter(([, value]) => value === undefined).length;
      judge(recover(rows, wholesOf(truth), rule), truth, id, placesIn(rows));
    }
    for (const { found, truth, how } of subtracted(had)) judge(found, truth, how, placesIn(had[0]!.rows));
    tell?.(Math.min(made, exports));
  }
  return { exports: made, hidden, recovered, mistaken };
}

/** The exact wholes, which the attacker is given as if somebody had told. */
function wholesOf({ questions, counts }: Truth) {
  const whole = (id: string): number => (counts[id] ?? []).reduce((sum, n) => sum + n, 0);
  return { questions, front_door: whole("front_door"), coverage: whole("coverage") };
}

type Counts = readonly (readonly [name: string, value: number | undefined])[];

function countsIn(rows: readonly ExportRow[]): Counts {
  return rows
    .filter(({ statistic, measure }) => statistic === "count" && measure !== "questions")
    .map(({ measure, category, value }) => [
      `${measure} ${category}`,
      value === "c" ? undefined : Number(value),
    ]);
}

function placesIn(rows: readonly ExportRow[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const [name] of countsIn(rows)) {
    const measure = name.split(" ")[0]!;
    places.set(name, seen.get(measure) ?? 0);
    seen.set(measure, (seen.get(measure) ?? 0) + 1);
  }
  return places;
}

/** One export that may be had. */
type Had = {
  readonly id: string;
  readonly rows: readonly ExportRow[];
  readonly truth: Truth;
  readonly isAgain: boolean;
};

/** What one period hides and the others of the same days give away between them. */
function* subtracted(had: readonly Had[]) {
  const whole = had.find(({ id }) => id === year.id);
  const some = terms.map(({ id }) => had.find((one) => one.id === id && !one.isAgain));
  if (whole && some.every((one) => one !== undefined)) {
    const counts = some.map(({ rows }) => new Map(countsIn(rows)));
    for (const [name, total] of countsIn(whole.rows)) {
      const unknown = counts.flatMap((of, i) => (of.get(name) === undefined ? [i] : []));
      if (total === undefined || unknown.length !== 1) continue;
      const value = total - counts.reduce((sum, of) => sum + (of.get(name) ?? 0), 0);
      const [measure = "", category = ""] = name.split(" ");
      yield {
        found: [{ measure, category, value }],
        truth: some[unknown[0]!]!.truth,
        how: "year less terms",
      };
    }
  }
  const [first, second] = [some[0], had.find(({ isAgain }) => isAgain)];
  if (!first || !second) return;
  const later = new Map(countsIn(second.rows));
  for (const [name, value] of countsIn(first.rows)) {
    const after = later.get(name);
    if (name !== "escalation yes" || (value === undefined) === (after === undefined)) continue;
    // It is known that one more was added between the two.
    const step = value === undefined ? -1 : 1;
    const shown = value ?? after ?? 0;
    const [measure = "", category = ""] = name.split(" ");
    const truth = value === undefined ? first.truth : second.truth;
    yield { found: [{ measure, category, value: shown + step }], truth, how: "the same once more" };
  }
}

/** The same after one more question that led to a referral. */
function oneMore(truth: Truth): Truth {
  const add = (id: string, place: number): readonly number[] =>
    (truth.counts[id] ?? []).map((count, i) => (i === place ? count + 1 : count));
  const more = {
    when_sent: 0,
    first_answer: 3,
    same_day: 0,
    one_working_day: 0,
    uptake: 0,
    challenge: 1,
    danger: 1,
  };
  const counts = Object.fromEntries(Object.entries(more).map(([id, place]) => [id, add(id, place)]));
  return {
    ...truth,
    questions: truth.questions + 1,
    counts: { ...truth.counts, ...counts, escalation: add("escalation", 0) },
  };
}
