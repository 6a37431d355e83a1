import type { Actor } from "../consultation/permissions.ts";
import { type Consultation, othersToSay } from "../consultation/state.ts";
import type { PersonKey, School } from "../school/register.ts";
import { isOpen } from "../school/school-clock.ts";
import { endOfTerm, halfTermAt } from "../school/terms.ts";
import type { ConsultationDoc } from "./documents.ts";
import type { Doc, Kept, Op, Ports } from "./ports.ts";
import { isPurged } from "./purge/clock.ts";
import { everything } from "./views.ts";

/** Which questions of a half-term carry one reference; the reference itself stands with the words of each. */
type ReferenceDoc = Doc & {
  readonly kind: "reference";
  readonly schemaVersion: 1;
  readonly questions: readonly string[];
};

const prefixOf = (halfTerm: string): string => `reference.${halfTerm}.`;
const mostAtOnce = 50;

/** A reference as people write it in different ways: small letters, no spaces, dots and dashes. */
export function plainReference(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s./-]+/g, "");
}

function idOf(ports: Ports, school: School, reference: string): string | undefined {
  const halfTerm = halfTermAt(school.calendar, ports.clock.now())?.from;
  if (halfTerm === undefined) return undefined;
  return `${prefixOf(halfTerm)}${ports.secrets.seal("reference", school.id, plainReference(reference))}`;
}

/** What has been asked under a reference in this half-term. */
export type Touched = {
  /** Members of staff besides the asker, of questions that are kept from nobody. */
  readonly others: number;
  readonly note: (question: string) => readonly Op[];
};

/** Looks up who else has asked under this reference, and how to note one more question. */
export async function touching(
  ports: Ports,
  school: School,
  reference: string,
  asker: PersonKey,
): Promise<Touched> {
  const id = idOf(ports, school, reference);
  if (id === undefined) return { others: 0, note: () => [] };
  const kept = (await ports.store.read(school.id, id)) as Kept<ReferenceDoc> | undefined;
  const questions = kept?.doc.questions ?? [];
  const asked = await countable(ports, school, questions);
  // A question that is kept from somebody counts for nobody: its existence might be told by a number.
  const people = asked.filter(({ state }) => state.keptFrom === undefined).map(({ state }) => state.askedBy);
  return {
    others: new Set(people.filter((person) => person !== asker)).size,
    note(question) {
      const doc: ReferenceDoc = {
        ...{ pk: school.id, id, kind: "reference", schemaVersion: 1 },
        questions: [...questions, question],
        dueAt: endOfTerm(school.calendar, ports.clock.now()),
      };
      return [kept ? { op: "replace", doc, etag: kept.etag } : { op: "create", doc }];
    },
  };
}

const uncounted: ReadonlySet<Consultation["state"]> = new Set([
  ...(["draft", "withdrawn", "movedToReply", "stopped"] as const),
]);

/** The questions that still stand: not those taken back, stopped because an adult is meant, or purged. */
async function countable(
  ports: Ports,
  school: School,
  questions: readonly string[],
): Promise<readonly ConsultationDoc[]> {
  const found: ConsultationDoc[] = [];
  for (const id of questions) {
    const kept = (await ports.store.read(school.id, id)) as Kept<ConsultationDoc> | undefined;
    if (kept && !isPurged(kept.doc) && !uncounted.has(kept.doc.state.state)) found.push(kept.doc);
  }
  return found;
}

/** References under which three or more members of staff have asked this half-term, as this lead may know it. */
export async function oftenAsked(
  ports: Ports,
  school: School,
  lead: Actor,
): Promise<readonly { readonly reference: string; readonly people: number; readonly questions: number }[]> {
  const halfTerm = halfTermAt(school.calendar, ports.clock.now())?.from;
  if (halfTerm === undefined) return [];
  const docs = (await everything(ports, school.id, prefixOf(halfTerm))) as readonly ReferenceDoc[];
  const often = [];
  for (const { questions } of docs) {
    if (questions.length <= othersToSay) continue;
    const asked = (await countable(ports, school, questions)).filter(
      ({ state }) => state.keptFrom?.includes(lead.key) !== true,
    );
    const people = new Set(asked.map(({ state }) => state.askedBy)).size;
    const [first] = asked;
    if (!first || people <= othersToSay) continue;
    const reference = first.texts[first.state.reference?.text ?? ""] ?? "";
    often.push({ reference, people, questions: asked.length });
  }
  return often;
}

/** Removes the notes of half-terms and the slips of terms that are over, when nobody is at work. */
export async function forgetWhatIsOver(ports: Ports, school: School): Promise<void> {
  if (isOpen(school.calendar, ports.clock.now())) return;
  for (const kind of ["reference", "slip"])
    for (const { doc } of await ports.store.due(school.id, kind, ports.clock.now(), mostAtOnce))
      await ports.store.write(school.id, [{ op: "remove", id: doc.id }]);
}
