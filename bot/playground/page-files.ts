import { readFile } from "node:fs/promises";
import { createRequire, stripTypeScriptTypes } from "node:module";
import { dirname, extname, join } from "node:path";
import { hostConfigFor, themes } from "./host-configs.ts";

/** A file of the page, ready to be sent. */
export type PageFile = { type: string; body: string };

const require = createRequire(import.meta.url);
const folder = join(import.meta.dirname, "page");
const fileName = /^[a-z][a-z-]*\.(ts|css|html|svg)$/;

const contentTypes: Record<string, string> = {
  ".ts": "text/javascript",
  ".js": "text/javascript",
  ".css": "text/css",
  ".html": "text/html",
  ".svg": "image/svg+xml",
};

function renderer(name: string): string {
  return join(dirname(require.resolve("adaptivecards/package.json")), "dist", name);
}

async function read(name: string): Promise<string | undefined> {
  const theme = themes.find((t) => name === `host-config-${t}.json`);
  if (theme !== undefined) return JSON.stringify(await hostConfigFor(theme));
  if (name === "adaptivecards.js") return readFile(renderer("adaptivecards.min.js"), "utf8");
  if (name === "adaptivecards.css") return readFile(renderer("adaptivecards.css"), "utf8");
  if (!fileName.test(name)) return undefined;
  try {
    const text = await readFile(join(folder, name), "utf8");
    return extname(name) === ".ts" ? stripTypeScriptTypes(text) : text;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Reads the page's files by name, each once: its modules become JavaScript by leaving their types out. */
export function createPageFiles(): (name: string) => Promise<PageFile | undefined> {
  const cache = new Map<string, PageFile>();
  return async (name) => {
    const cached = cache.get(name);
    if (cached !== undefined) return cached;
    const body = await read(name);
    if (body === undefined) return undefined;
    const file = { type: `${contentTypes[extname(name)] ?? "application/json"}; charset=utf-8`, body };
    cache.set(name, file);
    return file;
  };
}
