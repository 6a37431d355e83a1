import type { Card } from "../../bot/cards/render.ts";
import type { PersonKey, Register } from "../../bot/school/register.ts";
import { isLead, rolesAt } from "../../bot/school/register.ts";
import { isAboutAuthority } from "../../bot/workflow/authority.ts";
import type { AlarmDoc, AskerDoc, DeliveryDoc, EventDoc, SubjectDoc } from "../../bot/workflow/documents.ts";
import type { Doc, Op } from "../../bot/workflow/ports.ts";
import { isAsShown, mayViewSubject } from "../../bot/workflow/subjects.ts";
import type { SimulatedStore } from "./simulated-store.ts";
import { seenOn } from "./seen.ts";
import { count } from "./tally.ts";

/** A press under way: which card carried it, so that what it did can be judged. */
export type Pressed = {
  readonly nonce: string;
  readonly verb: string;
  readonly person: PersonKey;
  readonly id: string;
  readonly version: number;
  readonly isCopied: boolean;
};

/** Sees every commit and every card, and says at once what must never happen. */
export type Witness = {
  readonly violations: string[];
  /** How often each action took effect. */
  readonly effects: ReadonlyMap<number, number>;
  readonly pressed: Map<number, Pressed>;
  /** Cards that the deliverer put into a chat as new messages, by person and what they are. */
  readonly posts: ReadonlyMap<string, number>;
  /** How often each of these was owed afresh. */
  readonly owed: ReadonlyMap<string, number>;
  /** How often one version of a card was put into a chat as a new message. */
  readonly copies: ReadonlyMap<string, number>;
  /** Cards on a screen of which the record does not know yet; a crash now sends each of them again. */
  readonly unsettled: ReadonlySet<string>;
  /** How often a card was owed again before the last one was noted as sent; two processes may then both be at it. */
  overlaps(): number;
  committed(ops: readonly Op[], by: number | undefined): void;
  sent(person: PersonKey, card: Card): void;
  shown(person: PersonKey, card: Card, isNewDelivery: boolean): void;
};

/** Somebody may be in danger, or wants to refer: an old card is good enough for these. */
const neverTooLate: ReadonlySet<string> = new Set(["markDanger", "aboutAdult", "sendWithoutWaiting"]);

const isSubject = (doc: Doc): doc is SubjectDoc => doc.kind === "consultation" || doc.kind === "referral";
const isEvent = (doc: Doc): doc is EventDoc => doc.kind === "event";
const isDelivery = (doc: Doc): doc is DeliveryDoc => doc.kind === "delivery";
const isAlarm = (doc: Doc): doc is AlarmDoc => doc.kind === "alarm";

/** Which message in whose chat a delivery is: alarm cards all look alike. */
function partOf({ to, card, subjectId }: DeliveryDoc): string {
  // Neither says whose it is; the daily look counts as one as well.
  if (card === "alarm" || card === "digest") return `${to} alarm`;
  return `${to} ${subjectId} ${card === "nudge" ? "nudge" : "card"}`;
}

