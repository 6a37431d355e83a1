import { type Register, type School, type Staff, isAdvising, rolesAt } from "./register.ts";

/** A council as this register knows it, and those of its schools that somebody advises now. */
export type Council = { readonly key: string; readonly schools: readonly School[] };

/**
 * The council of a school. A school that names none is on its own: a key with a dot, which no name has, so that it is
 * never taken for another school's council.
 */
export function councilOf({ council, id }: Pick<School, "council" | "id">): string {
  return council ?? `school.${id}`;
}

/** The councils for whose schools this person answers questions now; none for everybody else. */
export function councilsOf(register: Register, staff: Staff, now: number): readonly Council[] {
  const councils = new Map<string, School[]>();
  for (const school of register.schools.values()) {
    if (!isAdvising(rolesAt(staff, school.id, now))) continue;
    const key = councilOf(school);
    councils.set(key, [...(councils.get(key) ?? []), school]);
  }
  return [...councils].map(([key, schools]) => ({ key, schools }));
}
