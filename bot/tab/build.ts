import { existsSync, globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "vite";
import { brotliEnding } from "../web/tab-files.ts";

const root = join(import.meta.dirname, "../..");
/** What the built tab is made of: its sources and sentences, the shapes that it shares with its API, and the versions of its packages. */
const sources = [
  "bot/tab/**/*",
  "bot/wording/english/tab-*.ts",
  "bot/workflow/overview/shapes*.ts",
  "bot/web/tab-files.ts",
  "package-lock.json",
];

/** Where the built tab is. */
export const tabFolder = join(root, "dist/tab");

function isUpToDate(): boolean {
  const built = join(tabFolder, "index.html");
  if (!existsSync(built)) return false;
  const builtAt = statSync(built).mtimeMs;
  return sources
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .every((file) => statSync(join(root, file)).mtimeMs < builtAt);
}

/** Builds the tab unless what is there is newer than everything that it is made of; takes seconds, and needs no network. */
export async function ensureTabIsBuilt(): Promise<void> {
  if (isUpToDate()) return;
  process.env["NODE_ENV"] = "production";
  await build({ configFile: join(import.meta.dirname, "vite.config.ts") });
  compressTab(tabFolder);
}

/** Puts the smallest form of each script and style of a build beside it, so that no server has to make it. */
export function compressTab(folder: string): void {
  for (const name of globSync("assets/*.{js,css}", { cwd: folder })) {
    const file = join(folder, name);
    writeFileSync(`${file}${brotliEnding}`, brotliCompressSync(readFileSync(file)));
  }
}

if (process.argv[1] === import.meta.filename) await ensureTabIsBuilt();
