import type { Plan } from "./plan.ts";
import type { PlantedBug } from "./planted-bugs.ts";
import { runPlan } from "./run-plan.ts";

/** Which invariant a violation breaks, without its details. */
export function kindOf(violation: string): string {
  return violation.replace(/#?\d+/g, "…").replace(/ for \w+ /, " for … ");
}

const lists = [
  "actions",
  "crashes",
  "post",
  "store",
  "lostAcks",
  "alarms",
  "jumps",
  "leaves",
  "removes",
] as const;

/** The plan without what is not needed: everything is left out that can be while the same invariant still breaks. */
export async function shrinkPlan(plan: Plan, violation: string, bug?: PlantedBug): Promise<Plan> {
  const kind = kindOf(violation);
  const fails = async (smaller: Plan): Promise<boolean> =>
    (await runPlan(smaller, bug)).violations.some((v) => kindOf(v) === kind);
  let best = plan;
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false;
    for (const candidate of smallerThan(best))
      if (await fails(candidate)) {
        best = candidate;
        isSmaller = true;
        break;
      }
  }
  return best;
}

function* smallerThan(plan: Plan): Generator<Plan> {
  for (const list of lists)
    for (let i = plan[list].length - 1; i >= 0; i--)
      yield { ...plan, [list]: (plan[list] as readonly unknown[]).filter((_, j) => j !== i) };
  if (plan.instances === 2) yield { ...plan, instances: 1 };
  for (const [i, action] of plan.actions.entries()) {
    const simpler = (change: Partial<typeof action>): Plan => ({
      ...plan,
      actions: plan.actions.map((a, j) => (i === j ? { ...a, ...change } : a)),
    });
    if (action.twice !== undefined) yield simpler({ twice: undefined });
    if (action.copiedFrom !== undefined) yield simpler({ copiedFrom: undefined });
    if (action.by === "message") yield simpler({ by: "invoke" });
    if (action.sees === "old") yield simpler({ sees: "newest" });
  }
}
