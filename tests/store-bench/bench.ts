import { mkdirSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { CosmosClient } from "@azure/cosmos";
import { openCosmosStore } from "../../bot/cosmos/cosmos-store.ts";
import { openDatabase } from "../../bot/sqlite/open-database.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { readInputs, readPressCommand, readStamp } from "../../bot/teams/card-inputs.ts";
import type { DeliveryDoc, SubjectDoc } from "../../bot/workflow/documents.ts";
import type { From } from "../../bot/workflow/commands.ts";
import type { Deliverer } from "../../bot/workflow/deliver-pending.ts";
import { handleSaid } from "../../bot/workflow/handle-message.ts";
import { handlePress } from "../../bot/workflow/handle-command.ts";
import { monthList, openList } from "../../bot/workflow/lists.ts";
import type { Op, Store } from "../../bot/workflow/ports.ts";
import { type Board, createBoard, people, schoolMorning, tenantId } from "../support/board.ts";
import { startCosmosDouble } from "../support/cosmos-double/double.ts";
import { type Cost, counted } from "./counted.ts";
import { historyOf, schoolAt, schoolCount, seededFile } from "./seed.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,100000" },
    rounds: { type: "string", default: "300" },
  },
});
const sizes = values.sizes.split(",").map(Number);
const rounds = Number(values.rounds);
/** Names this run, so that no words are taken for those of an earlier run on the same file. */
const run = Date.now();
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

type Site = {
  readonly name: string;
  readonly board: Board;
  readonly taken: ReturnType<typeof counted>["taken"];
  readonly store: Store;
  /** Not counted. */
  readonly raw: Store;
  /** Keeps what is owed until the clock has stopped. */
  readonly later: Deliverer & { send(): void };
  /** What was asked and referred last. */
  readonly last: { consultation?: string; referral?: string };
};
/** An action that is ready to be timed. */
type Ready = () => Promise<unknown>;
type Measured = { ms: number[]; cost: Cost; batches: readonly (readonly Op[])[] };

/** Each action on its way from the person to the record; what it owes to others is sent outside the clock. */
const actions: Readonly<Record<string, (site: Site, n: number) => Ready | Promise<Ready>>> = {
  ask:
    ({ board, later }, n) =>
    () =>
      handleSaid(board.ports, later, fromOf("tess"), question(n), false),
  take: (site) => press(site, "consultation", "sam", "take"),
  answer: (site) =>
    press(site, "consultation", "sam", "answer", { outcome: "adjust", text: "Talk with her today." }),
  accept: (site) => press(site, "consultation", "tess", "accept"),
  "start a referral": (site) => press(site, "consultation", "tess", "startReferral"),
  "submit it": (site) =>
    press(site, "referral", "tess", "submitReferral", { dangerNow: "no", whatSeen: "He was hungry." }),
  "approve it": (site) => press(site, "referral", "lena", "approveReferral"),
  "inbox page":
    ({ store }) =>
    () =>
      store.page("oakfield", openList, undefined, 20),
  "history page":
    ({ store }) =>
    () =>
      store.page("oakfield", monthList("2026-11"), undefined, 20),
  "dashboard (31 days of counters)":
    ({ store }) =>
    () =>
      store.list("oakfield", "count.2026-11-", "", 31),
};

const question = (n: number): string =>
  `He was hungry again on day ${n} of ${run}. I plan to speak with his mother. Is it right?`;
const fromOf = (who: keyof typeof people): From => ({
  ...{ person: people[who], tenantId, teamsUserId: `29:${who}` },
});

function keptForLater(deliverer: Deliverer): Site["later"] {
  let owed: DeliveryDoc[] = [];
  return {
    ...deliverer,
    deliver: (more) => void owed.push(...more),
    send() {
      deliverer.deliver(owed);
      owed = [];
    },
  };
}

