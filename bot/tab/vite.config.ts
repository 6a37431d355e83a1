import { defineConfig } from "vite";
import { nonceMark } from "../web/tab-files.ts";

/** Builds the tab into `dist/tab`. Nothing is inlined into the page: its policy allows no script that is not a file. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/tab/",
  html: { cspNonce: nonceMark },
  oxc: { jsx: { runtime: "automatic" } },
  logLevel: "warn",
  build: {
    outDir: "../../dist/tab",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      onLog(level, log, handle) {
        // Fluent marks its parts as "use client" for servers that render React; nothing renders on a server here.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
      },
    },
  },
});
