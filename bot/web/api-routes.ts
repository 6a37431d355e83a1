import { z } from "zod";
import { accessReport } from "../workflow/access/report.ts";
import { isAdvising, isAnswering, isLead } from "../school/register.ts";
import type { School, Staff } from "../school/register.ts";
import { consultedAt } from "../workflow/overview/consulted.ts";
import { copyKinds, copyOf } from "../workflow/overview/copy.ts";
import { behindGlass, breakGlassInTab } from "../workflow/overview/glass.ts";
import { openItem } from "../workflow/overview/item.ts";
import { listNames, listPage, readPlace } from "../workflow/overview/lists.ts";
import {
  askInTab,
  keepDetails,
  pressInTab,
  showDetails,
  startReferralInTab,
} from "../workflow/overview/press.ts";
import { removeInTab, saveInTab, savedRepliesOf } from "../workflow/overview/replies.ts";
import { changeReferring } from "../workflow/overview/referring.ts";
import { mayPreview, previewOf, tableOf } from "../workflow/overview/register-preview.ts";
import { type CheckRecord, createRecordCheck } from "../workflow/overview/record-check.ts";
import { reportOf } from "../workflow/overview/reports.ts";
import { setupOf } from "../workflow/overview/school.ts";
import { trainingOf } from "../workflow/overview/training.ts";
import { meOf, overviewOf, schoolsOf } from "../workflow/overview/overview.ts";
import { sayWhereInTab } from "../workflow/overview/where.ts";
import type { Ports } from "../workflow/ports.ts";
import { actorAt } from "../workflow/subjects.ts";
import { type Answer, type Asked, type Route, notFound, unreadable } from "./api.ts";
import { termFigures } from "./api-figures.ts";
import { createLive } from "./api-live.ts";
import { schoolChangeRoutes } from "./api-school.ts";

const longestInput = 20_000;
const inputs = z.record(z.string().max(40), z.string().max(longestInput));
const pressShape = z.strictObject({
  verb: z.string().min(1).max(40),
  version: z.int().nonnegative(),
  inputs: inputs.default({}),
});
const askShape = z.strictObject({ text: z.string().trim().min(1).max(longestInput) });
const previewShape = z.strictObject({ text: z.string().min(1).max(200_000), wholeStaff: z.boolean() });
const nothingShape = z.strictObject({});
const reasonShape = z.strictObject({ reason: z.string().max(2000) });
const copyShape = z.strictObject({ as: z.enum(copyKinds) });
const detailsShape = z.strictObject({ inputs });
const replyShape = z.strictObject({
  council: z.string().min(1).max(60),
  outcome: z.string().max(40),
  text: z.string().max(longestInput),
  evenSo: z.boolean().default(false),
});
const changeShape = replyShape.extend({ version: z.int().nonnegative() });
const removeShape = z.strictObject({ council: replyShape.shape.council, version: z.int().nonnegative() });
const referringShape = z.strictObject({ school: z.string().max(40), isAllowed: z.boolean() });
const date = z.iso.date();
const whereShape = z.discriminatedUnion("say", [
  z.strictObject({ say: z.literal("back") }),
  z.strictObject({
    say: z.literal("placed"),
    place: z.enum(["inSchool", "atTheGate", "byPhone"]),
    until: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
  }),
  z.strictObject({ say: z.literal("away"), from: date, to: date, cover: z.string().max(80).optional() }),
]);
const month = /^\d{4}-(0[1-9]|1[0-2])$/;

const day = /^\d{4}-\d{2}-\d{2}$/;

const ok = (body: unknown): Answer => ({ status: 200, body });
const found = (body: unknown): Answer => (body === undefined ? notFound : ok(body));

/** The school that the address names, if this person has a post there now. */
function schoolIn({ ports, staff, query }: Asked): School | undefined {
  return schoolsOf(ports, staff).find((school) => school.id === query.get("school"));
}

/** Figures are for those who answer for a school or advise it. */
function mayReport(ports: Ports, staff: Staff, school: School): boolean {
  const now = ports.clock.now();
  return isAnswering(staff, school.id, now) || isAdvising(actorAt(ports, staff.key, school.id).roles);
}

const read = (path: string, answer: (asked: Asked) => Promise<Answer>): Route => ({
  ...{ method: "get", path, limit: "read", answer },
});

/** A route whose body has a shape; anything else in it is refused. */
function write<T>(
  path: string,
  shape: z.ZodType<T>,
  answer: (asked: Asked, body: T) => Promise<Answer>,
): Route {
  return {
    ...{ method: "post", path, limit: "press" },
    answer(asked) {
      const parsed = shape.safeParse(asked.body);
      return parsed.success ? answer(asked, parsed.data) : Promise.resolve(unreadable);
    },
  };
}

const idOf = ({ params }: Asked): string => params["id"] ?? "";

function recordRoute(check: CheckRecord): Route {
  return read("/api/record", async (asked) => {
    const { ports, staff } = asked;
    const school = schoolIn(asked);
    const may = school && isAnswering(staff, school.id, ports.clock.now());
    return may ? ok(await check(ports, school)) : notFound;
  });
}

