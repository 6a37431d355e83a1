import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** One built file of the tab, ready to be sent as it is or compressed. Its name holds a digest, so it never changes. */
export type TabFile = {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzipped: Buffer;
  /** Made by the build, because the smallest form takes seconds to make. */
  readonly brotli: Buffer | undefined;
};

/** What the build adds to a file's name for its smallest form. */
export const brotliEnding = ".br";

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

/** The smallest form of a file that a browser takes, by what it says it accepts, and the name of that form. */
export function sentForm(
  file: TabFile,
  accepted: string | undefined,
): { readonly bytes: Buffer; readonly encoding?: "br" | "gzip" } {
  if (file.brotli && /\bbr\b/.test(accepted ?? "")) return { bytes: file.brotli, encoding: "br" };
  if (/\bgzip\b/.test(accepted ?? "")) return { bytes: file.gzipped, encoding: "gzip" };
  return { bytes: file.plain };
}

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
        // A build that is made anew under a running server takes the old files away.
        if (!existsSync(join(assets, name))) return undefined;
        const plain = readFileSync(join(assets, name));
        const small = `${name}${brotliEnding}`;
        const brotli = known.has(small) ? readFileSync(join(assets, small)) : undefined;
        found = { type, plain, gzipped: gzipSync(plain, { level: 9 }), brotli };
        files.set(name, found);
      }
      return found;
    },
  };
}
