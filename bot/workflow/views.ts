import { createHash } from "node:crypto";
import type { Actor } from "../consultation/permissions.ts";
import { isKeptFrom } from "../consultation/state.ts";
import { type PersonKey, isAsking, isLead } from "../school/register.ts";
import { canonical } from "./audit/chain.ts";
import type { SubjectDoc } from "./documents.ts";
import type { Doc, Kept, Op, Ports } from "./ports.ts";
import { again, inRounds } from "./rounds.ts";

/** What somebody did with a subject that is no part of the work on it, and that its people have a right to know. */
export type ViewAct =
  | "opened"
  | "brokeGlass"
  | "exported"
  | "sealedEnvelope"
  | "openedEnvelope"
  | "exportedEnvelope"
  | "holdPlaced"
  | "holdLifted"
  | "purged";

/** A person; or `clock`, the published clock; or `operator`, whoever runs the commands. No person's key is so short. */
export type Viewer = PersonKey;

type Stored<Kind extends string> = Doc & { readonly kind: Kind; readonly schemaVersion: 1 };

/**
 * One entry of a subject's second chain: who did what with it, when, and a digest of why. Never a word: the words of a
 * reason stand in a document of their own until the purge.
 */
export type ViewDoc = Stored<"view"> & {
  readonly subjectId: string;
  readonly seq: number;
  readonly by: Viewer;
  readonly at: number;
  readonly act: ViewAct;
  /** A digest of what the act was about, such as the envelope that was sealed. */
  readonly about?: string | undefined;
  readonly why?: string | undefined;
  readonly previous: string;
  readonly hash: string;
};

/** The end of a subject's second chain. It stands in the list of its day, for the day's anchor. */
export type ViewsDoc = Stored<"views"> & {
  readonly subjectId: string;
  readonly count: number;
  readonly head: string;
  readonly latest: { readonly by: Viewer; readonly at: number; readonly act: ViewAct };
};

/** Why somebody did it, in their own words. */
export type ReasonDoc = Stored<"reason"> & {
  readonly subjectId: string;
  readonly words: string;
  readonly salt: string;
};

export type View = {
  readonly by: Viewer;
  readonly act: ViewAct;
  readonly about?: string;
  readonly why?: string;
};
export type Subject = { readonly pk: string; readonly id: string };

/** Looking twice within this time (ms) is one view. */
const sameViewMs = 10 * 60_000;

/** Everything that was looked at last on a day (`2026-11-24`, UTC). */
export const viewedList = (date: string): string => `viewed.${date}`;
export const viewsId = (subjectId: string): string => `views.${subjectId}`;
export const viewId = (subjectId: string, seq: number): string =>
  `view.${subjectId}.${String(seq).padStart(6, "0")}`;
export const reasonId = (subjectId: string, seq: number): string =>
  `reason.${subjectId}.${String(seq).padStart(6, "0")}`;

/** What one more view writes; `before` is the end of the chain as it was read. Goes into the batch of what it is about. */
export function viewOps(
  ports: Pick<Ports, "clock" | "secrets">,
  { pk, id: subjectId }: Subject,
  before: Kept<ViewsDoc> | undefined,
  { by, act, about, why }: View,
): readonly Op[] {
  const at = ports.clock.now();
  const seq = (before?.doc.count ?? 0) + 1;
  const salt = ports.secrets.random();
  const shared = { pk, schemaVersion: 1, subjectId } as const;
  const entry = linked(
    {
      ...{ ...shared, id: viewId(subjectId, seq), kind: "view", seq, by, at, act },
      ...(about === undefined ? {} : { about }),
      ...(why === undefined ? {} : { why: ports.secrets.seal("why", salt, why) }),
    },
    before?.doc.head ?? "",
  );
  const end: ViewsDoc = {
    ...{ ...shared, id: viewsId(subjectId), kind: "views", count: seq, head: entry.hash },
    ...{
      latest: { by, at, act },
      lists: [viewedList(new Date(at).toISOString().slice(0, 10))],
      listedAt: at,
    },
  };
  const reason: ReasonDoc = {
    ...shared,
    id: reasonId(subjectId, seq),
    kind: "reason",
    words: why ?? "",
    salt,
  };
  return [
    { op: "create", doc: entry },
    before ? { op: "replace", doc: end, etag: before.etag } : { op: "create", doc: end },
    ...(why === undefined ? [] : [{ op: "create", doc: reason } as const]),
  ];
}

