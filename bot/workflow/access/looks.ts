import type { PersonKey, School } from "../../school/register.ts";
import { localTime } from "../../school/school-clock.ts";
import { daysAfter } from "../../school/zone-time.ts";
import type { Ports } from "../ports.ts";
import { type ReasonDoc, type ViewAct, type ViewDoc, everything, reasonId } from "../views.ts";

/** A stretch of a school's calendar, both days (`2026-11-02`) inside it; without `to` it runs on. */
export type Period = { readonly from: string; readonly to?: string };

/** How often somebody did one thing with one question or referral, and when first and last (ms). Ids, never words. */
export type Looks = {
  readonly by: PersonKey;
  readonly subjectId: string;
  readonly act: ViewAct;
  readonly times: number;
  readonly first: number;
  readonly last: number;
};

/** A look that had to be justified, with the words of the reason until the purge removes them. */
export type Reasoned = Pick<ViewDoc, "by" | "subjectId" | "at" | "act"> & { readonly why?: string };

export type Access = { readonly looks: readonly Looks[]; readonly reasoned: readonly Reasoned[] };

/** Acts for which a reason is asked. */
const justified: ReadonlySet<ViewAct> = new Set([
  ...(["brokeGlass", "openedEnvelope", "exportedEnvelope", "holdPlaced", "holdLifted"] as const),
]);

/**
 * The periods for which a school may look back, the present one first. A period lasts from the first day of a term to
 * the day before the next one, so that what is looked at in the holidays stands in one of them.
 */
export function periodsOf({ calendar }: School, now: number): readonly Period[] {
  const { date: today } = localTime(now, calendar.timeZone);
  const starts = calendar.terms
    .map((term) => term.from)
    .filter((from) => from <= today)
    .sort();
  const periods = starts.map((from, i): Period => {
    const next = starts[i + 1];
    return next === undefined ? { from } : { from, to: daysAfter(next, -1) };
  });
  return periods.length === 0 ? [{ from: "1970-01-01" }] : periods.reverse();
}

/**
 * Who looked at what at a school in a period, from the record of looks. What the clock did by itself is left out, and
 * so is everything about a subject that `mayTell` does not let through.
 */
export async function accessOf(
  ports: Pick<Ports, "store">,
  { id: pk, calendar }: School,
  { from, to }: Period,
  mayTell: (subjectId: string) => Promise<boolean> = () => Promise.resolve(true),
): Promise<Access> {
  const isInside = ({ at }: ViewDoc): boolean => {
    const { date } = localTime(at, calendar.timeZone);
    return date >= from && (to === undefined || date <= to);
  };
  const all = (await everything(ports, pk, "view.")) as readonly ViewDoc[];
  const inside = all.filter((view) => view.by !== "clock" && isInside(view));
  const told = new Map<string, boolean>();
  for (const { subjectId } of inside) if (!told.has(subjectId)) told.set(subjectId, await mayTell(subjectId));
  const views = inside.filter(({ subjectId }) => told.get(subjectId) === true);
  return { looks: counted(views), reasoned: await reasonsOf(ports, views) };
}

function counted(views: readonly ViewDoc[]): readonly Looks[] {
  const counts = new Map<string, Looks>();
  for (const { by, subjectId, act, at } of views) {
    const key = `${by} ${subjectId} ${act}`;
    const { times, first, last } = counts.get(key) ?? { times: 0, first: at, last: at };
    counts.set(key, {
      ...{ by, subjectId, act, times: times + 1 },
      ...{ first: Math.min(first, at), last: Math.max(last, at) },
    });
  }
  return [...counts.values()].sort((a, b) => b.last - a.last);
}

async function reasonsOf(
  { store }: Pick<Ports, "store">,
  views: readonly ViewDoc[],
): Promise<readonly Reasoned[]> {
  const found: Reasoned[] = [];
  for (const { pk, subjectId, seq, by, at, act, why } of views) {
    if (!justified.has(act)) continue;
    const reason = why === undefined ? undefined : await store.read(pk, reasonId(subjectId, seq));
    const words = (reason?.doc as ReasonDoc | undefined)?.words;
    found.push({ by, subjectId, at, act, ...(words === undefined ? {} : { why: words }) });
  }
  return found.sort((a, b) => b.at - a.at);
}
