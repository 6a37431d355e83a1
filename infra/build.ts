import { cpSync, globSync, rmSync, statSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { run } from "../bot/commands/command-line.ts";
import { ensureTabIsBuilt } from "../bot/tab/build.ts";
import { fonts, oneFile } from "./bundle.ts";
import { tryBundle } from "./try-bundle.ts";

/**
 * What is started: the server, with what V8 made of its files when it was built. Another version of Node makes its own
 * of them, or starts a little later.
 */
const start = `import module from "node:module";
import { fileURLToPath } from "node:url";
module.enableCompileCache?.({ directory: fileURLToPath(new URL("compile-cache", import.meta.url)), portable: true });
await import("./main.js");
`;

/** How Azure starts it: V8 takes nothing that was made under other flags. */
const flags = ["--max-semi-space-size=8"];

/**
 * The server and what it loads later, bundled, so that nothing is installed or compiled where it runs, and it starts
 * quickly: what only some deployments need – Cosmos DB, the vault, telemetry – lies in parts beside it.
 */
await run(async () => {
  for (const old of globSync("dist/{server,main,doctor,part-*}.js*")) rmSync(old);
  rmSync("dist/compile-cache", { recursive: true, force: true });
  await build({
    ...oneFile,
    entryPoints: { main: "bot/main.ts", doctor: "bot/doctor/main.ts" },
    ...{ outdir: "dist", splitting: true, chunkNames: "part-[hash]" },
    // Names stay as they are: logs name errors by their class. Short lines, because Node prints the one that failed.
    ...{ minifyWhitespace: true, lineLimit: 200 },
  });
  cpSync("bot/web/pages", "dist/pages", { recursive: true });
  for (const font of fonts) cpSync(`node_modules/dejavu-fonts-ttf/ttf/${font}`, `dist/fonts/${font}`);
  cpSync("node_modules/dejavu-fonts-ttf/LICENSE", "dist/fonts/LICENSE");
  await ensureTabIsBuilt();
  writeFileSync("dist/package.json", `${JSON.stringify({ type: "module", private: true })}\n`);
  writeFileSync("dist/server.js", start);
  await tryBundle(flags);
  const files = globSync("dist/{main,doctor,part-*}.js");
  const size = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
  return `dist/server.js and ${files.length} parts, ${size.toFixed(1)} MB. Start it with node ${flags.join(" ")} dist/server.js.`;
});
