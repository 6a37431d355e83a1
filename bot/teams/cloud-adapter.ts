import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from "botbuilder";
import type { BotFrameworkAuthentication } from "botframework-connector";
import type { Log } from "../workflow/ports.ts";
import { guardedAuthentication } from "./guarded-authentication.ts";
import { createSigningKeys } from "./signing-keys.ts";

const keyMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

/** How the bot presents itself to the Bot Framework; without it (local mode) nothing is authenticated. */
export type BotIdentity = {
  readonly appId: string;
  readonly appType: "SingleTenant" | "UserAssignedMSI";
  readonly tenantId: string;
  readonly password?: string;
};

/** The SDK's adapter. With an identity every token is checked as well by us, with keys that start loading now. */
export function createCloudAdapter(identity: BotIdentity | undefined, log: Log): CloudAdapter {
  const sdk = authenticationFor(identity);
  if (identity === undefined) return adapterOver(sdk, log);
  const keys = createSigningKeys(keyMetadataUrl, log);
  void keys.warm();
  return adapterOver(guardedAuthentication(sdk, { appId: identity.appId, keys }), log);
}

/** The SDK's checks and tokens for this identity. */
export function authenticationFor(identity: BotIdentity | undefined): BotFrameworkAuthentication {
  return new ConfigurationBotFrameworkAuthentication(
    identity === undefined
      ? {}
      : {
          MicrosoftAppId: identity.appId,
          MicrosoftAppType: identity.appType,
          MicrosoftAppTenantId: identity.tenantId,
          ...(identity.password === undefined ? {} : { MicrosoftAppPassword: identity.password }),
        },
  );
}

/** The SDK's adapter over any authentication. A turn that throws is answered with 500, so that Teams sends again. */
export function adapterOver(authentication: BotFrameworkAuthentication, log: Log): CloudAdapter {
  const adapter = new CloudAdapter(authentication);
  adapter.onTurnError = (_context: TurnContext, error: Error) => {
    log.error("turn.failed", { error: error.name });
    // The SDK answers with the message of the error; ours must say nothing.
    return Promise.reject(new Error("The activity was not handled."));
  };
  return adapter;
}
