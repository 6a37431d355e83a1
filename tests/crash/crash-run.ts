import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Activity, installation } from "../load/activities.ts";
import { createAuthority, schoolMorning } from "../load/authority.ts";
import { type Instance, createPoster, startInstance } from "../load/instance.ts";
import { type Screens, startScreens } from "../load/screens.ts";
import { type People, type Question, startPeople } from "./people.ts";
import { type Verdict, judge, readRecord } from "./verdict.ts";

/** What is asked of a run. */
export type CrashPlan = {
  readonly kills: number;
  readonly instances: 1 | 2;
  /** No further kill after this long (ms). */
  readonly withinMs?: number;
  /** Called with what was judged, before it is thrown away: to prove that the verdict can be bad. */
  readonly afterwards?: (file: string, questions: readonly Question[], screens: Screens) => void;
};

/** What became of it. `strange` holds answers with 200 that did not show what was asked for. */
export type CrashResult = Verdict & {
  readonly kills: number;
  readonly killsWhileStarting: number;
  readonly actions: number;
  readonly resent: number;
  readonly owedAtEnd: number;
  readonly strange: readonly string[];
};

const drainWithinMs = 70_000;
/** Longer than a lease, so that what a killed process had to itself is anybody's after it. */
const leapMinutes = 0.5;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Kills the product at random moments under load and compares, at the end, what it said with what it did. */
export async function runCrash(plan: CrashPlan): Promise<CrashResult> {
  const folder = mkdtempSync(join(tmpdir(), "sounding-board-crash-"));
  const dataFile = join(folder, "board.sqlite");
  const schoolFile = join(folder, "schools.json");
  const authority = createAuthority(20, 1);
  writeFileSync(schoolFile, JSON.stringify(authority.file));
  const screens = await startScreens(15);
  const post = createPoster(4000);
  const startedAt = performance.now();
  let leapt = 0;
  let ports: (string | undefined)[] = [];
  const instances: Instance[] = [];

  // One clock for all instances and all their lives, as real servers have one.
  const boot = (n: number): void => {
    instances[n] = startInstance({
      PORT: ports[n] ?? "0",
      DATA_FILE: dataFile,
      SCHOOL_FILE: schoolFile,
      START_CLOCK_AT: new Date(schoolMorning + leapt + performance.now() - startedAt).toISOString(),
      NODE_COMPILE_CACHE: join(folder, "compiled"),
    });
  };
  const urls = async (): Promise<string[]> => Promise.all(instances.map((i) => i.ready));
  const leap = async (): Promise<void> => {
    leapt += leapMinutes * 60_000;
    for (const url of await urls()) await post(`${url}/playground/api/clock`, { minutes: leapMinutes });
  };
  const send = async (activity: Activity): Promise<{ status: number; text: string }> => {
    const up = instances.flatMap((i, n) => (i.isReady() ? [n] : []));
    const n = up[Math.floor(Math.random() * up.length)];
    if (n === undefined) throw new Error("Nobody answers.");
    return post(`http://127.0.0.1:${ports[n] ?? ""}/api/messages`, activity);
  };

  let people: People | undefined;
  let kills = 0;
  let killsWhileStarting = 0;
  try {
    // A first life that ends in peace leaves the compiled program behind, and tells the ports.
    for (let n = 0; n < plan.instances; n++) boot(n);
    ports = (await urls()).map((url) => new URL(url).port);
    await Promise.all(
      authority.schools.map(async ({ worker, leads, teachers }) => {
        for (const person of [worker, ...leads, ...teachers]) await send(installation(person, screens.url));
      }),
    );
    await Promise.all(instances.map((i) => i.end("SIGTERM")));
    for (let n = 0; n < plan.instances; n++) boot(n);
    await urls();

    people = startPeople(authority, screens, send);
    const endAt = performance.now() + (plan.withinMs ?? Infinity);
    while (kills < plan.kills && performance.now() < endAt) {
      const n = kills % plan.instances;
      const victim = instances[n]!;
      const isEarly = Math.random() < 0.1;
      if (!isEarly) {
        await victim.ready;
        if (Math.random() < 0.1) await leap();
      }
      await pause(Math.random() * 700);
      if (!victim.isReady()) killsWhileStarting++;
      await victim.end("SIGKILL");
      kills++;
      boot(n);
    }
    await urls();
    await people.stop();
    const owedAtEnd = await drain(dataFile, leap);
    await Promise.all(instances.map((i) => i.end("SIGTERM")));
    const { questions, strange } = people;
    const actions = questions.flatMap((q) => [q.asked, q.taken, q.answered]).filter((a) => a !== undefined);
    const verdict = judge(dataFile, questions, screens);
    plan.afterwards?.(dataFile, questions, screens);
    return {
      ...verdict,
      ...{ kills, killsWhileStarting, owedAtEnd, strange },
      actions: actions.length,
      resent: people.resent(),
    };
  } finally {
    await people?.stop();
    await Promise.all(instances.map((i) => i.end("SIGKILL")));
    await screens.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lets leases and retries come due until nothing is owed. Resolves with how many deliveries still are. */
async function drain(dataFile: string, leap: () => Promise<void>): Promise<number> {
  const endAt = performance.now() + drainWithinMs;
  for (;;) {
    const { owed } = readRecord(dataFile);
    if (owed === 0 || performance.now() > endAt) return owed;
    await leap();
    await pause(400);
  }
}
