import { turnDialog } from "../cards/authority.ts";
import { identityDialog, identityShown } from "../cards/identity.ts";
import type { Card } from "../cards/render.ts";
import { filledAnswerDialog, pickReplyDialog } from "../cards/saved-replies.ts";
import { handOverDialog, keepFromDialog, noteCard } from "../cards/small-cards.ts";
import { mayBeKeptFrom, when } from "../cards/thread.ts";
import { type Actor, mayDo } from "../consultation/permissions.ts";
import { type Refusal, refuse } from "../consultation/refusals.ts";
import { mayDoReferral } from "../referral/permissions.ts";
import { councilOf } from "../school/council.ts";
import { type School, nameOf, peopleWith } from "../school/register.ts";
import { isAuthorised } from "./authority.ts";
import type { From, Press, Reply } from "./commands.ts";
import { type ReferralDoc, type SubjectDoc, schoolIn } from "./documents.ts";
import {
  keepIdentity,
  mayOpenEnvelope,
  maySealEnvelope,
  openEnvelope,
  readIdentity,
} from "./envelope/opening.ts";
import type { Kept, Ports } from "./ports.ts";
import { asShown, repliesOf } from "./saved-replies.ts";
import { actorAt, aroundAt, mayViewSubject, refusalCard, sentenceFor, stampFor } from "./subjects.ts";
import { listViews, mayListViews } from "./views.ts";
import { usualWording, wordingOf } from "../wording/wording.ts";

/** A dialog that somebody opens from a card. */
export const dialogs = [
  ...(["handOver", "identity", "keepFrom", "whoSaw", "savedReplies", "turnIntoReferral"] as const),
] as const;
export type Dialog = (typeof dialogs)[number];

const say = usualWording.dialogs;
const titles: Readonly<Record<Dialog, string>> = say.titles;

type Found = { readonly school: School; readonly subject: SubjectDoc; readonly actor: Actor };

/** A dialog's card; a card and a refusal are both plain objects. */
class Drawn {
  readonly card: Card;
  constructor(card: Card) {
    this.card = card;
  }
}

async function found(ports: Ports, from: From, id: string): Promise<Found | undefined> {
  const school = ports.register().schools.get(schoolIn(id) ?? "");
  if (!school) return undefined;
  const kept = (await ports.store.read(school.id, id)) as Kept<SubjectDoc> | undefined;
  const actor = actorAt(ports, from.person, school.id);
  return kept && mayViewSubject(kept.doc, actor) ? { school, subject: kept.doc, actor } : undefined;
}

/** Opens a dialog for those who may have it; everybody else is told why not, in the dialog. */
export async function handleDialogOpened(
  ports: Ports,
  from: From,
  id: string,
  dialog: Dialog,
): Promise<Reply> {
  const seen = await found(ports, from, id);
  const drawn = seen ? await draw(ports, seen, dialog) : refuse("notYours");
  return {
    ...{ reply: "dialog", title: titles[dialog] },
    card: drawn instanceof Drawn ? drawn.card : noteCard(sentenceFor(ports, drawn)),
  };
}

function draw(ports: Ports, seen: Found, dialog: Dialog): Promise<Drawn | Refusal> | Drawn | Refusal {
  switch (dialog) {
    case "handOver":
      return handOver(ports, seen);
    case "identity":
      return identity(ports, seen);
    case "keepFrom":
      return keepFrom(ports, seen);
    case "whoSaw":
      return whoSaw(ports, seen);
    case "savedReplies":
      return savedReplies(ports, seen);
    case "turnIntoReferral":
      return turn(ports, seen);
    default:
      return dialog satisfies never;
  }
}

function handOver(ports: Ports, { subject, actor }: Found): Drawn | Refusal {
  if (subject.kind !== "consultation") return refuse("notYours");
  const { state } = subject;
  const refusal = mayDo(state, "handOver", actor);
  if (refusal) return refusal;
  const now = ports.clock.now();
  const colleagues = peopleWith(
    ports.register(),
    state.schoolId,
    ["socialWorker", "coverWorker"],
    now,
  ).filter((s) => s.key !== actor.key && s.key !== state.askedBy && state.keptFrom?.includes(s.key) !== true);
  return new Drawn(handOverDialog(state, colleagues, stampFor(ports, state.id, state.version, actor.key)));
}

function identity(ports: Ports, { subject, actor }: Found): Drawn | Refusal {
  if (subject.kind !== "referral") return refuse("notYours");
  const can = { keep: maySealEnvelope(subject.state, actor), show: mayOpenEnvelope(subject.state, actor) };
  if (!can.keep && !can.show) return refuse("notYours");
  return new Drawn(identityDialog(stampFor(ports, subject.id, subject.state.version, actor.key), can));
}

