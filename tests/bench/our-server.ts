// The bot as bot/main.ts builds it in Teams mode, with a local issuer and connector in place of Microsoft's.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createLog } from "../../bot/log.ts";
import { readSchoolFile } from "../../bot/school/school-file.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import { createActivityHandler } from "../../bot/teams/activity-handler.ts";
import { readPressCommand } from "../../bot/teams/card-inputs.ts";
import { createCardPost } from "../../bot/teams/card-post.ts";
import { createNoLimits } from "../../bot/teams/rate-limits.ts";
import { printPdf } from "../../bot/pdf/print-pdf.ts";
import { createTabSite } from "../../bot/web/tab-site.ts";
import { createChats } from "../../bot/workflow/chats.ts";
import { createDeliverer } from "../../bot/workflow/deliver-pending.ts";
import { createOneAtATime } from "../../bot/workflow/one-at-a-time.ts";
import { createNewsRoom } from "../../bot/workflow/overview/live.ts";
import { createPresenceBook } from "../../bot/workflow/presence-book.ts";
import type { Ports, Store } from "../../bot/workflow/ports.ts";
import { openSecrets } from "../../bot/workflow/secrets.ts";
import { outboundToken } from "../support/local-issuer.ts";
import { botId, schoolMorning, tenantId } from "./bench-school.ts";
import { startGuardedWeb } from "./guarded-web.ts";
import { plainEnvelopeKey } from "../support/plain-envelope-key.ts";
import { rulesAt } from "../support/tab-tokens.ts";
import { type ServerSettings, reportUsage } from "./usage-report.ts";

const { issuerUrl, connectorUrl, folder } = JSON.parse(process.argv[2] ?? "{}") as ServerSettings;

/** Round trips that actions make; the sweep's own looking round is left out. */
const calls = { reads: 0, writes: 0 };

function counted(inner: Store): Store {
  return {
    read: (pk, id) => (calls.reads++, inner.read(pk, id)),
    write: (pk, ops, urgency) => (calls.writes++, inner.write(pk, ops, urgency)),
    due: (pk, kind, at, limit) => inner.due(pk, kind, at, limit),
    list: (pk, prefix, after, limit) => (calls.reads++, inner.list(pk, prefix, after, limit)),
    page: (pk, list, before, limit) => (calls.reads++, inner.page(pk, list, before, limit)),
    close: () => inner.close(),
  };
}

const log = createLog("info");
const store = counted(openSqliteStore(join(folder, "record.sqlite")));
const register = readSchoolFile(JSON.parse(readFileSync(join(folder, "schools.json"), "utf8")));
const sinceStart = schoolMorning - Date.now();
const post = createCardPost({
  mayServe: (serviceUrl) => serviceUrl === connectorUrl,
  token: () => Promise.resolve(outboundToken),
  firstContact: { serviceUrl: connectorUrl, botId },
  // One tenant may be sent 50 cards a second; here it is the bot that is measured.
  limits: createNoLimits(),
});
const secrets = await openSecrets(store);
const clock = { now: () => Date.now() + sinceStart };
const alarm = { raise: () => Promise.reject(new Error("nothing may go wrong here")) };
const ports: Ports = {
  ...{ store, post, alarm, clock, secrets, log },
  register: () => register,
  inTurn: createOneAtATime(),
  presence: createPresenceBook(store, clock),
  envelopeKey: plainEnvelopeKey,
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
const chats = createChats(ports);
const deliverer = createDeliverer(ports, chats);
const turn = createActivityHandler(ports, deliverer, chats, (tenant) => tenant === tenantId);
const news = createNewsRoom(() => ports);
const tab = createTabSite({
  board: () => ({ ports, deliverer }),
  rules: rulesAt({ url: issuerUrl }, [tenantId]),
  readPress: readPressCommand,
  ...{ news, log, printPdf, folder: new URL("../../dist/tab/", import.meta.url), isLocal: false },
});
const web = await startGuardedWeb(issuerUrl, log, turn, tab);
setInterval(() => void deliverer.sweep().catch(() => log.error("sweep.failed")), 1000);
reportUsage(web.port, { calls, idle: () => deliverer.idle() });
