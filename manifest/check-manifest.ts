import { manifestVersion, readReceipt, schemaUrl } from "./app-manifest.ts";

type Command = { readonly title: string; readonly description?: string };

/** The parts of a manifest that the rules look at; the schema has been held against it before. */
export type Manifest = {
  readonly $schema?: string;
  readonly manifestVersion: string;
  readonly version: string;
  readonly id: string;
  readonly developer: Readonly<Record<string, string>>;
  readonly name: { readonly short: string; readonly full?: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly icons: { readonly color: string; readonly outline: string };
  readonly localizationInfo?: {
    readonly additionalLanguages?: readonly { readonly languageTag: string; readonly file: string }[];
  };
  readonly bots?: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly commandLists?: readonly {
      readonly scopes: readonly string[];
      readonly commands: readonly Command[];
    }[];
  }[];
  readonly staticTabs?: readonly {
    readonly name?: string;
    readonly scopes: readonly string[];
    readonly contentUrl?: string;
    readonly websiteUrl?: string;
  }[];
  readonly composeExtensions?: readonly {
    readonly botId?: string;
    readonly commands?: readonly (Command & { readonly type?: string; readonly fetchTask?: boolean })[];
  }[];
  readonly validDomains?: readonly string[];
  readonly webApplicationInfo?: { readonly id: string; readonly resource?: string };
  readonly authorization?: {
    readonly permissions?: { readonly resourceSpecific?: readonly { name: string; type: string }[] };
  };
};

/** What no schema can say about a manifest; the sources are in Microsoft's app package and store rules. */
export function checkManifest(manifest: Manifest): readonly string[] {
  return [
    ...checkVersions(manifest),
    ...checkIds(manifest),
    ...checkScopes(manifest),
    ...checkHosts(manifest),
    ...checkCommands(manifest),
    ...checkPermissions(manifest),
    ...checkTexts(manifest),
  ];
}

function* checkVersions({ $schema, manifestVersion: its, version }: Manifest): Generator<string> {
  if (its !== manifestVersion || $schema !== schemaUrl)
    yield `The manifest must be written for the released schema v${manifestVersion}, and $schema must say the same.`;
  if (!/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version))
    yield `The version "${version}" is not three plain numbers such as 1.4.0.`;
}

function* checkIds({ id, bots, composeExtensions, webApplicationInfo }: Manifest): Generator<string> {
  const bot = bots?.[0]?.botId;
  const ids = { "The app's id": id, "The bot's id": bot, "The tab's client id": webApplicationInfo?.id };
  for (const [whose, value] of Object.entries(ids)) {
    if (value === undefined) yield `${whose} is missing.`;
    else if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value) || /^[0-]+$/.test(value))
      yield `${whose} is not a real GUID.`;
  }
  // A token made for the bot must not open the tab's API, nor the other way round.
  if (bot !== undefined && bot.toLowerCase() === webApplicationInfo?.id.toLowerCase())
    yield "The tab must have a registration of its own: its client id is the bot's.";
  for (const extension of composeExtensions ?? [])
    if (extension.botId?.toLowerCase() !== bot?.toLowerCase())
      yield "The message extension names another bot.";
}

function* checkScopes({ bots, staticTabs }: Manifest): Generator<string> {
  for (const bot of bots ?? []) {
    // In a chat or a channel everybody would see what concerns one person alone.
    for (const scope of bot.scopes)
      if (scope !== "personal") yield `The bot is for one person alone; it must not be in ${scope}.`;
    for (const list of bot.commandLists ?? [])
      for (const scope of list.scopes)
        if (!bot.scopes.includes(scope)) yield `A command list is for ${scope}, and the bot is not.`;
  }
  for (const tab of staticTabs ?? [])
    for (const scope of tab.scopes)
      if (scope !== "personal") yield `The tab is for one person alone; it must not be in ${scope}.`;
}

function* checkHosts(manifest: Manifest): Generator<string> {
  const domains = manifest.validDomains ?? [];
  const used = new Set<string>();
  for (const tab of manifest.staticTabs ?? [])
    for (const url of [tab.contentUrl, tab.websiteUrl]) {
      if (url === undefined) continue;
      const { protocol, hostname } = new URL(url);
      used.add(hostname);
      if (protocol !== "https:") yield `${url} is not https.`;
      if (!domains.includes(hostname)) yield `${hostname} is the tab's host and not in validDomains.`;
    }
  for (const domain of domains) {
    if (!/^([a-z0-9-]+\.)+[a-z]{2,}$/.test(domain))
      yield `validDomains has ${domain}, which is not a plain host name in lower case.`;
    else if (/(^|\.)(ngrok(-free)?\.(app|io|dev)|devtunnels\.ms|loca\.lt|trycloudflare\.com)$/.test(domain))
      yield `validDomains has ${domain}, which is a tunnel.`;
    else if (!used.has(domain)) yield `validDomains has ${domain}, which no tab uses.`;
  }
  const { id = "", resource } = manifest.webApplicationInfo ?? {};
  if (!domains.some((domain) => resource === `api://${domain}/${id}`))
    yield "webApplicationInfo.resource must be api://HOST/CLIENT-ID with the tab's host and client id.";
  for (const [name, url] of Object.entries(manifest.developer))
    if (name.endsWith("Url") && !url.startsWith("https://")) yield `developer.${name} is not https.`;
}

function* checkCommands({ bots, composeExtensions }: Manifest): Generator<string> {
  const lists = [
    ...(bots ?? []).flatMap((bot) => (bot.commandLists ?? []).map(({ commands }) => commands)),
    ...(composeExtensions ?? []).map(({ commands }) => commands ?? []),
  ];
  for (const commands of lists) {
    const seen = new Set<string>();
    for (const { title } of commands) {
      if (title.startsWith("/")) yield `The command "${title}" begins with a slash.`;
      if (seen.has(title.toLowerCase())) yield `The command "${title}" is there twice.`;
      seen.add(title.toLowerCase());
    }
  }
  for (const command of (composeExtensions ?? []).flatMap(({ commands }) => commands ?? []))
    if (command.type !== "action" || command.fetchTask !== true)
      yield `"${command.title}" must be an action that fetches its dialog from the bot.`;
}

function* checkPermissions({ authorization }: Manifest): Generator<string> {
  for (const { name, type } of authorization?.permissions?.resourceSpecific ?? [])
    if (name !== readReceipt.name || type !== readReceipt.type)
      yield `The permission ${name} (${type}) is not needed; each one is a question to an administrator.`;
}

function* checkTexts({ name, description }: Manifest): Generator<string> {
  for (const text of [name.short, name.full ?? ""])
    if (/\b(teams|microsoft|copilot|beta|preview|dev|test)\b/i.test(text))
      yield `The name "${text}" has a word that Microsoft does not allow in names.`;
  if (description.full.split(/\s+/).length > 500) yield "The description has more than 500 words.";
  for (const text of [name.short, description.short, description.full])
    if (/\$\{|\{\{/.test(text)) yield "A text has a placeholder that was not filled.";
}
