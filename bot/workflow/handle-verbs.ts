import type { Card } from "../cards/render.ts";
import { consultationItem, listCard, placesOf, referralItem, whoIsOn } from "../cards/lists.ts";
import { savedRepliesCard } from "../cards/saved-replies.ts";
import { noteCard, wayForwardCard } from "../cards/small-cards.ts";
import { withWhere } from "../cards/where.ts";
import { type SaidWhere, spokenPlace } from "../school/presence.ts";
import { councilsOf } from "../school/council.ts";
import { type School, type Staff, isAdvising, isLead } from "../school/register.ts";
import { clockTime, localTime, spokenDate } from "../school/school-clock.ts";
import { sayReferring } from "./authority.ts";
import type { Reply } from "./commands.ts";
import type { Deliverer } from "./deliver-pending.ts";
import type { SubjectDoc } from "./documents.ts";
import { openList, ownList } from "./lists.ts";
import type { Kept, Ports } from "./ports.ts";
import { asShown, repliesOf } from "./saved-replies.ts";
import { actorAt, aroundAt, mayViewSubject } from "./subjects.ts";
import { usualReply } from "./usual-reply.ts";
import type { Day, EverydayVerb } from "./typed-verbs.ts";
import { noteWhere, placedAt } from "./whereabouts.ts";
import { usualWording } from "../wording/wording.ts";

/** They may work at several schools. */
const say = usualWording;

const mostListed = 10;
const dayMs = 24 * 3_600_000;

/** An everyday wish of somebody in the register, at the schools where they have a post now. */
export async function handleVerb(
  ports: Ports,
  deliverer: Deliverer,
  staff: Staff,
  schools: readonly School[],
  verb: EverydayVerb,
): Promise<Reply> {
  for (const school of schools) await ports.presence.at(school.id);
  switch (verb.kind) {
    case "myQuestions":
      return { reply: "say", card: await myQuestions(ports, staff, schools) };
    case "whoIsOn":
      return { reply: "say", card: await whoIsOnCard(ports, staff, schools) };
    case "savedReplies":
      return { reply: "say", card: await savedReplies(ports, staff) };
    case "referring":
      return { reply: "say", card: await sayReferring(ports, deliverer, staff, verb.isAllowed) };
    case "away":
    case "back":
    case "placed":
      return { reply: "say", card: await sayWhere(ports, staff, schools, verb) };
    default:
      return verb satisfies never;
  }
}

async function savedReplies(ports: Ports, staff: Staff): Promise<Card> {
  const councils = councilsOf(ports.register(), staff, ports.clock.now());
  if (councils.length === 0) return wayForwardCard(say.savedReplies.notForYou);
  const kept = await Promise.all(councils.map(({ key }) => repliesOf(ports, key)));
  return savedRepliesCard(kept.flat().map(asShown));
}

async function whoIsOnCard(ports: Ports, staff: Staff, schools: readonly School[]): Promise<Card> {
  const lines: string[] = [];
  for (const school of schools) {
    const said = whoIsOn(aroundAt(ports, school), await usualReply(ports, school));
    lines.push(...(schools.length > 1 ? [`**${school.name}**`, ...said] : said));
  }
  const card = noteCard(say.lists.whoIsOn, ...lines);
  return placedAt(ports, staff, schools).length > 0 ? withWhere(card) : card;
}

async function myQuestions(ports: Ports, staff: Staff, schools: readonly School[]): Promise<Card> {
  const own = ownList(ports.secrets.seal("of", staff.key));
  const items = [];
  for (const school of schools) {
    const actor = actorAt(ports, staff.key, school.id);
    // Workers and leads are shown what waits for somebody; everybody else what they have asked.
    const list = isAdvising(actor.roles) || isLead(actor.roles) ? openList : own;
    const kept = (await ports.store.page(
      school.id,
      list,
      undefined,
      5 * mostListed,
    )) as readonly Kept<SubjectDoc>[];
    const around = aroundAt(ports, school);
    for (const { doc } of kept)
      if (mayViewSubject(doc, actor))
        items.push(
          doc.kind === "consultation" ? consultationItem(doc.state, around) : referralItem(doc.state, around),
        );
  }
  if (items.length === 0) return noteCard(say.lists.nothingOpen, say.lists.howToAsk);
  const more = items.length - mostListed;
  const lines = more > 0 ? [say.lists.newestOnly(mostListed, more)] : [];
  return listCard(say, say.lists.yours, lines, items.slice(0, mostListed));
}

type WhereVerb = Extract<EverydayVerb, { kind: "away" | "back" | "placed" }>;

async function sayWhere(
  ports: Ports,
  staff: Staff,
  schools: readonly School[],
  verb: WhereVerb,
): Promise<Card> {
  const now = ports.clock.now();
  const own = placedAt(ports, staff, schools);
  const [first] = own;
  if (!first) return wayForwardCard(say.whereabouts.notAsked);
  const zone = first.calendar.timeZone;
  if (verb.kind === "placed" && verb.until && verb.until <= clockTime(now, zone))
    return withWhere(noteCard(say.whereabouts.timeHasPassed(verb.until), say.whereabouts.giveLaterTime));
  const said = asSaid(verb, now, zone);
  await noteWhere(ports, staff, own, said);
  return withWhere(placedNote(said, placesOf(staff, own, say), now, zone));
}

function placedNote(said: SaidWhere, at: string, now: number, zone: string): Card {
  const { whereabouts } = say;
  if (said.say === "back") return noteCard(whereabouts.back, whereabouts.backAt(at));
  if (said.say === "away")
    return noteCard(whereabouts.away(spokenDate(said.from, now, zone)), whereabouts.awayFrom(at));
  return noteCard(whereabouts.placed, whereabouts.placedAt(at, spokenPlace(said.place), said.until));
}

function asSaid(verb: WhereVerb, now: number, timeZone: string): SaidWhere {
  if (verb.kind === "back") return { say: "back" };
  if (verb.kind === "placed") return { say: "placed", place: verb.place, until: verb.until };
  const day = dateOf(verb.day, now, timeZone);
  return { say: "away", from: day, to: day };
}

function dateOf(day: Day, now: number, timeZone: string): string {
  if (day === "today") return localTime(now, timeZone).date;
  for (let at = now + dayMs; ; at += dayMs) {
    const { date, weekday } = localTime(at, timeZone);
    if (day === "tomorrow" || weekday === day) return date;
  }
}
