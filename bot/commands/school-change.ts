import { changesIn, wrongIn } from "../school/school-change.ts";
import { type SchoolChange, changeShape } from "../school/school-file-shape.ts";
import { localTime } from "../school/zone-time.ts";
import { answeringByName } from "./answering-by-name.ts";
import { CommandProblem, run } from "./command-line.ts";
import { readWords } from "./positionals.ts";
import {
  parseJson,
  readSchoolFileOnDisk,
  readText,
  registerOf,
  replaceSchoolFile,
} from "./school-file-on-disk.ts";

const usage = "npm run school:change -- SCHOOL_FILE CHANGE_FILE [--write --by NAME]";
const longestEntry = 300;

function readChange(path: string): SchoolChange {
  const parsed = changeShape.safeParse(parseJson(readText(path), path));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => `\n- ${issue.path.join(".")}: ${issue.message}`);
  throw new CommandProblem(
    `${path} is no change of a school as the tab gives it out:${where.join("")}\nNothing was changed.`,
  );
}

await run(() => {
  const { words, values, switches } = readWords(usage, 2, ["by"], ["write"]);
  const [path = "", changePath = ""] = words;
  const file = readSchoolFileOnDisk(path);
  const register = registerOf(file);
  const change = readChange(changePath);
  const school = register.schools.get(change.school);
  if (!school) throw new CommandProblem(`${change.school} is not in ${path}. Nothing was changed.`);
  const wrong = wrongIn(school, change);
  if (wrong.length > 0) throw new CommandProblem([...wrong, "Nothing was changed."].join("\n"));
  const changes = changesIn(school, change).map(({ what, before, after }) => `${what}: ${before} → ${after}`);
  const lines = [`${school.name}:`, ...changes.map((line) => `  - ${line}`)];
  if (changes.length === 0) return Promise.resolve(`${school.name}: there is nothing to change.`);
  if (!switches.has("write"))
    return Promise.resolve([...lines, "Nothing was changed. Add --write to do it."].join("\n"));
  const now = Date.now();
  if (answeringByName(register, [school.id], values.by, now) === undefined)
    throw new CommandProblem(`Who wants it? Use it so: ${usage}`);
  const { usualReplyMinutes, calendar, contacts } = change;
  const schools = (file.json["schools"] as readonly Readonly<Record<string, unknown>>[]).map((one) =>
    one["id"] === school.id
      ? {
          ...one,
          ...{ usualReplyMinutes, contacts },
          calendar: { ...(one["calendar"] as object), ...calendar },
        }
      : one,
  );
  const done = {
    on: localTime(now, school.calendar.timeZone).date,
    by: values.by ?? "",
    changes: changes.map((line) => `${school.name}: ${line}`.slice(0, longestEntry)),
  };
  const imports = [...((file.json["imports"] as readonly unknown[] | undefined) ?? []), done];
  replaceSchoolFile(file, { ...file.json, schools, imports });
  return Promise.resolve([...lines, `Written to ${path}. It holds from the next start.`].join("\n"));
});
