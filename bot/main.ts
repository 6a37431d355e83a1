import type { TurnContext } from "botbuilder";
import { createAlarmChannel } from "./alarms/alarm-channel.ts";
import { createSkewWatch } from "./alarms/clock-skew.ts";
import { createPulse } from "./alarms/pulse.ts";
import { type Config, ConfigProblems, readConfig } from "./config.ts";
import { createLog } from "./log.ts";
import { boardLinkOf, mayServe, mayTenant } from "./start/addresses.ts";
import { keepBackups } from "./start/backups.ts";
import { inventedPeople, loadPlayground, startOfClock } from "./start/playground.ts";
import { assertReady, readRegister } from "./start/school.ts";
import { settingsLine } from "./start/settings-line.ts";
import { openEnvelopeKey, openStore, servedFile } from "./start/stores.ts";
import { openTelemetry } from "./start/telemetry.ts";
import { ignoreUntilNextSweep, sweepRegularly } from "./start/sweeping.ts";
import { createInHand, readyPatternsOnce, warmRules } from "./start/warm.ts";
import { SchoolFileProblems } from "./school/school-file.ts";
import { createActivityHandler } from "./teams/activity-handler.ts";
import { readPressCommand } from "./teams/card-inputs.ts";
import { createCardPost } from "./teams/card-post.ts";
import { createCloudAdapter } from "./teams/cloud-adapter.ts";
import { connectorToken } from "./teams/connector-token.ts";
import { createIngressGuard } from "./teams/ingress-guard.ts";
import { createTelemetry } from "./telemetry/telemetry.ts";
import { type Web, startWeb } from "./web/server.ts";
import { entraRules } from "./web/sign-in.ts";
import { createTabSite } from "./web/tab-site.ts";
import { assertWholeCopy } from "./workflow/copy-store.ts";
import { createChats } from "./workflow/chats.ts";
import { createDueBook } from "./workflow/due-book.ts";
import { type Deliverer, createDeliverer } from "./workflow/deliver-pending.ts";
import { createOneAtATime } from "./workflow/one-at-a-time.ts";
import { createPresenceBook } from "./workflow/presence-book.ts";
import { createAnchorer } from "./workflow/audit/anchor.ts";
import { createPurger } from "./workflow/purge/purge.ts";
import type { PrintPdf } from "./workflow/overview/copy.ts";
import { createNewsRoom } from "./workflow/overview/live.ts";
import type { Log, Ports } from "./workflow/ports.ts";
import { openSecrets } from "./workflow/secrets.ts";
import { type Sweeper, createSweeper } from "./workflow/sweep.ts";

const drainMs = 5000;

type Bot = {
  readonly ports: Ports;
  readonly deliverer: Deliverer;
  readonly sweeper: Pick<Sweeper, "sweep">;
  readonly turn: (context: TurnContext) => Promise<void>;
};

const telemetry = createTelemetry();

