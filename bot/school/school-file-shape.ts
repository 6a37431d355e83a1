import { z } from "zod";
import { jurisdictions, unknownJurisdiction, usualJurisdiction } from "./jurisdiction.ts";
import { usualLadder } from "./ladder.ts";
import { languages, unknownLanguage, usualLanguage } from "./language.ts";

const guid = z.guid().transform((s) => s.toLowerCase());
// Names are printed inside sentences that Teams reads as markdown.
const plainName = z
  .string()
  .trim()
  .max(80)
  .regex(/^[^*_[\]()<>{}`~|$\\]+$/, "no markdown characters, and not empty");
const phone = z.string().regex(/^[0-9 +]{3,20}$/, "digits and spaces only");
const date = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "HH:MM");
const weekday = z.int().min(1).max(5);
const schoolId = z.string().regex(/^[a-z0-9-]{1,40}$/, "lower-case letters, digits and hyphens");
const contactFields = { name: plainName, phone };
const contact = z.strictObject(contactFields);
const line = z.strictObject({
  ...contactFields,
  hours: z.strictObject({ from: time, to: time, weekdays: z.array(weekday).min(1).optional() }).optional(),
});
const waiting = z.int().min(1).max(600);

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const calendarShape = z.strictObject({
  timeZone: z.string().refine(isTimeZone, "not a time zone name").default("Europe/London"),
  opens: time,
  closes: time,
  weekdays: z.array(weekday).default([1, 2, 3, 4, 5]),
  terms: z.array(z.strictObject({ from: date, to: date })).min(1),
  closedDays: z.array(date).default([]),
  insetDays: z.array(date).default([]),
  bankHolidays: z.enum(["england", "own"]).default("england"),
  shortDays: z.array(z.strictObject({ on: z.union([date, weekday]), closes: time })).default([]),
  periods: z.array(z.strictObject({ name: plainName, from: time, to: time })).default([]),
});

const ladderShape = z.strictObject({
  offerCoverAfter: waiting.default(usualLadder.offerCoverAfter),
  dontWaitAfter: waiting.default(usualLadder.dontWaitAfter),
  unansweredAfter: waiting.default(usualLadder.unansweredAfter),
  leavingSoonMinutes: waiting.default(usualLadder.leavingSoonMinutes),
  digestAt: time.default(usualLadder.digestAt),
});

const purgeDays = z.int().min(1).max(3650);

const schoolShape = z.strictObject({
  id: schoolId,
  name: plainName,
  jurisdiction: z.enum(jurisdictions, { error: unknownJurisdiction }).default(usualJurisdiction),
  language: z.enum(languages, { error: unknownLanguage }).default(usualLanguage),
  duty: z.strictObject({ csaReporting: z.boolean().default(false) }).default({ csaReporting: false }),
  /** Whose front door it is: schools that name the same council share what its workers keep for each other. */
  council: schoolId.optional(),
  soleLead: z.boolean().default(false),
  usualReplyMinutes: z.int().min(5).max(600).default(30),
  staffCount: z.int().min(1).max(2000).optional(),
  pupilCount: z.int().min(1).max(10_000).optional(),
  purgeAfterDays: z
    .strictObject({ adviceOnly: purgeDays.default(30), referral: purgeDays.default(30) })
    .default({ adviceOnly: 30, referral: 30 }),
  ladder: ladderShape.default(usualLadder),
  calendar: calendarShape,
  contacts: z.strictObject({
    frontDoor: line,
    outOfHoursTeam: contact,
    lado: contact,
    chairOfGovernors: contact,
    leadPhone: phone,
    dutyLine: line.optional(),
    police101: phone.optional(),
  }),
  /** A lead is named by the object id of their account. */
  rota: z.array(z.strictObject({ weekday, lead: guid })).default([]),
  accepted: z
    .array(z.strictObject({ finding: z.string().min(1).max(40), by: plainName, on: date }))
    .default([]),
});

/** What a school may change of itself: its day, terms and days, its promise and its numbers; who works there is not in it. */
export const changeShape = z.strictObject({
  school: schoolId,
  usualReplyMinutes: z.int().min(5).max(600),
  calendar: z.strictObject({
    opens: time,
    closes: time,
    terms: z.array(z.strictObject({ from: date, to: date })).min(1),
    insetDays: z.array(date),
    closedDays: z.array(date),
  }),
  contacts: schoolShape.shape.contacts,
});

/** A post as a school file and an import write it: dates are included days, hours are the school's own. */
export const postShape = z.strictObject({
  school: schoolId,
  role: z.enum(["teacher", "socialWorker", "coverWorker", "lead", "deputyLead", "head", "administrator"]),
  from: date.optional(),
  to: date.optional(),
  siteDays: z
    .array(z.strictObject({ weekday, from: time, to: time, how: z.enum(["inSchool", "byPhone"]) }))
    .optional(),
  cap: z.int().min(1).max(500).optional(),
});

/** A person as a school file and an import write them. */
export const personShape = z.strictObject({
  tenantId: guid,
  aadObjectId: guid,
  name: plainName,
  /** The address by which Teams calls them. */
  callAddress: z.email().optional(),
  posts: z.array(postShape).min(1),
});

/** What has been imported into the register, by whom and who agreed: kept in the file itself. */
export const importShape = z.strictObject({
  on: date,
  by: plainName,
  second: plainName.optional(),
  changes: z.array(z.string().max(300)),
});

/** The whole file. */
export const fileShape = z.strictObject({
  schools: z.array(schoolShape).min(1),
  staff: z.array(personShape),
  imports: z.array(importShape).optional(),
});

export type SchoolChange = z.infer<typeof changeShape>;
export type FileSchool = z.infer<typeof schoolShape>;
export type FilePost = z.infer<typeof postShape>;
export type FilePerson = z.infer<typeof personShape>;
