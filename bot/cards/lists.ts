import { type Consultation, holderOf } from "../consultation/state.ts";
import { isAwayOn, spokenWhereabouts, whereIs } from "../school/presence.ts";
import { type School, type Staff, nameOf, peopleWith, siteDaysOf } from "../school/register.ts";
import { isOpen, localTime, nextOpening, spokenDate } from "../school/school-clock.ts";
import type { Referral } from "../referral/state.ts";
import template from "./list.json" with { type: "json" };
import { type Card, compile } from "./render.ts";
import { type Around, when } from "./thread.ts";
import { nobodyPanel, outOfHoursPanel } from "./words-around.ts";
import { type Wording, wordingOf } from "../wording/wording.ts";

type Item = { readonly text: string; readonly detail: string; readonly id: string; readonly title: string };

const card = compile<{
  first: string;
  fixedLine: string;
  headline: string;
  lines: readonly { text: string }[];
  items: readonly Item[];
}>(template);

/** A list of what is somebody's, each to be opened on the spot; names of staff and times, never words of a question. */
export function listCard(
  say: Wording,
  headline: string,
  lines: readonly string[],
  items: readonly Item[],
): Card {
  const { neutral, fixedLine } = say.everyCard;
  return card({ first: neutral.private, fixedLine, headline, lines: lines.map((text) => ({ text })), items });
}

/** One question in a list, as this person may see it. */
export function consultationItem(c: Consultation, around: Around): Item {
  const { lists, buttons } = wordingOf(around.school);
  const holder = holderOf(c);
  const by = holder === undefined ? "" : ` · ${nameOf(around.register, holder)}`;
  return {
    text: lists.questionFrom(nameOf(around.register, c.askedBy), when(c.askedAt, around)),
    detail: `${lists.questionStandings[c.state]}${by}`,
    id: c.id,
    title: buttons.open,
  };
}

/** One referral in a list. */
export function referralItem(r: Referral, around: Around): Item {
  const { lists, buttons } = wordingOf(around.school);
  return {
    text: lists.referralFrom(nameOf(around.register, r.proposedBy), when(r.startedAt, around)),
    detail: lists.referralStandings[r.state],
    id: r.id,
    title: buttons.open,
  };
}

/** Who would get a question now, where they are, who covers, and how long it usually takes; said before anything is sent. */
export function whoIsOn(around: Around, usual: { minutes: number; answers: number }): readonly string[] {
  const { register, school, now, presence } = around;
  const { lists } = wordingOf(school);
  const opens = nextOpening(school.calendar, now);
  if (!isOpen(school.calendar, now))
    return [outOfHoursPanel(school, opens === undefined ? undefined : when(opens, around))];
  const today = localTime(now, school.calendar.timeZone).date;
  const say = (staff: Staff, as: string): string => {
    const where = whereIs(siteDaysOf(staff, school.id, now), presence[staff.key], school.calendar, now);
    return lists.whereSomebodyIs(staff.name, as, spokenWhereabouts(where, school.calendar, now));
  };
  const here = (role: "socialWorker" | "coverWorker"): readonly Staff[] =>
    peopleWith(register, school.id, [role], now).filter((s) => !isAwayOn(presence[s.key], today));
  const [linked, cover] = [here("socialWorker"), here("coverWorker")];
  const away = peopleWith(register, school.id, ["socialWorker"], now).filter((s) => !linked.includes(s));
  return [
    ...linked.map((s) => say(s, lists.linked)),
    ...away.map((s) => lists.awayToday(s.name)),
    ...cover.map((s) => say(s, lists.covers)),
    ...(linked.length + cover.length > 0
      ? [
          usual.answers > 0
            ? lists.usualReplyOf(usual.minutes, usual.answers)
            : lists.usualReply(usual.minutes),
        ]
      : [lists.nobodyCovers(nobodyPanel(register, school, now))]),
  ];
}

/**
 * What is open at a school at the time of the daily look: what this lead may see, to be opened on the spot, and how
 * many other questions are with a social worker. In the last days of a term it says that nothing may go past it alone.
 */
export function digestCard(
  shown: readonly (Consultation | Referral)[],
  others: number,
  around: Around,
): Card {
  const say = wordingOf(around.school);
  const ends = termEndsSoon(around);
  const lines = [
    shown.length === 0 ? say.lists.nothingWaits : say.lists.thisWaits,
    ...(others > 0 ? [say.lists.withWorker(others)] : []),
    ...(ends === undefined ? [] : [say.lists.termEnds(ends)]),
  ];
  const items = shown
    .slice(0, mostShown)
    .map((s) => ("askedBy" in s ? consultationItem(s, around) : referralItem(s, around)));
  return listCard(say, say.lists.openToday, lines, items);
}

const mostShown = 10;
const termEndDays = 5;

/** When a term ends that has a few days left, as people say it; undefined while there is time, or none. */
export function termEndsSoon({ school: { calendar }, now }: Around): string | undefined {
  const { date } = localTime(now, calendar.timeZone);
  const term = calendar.terms.find((t) => t.from <= date && date <= t.to);
  if (!term) return undefined;
  const daysLeft = (Date.parse(term.to) - Date.parse(date)) / (24 * 3_600_000);
  return daysLeft <= termEndDays + 2 ? spokenDate(term.to, now, calendar.timeZone) : undefined;
}

/** Where somebody answers for, for the confirmation after they have said where they are. */
export function placesOf(staff: Staff, schools: readonly School[], say: Wording): string {
  const own = schools.filter((s) => staff.posts.some((p) => p.schoolId === s.id));
  return say.people.allOf(own.map((s) => s.name));
}
