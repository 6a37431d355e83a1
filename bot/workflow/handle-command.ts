import { noLongerYoursCard } from "../cards/small-cards.ts";
import { decide } from "../consultation/decide.ts";
import { type Actor, mayDo } from "../consultation/permissions.ts";
import { type Refusal, refuse } from "../consultation/refusals.ts";
import { decideReferral } from "../referral/decide.ts";
import type { School } from "../school/register.ts";
import { alignQuestions, isAboutAuthority, isAuthorised } from "./authority.ts";
import type { Press, PressCommand, Reply } from "./commands.ts";
import type { Deliverer } from "./deliver-pending.ts";
import {
  type ConsultationDoc,
  type DoneDoc,
  type ReferralDoc,
  type SubjectDoc,
  schoolIn,
} from "./documents.ts";
import { followUps } from "./follow-ups.ts";
import { alsoKept } from "./keeping.ts";
import type { Kept, Op, Ports } from "./ports.ts";
import { touching } from "./references.ts";
import { again, inRounds } from "./rounds.ts";
import { noticedIn } from "./noticed.ts";
import { type Step, consultationStep, referralStep } from "./record.ts";
import {
  actorAt,
  cardFor,
  factsAt,
  isAsShown,
  mayViewSubject,
  refusalCard,
  sentenceFor,
  stampFor,
} from "./subjects.ts";
import { usualWording } from "../wording/wording.ts";

/** Somebody may be in danger, or wants to refer: an old card is good enough for these. */
const neverTooLate: ReadonlySet<string> = new Set(["markDanger", "aboutAdult", "sendWithoutWaiting"]);

const referralVerbs: ReadonlySet<string> = new Set<PressCommand["type"]>([
  "saveReferral",
  "submitReferral",
  "approveReferral",
  "returnReferral",
  "declineReferral",
  "sendWithoutWaiting",
  "recordSent",
  "recordFrontDoor",
  "file",
  "keepFrom",
]);

/** Of a question as well as of a referral. */
const ofBoth: ReadonlySet<string> = new Set<PressCommand["type"]>(["file", "keepFrom"]);

type Outcome =
  | { readonly subject: SubjectDoc; readonly refusal?: Refusal }
  | { readonly refusal: Refusal; readonly subject?: undefined };

/**
 * One press, from the verified person to the record: who is it, load, decide, record in one atomic write. The
 * presser's card is in the reply; what others are owed is on its way only after the write.
 */
export async function handlePress(ports: Ports, deliverer: Deliverer, press: Press): Promise<Reply> {
  const schoolId = schoolIn(press.stamp.id);
  const school = schoolId === undefined ? undefined : ports.register().schools.get(schoolId);
  const outcome = school
    ? await inRounds(ports, press.stamp.id, () => carryOut(ports, deliverer, press, school))
    : { refusal: refuse("notYours") };
  if (school && outcome.refusal === undefined && isAboutAuthority(press.verb))
    await alignQuestions(ports, deliverer, school, press.from.person, press.verb);
  return answer(ports, press, school, outcome);
}

async function carryOut(
  ports: Ports,
  deliverer: Deliverer,
  press: Press,
  school: School,
): Promise<Outcome | typeof again> {
  const { from, stamp } = press;
  const kept = await ports.store.read(school.id, stamp.id);
  const actor = actorAt(ports, from.person, school.id);
  // The same answer for a subject that is not there and one that is not theirs.
  if (!kept || !isSubject(kept) || !mayViewSubject(kept.doc, actor)) return { refusal: refuse("notYours") };
  const subject = kept.doc;
  const own = stampFor(ports, stamp.id, stamp.version, from.person);
  if (stamp.nonce !== own.nonce) return { subject, refusal: refuse("unreadable") };
  if ("refused" in press.command) return { subject, refusal: press.command };
  if (!isAsShown(subject, stamp.version) && !neverTooLate.has(press.verb))
    return { subject, ...(await whyStale(ports, press, subject)) };
  const steps = await take(ports, press, press.command, kept, school);
  if ("refused" in steps) return { subject, refusal: steps };
  const done: Op = { op: "create", doc: doneDoc(ports, press, subject) };
  const written = await ports.store.write(school.id, [done, ...steps.flatMap((s) => s.ops)]);
  if (written.ok) {
    deliverer.deliver(steps.flatMap((s) => s.deliveries));
    return { subject: steps[0]?.subject ?? subject };
  }
  return written.why === "exists" && written.id === done.doc.id ? afterAll(ports, school, subject) : again;
}

function isSubject(kept: Kept<{ pk: string; id: string; kind: string }>): kept is Kept<SubjectDoc> {
  return kept.doc.kind === "consultation" || kept.doc.kind === "referral";
}

