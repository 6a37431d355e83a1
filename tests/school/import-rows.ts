import assert from "node:assert/strict";
import { type ImportPlan, applyImport, planImport } from "../../bot/school/register-import.ts";
import type { Incoming } from "../../bot/school/register-incoming.ts";
import type { Register } from "../../bot/school/register.ts";
import type { FilePost } from "../../bot/school/school-file-shape.ts";
import { type Name, key, register, schoolMorning as now, staff } from "../support/staff.ts";

/** Somebody invented, or somebody new; their school and role; and what else the row says. */
export type Row = readonly [
  Name | { readonly digits: string; readonly name: string },
  FilePost["school"],
  FilePost["role"],
  Partial<FilePost>?,
];

/** Rows as they were read from a table, the first on its second line. */
export function rows(...all: readonly Row[]): Incoming {
  return {
    refused: [],
    rows: all.map(([who, school, role, more], i) => {
      const { tenantId, aadObjectId, name } =
        typeof who === "string"
          ? staff(who)
          : {
              ...staff("tess"),
              aadObjectId: staff("tess").aadObjectId.replace(/101$/, who.digits),
              name: who.name,
            };
      return { line: i + 2, tenantId, aadObjectId, name, post: { school, role, ...more } };
    }),
  };
}

/** What an import by the administrator, or somebody else, would do. */
export const plan = (
  incoming: Incoming,
  person: Name | "nobody" = "adam",
  isWholeStaff = false,
): ImportPlan =>
  planImport(register, incoming, {
    ...{ now, isWholeStaff },
    person: person === "nobody" ? undefined : key(person),
  });

/** The register after the import was made. */
export const applied = (made: ImportPlan, second?: Name): Register => {
  const done = applyImport(register, made, now, second && key(second));
  assert.ok("register" in done, "refusal" in done ? done.refusal : "");
  return done.register;
};

/** Somebody whom the register does not know yet. */
export const nia = { digits: "301", name: "Nia New" };
