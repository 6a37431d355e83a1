import type { TurnContext } from "botbuilder";
import { adapterOver } from "../../bot/teams/cloud-adapter.ts";
import { guardedAuthentication } from "../../bot/teams/guarded-authentication.ts";
import { createIngressGuard } from "../../bot/teams/ingress-guard.ts";
import { createSigningKeys } from "../../bot/teams/signing-keys.ts";
import { type Web, startWeb } from "../../bot/web/server.ts";
import type { TabSite } from "../../bot/web/tab-site.ts";
import type { Log } from "../../bot/workflow/ports.ts";
import { authenticationAt } from "../support/local-issuer.ts";
import { appId, tenantId } from "./bench-school.ts";

/** Our own edge as in Teams mode – guard, token checks, adapter – with the local issuer in place of Microsoft's. */
export async function startGuardedWeb(
  issuerUrl: string,
  log: Log,
  turn: (context: TurnContext) => Promise<void>,
  tab?: TabSite,
): Promise<Web> {
  const keys = createSigningKeys(`${issuerUrl}/v1/.well-known/openidconfiguration`, log);
  await keys.warm();
  const sdk = authenticationAt(issuerUrl, appId, tenantId);
  const adapter = adapterOver(guardedAuthentication(sdk, { appId, keys, allowLoopback: true }), log);
  return startWeb({
    host: "127.0.0.1",
    port: 0,
    log,
    guard: createIngressGuard({ appId, mayTenant: (id) => id === tenantId, allowLoopback: true }, log),
    messages: (req, res) =>
      adapter.process(
        { body: req.body as Record<string, unknown>, headers: req.headers, method: "POST" },
        res,
        turn,
      ),
    isReady: () => Promise.resolve(true),
    ...(tab ? { tab } : {}),
  });
}
