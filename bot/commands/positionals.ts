import { CommandProblem } from "./command-line.ts";

/** What was typed after a command: the words in their order, values by name, and the switches that are on. */
export type TypedWords<Value extends string> = {
  readonly words: readonly string[];
  readonly values: Readonly<Partial<Record<Value, string>>>;
  readonly switches: ReadonlySet<string>;
};

/** Reads words, `--name value` and `--switch`. Anything else, or too few words, is answered with how it is used. */
export function readWords<Value extends string>(
  usage: string,
  count: number,
  values: readonly Value[],
  switches: readonly string[] = [],
): TypedWords<Value> {
  const asked = new CommandProblem(`Use it so: ${usage}`);
  const words: string[] = [];
  const found: Partial<Record<Value, string>> = {};
  const on = new Set<string>();
  const typed = process.argv.slice(2);
  for (let word = typed.shift(); word !== undefined; word = typed.shift()) {
    const name = word.startsWith("--") ? word.slice(2) : undefined;
    const value = values.find((one) => one === name);
    if (name === undefined) words.push(word);
    else if (switches.includes(name)) on.add(name);
    else if (value === undefined || typed[0] === undefined || typed[0].startsWith("--")) throw asked;
    else found[value] = typed.shift() ?? "";
  }
  if (words.length !== count) throw asked;
  return { words, values: found, switches: on };
}