/** The end of a subject's second chain as it stands. */
export async function viewsEnd(
  ports: Pick<Ports, "store">,
  { pk, id }: Subject,
): Promise<Kept<ViewsDoc> | undefined> {
  return (await ports.store.read(pk, viewsId(id))) as Kept<ViewsDoc> | undefined;
}

/**
 * Records a view before anything is shown. A second look by the same person within ten minutes, for no new reason, is
 * the same view. Rejects when it cannot be recorded: then nothing may be shown.
 */
export function recordView(ports: Ports, subject: Subject, view: View): Promise<void> {
  return inRounds(ports, viewsId(subject.id), async () => {
    const before = await viewsEnd(ports, subject);
    if (view.why === undefined && before && isSameLook(before.doc, view, ports.clock.now())) return undefined;
    const written = await ports.store.write(subject.pk, viewOps(ports, subject, before, view));
    return written.ok ? undefined : again;
  });
}

function isSameLook({ latest }: ViewsDoc, { by, act }: View, now: number): boolean {
  return act === "opened" && latest.act === act && latest.by === by && now - latest.at < sameViewMs;
}

/** Whether this person may be told who looked: whoever asked or proposed it, and the leads it is not kept from. */
export function mayListViews({ kind, state }: SubjectDoc, actor: Actor): boolean {
  const author = kind === "consultation" ? state.askedBy : state.proposedBy;
  const isLeadOfIt = isLead(actor.roles) && !isKeptFrom(state, actor.key);
  return (author === actor.key && isAsking(actor.roles)) || isLeadOfIt;
}

export type ViewLine = Pick<ViewDoc, "seq" | "by" | "at" | "act"> & {
  /** The reason in their words, until the purge. */
  readonly why: string | undefined;
};

/** Who looked at a subject and why, oldest first. Call only for people who may be told. */
export async function listViews(ports: Pick<Ports, "store">, subject: Subject): Promise<readonly ViewLine[]> {
  const views = (await everything(ports, subject.pk, `view.${subject.id}.`)) as readonly ViewDoc[];
  const reasons = (await everything(ports, subject.pk, `reason.${subject.id}.`)) as readonly ReasonDoc[];
  const words = new Map(reasons.map((r) => [r.id, r.words]));
  return views.map(({ seq, by, at, act }) => ({
    seq,
    by,
    at,
    act,
    why: words.get(reasonId(subject.id, seq)),
  }));
}

const pageSize = 200;

/** All documents of a partition whose id begins so, in id order. */
export async function everything(
  { store }: Pick<Ports, "store">,
  pk: string,
  prefix: string,
): Promise<readonly Doc[]> {
  const found: Doc[] = [];
  for (;;) {
    const page = await store.list(pk, prefix, found.at(-1)?.id ?? "", pageSize);
    found.push(...page.map((kept) => kept.doc));
    if (page.length < pageSize) return found;
  }
}

/** What is wrong with a subject's second chain, given in its order and with its end; empty when every link holds. */
export function verifyViews(views: readonly ViewDoc[], end: ViewsDoc | undefined): readonly string[] {
  const problems: string[] = [];
  let previous = "";
  for (const [i, view] of views.entries()) {
    if (view.seq !== i + 1 || view.id !== viewId(view.subjectId, view.seq))
      problems.push(`view ${i + 1} is missing or out of its place: view ${view.seq} stands there`);
    if (view.previous !== previous) problems.push(`view ${view.seq} does not follow the one before it`);
    const { previous: _, hash, ...entry } = view;
    if (hash !== linked(entry, view.previous).hash) problems.push(`view ${view.seq} has been altered`);
    previous = hash;
  }
  const last = views.at(-1);
  if (!last) return end === undefined ? problems : [...problems, "its views are missing"];
  if (end === undefined) return [...problems, "the end of its views is missing"];
  const { by, at, act } = last;
  const expected: ViewsDoc = {
    ...{
      pk: last.pk,
      id: viewsId(last.subjectId),
      kind: "views",
      schemaVersion: 1,
      subjectId: last.subjectId,
    },
    ...{ count: views.length, head: last.hash, latest: { by, at, act } },
    ...{ lists: [viewedList(new Date(at).toISOString().slice(0, 10))], listedAt: at },
  };
  if (canonical(end) !== canonical(expected))
    problems.push("the end of its views does not say what its last view says");
  return problems;
}

function linked(entry: Omit<ViewDoc, "previous" | "hash">, previous: string): ViewDoc {
  const hash = createHash("sha256")
    .update(canonical({ ...entry, previous }))
    .digest("hex");
  return { ...entry, previous, hash };
}