async function start(config: Config, log: Log): Promise<void> {
  readyPatternsOnce();
  let bot: Bot | undefined;
  const news = createNewsRoom(() => bot?.ports);
  const dues = createDueBook();
  const store = news.watch(dues.watch(await openStore(config, telemetry.called)));
  await assertWholeCopy(store);
  const local = config.mode === "local" ? await loadPlayground() : undefined;
  const register = readRegister(
    config.schoolFile ?? new URL("./playground/invented-school.json", import.meta.url),
  );
  if (config.mode === "teams") assertReady(register, log);
  log.info("settings", settingsLine(config, register));
  const chatLogFile =
    config.mode === "teams" || config.dataFile === ":memory:" ? undefined : `${config.dataFile}.chats.jsonl`;
  const latest = chatLogFile === undefined ? undefined : local?.latestMomentIn(chatLogFile);
  const playgroundClock =
    config.mode === "local"
      ? local?.createPlaygroundClock(startOfClock(config.startClockAt, latest))
      : undefined;
  const clock = playgroundClock ?? { now: () => Date.now() };

  const backups =
    config.backups &&
    (await keepBackups(config.backups, servedFile(config), {
      ...{ store, log, schools: register.schools.keys() },
    }));
  const envelopeKey = await openEnvelopeKey(config, telemetry.called);
  const identity = config.mode === "teams" ? config.identity : undefined;
  const adapter = createCloudAdapter(identity, log);
  let firstContactUrl = "https://smba.trafficmanager.net/teams/";

  const build = async (): Promise<Bot> => {
    const post = createCardPost({
      mayServe: mayServe(config),
      onServerTime: createSkewWatch(alarm, log),
      called: telemetry.called,
      token: identity ? connectorToken(identity) : () => Promise.resolve(undefined),
      firstContact: { serviceUrl: firstContactUrl, botId: `28:${identity?.appId ?? "sounding-board"}` },
    });
    const secrets = await openSecrets(store);
    const ports: Ports = {
      ...{ store, post, alarm, clock, secrets, log },
      register: () => register,
      inTurn: createOneAtATime(),
      presence: createPresenceBook(store, clock),
      envelopeKey,
      boardLink: boardLinkOf(config),
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    };
    const chats = createChats(ports);
    const deliverer = createDeliverer(ports, chats);
    const sweeper = createSweeper(ports, deliverer);
    const scrub = (): Promise<void> => store.scrub?.() ?? Promise.resolve();
    const purger = createPurger(ports, chats, scrub, (forgotten) => backups?.forgot(forgotten));
    // A record that was put back from a backup may hold what was to be forgotten meanwhile.
    await purger.forgetDue();
    const anchorer = createAnchorer(ports);
    return {
      ports,
      deliverer,
      sweeper: {
        async sweep() {
          await sweeper.sweep();
          await purger.purge();
          await anchorer.anchor();
          backups?.tidy();
        },
      },
      turn: createActivityHandler(ports, deliverer, chats, mayTenant(config), telemetry.timed),
    };
  };

  const alarm = createAlarmChannel(config.alarms, log);
  const pulse = createPulse({ beatUrl: config.beatUrl, alarm, log });
  let playground:
    { handle: NonNullable<Parameters<typeof startWeb>[0]["playground"]>; close(): void } | undefined;
  let baseUrl = "";
  let isStopping = false;
  const rules =
    config.mode === "teams"
      ? config.tab && entraRules(config.tab.clientId, config.tab.host, config.allowedTenants)
      : local?.tabRules(() => baseUrl, register.staff.values());
  const tab = {
    ...{ board: () => bot, readPress: readPressCommand, news, log, isLocal: local !== undefined },
    // Loaded with the first copy that somebody takes.
    printPdf: async (...copied: Parameters<PrintPdf>) =>
      (await import("./pdf/print-pdf.ts")).printPdf(...copied),
    // As one file, the server lies beside what was built for it.
    folder: new URL(import.meta.url.endsWith(".ts") ? "../dist/tab/" : "tab/", import.meta.url),
  };
  const inHand = createInHand();
  const web = await startWeb({
    host: config.mode === "local" ? "127.0.0.1" : "0.0.0.0",
    port: config.port,
    ...{ log, telemetry },
    ...(config.mode === "teams"
      ? { guard: createIngressGuard({ appId: config.identity.appId, mayTenant: mayTenant(config) }, log) }
      : {}),
    messages: (req, res) =>
      inHand.during(() =>
        adapter.process(
          { body: req.body as Record<string, unknown>, headers: req.headers, method: "POST" },
          res,
          (context) => bot?.turn(context) ?? Promise.reject(new NotReady()),
        ),
      ),
    isReady: async () =>
      bot !== undefined &&
      !isStopping &&
      !pulse.isSilent() &&
      (await store.read("deployment", "cardKey")) !== undefined,
    ...(rules ? { tab: createTabSite({ ...tab, rules }) } : {}),
    ...(local
      ? { playground: (req, res) => playground?.handle(req, res) ?? Promise.reject(new NotReady()) }
      : {}),
  });
  baseUrl = `http://127.0.0.1:${web.port}`;
  if (local) firstContactUrl = `${baseUrl}/playground/connector/`;
  bot = await build();
  if (local && playgroundClock) {
    playground = local.createPlayground({
      people: inventedPeople(register),
      baseUrl,
      clock: playgroundClock,
      onClockMoved: () => void bot?.sweeper.sweep().catch(ignoreUntilNextSweep(log)),
      startAgain: async () => {
        await bot?.deliverer.idle();
        store.eraseAll?.();
        bot = await build();
      },
      ...(chatLogFile === undefined ? {} : { chatLogFile }),
      timeZone: "Europe/London",
    });
  }
  const endSweeping = sweepRegularly(() => bot?.sweeper, dues, { clock, pulse, log });
  onStop(async () => {
    isStopping = true;
    playground?.close();
    await stop(web, bot, endSweeping, log);
    await store.close();
    await telemetry.close();
  });
  process.stdout.write(
    local ? `Sounding Board is running: ${baseUrl}/\n` : `Sounding Board listens on port ${web.port}\n`,
  );
  void openTelemetry(telemetry, config, log);
  await warmRules(clock.now(), inHand);
}

class NotReady extends Error {}

/**
 * Requests are answered and cards that are on their way are sent before the process ends. What takes longer stays
 * owed in the record, and goes out a minute later from another instance or after the restart.
 */
async function stop(
  web: Web,
  bot: Bot | undefined,
  endSweeping: () => Promise<void>,
  log: Log,
): Promise<void> {
  await web.close();
  const drained = Promise.all([endSweeping(), bot?.deliverer.idle()]);
  await Promise.race([drained, new Promise((resolve) => setTimeout(resolve, drainMs).unref())]);
  log.info("stopped");
}

function onStop(work: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      void work().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
}

try {
  const config = readConfig(process.env);
  await start(config, createLog(config.logLevel, telemetry));
} catch (error) {
  const known = error instanceof ConfigProblems || error instanceof SchoolFileProblems;
  process.stderr.write(`${known ? error.message : startFailure(error)}\n`);
  process.exit(1);
}

function startFailure(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code === "EADDRINUSE"
    ? "The port is in use by another program. Stop that one, or set PORT to another number."
    : `Sounding Board cannot start: ${message ?? "unknown"}`;
}
