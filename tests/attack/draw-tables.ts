import { measures, type Tables } from "../../bot/evaluation/export-measures.ts";
import { givenOutcomes } from "../../bot/evaluation/advice.ts";
import type { createDice } from "../simulation/dice.ts";

type Dice = ReturnType<typeof createDice>;

/** Everything that happened in an area and period, as only somebody inside knows it. */
export type Truth = Tables;

/** Draws what may have happened: from a handful of questions beyond the threshold to some hundreds, with many rare things. */
export function drawTruth(dice: Dice): Truth {
  const rare = (): number => dice.pick([0, 0.01, 0.03, 0.1, 0.3, 0.6]);
  const odds = givenOutcomes.map(() => dice.pick([0, 0.02, 0.05, 0.2, 0.5, 1]));
  const [silent, late, out, last] = [rare(), rare(), rare(), rare()];
  const [accepts, challenges, dangers, refers] = [rare(), rare(), rare(), rare()];
  const whole = odds.reduce((sum, one) => sum + one, 0);
  const counts = Object.fromEntries(measures.map((m) => [m.id, m.categories.map(() => 0)]));
  const add = (measure: string, category: number): void => {
    const row = counts[measure];
    if (row) row[category] = (row[category] ?? 0) + 1;
  };
  const questions = dice.pick([30, 33, 41, 60, 100, 250]) + dice.below(20);
  for (let q = 0; q < questions; q++) {
    const when = dice.chance(out) ? 2 : dice.chance(last) ? 1 : 0;
    const isAnswered = whole > 0 && !dice.chance(silent);
    const isInADay = isAnswered && !dice.chance(late);
    add("when_sent", when);
    add("first_answer", isAnswered ? weighted(dice, odds, whole) : givenOutcomes.length);
    add("one_working_day", isInADay ? 0 : 1);
    if (when === 0) add("same_day", isInADay && !dice.chance(late) ? 0 : 1);
    if (isAnswered) add("uptake", dice.chance(accepts) ? 0 : 1);
    if (isAnswered) add("challenge", dice.chance(challenges) ? 0 : 1);
    add("danger", dice.chance(dangers) ? 0 : 1);
    add("escalation", dice.chance(refers) ? 0 : 1);
  }
  for (let decision = dice.below(30); decision > 0; decision--) add("front_door", dice.chance(0.5) ? 0 : 1);
  for (let staff = 20 + dice.below(80); staff > 0; staff--) add("coverage", dice.chance(rare()) ? 0 : 1);
  return { questions, counts, minutes: noTimes };
}

/** Two periods one after the other as one. */
export function together(parts: readonly Truth[]): Truth {
  const sum = (id: string): readonly number[] => {
    const rows = parts.map((part) => part.counts[id] ?? []);
    return (rows[0] ?? []).map((_, i) => rows.reduce((total, row) => total + (row[i] ?? 0), 0));
  };
  return {
    questions: parts.reduce((total, { questions }) => total + questions, 0),
    counts: Object.fromEntries(measures.map(({ id }) => [id, sum(id)])),
    minutes: noTimes,
  };
}

const unknown = { median: undefined, lowerQuarter: undefined, upperQuarter: undefined, nineOfTen: undefined };
const noTimes: Tables["minutes"] = { kind: "times", n: 0, unended: 0, isKaplanMeier: false, ...unknown };

function weighted(dice: Dice, odds: readonly number[], whole: number): number {
  let left = (dice.below(10_000) / 10_000) * whole;
  return Math.max(
    0,
    odds.findIndex((one) => (left -= one) < 0),
  );
}
