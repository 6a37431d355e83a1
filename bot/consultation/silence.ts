import { isLeavingSoon, usualLadder } from "../school/ladder.ts";
import type { PersonKey } from "../school/register.ts";
import { type ClockTime, todayAt } from "../school/school-clock.ts";
import { type Decided, type Facts, plain } from "./decision.ts";
import type { ConsultationEvent } from "./events.ts";
import { refuse } from "./refusals.ts";
import { type Consultation, holderOf } from "./state.ts";
import { nextRung } from "./timers.ts";

/** Whether somebody may be offered this consultation: not its asker, and nobody it is kept from. */
export function isOpenTo(c: Consultation): (person: PersonKey) => boolean {
  return (person) => person !== c.askedBy && c.keptFrom?.includes(person) !== true;
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
