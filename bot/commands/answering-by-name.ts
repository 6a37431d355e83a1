import { type PersonKey, type Register, isAnswering } from "../school/register.ts";
import { CommandProblem } from "./command-line.ts";

/**
 * Somebody who answers for one of these schools, by the name that the register prints; undefined without a name.
 * Throws CommandProblem when there is nobody of that name, or there are several.
 */
export function answeringByName(
  register: Register,
  schools: readonly string[],
  name: string | undefined,
  now: number,
): PersonKey | undefined {
  if (name === undefined) return undefined;
  const found = [...register.staff.values()].filter(
    (person) => person.name === name && schools.some((id) => isAnswering(person, id, now)),
  );
  if (found.length > 1) throw new CommandProblem(`Several people in the register are called ${name}.`);
  const [person] = found;
  if (!person)
    throw new CommandProblem(
      schools.length === 1
        ? `${name} is no lead, deputy, head or administrator of this school.`
        : `${name} is no lead, deputy, head or administrator of a school in the register.`,
    );
  return person.key;
}
