import { decide } from "../consultation/decide.ts";
import type { ConsultationEvent } from "../consultation/events.ts";
import type { Actor } from "../consultation/permissions.ts";
import { type Refusal, refuse } from "../consultation/refusals.ts";
import { holderOf } from "../consultation/state.ts";
import { decideReferral } from "../referral/decide.ts";
import type { School } from "../school/register.ts";
import { askerId, authorityOps, whileAuthorised } from "./authority.ts";
import type { ConsultationDoc, ReferralDoc } from "./documents.ts";
import { alsoKept } from "./keeping.ts";
import type { Kept, Op, Ports } from "./ports.ts";
import { isPurged } from "./purge/clock.ts";
import { type Step, consultationStep, referralStep } from "./record.ts";
import { factsAt } from "./subjects.ts";

/**
 * What events of one consultation bring about elsewhere, to be written in the same batch: a referral that is
 * drafted or kept from somebody, a reply that belongs to an earlier question, and the note of what waits for the
 * asker's reply.
 */
export async function followUps(
  ports: Ports,
  before: Kept<ConsultationDoc>,
  events: readonly ConsultationEvent[],
  actor: Actor,
  school: School,
): Promise<readonly Step[] | Refusal> {
  const steps: Step[] = [];
  const { state, texts } = before.doc;
  for (const event of events) {
    if (event.type === "referralStarted")
      steps.push(draftFrom(ports, before.doc, event.referralId, actor, school));
    if (event.type === "turnedIntoReferral") {
      const turned = await turnedFrom(ports, before.doc, event, actor, school);
      if ("refused" in turned) return turned;
      const guard = await whileAuthorised(ports, school, state.askedBy);
      if (!guard) return refuse("notAuthorised", state.askedBy);
      steps.push(turned, { subject: before.doc, ops: [guard], deliveries: [] });
    }
    if (event.type === "keptFrom") {
      const kept = await alsoKept(ports, before.doc, event.person, actor, school);
      if ("refused" in kept) return kept;
      steps.push(...kept);
    }
    if (event.type === "authorityGiven" || event.type === "authorityWithheld") {
      const ops = await authorityOps(ports, school.id, state.askedBy, event.type);
      steps.push({ subject: before.doc, ops, deliveries: [] });
    }
    if (event.type === "withdrawn" && state.state === "draft" && state.authority === "asked") {
      // They never saw the question whether their worker may refer.
      const op: Op = { op: "set", id: askerId(ports, state.askedBy), fields: { referringAsked: null } };
      steps.push({ subject: before.doc, ops: [op], deliveries: [] });
    }
    if (event.type === "movedToReply") {
      const text = texts[state.thread[0]?.text ?? ""] ?? "";
      const moved = await replyTo(ports, event.replyTo, text, actor, school);
      if ("refused" in moved) return moved;
      steps.push(moved);
    }
    const awaiting = awaitsReply(event, before.doc.id);
    if (awaiting !== undefined) {
      const op: Op = { op: "set", id: askerId(ports, state.askedBy), fields: { awaitingReply: awaiting } };
      steps.push({ subject: before.doc, ops: [op], deliveries: [] });
    }
  }
  return steps;
}

/** The consultation that waits for its asker after this event, null when it no longer does, undefined for no change. */
function awaitsReply(event: ConsultationEvent, id: string): string | null | undefined {
  switch (event.type) {
    case "askedBack":
      return id;
    case "replied":
    case "movedToReply":
    case "withdrawn":
    case "stoppedForAdultInSchool":
    case "advised":
    case "passedOn":
      return null;
    default:
      return undefined;
  }
}

/** What the referral takes over from the question. */
function takenOver({ state, texts }: ConsultationDoc) {
  const question = texts[state.thread[0]?.text ?? ""];
  return {
    proposedBy: state.askedBy,
    texts: question === undefined ? {} : { whatSeen: question },
    consultationId: state.id,
    ...(state.keptFrom === undefined ? {} : { keptFrom: state.keptFrom }),
  };
}

function draftFrom(ports: Ports, doc: ConsultationDoc, id: string, actor: Actor, school: School): Step {
  const { state } = doc;
  const adviser = holderOf(state);
  const decision = decideReferral(
    undefined,
    { type: "draftReferral", ...takenOver(doc), ...(adviser === undefined ? {} : { adviser }) },
    actor,
    school,
  );
  if ("refused" in decision) throw new Error("A new referral cannot be refused.");
  // Whoever pressed has the consultation's card in the reply; the referral is a card of its own.
  const tellPresser = actor.key === state.askedBy;
  return referralStep(ports, {
    id,
    schoolId: school.id,
    before: undefined,
    decision,
    by: actor.key,
    tellPresser,
  });
}

/** The referral that the worker starts for the asker: a new one, or the untouched draft of an earlier answer. */
async function turnedFrom(
  ports: Ports,
  doc: ConsultationDoc,
  { referralId: id, dangerNow }: Extract<ConsultationEvent, { type: "turnedIntoReferral" }>,
  actor: Actor,
  school: School,
): Promise<Step | Refusal> {
  const isNew = doc.state.referralId === undefined;
  const before = isNew
    ? undefined
    : ((await ports.store.read(school.id, id)) as Kept<ReferralDoc> | undefined);
  const command = { type: "referOnAuthority", ...takenOver(doc), adviser: actor.key, dangerNow } as const;
  const decision = decideReferral(before?.doc.state, command, actor, school);
  if ("refused" in decision) return decision;
  const change = { id, schoolId: school.id, before, decision, by: actor.key };
  return referralStep(ports, { ...change, tellPresser: true });
}

async function replyTo(
  ports: Ports,
  id: string,
  text: string,
  actor: Actor,
  school: School,
): Promise<Step | Refusal> {
  const kept = await ports.store.read(school.id, id);
  if (kept?.doc.kind !== "consultation") return refuse("notNow");
  const before = kept as Kept<ConsultationDoc>;
  if (isPurged(before.doc)) return refuse("notNow");
  const decision = decide(before.doc.state, { type: "reply", text }, actor, await factsAt(ports, school));
  if ("refused" in decision) return decision;
  return consultationStep(ports, {
    id,
    schoolId: school.id,
    before,
    decision,
    by: actor.key,
    tellPresser: true,
  });
}
