import type { School } from "../../school/register.ts";
import type { AnchorDoc } from "../audit/anchor.ts";
import { auditSchool } from "../audit/audit.ts";
import { fullTime } from "../export/entries.ts";
import type { Ports } from "../ports.ts";
import { retentionReport } from "../purge/report.ts";
import { everything } from "../views.ts";
import type { RecordCheck } from "./shapes-reports.ts";
import { viewerName } from "./words.ts";
import { wordingOf } from "../../wording/wording.ts";

/** Checks the record of a school; who asks again soon gets what was found then. */
export type CheckRecord = (ports: Ports, school: School) => Promise<RecordCheck>;

/** The whole record is read, so this is done once in so long (ms), whoever asks. */
const keptMs = 10 * 60_000;
const shownHash = 16;

type Kept = { readonly at: number; readonly found: Promise<RecordCheck> };

/** Creates the check of a process. A check that fails is made anew for the next who asks. */
export function createRecordCheck(): CheckRecord {
  const checks = new WeakMap<Ports, Map<string, Kept>>();
  return (ports, school) => {
    const own = checks.get(ports) ?? new Map<string, Kept>();
    checks.set(ports, own);
    const now = ports.clock.now();
    const known = own.get(school.id);
    if (known && now - known.at < keptMs) return known.found;
    const found = check(ports, school);
    own.set(school.id, { at: now, found });
    void found.catch(() => own.delete(school.id));
    return found;
  };
}

async function check(ports: Ports, school: School): Promise<RecordCheck> {
  const first = await look(ports, school);
  if (first.problems.length === 0) return first;
  // While it is read the record goes on: only what is still wrong at a second look is wrong.
  const second = await look(ports, school);
  return { ...second, problems: second.problems.filter((problem) => first.problems.includes(problem)) };
}

/** Ids, numbers and moments for whoever answers for the set-up; no word that anybody wrote, reasons included. */
async function look(ports: Ports, school: School): Promise<RecordCheck> {
  const now = ports.clock.now();
  const { timeZone } = school.calendar;
  const { recordCheck: say } = wordingOf(school);
  const docs = await everything(ports, school.id, "");
  const { forgotten, due, held, notFiled, problems } = retentionReport(docs, now);
  const audit = auditSchool(school.id, docs, (...parts) => ports.secrets.seal(...parts));
  const anchor = docs.filter((doc): doc is AnchorDoc => doc.kind === "anchor").at(-1);
  const next = due.map((purge) => purge.dueAt ?? purge.purgeAt).sort((a, b) => a - b)[0];
  return {
    checked: fullTime(now, timeZone),
    forgetting: [
      { label: say.wordsRemoved, text: String(forgotten.length) },
      { label: say.waitForTheirDay, text: String(due.length) },
      ...(next === undefined ? [] : [{ label: say.nextDay, text: fullTime(next, timeZone) }]),
      { label: say.notFiled, text: String(notFiled.length) },
      ...held.map(({ hold }) => ({
        label: say.heldBy(viewerName(ports.register(), hold.placedBy)),
        text: say.heldSince(fullTime(hold.placedAt, timeZone)),
      })),
    ],
    proof: [
      { label: say.subjects, text: String(audit.subjects) },
      { label: say.entries, text: String(audit.entries) },
      { label: say.looks, text: String(audit.views) },
      { label: say.daysSealed, text: String(audit.anchors) },
      ...(anchor
        ? [
            {
              label: say.lastSeal,
              text: `${anchor.date} ${anchor.hash.slice(0, shownHash)}`,
            },
          ]
        : []),
    ],
    problems: [...problems, ...audit.problems],
  };
}
