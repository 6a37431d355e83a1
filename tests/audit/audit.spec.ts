import assert from "node:assert/strict";
import fc from "fast-check";
import type { AnchorDoc } from "../../bot/workflow/audit/anchor.ts";
import { auditSchool } from "../../bot/workflow/audit/audit.ts";
import type { Doc } from "../../bot/workflow/ports.ts";
import { type Story, wholeStory } from "./story.ts";

type Path = readonly (string | number)[];

/** Everything in which the record is kept. Deliveries, timers and the like serve it and are not part of it. */
const kinds = ["consultation", "referral", "event", "view", "views", "reason", "hold", "envelope", "anchor"];

function leaves(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [at];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, [...at, key]));
}

function branches(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [at];
  return [
    ...(at.length > 0 ? [at] : []),
    ...Object.entries(value).flatMap(([k, p]) => branches(p, [...at, k])),
  ];
}

function changed(doc: Doc, path: Path, change: (old: unknown) => unknown): Doc {
  const copy = structuredClone(doc) as unknown as Record<string, unknown>;
  const last = path.at(-1)!;
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, copy);
  const next = change(parent[last]);
  if (next === undefined && Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (next === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = next;
  return copy as unknown as Doc;
}

const other = (old: unknown): unknown =>
  typeof old === "number" ? old + 1 : typeof old === "boolean" ? !old : `${String(old)}x`;

describe("the audit", () => {
  let story: Story;
  let docs: readonly Doc[];
  let record: readonly Doc[];
  const audit = (all: readonly Doc[]): readonly string[] =>
    auditSchool("oakfield", all, (...parts) => story.board.ports.secrets.seal(...parts)).problems;
  const without = (doc: Doc): Doc[] => docs.filter((d) => d !== doc);
  const instead = (doc: Doc, next: Doc): Doc[] => docs.map((d) => (d === doc ? next : d));

  before(async () => {
    story = await wholeStory();
    docs = story.all().filter((doc) => doc.pk === "oakfield");
    record = docs.filter((doc) => kinds.includes(doc.kind));
  });

  it("finds nothing wrong with a record that nobody touched, and the record has every kind of document", () => {
    assert.deepEqual(audit(docs), []);
    assert.deepEqual(new Set(record.map((doc) => doc.kind)), new Set(kinds));
  });

  it("names every field that was altered, of every document of the record", () => {
    let tried = 0;
    for (const doc of record)
      for (const path of leaves(doc)) {
        // The next rung of the ladder of silence is a timer, reckoned from the record; and the id is where it stands.
        if (path[0] === "dueAt" || path[0] === "id") continue;
        tried++;
        assert.notDeepEqual(
          audit(instead(doc, changed(doc, path, other))),
          [],
          `${doc.kind} ${path.join(".")}`,
        );
      }
    assert.ok(tried > 300, `${tried} fields`);
  });

  it("names every field that was taken away, of every document of the record", () => {
    for (const doc of record)
      for (const path of branches(doc)) {
        if (path[0] === "dueAt" || path[0] === "id") continue;
        const next = changed(doc, path, () => undefined);
        assert.notDeepEqual(audit(instead(doc, next)), [], `${doc.kind} ${path.join(".")}`);
      }
  });

  it("names every document that is missing, by what it was", () => {
    for (const doc of record) {
      // The newest anchor has nothing after it: only the log knows of it.
      if (doc === record.findLast((d) => d.kind === "anchor")) continue;
      assert.notDeepEqual(audit(without(doc)), [], doc.id);
    }
    const anchor = record.findLast((d) => d.kind === "anchor") as AnchorDoc;
    const logged = [{ school: "oakfield", date: anchor.date, hash: anchor.hash }];
    const { problems } = auditSchool("oakfield", without(anchor), undefined, logged);
    assert.ok(
      problems.some((p) => p.includes(`the anchor of ${anchor.date} is not the one that the log has`)),
    );
  });

  it("names two documents of a kind that were swapped", () => {
    fc.assert(
      fc.property(fc.constantFrom(...record), fc.constantFrom(...record), (a, b) => {
        fc.pre(a.kind === b.kind && a !== b);
        const swapped = docs.map((d) => (d === a ? { ...b, id: a.id } : d === b ? { ...a, id: b.id } : d));
        assert.notDeepEqual(audit(swapped), [], `${a.id} and ${b.id}`);
      }),
      { numRuns: 150 },
    );
  });

  it("names a document that was added", () => {
    for (const doc of record) {
      const id = doc.id.replace(/(\.\d{6})$/, ".000099").replace(/^(anchor\.).*/, "$12026-11-30");
      if (id === doc.id) continue;
      assert.notDeepEqual(audit([...docs, { ...doc, id }].sort((a, b) => (a.id < b.id ? -1 : 1))), [], id);
    }
  });

  it("says where and what, in words", () => {
    const event = record.find((d) => d.id.endsWith(`${story.consultation.id}.000002`))!;
    const said = audit(instead(event, changed(event, ["recorded", "at"], other)));
    assert.ok(said.includes(`${story.consultation.id}: entry 2 has been altered`));
    const subject = record.find((d) => d.id === story.consultation.id)!;
    assert.deepEqual(audit(instead(subject, changed(subject, ["texts", "t1"], other))), [
      `${story.consultation.id}: the words t1 are not the ones that were recorded`,
    ]);
    assert.deepEqual(audit(instead(subject, changed(subject, ["state", "askedBy"], other))).slice(0, 1), [
      `${story.consultation.id}: state.askedBy is not what the entries add up to`,
    ]);
  });

  it("never repeats what somebody wrote", () => {
    const words = docs.flatMap((d) =>
      Object.values((d as Doc & { texts?: Record<string, string> }).texts ?? {}),
    );
    assert.ok(words.length > 5);
    const subject = record.find((d) => d.id === story.referral.id)!;
    const said = Object.keys((subject as Doc & { texts: object }).texts).flatMap((id) =>
      audit(instead(subject, changed(subject, ["texts", id], other))),
    );
    for (const text of words.filter((w) => w.length > 3)) assert.ok(!said.join("\n").includes(text));
  });
});
