import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** One built file of the tab, ready to be sent as it is or compressed. Its name holds a digest, so it never changes. */
export type TabFile = {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzipped: Buffer;
};

export type TabFiles = {
  /** The page itself, with this nonce for its styles; undefined when the tab has not been built. */
  page(nonce: string): string | undefined;
  /** A file under `/tab/`, by its path. */
  file(path: string): TabFile | undefined;
};

/** The build leaves this word where the nonce of each answer goes. */
export const nonceMark = "NONCE-OF-THIS-ANSWER";

const types: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
};

/** The built tab of a folder, read once. Only files that are in the folder at that moment can ever be asked for. */
export function readTabFiles(folder: string): TabFiles {
  const html = join(folder, "index.html");
  const text = existsSync(html) ? readFileSync(html, "utf8") : undefined;
  const assets = join(folder, "assets");
  const names = text !== undefined && existsSync(assets) ? readdirSync(assets) : [];
  const files = new Map<string, TabFile>();
  const known = new Set(names);
  return {
    page: (nonce) => text?.replaceAll(nonceMark, nonce),
    file(path) {
      const name = /^assets\/([\w.-]+)$/.exec(path)?.[1];
      if (name === undefined || !known.has(name)) return undefined;
      const type = types[name.split(".").at(-1) ?? ""];
      if (type === undefined) return undefined;
      let found = files.get(name);
      if (!found) {
        const plain = readFileSync(join(assets, name));
        found = { type, plain, gzipped: gzipSync(plain, { level: 9 }) };
        files.set(name, found);
      }
      return found;
    },
  };
}
