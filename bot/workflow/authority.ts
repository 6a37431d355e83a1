import type { Card } from "../cards/render.ts";
import { noteCard, wayForwardCard } from "../cards/small-cards.ts";
import { decide } from "../consultation/decide.ts";
import type { ConsultationEvent } from "../consultation/events.ts";
import type { Authority } from "../consultation/state.ts";
import {
  type PersonKey,
  type School,
  type Staff,
  askingSchools,
  isAsking,
  isLead,
  peopleWith,
} from "../school/register.ts";
import type { Deliverer } from "./deliver-pending.ts";
import type { AskerDoc, ConsultationDoc } from "./documents.ts";
import { entryOps, ledgerEnd } from "./ledger.ts";
import { ownList } from "./lists.ts";
import type { Kept, Op, Ports } from "./ports.ts";
import { isPurged } from "./purge/clock.ts";
import { consultationStep } from "./record.ts";
import { again, inRounds } from "./rounds.ts";
import { actorAt, factsAt } from "./subjects.ts";
import { usualWording } from "../wording/wording.ts";

const { authority } = usualWording;

/** Where the store keeps what a person said last at a school. */
export function askerId(ports: Ports, person: PersonKey): string {
  return `asker.${ports.secrets.seal("asker", person)}`;
}

async function askerDoc(
  ports: Ports,
  schoolId: string,
  person: PersonKey,
): Promise<Kept<AskerDoc> | undefined> {
  return (await ports.store.read(schoolId, askerId(ports, person))) as Kept<AskerDoc> | undefined;
}

/** What this person has said at this school about referrals that their worker starts; undefined while they have not. */
export async function referringOf(
  ports: Ports,
  schoolId: string,
  person: PersonKey,
): Promise<AskerDoc["mayRefer"]> {
  return (await askerDoc(ports, schoolId, person))?.doc.mayRefer;
}

/** Whether a linked worker may start a referral in this person's name now: they said so, and they still work here. */
export async function isAuthorised(ports: Ports, school: School, person: PersonKey): Promise<boolean> {
  if (!isAsking(actorAt(ports, person, school.id).roles)) return false;
  return (await referringOf(ports, school.id, person)) === "yes";
}

/** The same for the batch that acts on it: should they take it back meanwhile, nothing of that batch is written. */
export async function whileAuthorised(
  ports: Ports,
  school: School,
  person: PersonKey,
): Promise<Op | undefined> {
  const kept = await askerDoc(ports, school.id, person);
  if (kept?.doc.mayRefer !== "yes") return undefined;
  return { op: "replace", doc: kept.doc, etag: kept.etag };
}

/**
 * What a new question carries. A person is asked once, with the first question that somebody linked can answer; a lead
 * is not asked, because the referral would come back to them.
 */
export function authorityFor(
  ports: Ports,
  school: School,
  staff: Staff,
  said: AskerDoc | undefined,
): Authority | undefined {
  if (said?.mayRefer !== undefined) return said.mayRefer === "yes" ? "given" : undefined;
  if (said?.referringAsked !== undefined || isLead(actorAt(ports, staff.key, school.id).roles))
    return undefined;
  const linked = peopleWith(ports.register(), school.id, ["socialWorker"], ports.clock.now());
  return linked.some(({ key }) => key !== staff.key) ? "asked" : undefined;
}

type AuthorityEvent = Extract<ConsultationEvent["type"], "authorityGiven" | "authorityWithheld">;

/** Keeps what they said, with when, in a record of its own: it outlives the question under which they were asked. */
export async function authorityOps(
  ports: Ports,
  schoolId: string,
  person: PersonKey,
  type: AuthorityEvent,
  hasAsked = true,
): Promise<readonly Op[]> {
  const about = askerId(ports, person);
  const end = await ledgerEnd(ports, schoolId, about);
  const mayRefer = wordFor(type);
  const first: AskerDoc = {
    ...{ pk: schoolId, id: about, kind: "asker", schemaVersion: 1 },
    ...{ said: [], mayRefer },
  };
  return [
    hasAsked ? { op: "set", id: about, fields: { mayRefer } } : { op: "create", doc: first },
    ...entryOps(ports, schoolId, about, end, { by: person, what: { type } }),
  ];
}

