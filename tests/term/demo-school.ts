import { readFileSync } from "node:fs";

type Json = Record<string, unknown>;
type File = { readonly schools: readonly (Json & { id: string })[]; readonly staff: readonly Json[] };

const teachersEach = 14;
const names = ["oakfield", "brook", "calder"] as const;

/** The playground's invented school file with a third school, and with so many staff that figures can be told. */
export function demoSchoolFile(): File {
  const path = new URL("../../bot/playground/invented-school.json", import.meta.url);
  const { schools, staff } = JSON.parse(readFileSync(path, "utf8")) as File;
  const [first] = schools;
  if (!first) throw new Error("The invented school file has no school.");
  const third = { ...first, id: "calder", name: "Calder School", rota: [] };
  const sizes = { staffCount: 40, pupilCount: 420 };
  return {
    schools: [...schools, third].map((school) => ({ ...school, ...sizes })),
    staff: [
      ...staff,
      ...names.flatMap((school, s) =>
        Array.from({ length: teachersEach }, (_, n) =>
          person(500 + 20 * s + n, `${school} teacher ${letter(n)}`, school, "teacher"),
        ),
      ),
      person(590, "Calder Lead", "calder", "lead"),
      person(591, "Calder Deputy", "calder", "deputyLead"),
      person(592, "Calder Worker", "calder", "socialWorker"),
    ],
  };
}

const letter = (n: number): string => "ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(n);

function person(n: number, name: string, school: string, role: string): Json {
  return {
    tenantId: "7b1c0000-0000-4000-8000-000000000001",
    aadObjectId: `7b1c0000-0000-4000-8000-${String(n).padStart(12, "0")}`,
    name: name.charAt(0).toUpperCase() + name.slice(1),
    posts: [{ school, role }],
  };
}
