import { exportRegister } from "../school/register-csv.ts";
import { run } from "./command-line.ts";
import { readWords } from "./positionals.ts";
import { readSchoolFileOnDisk, registerOf } from "./school-file-on-disk.ts";

await run(() => {
  const { words } = readWords("npm run -s register:export -- SCHOOL_FILE > staff.csv", 1, []);
  return Promise.resolve(exportRegister(registerOf(readSchoolFileOnDisk(words[0] ?? ""))).trimEnd());
});
