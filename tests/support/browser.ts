import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

function findBrowser(): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  return [...(named === undefined ? [] : [named]), ...installed, chromium.executablePath()].find(existsSync);
}

/** Makes sure that there is a Chromium to test with, installing one where none is found; throws when it cannot. */
export function ensureBrowser(): void {
  if (findBrowser() !== undefined) return;
  process.stdout.write("No Chromium found: installing one for the browser tests.\n");
  if (spawnSync("apt-get", ["--version"]).status === 0) {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      stdio: "inherit",
    });
  } else {
    const cli = join(
      dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")),
      "cli.js",
    );
    execFileSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" });
  }
  if (findBrowser() === undefined)
    throw new Error("No Chromium could be installed; set CHROMIUM_PATH to one.");
}

/** A headless Chromium that asks nobody on the network for anything. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("Call ensureBrowser first.");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
