import type { Register } from "../school/register.ts";

/** Only local mode loads the playground, and what it renders with. */
export async function loadPlayground() {
  const [playground, { createPlaygroundClock }] = await Promise.all([
    import("../playground/playground.ts"),
    import("../playground/playground-clock.ts"),
  ]);
  return { ...playground, createPlaygroundClock };
}

/** The playground's clock never runs behind what its chats already show. */
export function startOfClock(configured: number, latest: number | undefined): number {
  return latest === undefined ? configured : Math.max(configured, latest + 1000);
}

/** The people of the register as the playground shows them. */
export function inventedPeople(register: Register) {
  return [...register.staff.values()].map(({ tenantId, aadObjectId, name, posts }) => ({
    tenantId,
    aadObjectId,
    name,
    roles: [...new Set(posts.map((p) => p.role))],
    school: [...new Set(posts.map((p) => register.schools.get(p.schoolId)?.name ?? p.schoolId))].join(", "),
  }));
}
