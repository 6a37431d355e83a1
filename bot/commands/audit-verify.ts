import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { type LoggedAnchor, auditStore } from "../workflow/audit/audit.ts";
import { CommandProblem, readOptions, run } from "./command-line.ts";
import { openFile } from "./export-ports.ts";

const anchorLine = z.object({
  msg: z.literal("record.anchored"),
  ...{ school: z.string(), date: z.string(), hash: z.string() },
});

await run(async () => {
  const { from, log } = readOptions("npm run audit:verify -- --from FILE [--log FILE]", ["from"], ["log"]);
  const store = openFile(from);
  try {
    const found = await auditStore(store, log === undefined ? [] : anchorsIn(log));
    const { schools, subjects, entries, views, anchors, purged, problems } = found;
    if (problems.length > 0) process.exitCode = 1;
    return [
      `${subjects} subjects of ${schools} schools with ${entries} entries, ${views} views and ${anchors} anchors; the words of ${purged} were purged.`,
      ...problems,
      problems.length === 0 ? "Nothing is altered, missing or swapped." : `${problems.length} problem(s).`,
    ].join("\n");
  } finally {
    await store.close();
  }
});

/** The anchors that a log of the bot holds; other lines are passed over. */
function anchorsIn(file: string): readonly LoggedAnchor[] {
  if (!existsSync(file)) throw new CommandProblem(`There is no file ${file}.`);
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      if (!line.includes("record.anchored")) return [];
      try {
        const read = anchorLine.safeParse(JSON.parse(line));
        return read.success ? [read.data] : [];
      } catch {
        throw new CommandProblem(`${file} has a line about an anchor that cannot be read.`);
      }
    });
}
