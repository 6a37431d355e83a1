// `npm run bench`: how fast the bot is beside the stock echo bot, in one run on one machine.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { type LocalIssuer, goodClaims, startLocalIssuer } from "../support/local-issuer.ts";
import { installationFor } from "./activities.ts";
import { appId, benchSchoolFile, schools } from "./bench-school.ts";
import { commitTime } from "./commit-time.ts";
import { type Measured, createEchoAction } from "./echo-action.ts";
import { type FakeConnector, startFakeConnector } from "./fake-connector.ts";
import { type Under, countTrips, load, measure } from "./measure.ts";
import { type OurActions, createOurActions } from "./our-actions.ts";
import { killServers, startServer } from "./server-process.ts";
import { createTabActions } from "./tab-actions.ts";
import { measureStarts } from "./start-up.ts";
import { type ActionName, type Results, type Row, summarise, tableOf } from "./table.ts";

const { values: given } = parseArgs({
  options: {
    /** Length of one measured window. */
    seconds: { type: "string", default: "2" },
    rounds: { type: "string", default: "3" },
    starts: { type: "string", default: "5" },
    out: { type: "string", default: ".data/bench.json" },
    /** So many questions and presses, for the memory that is in use before and after. */
    activities: { type: "string", default: "20000" },
    /** Also writes `<out>.<action>.cpuprofile` of one more window each. */
    profile: { type: "boolean", default: false },
  },
});
const seconds = positive(given.seconds);
const rounds = positive(given.rounds);
const starts = positive(given.starts);
const activities = Number(given.activities);
const atOnce = [1, 16];
const warmUpMs = Math.min(1500, seconds * 1000);

function positive(argument: string): number {
  if (!(Number(argument) > 0)) throw new Error(`"${argument}" is not a number above zero.`);
  return Number(argument);
}

function progress(what: string): void {
  process.stderr.write(`bench: ${what}\n`);
}

async function under(
  file: string,
  issuer: LocalIssuer,
  connector: FakeConnector,
  folder: string,
): Promise<Under> {
  const server = await startServer(file, { issuerUrl: issuer.url, connectorUrl: connector.url, folder });
  return { server, connector, token: issuer.mint(goodClaims(appId, connector.url)) };
}

/** Asks until enough questions wait to be taken for a window of presses. */
async function prepare(ours: Under, actions: OurActions, presses: number): Promise<void> {
  const count = Math.ceil(presses / 2) + 100 - actions.waiting();
  if (count > 0) await load(ours, 16, { ms: 15_000, count }, actions.ask.next);
}

type Parties = {
  readonly ours: Under;
  readonly echo: Under;
  readonly edge: Under;
  readonly actions: OurActions;
  readonly echoes: Measured;
  readonly edges: Measured;
  readonly tab: ReturnType<typeof createTabActions>;
};

/** Reads of the tab and answers alone are counted, not timed: a person may ask so often, and each answer needs a take. */
const countedEach = 160;

async function warmUp({ ours, echo, edge, actions, echoes, edges }: Parties): Promise<Results["trips"]> {
  const workers = schools.map(({ worker }) => installationFor(worker, ours.connector.url));
  const install = () => ({ body: workers.shift() ?? "", answered: () => undefined });
  await load(ours, 1, { ms: 5000, count: schools.length }, install);
  await load(echo, 16, { ms: warmUpMs }, echoes.next);
  await load(edge, 16, { ms: warmUpMs }, edges.next);
  await load(ours, 16, { ms: warmUpMs }, actions.ask.next);
  await prepare(ours, actions, 1000);
  await load(ours, 16, { ms: warmUpMs, count: 800 }, actions.press.next);
  await prepare(ours, actions, 200);
  return {
    echo: await countTrips(echo, echoes.next),
    edge: await countTrips(edge, edges.next),
    ask: await countTrips(ours, actions.ask.next),
    "press: take": await countTrips(ours, actions.take),
    "press: answer": await countTrips(ours, actions.answer),
  };
}

function partyFor(
  action: ActionName,
  { ours, echo, edge, actions, echoes, edges, tab }: Parties,
): [Under, Measured] {
  switch (action) {
    case "echo":
      return [echo, echoes];
    case "edge":
      return [edge, edges];
    case "inbox":
    case "dashboard":
    case "report":
      return [ours, tab[action]];
    case "answer":
      return [ours, { ...actions.press, next: actions.answer }];
    case "ask":
    case "press":
      return [ours, actions[action]];
    default:
      return action satisfies never;
  }
}

/** How much memory is in use after so many activities, a third of the way and at the end. */
async function measureMemory({ ours, actions }: Parties): Promise<Results["memory"]> {
  const points: { activities: number; heapMb: number; residentMb: number }[] = [];
  let done = 0;
  const both = () => (actions.waiting() > 200 ? actions.press.next() : actions.ask.next());
  const upTo = async (count: number): Promise<void> => {
    while (done < count)
      done += (await load(ours, 16, { ms: 600_000, count: Math.min(2000, count - done) }, both)).count;
    const { heapMb, residentMb } = await ours.server.memory();
    points.push({ activities: done, heapMb, residentMb });
    progress(`memory after ${done} activities: ${Math.round(heapMb)} MB in use`);
  };
  for (const part of [0.25, 0.5, 0.75, 1]) await upTo(Math.round(activities * part));
  return points;
}

