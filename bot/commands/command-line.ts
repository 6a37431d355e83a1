/** A command that was not carried out, in a sentence for the person who typed it. */
export class CommandProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CommandProblem";
  }
}

/**
 * Reads `--name value` options. Whatever is not named here, and whatever is needed and missing, is answered with how
 * the command is used.
 */
export function readOptions<Needed extends string, Optional extends string = never>(
  usage: string,
  needed: readonly Needed[],
  optional: readonly Optional[] = [],
): Readonly<Record<Needed, string> & Partial<Record<Optional, string>>> {
  const known: ReadonlySet<string> = new Set([...needed, ...optional]);
  const options: Record<string, string> = {};
  const words = process.argv.slice(2);
  for (const [i, word] of words.entries()) {
    if (i % 2 === 1) continue;
    const [, name = ""] = /^--([a-z-]+)$/.exec(word) ?? [];
    const value = words[i + 1];
    if (!known.has(name) || value === undefined) throw new CommandProblem(`Use it so: ${usage}`);
    options[name] = value;
  }
  for (const name of needed)
    if (!options[name]) throw new CommandProblem(`--${name} is missing. Use it so: ${usage}`);
  return options as Record<Needed, string> & Partial<Record<Optional, string>>;
}

/** Runs a command: prints what it says, and ends with 1 and a plain sentence when it could not be done. */
export async function run(work: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await work()}\n`);
  } catch (error) {
    // Problems are written for people; anything else is a defect, and its text could hold what they wrote.
    const isForPeople = error instanceof Error && error.name.endsWith("Problem");
    process.stderr.write(
      `${isForPeople ? error.message : `This failed (${error instanceof Error ? error.name : "unknown"}).`}\n`,
    );
    process.exitCode = 1;
  }
}
