import type { ManifestSettings } from "./read-settings.ts";

export const manifestVersion = "1.30";
export const schemaUrl = `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.schema.json`;
const localisationSchemaUrl = `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}/MicrosoftTeams.Localization.schema.json`;

/** Everything people read in a package, by the path that Teams' localisation files use. */
export type Words = Readonly<Record<string, string>>;

/** Our English is British; it is also what Teams shows to people with any other language. */
export const language = { tag: "en-gb", file: "en-gb.json" } as const;

/** Only for read receipts, and only by choice: consent is asked for when the app is installed. */
export const readReceipt = { name: "ChatMessageReadReceipt.Read.Chat", type: "Application" } as const;

const commandCount = 6;

/**
 * The manifest of one school's or trust's package: a bot and a tab for one person alone, and "Ask the sounding board"
 * on messages and in the compose box. Throws when a wording is missing.
 */
export function appManifest(settings: ManifestSettings, words: Words, version: string): object {
  const word = (path: string): string => {
    const text = words[path];
    if (text === undefined) throw new Error(`There are no words for ${path}.`);
    return text;
  };
  const { hostName, botId, tabClientId, teamsAppId } = settings;
  const commands = Array.from({ length: commandCount }, (_, i) => ({
    title: word(`bots[0].commandLists[0].commands[${i}].title`),
    description: word(`bots[0].commandLists[0].commands[${i}].description`),
  }));
  return {
    $schema: schemaUrl,
    manifestVersion,
    version,
    id: teamsAppId,
    developer: {
      name: settings.organisation,
      websiteUrl: settings.websiteUrl,
      privacyUrl: settings.privacyUrl,
      termsOfUseUrl: settings.termsUrl,
    },
    name: { short: word("name.short"), full: word("name.full") },
    description: { short: word("description.short"), full: word("description.full") },
    localizationInfo: {
      defaultLanguageTag: "en",
      additionalLanguages: [{ languageTag: language.tag, file: language.file }],
    },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: "#0B5A5A",
    defaultInstallScope: "personal",
    bots: [
      {
        botId,
        scopes: ["personal"],
        isNotificationOnly: false,
        supportsFiles: false,
        commandLists: [{ scopes: ["personal"], commands }],
      },
    ],
    staticTabs: [
      {
        entityId: "board",
        name: word("staticTabs[0].name"),
        contentUrl: `https://${hostName}/tab/`,
        websiteUrl: `https://${hostName}/tab/`,
        scopes: ["personal"],
      },
    ],
    composeExtensions: [
      {
        botId,
        commands: [
          {
            id: "askTheSoundingBoard",
            type: "action",
            context: ["message", "compose"],
            fetchTask: true,
            title: word("composeExtensions[0].commands[0].title"),
            description: word("composeExtensions[0].commands[0].description"),
          },
        ],
      },
    ],
    validDomains: [hostName],
    webApplicationInfo: { id: tabClientId, resource: `api://${hostName}/${tabClientId}` },
    ...(settings.readReceipts
      ? { authorization: { permissions: { resourceSpecific: [{ ...readReceipt }] } } }
      : {}),
  };
}

/** The same words as a localisation file. */
export function localisation(words: Words): object {
  return { $schema: localisationSchemaUrl, ...words };
}
