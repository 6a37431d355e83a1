import { type SubjectDoc, schoolIn } from "../documents.ts";
import type { Kept, Op, Ports } from "../ports.ts";
import { type PurgeDoc, isPurged, purgeId, purgeOf } from "./clock.ts";
import { type Forgotten, emptyingOps } from "./purge.ts";
import { again, inRounds } from "../rounds.ts";

type Means = Pick<Ports, "store" | "clock" | "secrets" | "inTurn" | "pause">;

/** One line of what was forgotten, for a list beside the backups: an id and a moment, no word. */
export function forgottenLine({ subject, track, at }: Forgotten): string {
  return `${JSON.stringify({ subject, track, at })}\n`;
}

/**
 * Reads such a list, or lines of the log that say `purge.forgotten`. Other lines are passed over: a log has many, and
 * the last line of a list may be cut short.
 */
export function readForgotten(text: string): readonly Forgotten[] {
  return text.split("\n").flatMap((line) => {
    const { subject, track, at, time } = fieldsOf(line);
    const moment = typeof at === "number" ? at : typeof time === "string" ? Date.parse(time) : Number.NaN;
    const isOne = typeof subject === "string" && schoolIn(subject) !== undefined && !Number.isNaN(moment);
    if (!isOne || (track !== "adviceOnly" && track !== "referral")) return [];
    return [{ subject, track, at: moment }];
  });
}

function fieldsOf(line: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(line);
    return typeof json === "object" && json !== null ? (json as Record<string, unknown>) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/**
 * Forgets in an older record what had been forgotten after it was made, whatever state it had then: nothing that was
 * promised to be gone comes back with a backup. Gives how many; what is not there, or is forgotten already, is passed over.
 */
export async function forgetAgain(ports: Means, list: readonly Forgotten[]): Promise<number> {
  let forgotten = 0;
  for (const one of new Map(list.map((each) => [each.subject, each])).values())
    if (await forgetOne(ports, one)) forgotten++;
  return forgotten;
}

function forgetOne(ports: Means, { subject: id, track, at }: Forgotten): Promise<boolean> {
  const pk = schoolIn(id) ?? "";
  return inRounds(ports, id, async () => {
    const subject = (await ports.store.read(pk, id)) as Kept<SubjectDoc> | undefined;
    if (!subject || isPurged(subject.doc)) return false;
    const purge = await purgeOf(ports, { pk, id });
    const now = ports.clock.now();
    const doc: PurgeDoc = {
      ...(purge?.doc ?? {
        ...{ pk, id: purgeId(id), kind: "purge", schemaVersion: 1, subjectId: id, track },
        ...{ from: at, purgeAt: at },
      }),
      ...{ stage: "screens", purgedAt: now, dueAt: now },
    };
    const ops: readonly Op[] = [
      ...(await emptyingOps(ports, subject)),
      purge ? { op: "replace", doc, etag: purge.etag } : { op: "create", doc },
    ];
    return (await ports.store.write(pk, ops)).ok ? true : again;
  });
}
