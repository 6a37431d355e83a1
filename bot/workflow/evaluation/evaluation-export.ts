import { createHash } from "node:crypto";
import { tablesOf } from "../../evaluation/export-measures.ts";
import { type ExportRow, exportRows, fewestQuestions } from "../../evaluation/export-rows.ts";
import { type Exported, type Grain, whyNotExport } from "../../evaluation/exported.ts";
import { sentOnes } from "../../evaluation/question-facts.ts";
import { type Span, momentsOf } from "../../evaluation/terms.ts";
import type { School } from "../../school/register.ts";
import { canonical } from "../audit/chain.ts";
import type { Doc, Kept, Ports } from "../ports.ts";
import { again, inRounds } from "../rounds.ts";
import { type SchoolFacts, readFacts } from "./read-facts.ts";
import { hasEnded } from "./term-report.ts";

/** What has been exported so far, in one document, so that two exports at once cannot both be the first. */
type ExportedDoc = Doc & {
  readonly kind: "exported";
  readonly schemaVersion: 1;
  readonly exports: readonly Exported[];
};

const place = { pk: "deployment", id: "exported" } as const;
/** Fewer schools than these, and what is told of all would be told of one. */
const fewestSchools = 3;

/** An export that must not be made; why, and what to do. */
export class ExportProblem extends Error {
  constructor(why: string) {
    super(`Nothing was exported. ${why}`);
    this.name = "ExportProblem";
  }
}

/**
 * The rows for an evaluator, after it is recorded that they leave. Throws ExportProblem when the span is not over, when
 * they are too few, and when an earlier export shares a day with it.
 */
export async function evaluationExport(
  ports: Ports,
  grain: Grain,
  span: Span,
): Promise<readonly ExportRow[]> {
  const schools = inDrawnOrder(ports, [...ports.register().schools.values()], span);
  const now = ports.clock.now();
  if (!hasEnded(span, schools, now))
    throw new ExportProblem(`${span.name} is not over, and what is exported must not change any more.`);
  const read: (SchoolFacts & { readonly school: School })[] = [];
  for (const school of schools) read.push({ school, ...(await readFacts(ports, school, span)) });
  const asking = read.filter(({ questions }) => sentOnes(questions).length > 0);
  const areas =
    grain === "council"
      ? [{ area: "council", parts: read }]
      : read.map((part, i) => ({ area: `school ${i + 1}`, parts: [part] }));
  const tables = areas.map(({ area, parts }) => ({
    area,
    tables: tablesOf({
      // Whoever was still waited for was so at the end of it, whenever the export is made.
      ...{ span, now: endOf(span, schools), schools: parts.map(({ school }) => school) },
      questions: parts.flatMap(({ questions }) => questions),
      referrals: parts.flatMap(({ referrals }) => referrals),
    }),
  }));
  const large = tables.filter(({ tables: { questions } }) => questions >= fewestQuestions).length;
  if (asking.length < fewestSchools || large < (grain === "council" ? 1 : fewestSchools))
    throw new ExportProblem(
      `There is too little of it: at least ${fewestSchools} schools must have asked, and ${fewestQuestions} questions ${grain === "council" ? "in all" : "each in three of them"}.`,
    );
  const rows = tables.flatMap(({ area, tables: counted }) => exportRows(span.id, area, counted));
  await recordExport(ports, grain, span, createHash("sha256").update(canonical(rows)).digest("hex"));
  return rows;
}

function endOf(span: Span, schools: readonly School[]): number {
  return Math.max(...schools.map(({ calendar }) => momentsOf(span, calendar.timeZone).to));
}

/** An order that says nothing of the names, and another one in every export. */
function inDrawnOrder(
  { secrets }: Pick<Ports, "secrets">,
  schools: School[],
  { id }: Span,
): readonly School[] {
  const drawn = (school: School): string => secrets.seal("evaluation", id, school.id);
  return schools.sort((a, b) => (drawn(a) < drawn(b) ? -1 : 1));
}

async function recordExport(
  ports: Ports,
  grain: Grain,
  { id, kind, from, to }: Span,
  digest: string,
): Promise<void> {
  await inRounds(ports, place.id, async () => {
    const kept = (await ports.store.read(place.pk, place.id)) as Kept<ExportedDoc> | undefined;
    const exports = kept?.doc.exports ?? [];
    const why = whyNotExport({ id, kind, from, to, grain }, digest, exports);
    if (why !== undefined) throw new ExportProblem(why);
    // The same once more: after a crash between this record and the file, say.
    if (exports.some((one) => one.id === id && one.grain === grain)) return undefined;
    const doc: ExportedDoc = {
      ...{ ...place, kind: "exported", schemaVersion: 1 },
      exports: [...exports, { id, from, to, grain, digest }],
    };
    const written = await ports.store.write(place.pk, [
      kept ? { op: "replace", doc, etag: kept.etag } : { op: "create", doc },
    ]);
    return written.ok ? undefined : again;
  });
}
