import { join } from "node:path";
import { type Plugin, defineConfig } from "vite";
import { nonceMark } from "../web/tab-files.ts";

/** Puts the script that signs in before the page's own: it is small, so it is at work while the rest still comes. */
const signInFirst: Plugin = {
  name: "sign-in-first",
  transformIndexHtml: {
    order: "post",
    handler(_html, { bundle = {} }) {
      const first = Object.values(bundle).find((part) => part.type === "chunk" && part.name === "start");
      if (!first) return [];
      const attrs = { type: "module", crossorigin: true, src: `/tab/${first.fileName}` };
      return [{ tag: "script", attrs, injectTo: "head-prepend" }];
    },
  },
};

/** Builds the tab into `dist/tab`. Nothing is inlined into the page: its policy allows no script that is not a file. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/tab/",
  html: { cspNonce: nonceMark },
  oxc: { jsx: { runtime: "automatic" } },
  plugins: [signInFirst],
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
      input: {
        page: join(import.meta.dirname, "index.html"),
        start: join(import.meta.dirname, "start.ts"),
      },
      onLog(level, log, handle) {
        // Fluent marks its parts as "use client" for servers that render React; nothing renders on a server here.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
      },
    },
  },
});
