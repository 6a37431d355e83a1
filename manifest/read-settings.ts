import { existsSync, readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { z } from "zod";

/** What a school's package is filled with. Hosts are lower case, ids are GUIDs in lower case. */
export type ManifestSettings = z.infer<typeof shape>;

/** What is missing or cannot be used, each with its name, all at once. */
export class SettingsProblem extends Error {
  constructor(problems: readonly string[]) {
    super(`The package cannot be built:\n- ${problems.join("\n- ")}`);
    this.name = "SettingsProblem";
  }
}

const guid = z.guid().toLowerCase();
const address = z.url({ protocol: /^https$/, error: "an https address" }).max(2048);
const shape = z.object({
  hostName: z
    .string()
    .toLowerCase()
    .regex(
      /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/,
      "a host name, without https://",
    ),
  botId: guid,
  tabClientId: guid,
  teamsAppId: guid,
  organisation: z.string().trim().min(1).max(32),
  websiteUrl: address,
  privacyUrl: address,
  termsUrl: address,
  readReceipts: z
    .enum(["true", "false"])
    .default("false")
    .transform((value) => value === "true"),
});

/** `hostName` in a deployment's output and `HOST_NAME` in an .env file are the same. */
const plain = (name: string): string => name.replaceAll("_", "").toLowerCase();
const asTyped = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/**
 * Reads .env files and JSON files (a flat object, or the output of a deployment); the last one that names a setting
 * wins, and what is not a setting of ours is left alone. Throws SettingsProblem naming everything missing or wrong.
 */
export function readSettings(files: readonly string[]): ManifestSettings {
  const found = new Map<string, string>();
  for (const file of files)
    for (const [name, value] of entriesOf(file)) if (value !== "") found.set(plain(name), value);
  const named = Object.keys(shape.shape).map((name) => [name, found.get(plain(name))]);
  const read = shape.safeParse(Object.fromEntries(named));
  if (read.success) return read.data;
  throw new SettingsProblem(
    read.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      const isMissing = !found.has(plain(name));
      return isMissing ? `${asTyped(name)} is missing.` : `${asTyped(name)} is wrong: ${message}.`;
    }),
  );
}

function entriesOf(file: string): [string, string][] {
  if (!existsSync(file)) throw new SettingsProblem([`There is no file ${file}.`]);
  const text = readFileSync(file, "utf8");
  if (!file.endsWith(".json")) return Object.entries(parseEnv(text)).map(([k, v]) => [k, v ?? ""]);
  const read = z.record(z.string(), z.unknown()).safeParse(parsed(text));
  if (!read.success) throw new SettingsProblem([`${file} is not a JSON object.`]);
  return Object.entries(read.data).flatMap(([name, value]): [string, string][] => {
    const output = z.object({ value: z.unknown() }).safeParse(value);
    const plainValue = output.success ? output.data.value : value;
    return typeof plainValue === "string" || typeof plainValue === "boolean"
      ? [[name, String(plainValue)]]
      : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
