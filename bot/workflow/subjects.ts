import type { Card, Stamp } from "../cards/render.ts";
import { withBoardLink, withRefresh } from "../cards/render.ts";
import { type Typed, questionAsked } from "../cards/question-asked.ts";
import { questionReceived } from "../cards/question-received.ts";
import { referralForm } from "../cards/referral-form.ts";
import { referralSummary } from "../cards/referral-summary.ts";
import { noteCard, nobodyCard } from "../cards/small-cards.ts";
import type { Around } from "../cards/thread.ts";
import { usualWording, wordingOf } from "../wording/wording.ts";
import type { Facts } from "../consultation/decision.ts";
import { type Actor, mayView } from "../consultation/permissions.ts";
import type { Refusal } from "../consultation/refusals.ts";
import { mayViewReferral } from "../referral/permissions.ts";
import {
  type PersonKey,
  type Role,
  type School,
  colleaguesAt,
  firstNameOf,
  peopleWith,
  rolesAt,
} from "../school/register.ts";
import { leadOnDuty } from "../school/on-duty.ts";
import { isAwayOn } from "../school/presence.ts";
import { localTime, nextOpening } from "../school/school-clock.ts";
import { type SubjectDoc, newSubjectId } from "./documents.ts";
import type { Ports } from "./ports.ts";
import { isPurged } from "./purge/clock.ts";

/** The person with the rights that the register gives them at this school at this moment. */
export function actorAt(ports: Ports, person: PersonKey, schoolId: string): Actor {
  const staff = ports.register().staff.get(person);
  return { key: person, roles: rolesAt(staff, schoolId, ports.clock.now()) };
}

/** What the register, the clock and people's whereabouts say around a command, about a question of this asker. */
export async function factsAt(ports: Ports, school: School, asker?: PersonKey): Promise<Facts> {
  const register = ports.register();
  const now = ports.clock.now();
  const presence = await ports.presence.at(school.id);
  // A question that is kept is for the people of its day.
  const day = localTime(nextOpening(school.calendar, now) ?? now, school.calendar.timeZone).date;
  const isHere = (key: PersonKey): boolean => !isAwayOn(presence[key], day);
  const keys = (...roles: Role[]): readonly PersonKey[] =>
    peopleWith(register, school.id, roles, now).map((s) => s.key);
  // Nobody answers a question of their own.
  const linked = keys("socialWorker").filter((key) => key !== asker && isHere(key));
  const cover = keys("coverWorker").filter((key) => key !== asker && isHere(key));
  // Whoever goes away may say who is asked first meanwhile.
  const named = keys("socialWorker").flatMap((key) => presence[key]?.away?.cover ?? []);
  const chosen = cover.filter((key) => named.includes(key));
  const leads = keys("lead", "deputyLead");
  const duty = leadOnDuty(register, school, now, presence)?.lead.key;
  const onDuty = duty === undefined ? [] : [duty];
  return {
    now,
    school,
    askFirst: linked.length > 0 ? linked : chosen.length > 0 ? chosen : cover,
    advisers: keys("socialWorker", "coverWorker").filter(isHere),
    cover,
    // By the rota, and whoever is in school today comes first.
    leads: [...onDuty, ...leads.filter((key) => !onDuty.includes(key))],
    colleagues: colleaguesAt(register, school.id, now).map((s) => s.key),
    referralId: newSubjectId(school.id, "referral", ports.secrets.random()),
  };
}

/** The leads and deputies of a school now. */
export function leadsAt(ports: Ports, schoolId: string): readonly PersonKey[] {
  return peopleWith(ports.register(), schoolId, ["lead", "deputyLead"], ports.clock.now()).map((s) => s.key);
}

/** Names, hours and the moment of showing, for the presenters. */
export function aroundAt(ports: Ports, school: School): Around {
  const presence = ports.presence.known(school.id);
  return { register: ports.register(), school, now: ports.clock.now(), presence };
}

/** What a card of this version for this person carries; the nonce fits nobody else and no other version. */
export function stampFor(ports: Ports, id: string, version: number, person: PersonKey): Stamp {
  return { id, version, nonce: ports.secrets.seal("press", id, version, person) };
}

/** Whether a card of this version shows what is true now: at most somebody has looked since. */
export function isAsShown({ kind, state }: SubjectDoc, version: number): boolean {
  const looks = kind === "consultation" ? (state.looksSince ?? 0) : 0;
  return state.version - looks <= version && version <= state.version;
}

/** Whether the person may be shown this subject now. */
export function mayViewSubject(subject: SubjectDoc, actor: Actor): boolean {
  if (isPurged(subject)) return false;
  return subject.kind === "consultation"
    ? mayView(subject.state, actor)
    : mayViewReferral(subject.state, actor);
}

/** Why something was not done, in a kind sentence. */
export function sentenceFor(ports: Ports, refusal: Refusal): string {
  const name = refusal.who === undefined ? "" : firstNameOf(ports.register(), refusal.who);
  return usualWording.refusals[refusal.refused](name);
}

/** A card that says only why not: for people to whom the subject must not be shown, whether it exists or not. */
export function refusalCard(ports: Ports, refusal: Refusal, school?: School): Card {
  if (refusal.refused === "nobodyToAsk" && school) return nobodyCard(aroundAt(ports, school));
  return noteCard(sentenceFor(ports, refusal));
}

/** The subject as this person sees it now. Call only for people who may see it. */
export function cardFor(
  ports: Ports,
  school: School,
  subject: SubjectDoc,
  viewer: Actor,
  teamsUserId: string | undefined,
  notice = "",
  typed: Typed = {},
): Card {
  const around = aroundAt(ports, school);
  const stamp = stampFor(ports, subject.state.id, subject.state.version, viewer.key);
  const card = draw(subject, viewer, around, stamp, notice, typed);
  return withRefresh(
    withBoardLink(card, wordingOf(school).buttons.seeOnBoard, ports.boardLink?.(stamp.id)),
    stamp,
    teamsUserId,
  );
}

function draw(
  subject: SubjectDoc,
  viewer: Actor,
  around: Around,
  stamp: Stamp,
  notice: string,
  typed: Typed,
): Card {
  if (subject.kind === "consultation") {
    const { state, texts } = subject;
    return state.askedBy === viewer.key
      ? questionAsked(state, texts, around, stamp, notice, typed)
      : questionReceived(state, texts, viewer, around, stamp, notice, typed);
  }
  const { state, texts } = subject;
  return (state.state === "draft" || state.state === "returned") && state.proposedBy === viewer.key
    ? referralForm(state, texts, around, stamp, notice, typed)
    : referralSummary(state, texts, viewer, around, stamp, notice, typed);
}
