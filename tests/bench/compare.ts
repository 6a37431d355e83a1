// `npm run bench:compare A B`: two results of `npm run bench` side by side.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { summariseStarts } from "./start-up.ts";
import type { Results, Summary } from "./table.ts";

type Kept = Results & { readonly summary: readonly Summary[] };

const { positionals } = parseArgs({ allowPositionals: true });
const [before, after] = positionals.map((file) => JSON.parse(readFileSync(file, "utf8")) as Kept);

function line(cells: readonly string[]): string {
  return cells.map((cell, i) => (i === 0 ? cell.padEnd(20) : cell.padStart(14))).join("");
}

/** Each as a ratio to the echo of its own run, because two runs never meet the same machine. */
function table(a: Kept, b: Kept): string {
  const rows: string[] = [
    line(["", "CPU/echo A", "B", "B/A", "p99/echo A", "B", "B/A"]),
    ...b.summary.flatMap((row) => {
      const was = a.summary.find(({ action, users }) => action === row.action && users === row.users);
      if (!was) return [line([`${row.action} by ${row.users}`, "-", row.toEcho.cpu.toFixed(2)])];
      const pair = (key: "cpu" | "p99"): string[] => {
        const [x, y] = [was.toEcho[key], row.toEcho[key]];
        return [x.toFixed(2), y.toFixed(2), (y / x).toFixed(2)];
      };
      return [line([`${row.action} by ${row.users}`, ...pair("cpu"), ...pair("p99")])];
    }),
  ];
  const start = ({ starts }: Kept): number => summariseStarts(starts, "answered").ratio;
  rows.push(
    line(["first answer", start(a).toFixed(2), start(b).toFixed(2), (start(b) / start(a)).toFixed(2)]),
  );
  const grown = ({ memory }: Kept): string => {
    const [first, last] = [memory.at(0), memory.at(-1)];
    return first && last ? `${(last.heapMb - first.heapMb).toFixed(1)} MB` : "-";
  };
  rows.push(line(["memory grows by", grown(a), grown(b)]));
  return `${rows.join("\n")}\n`;
}

if (!before || !after) {
  process.stderr.write("Two results, please: npm run bench:compare BEFORE.json AFTER.json\n");
  process.exitCode = 1;
} else process.stdout.write(table(before, after));
