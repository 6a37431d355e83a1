import assert from "node:assert/strict";
import { strToU8 } from "fflate";
import { PNG } from "pngjs";
import { checkPackage } from "../../manifest/check-package.ts";
import { type Parts, zipWith } from "./given.ts";

const png = (edge: number, paint: (x: number, y: number) => readonly number[]): Uint8Array => {
  const picture = new PNG({ width: edge, height: edge });
  for (let i = 0; i < edge * edge; i++) picture.data.set(paint(i % edge, Math.floor(i / edge)), i * 4);
  return PNG.sync.write(picture);
};
const white = [255, 255, 255, 255];
const clear = [0, 0, 0, 0];

/** The object that holds what a path such as `bots[0].scopes` names, and the last step of it. */
function holder(manifest: object, path: string): [Record<string, unknown>, string] {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== "");
  const last = steps.pop() ?? "";
  const held = steps.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], manifest);
  return [held as Record<string, unknown>, last];
}
const set =
  (path: string, value: unknown): Change =>
  ({ manifest }) => {
    const [held, last] = holder(manifest, path);
    held[last] = value;
  };
const unset =
  (path: string): Change =>
  ({ manifest }) =>
    Reflect.deleteProperty(...holder(manifest, path));
const add =
  (path: string, item: unknown): Change =>
  ({ manifest }) => {
    const [held, last] = holder(manifest, path);
    (held[last] as unknown[]).push(item);
  };

type Change = (parts: Parts) => void;
type Broken = readonly [what: string, change: Change, named: RegExp];

const byTheSchema: readonly Broken[] = [
  [
    "a message action whose title is too long for a menu",
    set("composeExtensions[0].commands[0].title", "Ask the sounding board about this message"),
    /composeExtensions\/0\/commands\/0\/title.*32/,
  ],
  ["a property that Teams does not know", set("botz", []), /botz/],
  ["no privacy address", unset("developer.privacyUrl"), /privacyUrl/],
  ["a short name of 31 letters", set("name.short", "S".repeat(31)), /name\/short.*30/],
  ["an accent colour by name", set("accentColor", "teal"), /accentColor/],
  ["a bot id that is no GUID", set("bots[0].botId", "sounding-board"), /botId/],
  ["a scope in the wrong case", set("bots[0].scopes", ["groupchat"]), /bots\/0\/scopes/],
  [
    "two bots",
    add("bots", { botId: "44444444-4444-4444-8444-444444444444", scopes: ["personal"] }),
    /bots.*1 items/,
  ],
  [
    "a localisation file with a key that does not exist",
    ({ words }) => (words["bots[0].name"] = "Board"),
    /localisation file.*bots\[0\]\.name/,
  ],
];

