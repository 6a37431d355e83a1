import { ConfigurationServiceClientCredentialFactory } from "botbuilder";
import type { BotIdentity } from "./cloud-adapter.ts";

const botFrameworkScope = "https://api.botframework.com";
const publicLogin = "https://login.microsoftonline.com/";

/** The bearer token that the connector asks for; the SDK's credentials keep it until shortly before it ends. */
export function connectorToken(identity: BotIdentity): () => Promise<string> {
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: identity.appId,
    MicrosoftAppType: identity.appType,
    MicrosoftAppTenantId: identity.tenantId,
    ...(identity.password === undefined ? {} : { MicrosoftAppPassword: identity.password }),
  });
  const login = `${publicLogin}${identity.tenantId}`;
  let credentials: Promise<{ getToken(): Promise<string> }> | undefined;
  return async () => {
    credentials ??= factory.createCredentials(
      identity.appId,
      botFrameworkScope,
      login,
      true,
    ) as unknown as Promise<{
      getToken(): Promise<string>;
    }>;
    return (await credentials).getToken();
  };
}
