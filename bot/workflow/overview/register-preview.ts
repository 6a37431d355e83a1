import { exportRegister, readRegisterCsv } from "../../school/register-csv.ts";
import { applyImport, planImport } from "../../school/register-import.ts";
import { type Incoming, readRegisterJson } from "../../school/register-incoming.ts";
import { type School, type Staff, isAnswering } from "../../school/register.ts";
import type { Ports } from "../ports.ts";
import type { RegisterPreview } from "./shapes.ts";
import { usualWording } from "../../wording/wording.ts";

type Register = Pick<Ports, "register" | "clock">;

/**
 * What a new list of staff would change, row by row, and what of it would be refused and why. It changes nothing: the
 * register is a file outside, and whoever runs the Sounding Board puts the checked list in.
 */
export function previewOf(
  ports: Register,
  staff: Staff,
  text: string,
  isWholeStaff: boolean,
): RegisterPreview {
  const register = ports.register();
  const now = ports.clock.now();
  const plan = planImport(register, readIncoming(text), { person: staff.key, now, isWholeStaff });
  const second = plan.needsSecondPerson.length > 0;
  const agreeing = [...register.staff.values()].filter(
    ({ key }) => second && !("refusal" in applyImport(register, plan, now, key)),
  );
  return {
    changes: plan.changes.map((change) => ({
      words: change.words,
      needsSecond: plan.needsSecondPerson.includes(change),
      ...(change.line === undefined ? {} : { line: change.line }),
    })),
    refused: plan.refused,
    withheld: plan.withheld,
    stops: plan.stops,
    seconds: agreeing.map(({ name }) => name),
    ...(plan.changes.length === 0 || plan.stops.length > 0 || (second && agreeing.length === 0)
      ? {}
      : { command: commandFor(staff, isJson(text), isWholeStaff, agreeing[0]?.name) }),
  };
}

/** The people of one school as a table, to change in a spreadsheet and bring back; nobody's posts elsewhere. */
export function tableOf(ports: Register, school: School): string {
  const register = ports.register();
  const at = [...register.staff].flatMap(([key, staff]) => {
    const posts = staff.posts.filter(({ schoolId }) => schoolId === school.id);
    return posts.length === 0 ? [] : [[key, { ...staff, posts }] as const];
  });
  return exportRegister({ ...register, staff: new Map(at) });
}

/** Whether this person may look at lists of staff at all; for which schools is decided row by row. */
export function mayPreview(ports: Register, staff: Staff): boolean {
  const now = ports.clock.now();
  return [...ports.register().schools.keys()].some((id) => isAnswering(staff, id, now));
}

function isJson(text: string): boolean {
  return text.trimStart().startsWith("{");
}

function readIncoming(text: string): Incoming {
  if (!isJson(text)) return readRegisterCsv(text);
  try {
    return readRegisterJson(JSON.parse(text) as unknown);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { rows: [], refused: [{ line: 1, reason: usualWording.board.notJson }] };
  }
}

function commandFor(by: Staff, json: boolean, isWholeStaff: boolean, second: string | undefined): string {
  return [
    `npm run register:import -- SCHOOL_FILE register.${json ? "json" : "csv"}`,
    ...(isWholeStaff ? ["--whole-staff"] : []),
    `--write --by "${by.name}"`,
    ...(second === undefined ? [] : [`--second "${second}"`]),
  ].join(" ");
}