/** Everything that the tab can ask. What somebody may not see is answered as if it were not there. */
export const createRoutes = (): readonly Route[] => [
  read("/api/me", ({ ports, staff }) => Promise.resolve(ok(meOf(ports, staff)))),
  read("/api/overview", async ({ ports, staff }) => ok(await overviewOf(ports, staff))),
  read("/api/items", async (asked) => {
    const { ports, staff, query } = asked;
    const school = schoolIn(asked);
    const list = listNames.find((name) => name === query.get("list"));
    const before = query.get("before");
    const place = before === null ? undefined : readPlace(before);
    if (!list || (before !== null && !place)) return unreadable;
    if (!school) return notFound;
    return found(await listPage(ports, school, actorAt(ports, staff.key, school.id), list, place));
  }),
  read("/api/items/:id", async (asked) => found(await openItem(asked.ports, asked.staff.key, idOf(asked)))),
  write("/api/items/:id/press", pressShape, async (asked, press) => {
    const { ports, deliverer, staff, options } = asked;
    return found(await pressInTab(ports, deliverer, options.readPress, staff, idOf(asked), press));
  }),
  write("/api/items/:id/details/show", reasonShape, async (asked, { reason }) =>
    found(await showDetails(asked.ports, asked.staff, idOf(asked), reason)),
  ),
  write("/api/items/:id/details/keep", detailsShape, async (asked, body) =>
    found(await keepDetails(asked.ports, asked.staff, idOf(asked), body.inputs)),
  ),
  {
    ...write("/api/items/:id/copy", copyShape, async (asked, { as }) => {
      const file = await copyOf(asked.ports, asked.options.printPdf, asked.staff, idOf(asked), as);
      return file ? { status: 200, file } : notFound;
    }),
    limit: "copy",
  },
  write("/api/items/:id/break-glass", reasonShape, async (asked, { reason }) =>
    found(await breakGlassInTab(asked.ports, asked.deliverer, asked.staff, idOf(asked), reason)),
  ),
  read("/api/behind-glass", async (asked) => {
    const school = schoolIn(asked);
    const lead = school && actorAt(asked.ports, asked.staff.key, school.id);
    return lead && isLead(lead.roles) ? ok(await behindGlass(asked.ports, school, lead)) : notFound;
  }),
  write("/api/questions", askShape, async ({ ports, deliverer, staff }, { text }) =>
    ok(await askInTab(ports, deliverer, staff, text)),
  ),
  write("/api/referrals", nothingShape, async ({ ports, deliverer, staff }) =>
    ok(await startReferralInTab(ports, deliverer, staff)),
  ),
  write("/api/referring", referringShape, async ({ ports, deliverer, staff }, { school: id, isAllowed }) => {
    const school = schoolsOf(ports, staff).find((s) => s.id === id);
    return found(school && (await changeReferring(ports, deliverer, staff, school, isAllowed)));
  }),
  // Those who answer no questions have no saved replies, and are not told whether there are any.
  read("/api/replies", async ({ ports, staff }) => {
    const replies = await savedRepliesOf(ports, staff);
    return replies.length > 0 ? ok(replies) : notFound;
  }),
  write("/api/replies", replyShape, async ({ ports, staff }, body) =>
    found(await saveInTab(ports, staff, undefined, body)),
  ),
  write("/api/replies/:id/change", changeShape, async (asked, body) =>
    found(await saveInTab(asked.ports, asked.staff, idOf(asked), body)),
  ),
  write("/api/replies/:id/remove", removeShape, async (asked, { council, version }) =>
    found(await removeInTab(asked.ports, asked.staff, idOf(asked), council, version)),
  ),
  write("/api/where", whereShape, async ({ ports, staff }, said) =>
    found(await sayWhereInTab(ports, staff, schoolsOf(ports, staff), said)),
  ),
  read("/api/consulted", async (asked) => {
    const { ports, staff, query } = asked;
    const school = schoolIn(asked);
    const wanted = query.get("month") ?? undefined;
    if (wanted !== undefined && !month.test(wanted)) return unreadable;
    const actor = school && actorAt(ports, staff.key, school.id);
    if (!school || !actor || !isLead(actor.roles)) return notFound;
    return ok(await consultedAt(ports, school, actor, wanted));
  }),
  read("/api/reports", async (asked) => {
    const { ports, staff, query } = asked;
    const school = schoolIn(asked);
    const wanted = query.get("month") ?? undefined;
    if (wanted !== undefined && !month.test(wanted)) return unreadable;
    if (!school || !mayReport(ports, staff, school)) return notFound;
    return ok(await reportOf(ports, school, wanted));
  }),
  read("/api/training", async (asked) => {
    const { ports, staff } = asked;
    const school = schoolIn(asked);
    const actor = school && actorAt(ports, staff.key, school.id);
    if (!school || !actor || !isLead(actor.roles)) return notFound;
    return found(await trainingOf(ports, school, actor));
  }),
  read("/api/access", async (asked) => {
    const { ports, staff, query } = asked;
    const school = schoolIn(asked);
    const from = query.get("from") ?? undefined;
    if (from !== undefined && !day.test(from)) return unreadable;
    const lead = school && actorAt(ports, staff.key, school.id);
    return lead ? found(await accessReport(ports, school, lead, from)) : notFound;
  }),
  { method: "get", path: "/api/reports/term", limit: "figures", answer: termFigures },
  read("/api/school", (asked) => {
    const { ports, staff } = asked;
    const school = schoolIn(asked);
    const may = school && isAnswering(staff, school.id, ports.clock.now());
    return Promise.resolve(may ? ok(setupOf(ports, school)) : notFound);
  }),
  read("/api/register", (asked) => {
    const { ports, staff } = asked;
    const school = schoolIn(asked);
    const may = school && isAnswering(staff, school.id, ports.clock.now());
    return Promise.resolve(may ? ok({ csv: tableOf(ports, school) }) : notFound);
  }),
  write("/api/register/preview", previewShape, ({ ports, staff }, { text, wholeStaff }) =>
    Promise.resolve(mayPreview(ports, staff) ? ok(previewOf(ports, staff, text, wholeStaff)) : notFound),
  ),
  ...schoolChangeRoutes,
  recordRoute(createRecordCheck()),
  { method: "get", path: "/api/live", limit: "live", answer: createLive() },
];
