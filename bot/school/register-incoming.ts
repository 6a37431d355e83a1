import { z } from "zod";
import { type FilePost, personShape, postShape } from "./school-file-shape.ts";

/** A post of somebody as an import names it; `line` is where it stands, for the report. */
export type IncomingPost = {
  readonly line: number;
  readonly tenantId: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly post: FilePost;
};
export type RefusedRow = { readonly line: number; readonly reason: string };
export type Incoming = { readonly rows: readonly IncomingPost[]; readonly refused: readonly RefusedRow[] };

const days = ["mon", "tue", "wed", "thu", "fri"];
const accountShape = personShape.omit({ posts: true });

/** What the wrong value of a column is told as. */
const reasons: Readonly<Record<string, string>> = {
  tenantId: "the tenant id is no GUID",
  aadObjectId: "the object id of the account is no GUID",
  name: "the name is empty, too long, or holds characters that Teams reads as formatting",
  school: "the school is empty, or no id of lower-case letters, digits and hyphens",
  role: "the role is none of teacher, socialWorker, coverWorker, lead, deputyLead, head, administrator",
  from: "the first day is no date: write 2026-09-01 or 01/09/2026",
  to: "the last day is no date: write 2026-09-01 or 01/09/2026",
  siteDays: "the site days cannot be read: write them as Mon 09:00-12:00 in school; Tue 12:00-16:30 by phone",
  cap: "the cap is no whole number from 1 to 500",
};

// Roles as offices write them, without spaces, hyphens and capitals.
const roles: Readonly<Record<string, FilePost["role"]>> = {
  ...{ teacher: "teacher", socialworker: "socialWorker", linkedsocialworker: "socialWorker" },
  ...{ coverworker: "coverWorker", cover: "coverWorker", lead: "lead", dsl: "lead" },
  ...{ deputylead: "deputyLead", deputydsl: "deputyLead", ddsl: "deputyLead" },
  ...{ head: "head", headteacher: "head", administrator: "administrator" },
};

// Spreadsheets turn dates into the local form when a table is opened and saved.
function isoDate(text: string): string {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return year === "" ? text : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** `Mon 09:00-12:00 in school` as a site day; anything else as something that no shape takes. */
function siteDay(text: string): object {
  const [, day = "", from, to, way = ""] =
    /^([a-z]+)\s+(\d{1,2}:\d\d)\s*[-\u2013]\s*(\d{1,2}:\d\d)\s+(in\s*school|by\s*phone)$/i.exec(text) ?? [];
  const how = way.toLowerCase().startsWith("in") ? "inSchool" : "byPhone";
  return {
    weekday: days.indexOf(day.slice(0, 3).toLowerCase()) + 1,
    ...{ from: from?.padStart(5, "0"), to: to?.padStart(5, "0"), how },
  };
}

function refusal(line: number, error: z.ZodError): RefusedRow {
  const columns = new Set(error.issues.map(({ path }) => String(path[0] ?? "")));
  return { line, reason: [...columns].map((c) => reasons[c] ?? `${c} is not understood`).join("; ") };
}

/** One row of a table, by column. Empty cells are values that are not given. */
export function readIncoming(
  line: number,
  cells: Readonly<Record<string, string>>,
): IncomingPost | RefusedRow {
  const { from, to, siteDays, cap, role = "", ...rest } = cells;
  const read = z.object({ ...accountShape.shape, ...postShape.shape }).safeParse({
    ...rest,
    role: roles[role.toLowerCase().replaceAll(/[\s_-]/g, "")] ?? role,
    ...(from ? { from: isoDate(from) } : {}),
    ...(to ? { to: isoDate(to) } : {}),
    ...(siteDays ? { siteDays: siteDays.split(";").map((part) => siteDay(part.trim())) } : {}),
    ...(cap ? { cap: Number(cap) } : {}),
  });
  if (!read.success) return refusal(line, read.error);
  const { tenantId, aadObjectId, name, ...post } = read.data;
  return { line, tenantId, aadObjectId, name, post };
}

/** Reads `{ "staff": [...] }` as a school file writes it; the line of a person is their place in the list. */
export function readRegisterJson(json: unknown): Incoming {
  const outer = z.object({ staff: z.array(z.unknown()) }).safeParse(json);
  if (!outer.success)
    return { rows: [], refused: [{ line: 1, reason: "this is no JSON with a list called staff" }] };
  const rows: IncomingPost[] = [];
  const refused: RefusedRow[] = [];
  for (const [i, person] of outer.data.staff.entries()) {
    const read = personShape.safeParse(person);
    if (read.success) {
      const { posts, ...account } = read.data;
      rows.push(...posts.map((post) => ({ line: i + 1, ...account, post })));
    } else {
      const issues = read.error.issues.map((issue) =>
        issue.path[0] === "posts" ? { ...issue, path: issue.path.slice(2) } : issue,
      );
      refused.push(refusal(i + 1, new z.ZodError(issues)));
    }
  }
  return { rows, refused };
}
