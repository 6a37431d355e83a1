import { cpSync, rmSync, statSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { run } from "../bot/commands/command-line.ts";
import { ensureTabIsBuilt } from "../bot/tab/build.ts";

// CommonJS packages inside one ES module ask for these by their old names.
const banner =
  'import{createRequire as __r}from"node:module";import{fileURLToPath as __f}from"node:url";import{dirname as __d}from"node:path";' +
  "const require=__r(import.meta.url),__filename=__f(import.meta.url),__dirname=__d(__filename);";

/** The server as one file, so that nothing is installed or compiled where it runs, and it starts quickly. */
await run(async () => {
  rmSync("dist/server.js", { force: true });
  await build({
    entryPoints: ["bot/main.ts"],
    outfile: "dist/server.js",
    ...{ bundle: true, platform: "node", format: "esm", target: "node22", minifySyntax: true },
    // Local mode alone loads the playground, from the sources; restify does without DTrace where it is not there.
    external: ["../playground/*", "dtrace-provider"],
    banner: { js: banner },
    legalComments: "linked",
    logLevel: "warning",
  });
  cpSync("bot/web/pages", "dist/pages", { recursive: true });
  await ensureTabIsBuilt();
  writeFileSync("dist/package.json", `${JSON.stringify({ type: "module", private: true })}\n`);
  return `dist/server.js, ${(statSync("dist/server.js").size / 1e6).toFixed(1)} MB. Start it with node --max-semi-space-size=8 dist/server.js.`;
});