function wordFor(type: AuthorityEvent): "yes" | "no" {
  return type === "authorityGiven" ? "yes" : "no";
}

const verbs = { letWorkerRefer: true, keepReferralsMine: false } as const;
type AuthorityVerb = keyof typeof verbs;

/** Whether a press was about who may start a referral. */
export function isAboutAuthority(verb: string): verb is AuthorityVerb {
  return verb in verbs;
}

const looked = 50;

/**
 * Brings a person's other open questions in line with what they have just said, so that both sides read the same on
 * every card. The right itself does not wait for that: it is asked of what they said last.
 */
export async function alignQuestions(
  ports: Ports,
  deliverer: Deliverer,
  school: School,
  person: PersonKey,
  verb: AuthorityVerb,
): Promise<void> {
  const list = ownList(ports.secrets.seal("of", person));
  const own = await ports.store.page(school.id, list, undefined, looked);
  for (const { doc } of own)
    if (doc.kind === "consultation")
      await inRounds(ports, doc.id, () => align(ports, deliverer, school, person, doc.id, verb));
}

async function align(
  ports: Ports,
  deliverer: Deliverer,
  school: School,
  person: PersonKey,
  id: string,
  verb: AuthorityVerb,
): Promise<undefined | typeof again> {
  const before = (await ports.store.read(school.id, id)) as Kept<ConsultationDoc> | undefined;
  if (!before || isPurged(before.doc) || before.doc.state.askedBy !== person) return undefined;
  const actor = actorAt(ports, person, school.id);
  const decision = decide(before.doc.state, { type: verb }, actor, await factsAt(ports, school, person));
  // It says so already, or it has come to its end.
  if ("refused" in decision) return undefined;
  const change = { id, schoolId: school.id, before, decision, by: person, tellPresser: true };
  const step = consultationStep(ports, change);
  const written = await ports.store.write(school.id, step.ops);
  if (!written.ok) return again;
  deliverer.deliver(step.deliveries);
  return undefined;
}

/** Says at one school whether linked workers may start referrals for this person, apart from any question. */
export async function answerAuthority(
  ports: Ports,
  deliverer: Deliverer,
  staff: Staff,
  school: School,
  isAllowed: boolean,
): Promise<void> {
  const about = askerId(ports, staff.key);
  const type = isAllowed ? "authorityGiven" : "authorityWithheld";
  await inRounds(ports, about, async () => {
    const kept = await askerDoc(ports, school.id, staff.key);
    if (kept?.doc.mayRefer === wordFor(type)) return undefined;
    const ops = await authorityOps(ports, school.id, staff.key, type, kept !== undefined);
    const written = await ports.store.write(school.id, ops);
    return written.ok ? undefined : again;
  });
  const verb = isAllowed ? "letWorkerRefer" : "keepReferralsMine";
  await alignQuestions(ports, deliverer, school, staff.key, verb);
}

/** The same typed into the chat. Taking it back is for every school at once; allowing it is for one. */
export async function sayReferring(
  ports: Ports,
  deliverer: Deliverer,
  staff: Staff,
  isAllowed: boolean,
): Promise<Card> {
  const schools = askingSchools(staff, ports.clock.now()).flatMap(
    (id) => ports.register().schools.get(id) ?? [],
  );
  if (schools.length === 0) return wayForwardCard(authority.notAsking);
  if (isAllowed && schools.length > 1) return wayForwardCard(authority.whichSchool);
  for (const school of schools) await answerAuthority(ports, deliverer, staff, school, isAllowed);
  return isAllowed
    ? noteCard(authority.allowedTitle, authority.allowed)
    : noteCard(authority.withheldTitle, authority.withheld);
}