function keepFrom(ports: Ports, { school, subject, actor }: Found): Drawn | Refusal {
  if (subject.kind !== "referral") return refuse("notYours");
  const { id, state } = subject;
  const refusal = mayDoReferral(state, "keepFrom", actor, school.soleLead);
  if (refusal) return refusal;
  const people = mayBeKeptFrom(state, aroundAt(ports, school));
  return new Drawn(keepFromDialog(people, stampFor(ports, id, state.version, actor.key)));
}

async function turn(ports: Ports, { school, subject, actor }: Found): Promise<Drawn | Refusal> {
  if (subject.kind !== "consultation") return refuse("notYours");
  const { state } = subject;
  const refusal = mayDo(state, "turnIntoReferral", actor);
  if (refusal) return refusal;
  if (!(await isAuthorised(ports, school, state.askedBy))) return refuse("notAuthorised", state.askedBy);
  if (state.turnedAt !== undefined) return refuse("alreadyDone");
  return new Drawn(
    turnDialog(state, aroundAt(ports, school), stampFor(ports, state.id, state.version, actor.key)),
  );
}

async function savedReplies(ports: Ports, { school, subject, actor }: Found): Promise<Drawn | Refusal> {
  if (subject.kind !== "consultation") return refuse("notYours");
  const refusal = mayDo(subject.state, "answer", actor);
  if (refusal) return refusal;
  const replies = (await repliesOf(ports, councilOf(school))).map(asShown);
  return new Drawn(pickReplyDialog(replies, stampFor(ports, subject.id, subject.state.version, actor.key)));
}

/** The answer with the saved reply that was picked, to be looked at, changed and sent; nothing is sent by it. */
export async function handleReplyPicked(
  ports: Ports,
  from: From,
  stamp: Press["stamp"],
  reply: string,
): Promise<Reply> {
  const seen = await found(ports, from, stamp.id);
  const opened = seen ? await savedReplies(ports, seen) : refuse("notYours");
  const own = stampFor(ports, stamp.id, stamp.version, from.person);
  const refusal = (why: Refusal): Reply => dialog(noteCard(sentenceFor(ports, why)), "savedReplies");
  if (!seen || !(opened instanceof Drawn))
    return refusal(opened instanceof Drawn ? refuse("notYours") : opened);
  if (own.nonce !== stamp.nonce) return refusal(refuse("unreadable"));
  const picked = (await repliesOf(ports, councilOf(seen.school))).find(({ state }) => state.id === reply);
  return picked
    ? dialog(filledAnswerDialog(asShown(picked), own), "savedReplies")
    : refusal(refuse("replyGone"));
}

async function whoSaw(ports: Ports, { school, subject, actor }: Found): Promise<Drawn | Refusal> {
  if (!mayListViews(subject, actor)) return refuse("notYours");
  const { dialogs, timeline } = wordingOf(school);
  const views = await listViews(ports, subject);
  const around = aroundAt(ports, school);
  const lines = views.map((v) =>
    dialogs.whoSawLine(when(v.at, around), nameOf(ports.register(), v.by), timeline.looks[v.act]),
  );
  return new Drawn(noteCard(dialogs.titles.whoSaw, ...(lines.length > 0 ? lines : [dialogs.seenByNobody])));
}

const identityVerbs = ["keepIdentity", "showIdentity"] as const;
export type IdentityVerb = (typeof identityVerbs)[number];
/** Whether a dialog was sent off about the child's details. */
export function isIdentityVerb(verb: string): verb is IdentityVerb {
  return (identityVerbs as readonly string[]).includes(verb);
}

/** The child's details, written or opened in the dialog; whichever was typed is never in a card, an event or a log. */
export async function handleIdentity(
  ports: Ports,
  from: From,
  stamp: { readonly id: string; readonly version: number; readonly nonce: string },
  verb: IdentityVerb,
  typed: Readonly<Record<string, string>>,
): Promise<Reply> {
  const seen = await found(ports, from, stamp.id);
  if (seen?.subject.kind !== "referral") return dialog(refusalCard(ports, refuse("notYours")));
  const own = stampFor(ports, stamp.id, stamp.version, from.person);
  if (own.nonce !== stamp.nonce) return dialog(refusalCard(ports, refuse("unreadable")));
  const { actor } = seen;
  const referral: ReferralDoc = seen.subject;
  const can = { keep: maySealEnvelope(referral.state, actor), show: mayOpenEnvelope(referral.state, actor) };
  const again = (refusal: Refusal): Reply => dialog(identityDialog(own, can, sentenceFor(ports, refusal)));
  if (verb === "keepIdentity") {
    const read = readIdentity(typed);
    if ("refused" in read) return again(read);
    const kept = await keepIdentity(ports, ports.envelopeKey, referral, actor, read);
    return kept === "kept" ? { reply: "dialogDone", text: say.identityKept } : again(kept);
  }
  const opened = await openEnvelope(ports, ports.envelopeKey, referral, actor, typed["reason"] ?? "");
  return "refused" in opened ? again(opened) : dialog(identityShown(opened, own));
}

function dialog(card: Card, about: Dialog = "identity"): Reply {
  return { reply: "dialog", title: titles[about], card };
}
