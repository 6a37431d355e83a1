import { type PersonKey, type Register, type Staff } from "../../bot/school/register.ts";
import { inventedRegister } from "../support/board.ts";

/** The invented people of two schools by their first names, lower case. */
export type Name = string;

const byName = new Map<Name, Staff>(
  [...inventedRegister.staff.values()].map((staff) => [staff.name.split(" ")[0]!.toLowerCase(), staff]),
);
const byKey = new Map<PersonKey, Name>([...byName].map(([name, staff]) => [staff.key, name]));

export const names: readonly Name[] = [...byName.keys()];

export function staffOf(name: Name): Staff {
  const staff = byName.get(name);
  if (!staff) throw new Error(`Nobody is called ${name}.`);
  return staff;
}

export function nameOfKey(person: PersonKey): Name {
  return byKey.get(person) ?? person;
}

/** Who plays which part at a school. */
export type Cast = {
  readonly askers: readonly Name[];
  readonly workers: readonly Name[];
  readonly leads: readonly Name[];
};

export const casts: readonly Cast[] = [
  { askers: ["tess", "hugh"], workers: ["sam", "cara"], leads: ["lena", "dev"] },
  { askers: ["bilal"], workers: ["sam", "priya"], leads: ["mona", "finn"] },
];

export { inventedRegister };

/** The register without this person, as it is after they have left. */
export function without(register: Register, person: PersonKey): Register {
  const staff = new Map(register.staff);
  staff.delete(person);
  return { ...register, staff };
}