async function runRounds(parties: Parties): Promise<readonly Row[]> {
  const { ours, actions } = parties;
  const timed: readonly ActionName[] = ["echo", "edge", "ask", "press"];
  const counted: readonly ActionName[] = ["answer", "inbox", "dashboard", "report"];
  const rows = atOnce.flatMap((users) =>
    [...timed, ...(users === 1 ? counted : [])].map((action) => ({
      action,
      users,
      rounds: [] as Row["rounds"][number][],
    })),
  );
  for (let round = 1; round <= rounds; round++) {
    for (const { action, users, rounds: figures } of rows) {
      const rate = figures.at(-1)?.rate ?? rows.find((r) => r.users === users)?.rounds.at(-1)?.rate ?? 1000;
      if (action === "press") await prepare(ours, actions, rate * seconds * 1.4);
      const [party, measured] = partyFor(action, parties);
      if (action === "answer") {
        await prepare(ours, actions, countedEach * 2);
        await load(ours, 16, { ms: 15_000, count: countedEach }, actions.take);
      }
      const limit = counted.includes(action) ? { ms: 15_000, count: countedEach } : { ms: seconds * 1000 };
      const figure = await measure(party, users, limit, measured);
      figures.push(figure);
      progress(`round ${round} of ${rounds}: ${action} by ${users}: ${Math.round(figure.rate)} per second`);
    }
  }
  return rows;
}

async function writeProfiles({ ours, actions }: Parties): Promise<void> {
  for (const action of ["ask", "press"] as const) {
    if (action === "press") await prepare(ours, actions, 3000 * seconds);
    await ours.server.startProfile();
    await load(ours, 16, { ms: seconds * 1000 }, actions[action].next);
    await ours.server.saveProfile(`${given.out}.${action}.cpuprofile`);
  }
}

/** Compares the record itself with what people were told. */
async function checkRecord(folder: string, { byId }: OurActions): Promise<string> {
  const store = openSqliteStore(join(folder, "record.sqlite"));
  const states = new Map<string, number>();
  for (const [id, asked] of byId) {
    const kept = await store.read(id.split(".")[0]!, id);
    const { state, version } =
      (kept?.doc as { state?: { state: string; version: number } } | undefined)?.state ?? {};
    const expected = ["sent", "seen", "answered"][asked.version - 1];
    if (state !== expected || version !== asked.version)
      throw new Error(`${id} is ${String(state)} in the record.`);
    states.set(state!, (states.get(state!) ?? 0) + 1);
  }
  await store.close();
  return [...states].map(([state, count]) => `${count} ${state}`).join(", ");
}

async function run(folder: string): Promise<Results> {
  mkdirSync(dirname(given.out), { recursive: true });
  writeFileSync(join(folder, "schools.json"), JSON.stringify(benchSchoolFile()));
  progress(`starting each bot ${starts} times`);
  const started = await measureStarts(starts);
  const commitMs = await commitTime(folder);

  const [issuer, ourConnector, echoConnector, edgeConnector] = await Promise.all([
    startLocalIssuer(),
    startFakeConnector(),
    startFakeConnector(),
    startFakeConnector(),
  ]);
  const ours = await under("./our-server.ts", issuer, ourConnector, folder);
  const echo = await under("./echo-server.ts", issuer, echoConnector, folder);
  const edge = await under("./edge-server.ts", issuer, edgeConnector, folder);
  const actions = createOurActions(ourConnector);
  const echoes = createEchoAction(echoConnector);
  const edges = createEchoAction(edgeConnector);
  const tab = createTabActions(issuer);
  const parties: Parties = { ours, echo, edge, actions, echoes, edges, tab };
  progress("warming up and counting round trips");
  const trips = await warmUp(parties);
  const rows = await runRounds(parties);
  if (given.profile) await writeProfiles(parties);
  const memory = activities > 0 ? await measureMemory(parties) : [];

  const peakMb = { ours: (await ours.server.usage()).peakMb, echo: (await echo.server.usage()).peakMb };
  const missing = [echoes, edges, actions.ask, actions.press].flatMap((m) => m.missing());
  if (missing.length > 0) throw new Error(missing.join("; "));
  await Promise.all([ours.server.stop(), echo.server.stop(), edge.server.stop()]);
  const record = await checkRecord(folder, actions);
  await Promise.all([issuer.close(), ourConnector.close(), echoConnector.close(), edgeConnector.close()]);
  return {
    node: process.version,
    cores: `${availableParallelism()} x ${cpus()[0]?.model ?? "unknown"}`,
    secondsPerWindow: seconds,
    commitMs,
    rows,
    trips,
    memory,
    peakMb,
    starts: started,
    checked: `every answer 2xx; one reply per echo; every question with teacher and worker; every press seen by the teacher; record: ${record}`,
  };
}

const folder = mkdtempSync(join(tmpdir(), "sounding-board-bench-"));
const cleanUp = (): void => {
  killServers();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};
const stopWith = (why: string): void => {
  cleanUp();
  process.stderr.write(`bench: ${why}\n`);
  process.exit(1);
};
process.once("SIGINT", () => stopWith("stopped"));
process.once("SIGTERM", () => stopWith("stopped"));
const limitMs = (90 + starts * 8 + rounds * (seconds * 14 + 30) + activities / 20) * 1000;
setTimeout(() => stopWith("it took too long and was stopped"), limitMs).unref();

try {
  const results = await run(folder);
  cleanUp();
  writeFileSync(given.out, JSON.stringify({ ...results, summary: summarise(results.rows) }, null, 2));
  process.stdout.write(tableOf(results));
} catch (error) {
  stopWith(`not as it should be: ${error instanceof Error ? error.message : "unknown"}`);
}
