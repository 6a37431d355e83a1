import { CsvError, parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import type { IncomingPost, Incoming, RefusedRow } from "./register-incoming.ts";
import { readIncoming } from "./register-incoming.ts";
import type { Register } from "./register.ts";
import { exportStaff } from "./staff-file.ts";

/**
 * The columns of the register as a table, one row for each post of each person:
 *
 * | column | what it holds |
 * |---|---|
 * | tenantId | the Microsoft 365 tenant of the person's account (a GUID) |
 * | aadObjectId | the object id of the account (a GUID) |
 * | name | the name that is printed |
 * | school | the id of the school in the school file |
 * | role | teacher, socialWorker, coverWorker, lead, deputyLead, head or administrator; also "DSL", "Deputy DSL", "Head teacher", "Social worker" |
 * | from, to | first and last day of the post, 2026-09-01 or 01/09/2026; empty for no limit |
 * | siteDays | when a worker is there: `Mon 09:00-12:00 in school; Tue 12:00-16:30 by phone` |
 * | cap | how many open consultations the worker takes from this school at most; empty for no limit |
 *
 * The last four may be left out.
 */
export const csvColumns = [
  ...["tenantId", "aadObjectId", "name", "school", "role"],
  ...["from", "to", "siteDays", "cap"],
] as const;
const needed: readonly string[] = csvColumns.slice(0, 5);

// A spreadsheet runs a cell that begins so. One more apostrophe makes it text; reading takes exactly that one away.
const runs = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const asText = (cell: string): string => (runs.test(cell) ? `'${cell}` : cell);
const fromText = (cell: string): string => (cell.startsWith("'") && runs.test(cell) ? cell.slice(1) : cell);

const days = ["Mon", "Tue", "Wed", "Thu", "Fri"] as const;
const ways = { inSchool: "in school", byPhone: "by phone" } as const;

/** The whole register as CSV, safe to open in a spreadsheet; `readRegisterCsv` reads it back unchanged. */
export function exportRegister(register: Register): string {
  const rows = exportStaff(register).flatMap(({ tenantId, aadObjectId, name, posts }) =>
    posts.map(({ school, role, from = "", to = "", siteDays, cap }) =>
      [
        ...[tenantId, aadObjectId, name, school, role, from, to],
        (siteDays ?? [])
          .map((day) => `${days[day.weekday - 1] ?? ""} ${day.from}-${day.to} ${ways[day.how]}`)
          .join("; "),
        cap === undefined ? "" : String(cap),
      ].map(asText),
    ),
  );
  return stringify([[...csvColumns], ...rows], { record_delimiter: "windows" });
}

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

/** Reads a table of posts. Rows that make no sense are refused one by one; a table without the needed columns whole. */
export function readRegisterCsv(text: string): Incoming {
  const whole = (reason: string): Incoming => ({ rows: [], refused: [{ line: 1, reason }] });
  if (text.includes("\uFFFD")) return whole("The letters cannot be read. Save the table as “CSV UTF-8”.");
  let parsed: readonly Parsed[];
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
    parsed = parse(text, options) as unknown as readonly Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return whole(`This is no table of comma-separated values (${error.code}).`);
  }
  const [head, ...body] = parsed;
  const names = (head?.record ?? []).map((cell) => cell.trim().toLowerCase());
  const columns = names.map((name) => csvColumns.find((column) => column.toLowerCase() === name));
  const missing = needed.filter((column) => !columns.some((c) => c === column));
  if (missing.length > 0) return whole(`The first line does not name ${missing.join(", ")}.`);
  const unknown = names.filter((_, i) => columns[i] === undefined);
  if (unknown.length > 0)
    return whole(`The first line names ${unknown.join(", ")}, which is no column here.`);
  const refused: RefusedRow[] = [];
  const rows: IncomingPost[] = [];
  for (const { record, info } of body) {
    const cells = record.map(fromText);
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (cells.length > columns.length) {
      refused.push({ line: info.lines, reason: "there are more cells than columns" });
      continue;
    }
    const values: Record<string, string> = {};
    for (const [i, column] of columns.entries()) if (column) values[column] = cells[i]?.trim() ?? "";
    const read = readIncoming(info.lines, values);
    if ("reason" in read) refused.push(read);
    else rows.push(read);
  }
  return { rows, refused };
}
