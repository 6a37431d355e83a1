// An echo through our own edge: guard, token, turn, connector. What is left of the bot is what Teams makes it pay.
import { createLog } from "../../bot/log.ts";
import { createCardPost } from "../../bot/teams/card-post.ts";
import { createNoLimits } from "../../bot/teams/rate-limits.ts";
import { outboundToken } from "../support/local-issuer.ts";
import { noteCard } from "../../bot/cards/small-cards.ts";
import { senderOf } from "../../bot/teams/read-command.ts";
import { startGuardedWeb } from "./guarded-web.ts";
import { type ServerSettings, reportUsage } from "./usage-report.ts";

const { issuerUrl, connectorUrl } = JSON.parse(process.argv[2] ?? "") as ServerSettings;
const post = createCardPost({
  mayServe: (serviceUrl) => serviceUrl === connectorUrl,
  token: () => Promise.resolve(outboundToken),
  firstContact: { serviceUrl: connectorUrl, botId: "28:bench" },
  limits: createNoLimits(),
});
const web = await startGuardedWeb(issuerUrl, createLog("error"), async ({ activity }) => {
  const sender = senderOf(activity);
  if (sender) await post.post(sender.chat, noteCard(`Echo: ${activity.text}`));
});
reportUsage(web.port, { calls: { reads: 0, writes: 0 }, idle: () => Promise.resolve() });