const byOurRules: readonly Broken[] = [
  [
    "an old schema",
    set("$schema", "https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json"),
    /released schema v1\.30/,
  ],
  ["a version with a letter", set("version", "1.0.0-beta"), /three plain numbers/],
  ["an app id of zeros", set("id", "00000000-0000-0000-0000-000000000000"), /app's id is not a real GUID/],
  [
    "the tab under the bot's registration",
    set("webApplicationInfo.id", "11111111-1111-4111-8111-111111111111"),
    /registration of its own/,
  ],
  ["no registration for the tab", unset("webApplicationInfo"), /tab's client id is missing/],
  [
    "a message extension of another bot",
    set("composeExtensions[0].botId", "44444444-4444-4444-8444-444444444444"),
    /names another bot/,
  ],
  ["a bot in channels", add("bots[0].scopes", "team"), /must not be in team/],
  [
    "a command list for a scope that the bot is not in",
    set("bots[0].commandLists[0].scopes", ["groupChat"]),
    /command list is for groupChat/,
  ],
  ["a tab in group chats", add("staticTabs[0].scopes", "groupChat"), /tab is for one person/],
  [
    "a tab without https",
    set("staticTabs[0].contentUrl", "http://sounding-board.example.org/tab/"),
    /is not https/,
  ],
  [
    "a tab on a host that is not allowed",
    set("staticTabs[0].contentUrl", "https://elsewhere.example.org/tab/"),
    /elsewhere\.example\.org is the tab's host and not in validDomains/,
  ],
  ["every host of a cloud allowed", add("validDomains", "*.azurewebsites.net"), /not a plain host name/],
  [
    "an address instead of a host",
    add("validDomains", "https://sounding-board.example.org"),
    /not a plain host name/,
  ],
  ["a tunnel", add("validDomains", "abc-3978.uks1.devtunnels.ms"), /is a tunnel/],
  ["a host that nothing uses", add("validDomains", "cdn.example.org"), /which no tab uses/],
  [
    "a sign-in for another host",
    set("webApplicationInfo.resource", "api://elsewhere.example.org/x"),
    /must be api:\/\/HOST\/CLIENT-ID/,
  ],
  [
    "terms that are not https",
    set("developer.termsOfUseUrl", "http://www.example.org/terms"),
    /termsOfUseUrl is not https/,
  ],
  [
    "a command with a slash",
    set("bots[0].commandLists[0].commands[0].title", "/reset"),
    /begins with a slash/,
  ],
  ["a command twice", set("bots[0].commandLists[0].commands[0].title", "HELP"), /is there twice/],
  [
    "an action that brings no dialog",
    set("composeExtensions[0].commands[0].fetchTask", false),
    /must be an action that fetches its dialog/,
  ],
  [
    "a permission to read chats",
    set("authorization", {
      permissions: { resourceSpecific: [{ name: "ChatMessage.Read.Chat", type: "Application" }] },
    }),
    /ChatMessage\.Read\.Chat .* is not needed/,
  ],
  [
    "a name with a product of Microsoft",
    set("name.short", "Sounding Board Teams"),
    /does not allow in names/,
  ],
  [
    "a placeholder that stayed",
    set("description.short", "The board of ${{SCHOOL}}"),
    /placeholder that was not filled/,
  ],
  ["a description nobody reads", set("description.full", "word ".repeat(501)), /more than 500 words/],
];

const byTheFiles: readonly Broken[] = [
  ["no manifest", ({ files }) => delete files["manifest.json"], /manifest\.json is missing/],
  [
    "everything in a folder",
    ({ files }) => {
      for (const [name, bytes] of Object.entries(files)) {
        files[`package/${name}`] = bytes;
        Reflect.deleteProperty(files, name);
      }
    },
    /must not be in a folder/,
  ],
  [
    "a manifest that is no JSON",
    ({ files }) => (files["manifest.json"] = strToU8("no { json")),
    /not a JSON object/,
  ],
  [
    "a file too many",
    ({ files }) => (files["school.json"] = strToU8("{}")),
    /school\.json is in the zip and not named/,
  ],
  [
    "no outline icon",
    ({ files }) => delete files["outline.png"],
    /outline\.png is named in the manifest and missing/,
  ],
  [
    "an icon that is no picture",
    ({ files }) => (files["color.png"] = strToU8("GIF89a")),
    /color icon is not a PNG/,
  ],
  [
    "a colour icon that is too small",
    ({ files }) => (files["color.png"] = png(96, () => white)),
    /96 by 96 pixels, not 192 by 192/,
  ],
  [
    "a colour icon on half a square",
    ({ files }) => (files["color.png"] = png(192, (x) => (x < 96 ? white : clear))),
    /solid or on a fully transparent square/,
  ],
  [
    "an outline with a colour",
    ({ files }) => (files["outline.png"] = png(32, (x) => (x < 8 ? [11, 90, 90, 255] : clear))),
    /white on transparent, without any other colour/,
  ],
  [
    "an outline without a transparent background",
    ({ files }) => (files["outline.png"] = png(32, () => white)),
    /no transparent background/,
  ],
  ["an empty outline", ({ files }) => (files["outline.png"] = png(32, () => clear)), /outline icon is empty/],
  [
    "no localisation file",
    ({ files }) => delete files["en-gb.json"],
    /en-gb\.json is named in the manifest and missing/,
  ],
  [
    "a command that is not translated",
    ({ words }) => delete words["bots[0].commandLists[0].commands[2].title"],
    /has no bots\[0\]\.commandLists\[0\]\.commands\[2\]\.title/,
  ],
  [
    "a translation of what is not there",
    ({ words }) => (words["staticTabs[3].name"] = "About"),
    /staticTabs\[3\]\.name, which the manifest does not have/,
  ],
  ["an empty translation", ({ words }) => (words["name.full"] = ""), /leaves name\.full empty/],
  [
    "a localisation file of another schema",
    ({ words }) => (words["$schema"] = words["$schema"]!.replace("1.30", "1.16")),
    /another version of the schema/,
  ],
];

describe("a broken package is refused and its fault named", () => {
  for (const [what, change, named] of [...byTheSchema, ...byOurRules, ...byTheFiles])
    it(what, async () => {
      const faults = checkPackage(await zipWith(change));
      assert.ok(
        faults.some((fault) => named.test(fault)),
        faults.join("\n") || "accepted",
      );
    });

  it("what is no zip at all", () => {
    assert.deepEqual(checkPackage(strToU8("PK?")), ["The package is not a zip file."]);
  });
});