/** `ports` gives the register and the time; the store is asked for what is true at that moment. */
export function createWitness(ports: {
  readonly register: () => Register;
  readonly now: () => number;
  readonly store: () => SimulatedStore;
  /** Words that come again after this are new words; a clock that jumped that far hides that they are the same. */
  readonly isRepetitionExcused: (key: number) => boolean;
  /** Who does this action. */
  readonly speaker: (key: number) => string | undefined;
  /** Whether the person left the register moments ago. */
  readonly hasJustLeft: (person: PersonKey) => boolean;
}): Witness {
  const violations: string[] = [];
  const effects = new Map<number, number>();
  const pressed = new Map<number, Pressed>();
  const posts = new Map<string, number>();
  const owed = new Map<string, number>();
  const copies = new Map<string, number>();
  const unsettled = new Set<string>();
  const lastSaid = new Map<string, number>();
  let overlaps = 0;
  const versions = new Map<string, SubjectDoc>();
  const advice = new Map<string, string>();
  const say = (what: string): void => {
    if (!violations.includes(what)) violations.push(what);
  };
  const versionKey = (id: string, version: number): string => `${id}\n${version}`;
  const subjectAt = (id: string, version: number): SubjectDoc | undefined =>
    versions.get(versionKey(id, version));
  const current = (id: string): SubjectDoc | undefined =>
    ports.store().find(id.split(".")[0] ?? "", id) as SubjectDoc | undefined;
  const mayView = (person: PersonKey, subject: SubjectDoc): boolean =>
    mayViewSubject(subject, {
      key: person,
      roles: rolesAt(ports.register().staff.get(person), subject.pk, ports.now()),
    });

  const mayViewBefore = (person: PersonKey, { state }: SubjectDoc): boolean => {
    const before = subjectAt(state.id, state.version - 1);
    return before !== undefined && mayView(person, before);
  };

  const judgeEffect = (key: number, subjects: readonly SubjectDoc[]): void => {
    effects.set(key, (effects.get(key) ?? 0) + 1);
    const press = pressed.get(key);
    const speaker = press ? undefined : ports.speaker(key);
    if ((effects.get(key) ?? 0) > 1 && !ports.isRepetitionExcused(key))
      say(
        `I8 action #${key} took effect twice${lastSaid.get(speaker ?? "") === key ? "" : ", others between"}`,
      );
    if (speaker !== undefined) lastSaid.set(speaker, key);
    if (!press) return;
    if (press.isCopied) say(`I3 action #${key}: a copied card worked for somebody else`);
    const before = subjects.find((s) => s.id === press.id) && current(press.id);
    if (before && press.verb === "open") {
      const after = subjects.find((s) => s.id === press.id);
      if (after?.kind !== "consultation" || after.state.looks?.at(-1)?.by !== press.person)
        say(`I9 action #${key}: opening did more than note that somebody has looked`);
    } else if (before && !isAsShown(before, press.version) && !neverTooLate.has(press.verb))
      say(
        `I9 action #${key}: ${press.verb} on version ${press.version} changed version ${before.state.version}`,
      );
    for (const [other, { nonce, verb, person }] of pressed)
      if (
        other !== key &&
        effects.has(other) &&
        nonce === press.nonce &&
        verb === press.verb &&
        person === press.person
      )
        say(`I8 actions #${other} and #${key}, the same press, both took effect`);
  };

  /** What somebody said about referrals on one question is said on their other ones as well. */
  const bringsInLine = (key: number, subjects: readonly SubjectDoc[]): boolean => {
    const press = pressed.get(key);
    return press !== undefined && isAboutAuthority(press.verb) && subjects.every((s) => s.id !== press.id);
  };

  const judgeEvent = ({ pk, id, recorded: { seq, event, by } }: EventDoc, batch: readonly Doc[]): void => {
    if (ports.store().find(pk, id)) say(`I5 event ${seq} was overwritten`);
    // A worker starts a referral for somebody only while that person allows it, to the very write.
    if (event.type !== "submitted" || !event.onAuthority) return;
    const asker = batch.find((d) => d.kind === "asker");
    const word = asker && (ports.store().find(pk, asker.id) as AskerDoc | undefined)?.mayRefer;
    const roles = rolesAt(ports.register().staff.get(by), pk, ports.now());
    // Whoever leaves while their press is being written was entitled when it was read.
    if (word !== "yes" || !(roles.has("socialWorker") || ports.hasJustLeft(by)))
      say("I11 a referral was started without its asker's word");
  };

  const judgeSubject = (doc: SubjectDoc, batch: readonly Doc[]): void => {
    if (doc.kind === "consultation" && doc.state.state === "sent" && doc.state.version === 1)
      for (const worker of doc.state.offeredTo)
        if (!batch.some((d) => isDelivery(d) && d.to === worker && d.subjectId === doc.id))
          say("I1 a question was recorded without the card for a worker in the same write");
    const { id, version } = doc.state;
    if (subjectAt(id, version)) say(`I4 ${doc.kind} version ${version} was recorded twice`);
    versions.set(versionKey(id, version), doc);
  };

  const judgeDelivery = (doc: DeliveryDoc, batch: readonly Doc[]): void => {
    if (doc.status !== "dead" && doc.status !== "dropped") return;
    const alarm = batch.some((d) => isAlarm(d) && d.about === doc.id);
    const cards = batch.some((d) => isDelivery(d) && d.card === "alarm" && d.about === doc.id);
    const hasLeads = [...ports.register().staff.values()].some((s) =>
      isLead(rolesAt(s, doc.pk, ports.now())),
    );
    if (doc.status === "dead" && (!alarm || (!cards && doc.card !== "alarm" && hasLeads)))
      say(`I6 a ${doc.card} was given up without an alarm in the same write (${doc.code ?? ""})`);
    const subject = current(doc.subjectId);
    if (doc.status === "dropped" && doc.card !== "alarm" && subject && mayView(doc.to, subject))
      say(`I1 a ${doc.card} was dropped for somebody who may see it`);
  };

  return {
    violations,
    effects,
    pressed,
    posts,
    owed,
    copies,
    unsettled,
    overlaps: () => overlaps,
    committed(ops, by) {
      for (const op of ops)
        if ("doc" in op && isDelivery(op.doc)) {
          if (op.op === "upsert") {
            count(owed, partOf(op.doc));
            const before = ports.store().find(op.doc.pk, op.doc.id) as DeliveryDoc | undefined;
            if (before?.status === "owed") overlaps++;
          }
          if (op.doc.status !== "owed") unsettled.delete(partOf(op.doc));
        }
      const docs = ops.flatMap((op) => ("doc" in op ? [op.doc] : []));
      const subjects = docs.filter(isSubject);
      if (by !== undefined && subjects.length > 0 && !bringsInLine(by, subjects)) judgeEffect(by, subjects);
      for (const doc of docs)
        if (isSubject(doc)) judgeSubject(doc, docs);
        else if (isDelivery(doc)) judgeDelivery(doc, docs);
        else if (isEvent(doc)) judgeEvent(doc, docs);
    },
    sent(person, card) {
      const seen = seenOn(card);
      if (!seen) return;
      const subject = seen.version === undefined ? current(seen.id) : subjectAt(seen.id, seen.version);
      if (!subject) say(`I5 a card shows version ${seen.version ?? 0}, which is not in the record`);
      // A nudge says nothing of its subject; it may be on its way while that is kept from somebody.
      else if (seen.version === undefined && mayViewBefore(person, subject)) return;
      else if (!mayView(person, subject))
        say(
          `I3 version ${subject.state.version} of a ${subject.kind} was sent to somebody ${ports.hasJustLeft(person) ? "who has just left" : "not entitled"}`,
        );
    },
    shown(person, card, isNewDelivery) {
      const seen = seenOn(card);
      if (isNewDelivery) {
        const what = seen ? `${seen.id} ${seen.version === undefined ? "nudge" : "card"}` : "alarm";
        count(posts, `${person} ${what}`);
        if (seen?.version !== undefined) count(copies, `${person} ${seen.id} ${seen.version}`);
        unsettled.add(`${person} ${what}`);
      }
      if (seen?.version === undefined) return;
      const key = versionKey(seen.id, seen.version);
      const known = advice.get(key);
      if (known !== undefined && known !== seen.advice)
        say(`I4 two different answers were seen for version ${seen.version}`);
      advice.set(key, seen.advice);
      const kind = `event.${seen.id}.${String(seen.version).padStart(6, "0")}`;
      if (!ports.store().find(seen.id.split(".")[0] ?? "", kind))
        say(`I5 version ${seen.version} was shown before its event was recorded`);
    },
  };
}
