import { isLeavingSoon, usualLadder } from "../school/ladder.ts";
import type { PersonKey } from "../school/register.ts";
import { type ClockTime, todayAt } from "../school/school-clock.ts";
import { type Decided, type Facts, plain } from "./decision.ts";
import type { ConsultationEvent } from "./events.ts";
import { type Refusal, refuse } from "./refusals.ts";
import { type Consultation, holderOf, isKeptFrom } from "./state.ts";
import { nextRung } from "./timers.ts";

/** Whether somebody may be offered this consultation: not its asker, and nobody it is kept from. */
export function isOpenTo(c: Consultation): (person: PersonKey) => boolean {
  return (person) => person !== c.askedBy && !isKeptFrom(c, person);
}

function ownerOf(c: Consultation, { leads }: Facts): PersonKey | undefined {
  return leads.find(isOpenTo(c));
}

/** A rung of the ladder of silence (domain 4.6) that is due. */
export function passTime(c: Consultation, facts: Facts): Decided {
  const next = nextRung(c, facts.school);
  if (!next || next.at > facts.now) return refuse("notNow");
  switch (next.rung) {
    case "offerCover": {
      const offered = "offeredTo" in c ? c.offeredTo : [];
      const to = facts.cover.filter((w) => isOpenTo(c)(w) && !offered.includes(w));
      return plain({ type: "coverOffered", to });
    }
    case "dontWait":
      return plain({ type: "toldNotToWait" });
    case "unanswered":
      return plain({ type: "wentUnanswered", owner: ownerOf(c, facts) });
    case "followUp":
      return plain({ type: "followedUp" });
    default:
      return next.rung satisfies never;
  }
}

/** A child who leaves soon is not waited with: the asker is told so at once. */
export function tellLeaving(c: Consultation, time: ClockTime, { now, school }: Facts): Decided {
  const leavingAt = todayAt(school.calendar, time, now);
  if (leavingAt === undefined || leavingAt <= now) return refuse("timeUnclear");
  const told: ConsultationEvent = { type: "leavingTold", leavingAt };
  const mayJump = "silence" in c && c.state !== "unanswered" && c.silence.toldNotToWaitAt === undefined;
  return mayJump && isLeavingSoon(school.ladder ?? usualLadder, leavingAt, now)
    ? plain(told, { type: "toldNotToWait" })
    : plain(told);
}

/**
 * Why whoever wrote a question or referral may not keep it from this person; undefined when they may. From colleagues
 * only, once, and never from the last lead: somebody must be left who sees that it is looked after.
 */
export function whyNotKeepFrom(
  subject: { readonly keptFrom?: readonly PersonKey[] },
  author: PersonKey,
  person: PersonKey,
  { leads, colleagues }: Pick<Facts, "leads" | "colleagues">,
): Refusal | undefined {
  if (person === author || !colleagues.includes(person)) return refuse("notAColleague");
  if (isKeptFrom(subject, person)) return refuse("alreadyDone");
  const isLeft = (lead: PersonKey): boolean =>
    lead !== author && lead !== person && !isKeptFrom(subject, lead);
  return leads.includes(person) && !leads.some(isLeft) ? refuse("lastLead") : undefined;
}

/** Keeps a consultation from somebody for good; where they were to answer it, others are offered it instead. */
export function keepFrom(c: Consultation, person: PersonKey, facts: Facts): Decided {
  const isToAnswer = holderOf(c) === person || ("offeredTo" in c && c.offeredTo.includes(person));
  const mayPass = c.state !== "unanswered" && "silence" in c;
  if (!isToAnswer || !mayPass) return plain({ type: "keptFrom", person });
  const stays = "offeredTo" in c ? c.offeredTo.filter((w) => w !== person) : [];
  const others = facts.advisers.filter((w) => w !== person && isOpenTo(c)(w));
  const to = stays.length > 0 ? stays : others;
  return to.length > 0
    ? plain({ type: "keptFrom", person, to })
    : plain({ type: "keptFrom", person, to }, { type: "wentUnanswered", owner: ownerOf(c, facts) });
}
