import type { BuildOptions } from "esbuild";

// CommonJS packages inside one ES module ask for these by their old names.
const banner =
  'import{createRequire as __r}from"node:module";import{fileURLToPath as __f}from"node:url";import{dirname as __d}from"node:path";' +
  "const require=__r(import.meta.url),__filename=__f(import.meta.url),__dirname=__d(__filename);";

/** How sources become one file that runs alone. */
export const oneFile: BuildOptions = {
  ...{ bundle: true, platform: "node", format: "esm", target: "node22", minifySyntax: true },
  // Local mode alone loads the playground, from the sources; restify does without DTrace where it is not there.
  external: ["../playground/*", "dtrace-provider"],
  banner: { js: banner },
  legalComments: "linked",
  logLevel: "warning",
};

/** What a PDF is printed with; they lie in \`fonts/\` beside the file. */
export const fonts = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"] as const;
