import { type PulseCounts, type PulseId, pulseNumbers } from "../../evaluation/confidence.ts";
import { type Span, overlaps, spanOf, termAt } from "../../evaluation/terms.ts";
import type { School } from "../../school/register.ts";
import { localTime } from "../../school/school-clock.ts";
import type { Doc, Ports } from "../ports.ts";
import { pulseId } from "../pulse.ts";

/** What was said in the terms of a span that are over on a school's clock; undefined when none of them is. */
export async function readPulse(
  ports: Pick<Ports, "store">,
  { id, calendar }: School,
  span: Span,
  now: number,
): Promise<PulseCounts | undefined> {
  const { from: begun } = termAt(localTime(now, calendar.timeZone).date);
  const over = termsIn(span).filter(({ to }) => to < begun);
  if (over.length === 0) return undefined;
  const kept = await Promise.all(over.map((term) => ports.store.read(id, pulseId(term.id))));
  const docs = kept.flatMap((one) => (one ? [one.doc] : []));
  return { know: said(docs, "know"), advice: said(docs, "advice") };
}

function termsIn(span: Span): readonly Span[] {
  const years = [span.from.slice(0, 4), span.to.slice(0, 4)];
  const ids = [...new Set(years)].flatMap((year) =>
    ["spring", "summer", "autumn"].map((s) => `${year}-${s}`),
  );
  return ids.flatMap((id) => spanOf(id) ?? []).filter((term) => overlaps(term, span));
}

function said(docs: readonly Doc[], id: PulseId): readonly number[] {
  return pulseNumbers.map((number) =>
    docs.reduce(
      (sum, doc) => sum + Number((doc as Doc & Record<string, unknown>)[`${id}_${number}`] ?? 0),
      0,
    ),
  );
}

/** Both together; what one of them lacks is added as nothing. */
export function withPulse(a: PulseCounts | undefined, b: PulseCounts | undefined): PulseCounts | undefined {
  if (!a || !b) return a ?? b;
  const add = (id: PulseId): readonly number[] => a[id].map((count, i) => count + (b[id][i] ?? 0));
  return { know: add("know"), advice: add("advice") };
}