/** A press on the card that was shown last, ready to be made. */
async function press(
  { board, raw, last, later }: Site,
  kind: "consultation" | "referral",
  who: keyof typeof people,
  verb: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Ready> {
  const id = last[kind] ?? "";
  const kept = await raw.read("oakfield", id);
  const { version } = (kept?.doc as SubjectDoc).state;
  const nonce = board.ports.secrets.seal("press", id, version, people[who]);
  const data = { id, version, nonce, ...inputs };
  return () =>
    handlePress(board.ports, later, {
      from: fromOf(who),
      ...{ stamp: readStamp(data), verb, command: readPressCommand(verb, data) },
      ...{ typed: readInputs(data) ?? {}, answeredBy: "invoke" },
    });
}

async function measure(sites: readonly Site[]): Promise<Map<string, Map<string, Measured>>> {
  const results = new Map<string, Map<string, Measured>>();
  for (let round = 0; round < rounds; round++)
    // Size after size within each round, so that whatever else the machine does falls on all of them.
    for (const site of sites) {
      site.board.at.now = schoolMorning + round * 1000;
      for (const [name, act] of Object.entries(actions)) {
        const ready = await act(site, round);
        site.taken();
        const from = performance.now();
        await ready();
        const ms = performance.now() - from;
        const { cost, batches } = site.taken();
        for (const op of batches.flat())
          if ("doc" in op && (op.doc.kind === "consultation" || op.doc.kind === "referral"))
            site.last[op.doc.kind] = op.doc.id;
        site.later.send();
        await site.board.idle();
        const of = results.get(name) ?? new Map<string, Measured>();
        const found = of.get(site.name) ?? { ms: [], cost, batches };
        results.set(name, of.set(site.name, { ms: [...found.ms, ms], cost, batches }));
      }
    }
  return results;
}

function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function siteOn(name: string, store: Store): Site {
  const { store: inner, taken } = counted(store);
  // An instance number that no earlier run on this file has had, so that no id comes twice.
  const board = createBoard(inner, run % 0xffffff);
  return { name, store: inner, raw: store, taken, last: {}, board, later: keptForLater(board.deliverer) };
}

/** The same documents in one bare durable transaction of SQLite, and in one bare batch on the same double. */
async function bare(batches: readonly (readonly Op[])[]): Promise<{ sqlite: number; cosmos: number }> {
  const file = join(tmpdir(), `sounding-board-bare-${process.pid}.sqlite`);
  const db = openDatabase(file);
  const insert = db.prepare(
    "INSERT INTO documents (pk, id, kind, due_at, etag, body) VALUES (?, ?, ?, ?, 1, ?)",
  );
  const double = await startCosmosDouble();
  const client = new CosmosClient({ ...double, connectionPolicy: { enableEndpointDiscovery: false } });
  const items = client.database("bare").container("soundingBoard").items;
  const times = { sqlite: [] as number[], cosmos: [] as number[] };
  const docs = batches.flat().flatMap((op) => ("doc" in op ? [op.doc] : []));
  for (let round = 0; round < rounds; round++) {
    const own = docs.map((doc) => ({ ...doc, id: `${doc.id}.${round}` }));
    let from = performance.now();
    db.exec("BEGIN IMMEDIATE");
    for (const doc of own) insert.run(doc.pk, doc.id, doc.kind, doc.dueAt ?? null, JSON.stringify(doc));
    db.exec("COMMIT");
    times.sqlite.push(performance.now() - from);
    const operations = own.map((doc) => ({
      operationType: "Create" as const,
      resourceBody: JSON.parse(JSON.stringify(doc)) as { id: string },
    }));
    from = performance.now();
    await items.batch(operations, own[0]?.pk ?? "");
    times.cosmos.push(performance.now() - from);
  }
  db.close();
  for (const end of ["", "-wal", "-shm"]) await rm(`${file}${end}`, { force: true });
  client.dispose();
  await double.close();
  return { sqlite: quantile(times.sqlite, 0.5), cosmos: quantile(times.cosmos, 0.5) };
}

const sites: Site[] = [];
for (const size of sizes) {
  const file = await seededFile(size, (done) => process.stderr.write(`\r${done} of ${size} consultations`));
  sites.push(siteOn(`sqlite ${size}`, openSqliteStore(file)));
}
const double = await startCosmosDouble();
const cosmos = openCosmosStore({ endpoint: double.endpoint, database: "bench", key: double.key });
const history = await historyOf(false);
for (let n = 0; n < 1000; n++)
  await cosmos.write(
    schoolAt(n),
    history.map((doc) => ({ op: "upsert", doc: { ...doc, pk: schoolAt(n), id: `${doc.id}.${n}` } })),
  );
sites.push(siteOn("Cosmos double 1000", cosmos));

const results = await measure(sites);
say(
  `\n${schoolCount} schools, ${rounds} rounds; times in ms. RU: 1 per KB read, 5.5 per KB written, 2.3 and 0.25 per KB for a query.`,
);
say(
  "action                           store                 reads batches queries   bytes      RU     p50     p99   p50/smallest",
);
for (const [name, of] of results) {
  const smallest = quantile(of.get(`sqlite ${sizes[0] ?? 0}`)?.ms ?? [], 0.5);
  for (const [site, { ms, cost }] of of) {
    const p50 = quantile(ms, 0.5);
    const numbers = [cost.reads, cost.batches, cost.queries].map((n) => String(n).padStart(7)).join(" ");
    const ratio = site.startsWith("sqlite") ? `${(p50 / smallest).toFixed(2)}x` : "";
    say(
      `${name.padEnd(32)} ${site.padEnd(20)} ${numbers} ${String(cost.bytes).padStart(7)} ${cost.units.toFixed(0).padStart(7)} ${p50.toFixed(2).padStart(7)} ${quantile(ms, 0.99).toFixed(2).padStart(7)} ${ratio.padStart(14)}`,
    );
  }
}
const asks = results.get("ask");
const onFile = asks?.get(`sqlite ${sizes[0] ?? 0}`);
const onCosmos = asks?.get("Cosmos double 1000");
const floor = await bare(onFile?.batches ?? []);
say(
  `\nAn ask over one bare transaction of its documents: ${(quantile(onFile?.ms ?? [], 0.5) / floor.sqlite).toFixed(2)}x on SQLite, ${(quantile(onCosmos?.ms ?? [], 0.5) / floor.cosmos).toFixed(2)}x on the double of Cosmos DB.`,
);
mkdirSync(".data", { recursive: true });
writeFileSync(
  ".data/bench-store.json",
  JSON.stringify(
    {
      sizes,
      rounds,
      results: [...results].map(([action, of]) => ({
        action,
        of: [...of].map(([site, m]) => ({
          site,
          p50: quantile(m.ms, 0.5),
          p99: quantile(m.ms, 0.99),
          ...m.cost,
        })),
      })),
      floor,
    },
    null,
    1,
  ),
);
for (const { store } of sites) await store.close();
await double.close();
