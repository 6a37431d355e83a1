/** One package of the lock file. */
export type Locked = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
};
export type LockFile = {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Locked>>;
};
export type Manifest = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
};

/** Licences (SPDX) under which a school or trust may run, change and pass on the whole. */
const allowed: ReadonlySet<string> = new Set([
  ...[
    "MIT",
    "MIT-0",
    "ISC",
    "0BSD",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "Apache-2.0",
    "BlueOak-1.0.0",
    "Unlicense",
  ],
  ...["CC0-1.0", "MPL-2.0", "PSF-2.0"],
]);

/** Packages that do not name their licence where it belongs, and where we read it. */
const readBySomebody: Readonly<Record<string, string>> = {
  "dejavu-fonts-ttf": "its LICENSE: the free licence of Bitstream Vera, and Arev's",
  "escape-regexp-component": "its Readme.md: MIT",
  jspath: "its LICENSE: MIT",
  "png-js": "its LICENSE: MIT",
  semaphore: "the README of its repository: MIT",
};

/** The only packages that may run something of their own while they are installed. */
const mayRun: ReadonlySet<string> = new Set(["node"]);

/**
 * What is wrong with the packages that a release is made of: where they come from, whether they are what they were,
 * what they run on installation, and their licences. Reads the lock file only, so it holds for every platform.
 */
export function checkPackages(manifest: Manifest, lock: LockFile): readonly string[] {
  const faults: string[] = [];
  if (lock.lockfileVersion !== 3) faults.push("The lock file is not of version 3.");
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
    if (!/^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      faults.push(`${name} is ${version} in package.json, which is not one exact version.`);
  const running = new Set<string>();
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === "") continue;
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    if (entry.link === true || !path.startsWith("node_modules/"))
      faults.push(`${path} is no package of a registry.`);
    if (entry.resolved !== undefined)
      faults.push(`${path} names where it was fetched; the lock file must not.`);
    if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(entry.integrity ?? ""))
      faults.push(`${path} has no SHA-512 digest.`);
    if (entry.hasInstallScript === true) running.add(name);
    if (!isAllowed(entry.license) && readBySomebody[name] === undefined)
      faults.push(`${path} is under ${entry.license ?? "no licence that it names"}.`);
  }
  const decided = manifest.allowScripts ?? {};
  for (const name of running) {
    if (decided[name] === undefined)
      faults.push(`${name} runs a script on installation, and allowScripts is silent.`);
  }
  for (const [name, may] of Object.entries(decided)) {
    if (may && !mayRun.has(name)) faults.push(`${name} may run a script on installation without a reason.`);
    if (!running.has(name)) faults.push(`allowScripts names ${name}, which runs nothing.`);
  }
  return faults;
}

/** `A OR B` is as good as its better half, `A AND B` as its worse. */
function isAllowed(expression = ""): boolean {
  const bare = expression.replaceAll(/[()]/g, "");
  return bare.split(" OR ").some((either) => either.split(" AND ").every((part) => allowed.has(part.trim())));
}
