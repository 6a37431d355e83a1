import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8 } from "fflate";
import { CommandProblem, run } from "../bot/commands/command-line.ts";
import { type Words, appManifest, language, localisation } from "./app-manifest.ts";
import { checkPackage } from "./check-package.ts";
import { drawIcons } from "./draw-icons.ts";
import { type Files, pack } from "./pack.ts";
import { type ManifestSettings, readSettings } from "./read-settings.ts";

const usage = "npm run manifest -- --env FILE [--env FILE …] [--out dist/sounding-board.zip]";

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

/** The files of a package; the version is that of package.json, which rises with each release. */
export async function packageFiles(settings: ManifestSettings): Promise<Files> {
  const words = readJson("words.en-GB.json") as Words;
  const { version } = readJson("../package.json") as { version: string };
  const icons = await drawIcons();
  const text = (value: object): Uint8Array => strToU8(`${JSON.stringify(value, undefined, 2)}\n`);
  return {
    "manifest.json": text(appManifest(settings, words, version)),
    [language.file]: text(localisation(words)),
    "color.png": icons.color,
    "outline.png": icons.outline,
  };
}

function options(given: readonly string[]): { env: readonly string[]; out: string } {
  const env: string[] = [];
  let out = "dist/sounding-board.zip";
  for (let i = 0; i < given.length; i += 2) {
    const value = given[i + 1];
    if (given[i] === "--env" && value !== undefined) env.push(value);
    else if (given[i] === "--out" && value !== undefined) out = value;
    else throw new CommandProblem(`Use it so: ${usage}`);
  }
  if (env.length === 0) throw new CommandProblem(`--env is missing. Use it so: ${usage}`);
  return { env, out };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await run(async () => {
    const { env, out } = options(process.argv.slice(2));
    const zip = pack(await packageFiles(readSettings(env)));
    const faults = checkPackage(zip);
    if (faults.length > 0)
      throw new CommandProblem(`The package is not fit, nothing was written:\n- ${faults.join("\n- ")}`);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, zip);
    const digest = createHash("sha256").update(zip).digest("hex");
    return `The package is ${out} (${zip.length} bytes, SHA-256 ${digest}).\nUpload it in the Teams admin centre, under Manage apps.`;
  });
