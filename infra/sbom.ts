import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CommandProblem, run } from "../bot/commands/command-line.ts";

const usage = "npm run sbom [-- FILE]";

type Fields = Record<string, unknown>;
type LockFile = Fields & { packages: Record<string, Fields> };

const readJson = (path: string): Fields => JSON.parse(readFileSync(path, "utf8")) as Fields;

/** package.json and lock file of what is needed to run, without the tools. */
function withoutTools(): { manifest: Fields; lock: LockFile } {
  const { devDependencies: _, overrides = {}, ...manifest } = readJson("package.json");
  const whole = readJson("package-lock.json") as LockFile;
  const packages = Object.fromEntries(
    Object.entries(whole.packages).filter(([, entry]) => entry["dev"] !== true),
  );
  const root = { ...packages[""] };
  delete root["devDependencies"];
  const needed = Object.entries(overrides as Fields).filter(([name]) => `node_modules/${name}` in packages);
  return {
    manifest: { ...manifest, overrides: Object.fromEntries(needed) },
    lock: { ...whole, packages: { ...packages, "": root } },
  };
}

function npmSbom(folder: string): string {
  const cli = process.env["npm_execpath"];
  const args = ["sbom", "--sbom-format=cyclonedx", "--sbom-type=application", "--package-lock-only"];
  const options = { cwd: folder, encoding: "utf8", maxBuffer: 64 << 20 } as const;
  const { stdout, stderr, status } = cli
    ? spawnSync(process.execPath, [cli, ...args], options)
    : spawnSync("npm", args, options);
  if (status !== 0) throw new CommandProblem(`npm could not list the packages: ${stderr.slice(0, 500)}`);
  return stdout;
}

/**
 * What a release contains, as CycloneDX, made by npm. It is asked about a copy without the tools, because its
 * `--omit=dev` also drops what both a tool and the server need.
 */
await run(() => {
  const [out = "dist/sbom.cdx.json", ...more] = process.argv.slice(2);
  if (out.startsWith("-") || more.length > 0) throw new CommandProblem(`Use it so: ${usage}`);
  const { manifest, lock } = withoutTools();
  const folder = mkdtempSync(join(tmpdir(), "sbom-"));
  try {
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
    writeFileSync(join(folder, "package-lock.json"), JSON.stringify(lock));
    const list = JSON.parse(npmSbom(folder)) as { metadata: { component: Fields }; components: unknown[] };
    // npm takes the folder's name.
    list.metadata.component["name"] = manifest["name"];
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, `${JSON.stringify(list, undefined, 2)}\n`);
    return Promise.resolve(`${list.components.length} packages are in ${out}.`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
