import { cpSync, rmSync, statSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { run } from "../bot/commands/command-line.ts";
import { ensureTabIsBuilt } from "../bot/tab/build.ts";
import { fonts, oneFile } from "./bundle.ts";

/** The server as one file, so that nothing is installed or compiled where it runs, and it starts quickly. */
await run(async () => {
  rmSync("dist/server.js", { force: true });
  await build({
    entryPoints: ["bot/main.ts"],
    outfile: "dist/server.js",
    ...oneFile,
  });
  cpSync("bot/web/pages", "dist/pages", { recursive: true });
  for (const font of fonts) cpSync(`node_modules/dejavu-fonts-ttf/ttf/${font}`, `dist/fonts/${font}`);
  cpSync("node_modules/dejavu-fonts-ttf/LICENSE", "dist/fonts/LICENSE");
  await ensureTabIsBuilt();
  writeFileSync("dist/package.json", `${JSON.stringify({ type: "module", private: true })}\n`);
  return `dist/server.js, ${(statSync("dist/server.js").size / 1e6).toFixed(1)} MB. Start it with node --max-semi-space-size=8 dist/server.js.`;
});
