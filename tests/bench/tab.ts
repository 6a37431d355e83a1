import { mkdtempSync, rmSync } from "node:fs";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { compressTab, ensureTabIsBuilt } from "../../bot/tab/build.ts";
import { readTabFiles, sentForm } from "../../bot/web/tab-files.ts";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { startBot } from "../support/running-bot.ts";

// How long the first screen of the tab takes on a slow line, beside a blank Fluent page in the same run.
const { values: given } = parseArgs({ options: { rounds: { type: "string", default: "5" } } });
const rounds = Number(given.rounds);
/** "Fast 3G" as Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
};
/** The first content, which is what to do in danger; and the heading, which needs to know who is looking. */
const mostRatio = { danger: 0.5, heading: 1.5 };
const mostBytes = 250_000;
const patienceMs = 60_000;

/** When the frame with the page shows its danger line and its heading, by that frame's own clock (ms). */
type Seen = { readonly danger: number | undefined; readonly heading: number; readonly scriptBytes: number };

async function look(browser: Browser, url: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  await context.route("https://res.cdn.office.net/**", (route) => route.abort());
  await context.addInitScript(() => {
    const seen: Record<string, number> = {};
    Object.assign(window, { seen });
    const find = (): void => {
      const page = document.getElementById("tab");
      if (!page || page.tagName === "IFRAME") return;
      if (page.textContent.includes("999")) seen["danger"] ??= performance.now();
      if (page.querySelector("h1")) seen["heading"] ??= performance.now();
    };
    new MutationObserver(find).observe(document, { childList: true, subtree: true });
  });
  const page = await context.newPage();
  const scriptBytes = await countScripts(page);
  await page.goto(url, { waitUntil: "commit" });
  const end = Date.now() + patienceMs;
  for (;;) {
    for (const frame of page.frames()) {
      // A frame that is on its way to another page cannot be asked yet.
      const seen = await frame
        .evaluate(() => (window as unknown as { seen?: Record<string, number> }).seen)
        .catch(() => undefined);
      if (seen?.["heading"] === undefined) continue;
      await context.close();
      return { danger: seen["danger"], heading: seen["heading"], scriptBytes: scriptBytes() };
    }
    if (Date.now() > end) throw new Error("The page did not come.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Slows the line, and counts what scripts under `/tab/` weigh on it. */
async function countScripts(page: Page): Promise<() => number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", line);
  const scripts = new Set<string>();
  let bytes = 0;
  cdp.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (/\/tab\/.*\.js$/.test(request.url)) scripts.add(requestId);
  });
  cdp.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
}

/** Serves a built page as the tab is served. */
async function serve(folder: string): Promise<{ readonly url: string; readonly server: Server }> {
  const files = readTabFiles(folder);
  const server = createServer((req, res) => {
    const path = (req.url ?? "").replace(/^\/tab\//, "");
    const file = files.file(path);
    if (file) {
      const { bytes, encoding = "identity" } = sentForm(file, req.headers["accept-encoding"]?.toString());
      res.writeHead(200, { "content-type": file.type, "content-encoding": encoding });
      res.end(bytes);
    } else {
      res.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      res.end(files.page("none"));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tab/`, server };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

ensureBrowser();
await ensureTabIsBuilt();
const folder = mkdtempSync(join(tmpdir(), "blank-page-"));
const root = join(import.meta.dirname, "blank-page");
await build({
  configFile: join(import.meta.dirname, "../../bot/tab/vite.config.ts"),
  root,
  build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input: join(root, "index.html") } },
});
compressTab(folder);
const blank = await serve(folder);
const [browser, bot] = await Promise.all([launchBrowser(), startBot()]);
try {
  const pages = {
    "a blank Fluent page": blank.url,
    "a teacher's first screen": `${bot.url}/playground/tab?user=tess`,
    "a social worker's first screen": `${bot.url}/playground/tab?user=sam`,
    "a lead's first screen": `${bot.url}/playground/tab?user=lena`,
  };
  const seen: Record<string, Seen[]> = {};
  // The first round fills what the servers keep compressed.
  for (let round = 0; round <= rounds; round++)
    for (const [name, url] of Object.entries(pages)) {
      const got = await look(browser, url);
      if (round > 0) (seen[name] ??= []).push(got);
    }
  const base = median((seen["a blank Fluent page"] ?? []).map((s) => s.heading));
  const lines = [];
  let isGood = true;
  for (const [name, all] of Object.entries(seen)) {
    const ratio = median(all.map((s) => s.heading)) / base;
    const danger = median(all.map((s) => s.danger ?? NaN)) / base;
    const bytes = median(all.map((s) => s.scriptBytes));
    if (name !== "a blank Fluent page") {
      isGood &&= danger <= mostRatio.danger && ratio <= mostRatio.heading && bytes <= mostBytes;
      lines.push(
        `${name}: first content, the 999 line, at ${danger.toFixed(2)}; its heading, after sign-in, at ${ratio.toFixed(2)}; ${(bytes / 1000).toFixed(0)} KB of scripts`,
      );
    } else lines.push(`${name}: ${(bytes / 1000).toFixed(0)} KB of scripts`);
  }
  process.stdout.write(
    `On a fast 3G line, as a ratio to the heading of a blank Fluent page (${base.toFixed(0)} ms here):\n${lines.join("\n")}\n`,
  );
  process.stdout.write(
    `At most ${mostRatio.danger}, ${mostRatio.heading} and ${mostBytes / 1000} KB: ${isGood ? "kept" : "not kept"}.\n`,
  );
  process.exitCode = isGood ? 0 : 1;
} finally {
  await browser.close();
  await bot.stop();
  blank.server.close();
  rmSync(folder, { recursive: true, force: true });
}