function doneDoc(ports: Ports, { from, stamp, verb }: Press, subject: SubjectDoc): DoneDoc {
  return {
    pk: subject.pk,
    id: `done.${ports.secrets.seal("done", stamp.id, from.person, stamp.nonce, verb)}`,
    kind: "done",
    schemaVersion: 1,
    subjectId: stamp.id,
    at: ports.clock.now(),
  };
}

/** The press was recorded before: show how things stand since then. */
async function afterAll(ports: Ports, school: School, subject: SubjectDoc): Promise<Outcome> {
  const again = await ports.store.read(school.id, subject.id);
  return { subject: again && isSubject(again) ? again.doc : subject };
}

/** An old card: either this very press took effect before, or something else has happened since. */
async function whyStale(ports: Ports, press: Press, subject: SubjectDoc): Promise<{ refusal?: Refusal }> {
  const done = await ports.store.read(subject.pk, doneDoc(ports, press, subject).id);
  if (done) return {};
  if (subject.kind === "consultation" && press.verb === "take") {
    const refusal = mayDo(subject.state, "take", actorAt(ports, press.from.person, subject.pk));
    if (refusal?.refused === "alreadyTaken") return { refusal };
  }
  return { refusal: refuse("changed") };
}

async function take(
  ports: Ports,
  press: Press,
  command: PressCommand,
  kept: Kept<SubjectDoc>,
  school: School,
): Promise<readonly Step[] | Refusal> {
  const actor = actorAt(ports, press.from.person, school.id);
  const tellPresser = press.answeredBy !== "invoke";
  const change = { id: kept.doc.id, schoolId: school.id, by: actor.key, tellPresser };
  if (kept.doc.kind === "referral")
    return takeReferral(ports, command, kept as Kept<ReferralDoc>, actor, school, tellPresser);
  if (referralVerbs.has(command.type) && !ofBoth.has(command.type)) return refuse("unreadable");
  const before = kept as Kept<ConsultationDoc>;
  const touched =
    command.type === "giveReference"
      ? await touching(ports, school, command.reference, actor.key)
      : undefined;
  const facts = {
    ...(await factsAt(ports, school, before.doc.state.askedBy)),
    ...(touched ? { othersTouching: touched.others } : {}),
    ...(command.type === "turnIntoReferral"
      ? { isAuthorised: await isAuthorised(ports, school, before.doc.state.askedBy) }
      : {}),
  };
  const looked =
    command.type === "editDraft"
      ? { ...command, noticed: noticedIn(command.text, ports.clock.now()) }
      : command;
  const decision = decide(before.doc.state, looked as Parameters<typeof decide>[1], actor, facts);
  if ("refused" in decision) return decision;
  const step = consultationStep(ports, { ...change, before, decision });
  const more = await followUps(ports, before, decision.events, actor, school);
  if ("refused" in more) return more;
  const noted: Step[] = touched
    ? [{ subject: before.doc, ops: touched.note(before.doc.id), deliveries: [] }]
    : [];
  return [step, ...more, ...noted];
}

async function takeReferral(
  ports: Ports,
  command: PressCommand,
  before: Kept<ReferralDoc>,
  actor: Actor,
  school: School,
  tellPresser: boolean,
): Promise<readonly Step[] | Refusal> {
  if (!referralVerbs.has(command.type)) return refuse("unreadable");
  const { id, state } = before.doc;
  const people = command.type === "keepFrom" ? await factsAt(ports, school) : undefined;
  const wish = command as Parameters<typeof decideReferral>[1];
  const decision = decideReferral(state, wish, actor, school, ports.clock.now(), people);
  if ("refused" in decision) return decision;
  const change = { id, schoolId: school.id, before, decision, by: actor.key, tellPresser };
  const step = referralStep(ports, change);
  if (command.type !== "keepFrom") return [step];
  const more = await alsoKept(ports, before.doc, command.to, actor, school);
  return "refused" in more ? more : [step, ...more];
}

function answer(ports: Ports, press: Press, school: School | undefined, outcome: Outcome): Reply {
  const { refusal, subject } = outcome;
  const notice = refusal === undefined ? "" : sentenceFor(ports, refusal);
  if (press.answeredBy === "dialog")
    return refusal === undefined
      ? { reply: "dialogDone", text: usualWording.chat.done }
      : { reply: "dialogDone", text: notice, refused: refusal.refused };
  if (press.answeredBy === "message" && refusal === undefined) return { reply: "nothing" };
  const how = press.answeredBy === "message" ? "say" : "card";
  const actor = school && actorAt(ports, press.from.person, school.id);
  if (refusal === undefined && subject && actor && !mayViewSubject(subject, actor))
    return { reply: how, card: noLongerYoursCard() };
  if (!subject || !school || !actor || !mayViewSubject(subject, actor))
    return { reply: how, card: refusalCard(ports, refusal ?? refuse("notYours"), school) };
  const typed = refusal === undefined ? {} : press.typed;
  return { reply: how, card: cardFor(ports, school, subject, actor, press.from.teamsUserId, notice, typed) };
}
