import { inert } from "../../cards/escape.ts";
import { type PersonKey, type School, isLead } from "../../school/register.ts";
import type { Actor } from "../../consultation/permissions.ts";
import type { SubjectDoc } from "../documents.ts";
import { fullTime, staffAt } from "../export/entries.ts";
import type { AccessReport } from "../overview/shapes-reports.ts";
import { viewerName } from "../overview/words.ts";
import type { Ports } from "../ports.ts";
import { mayListViews } from "../views.ts";
import { type Looks, type Period, accessOf, periodsOf } from "./looks.ts";
import { type Wording, usualWording, wordingOf } from "../../wording/wording.ts";

const mostRecords = 200;

/**
 * Who looked at what in a term, for a lead: how often, the reasons that had to be given, and which records. Nothing of
 * what is kept from this very lead, nor of what was stopped because it is about an adult in school. The period that
 * begins on `from`; the present one without it. Undefined for everybody else, and for a day on which none begins.
 */
export async function accessReport(
  ports: Ports,
  school: School,
  lead: Actor,
  from?: string,
): Promise<AccessReport | undefined> {
  if (!isLead(lead.roles)) return undefined;
  const periods = periodsOf(school, ports.clock.now());
  const period = from === undefined ? periods[0] : periods.find((p) => p.from === from);
  if (!period) return undefined;
  const mayTell = async (subjectId: string): Promise<boolean> => {
    const subject = (await ports.store.read(school.id, subjectId))?.doc as SubjectDoc | undefined;
    return subject !== undefined && subject.state.state !== "stopped" && mayListViews(subject, lead);
  };
  const say = wordingOf(school);
  const { timeline } = say;
  const { looks, reasoned } = await accessOf(ports, school, period, mayTell);
  const time = (at: number): string => fullTime(at, school.calendar.timeZone);
  const who = (by: PersonKey): string => viewerName(ports.register(), by);
  return {
    ...{ school: school.name, from: period.from, period: spokenPeriod(period) },
    periods: periods.map((p) => ({ value: p.from, title: spokenPeriod(p) })),
    people: peopleIn(looks).map(({ by, last, ...counts }) => ({
      ...{ who: nameAndPost(ports, school, by, last), ...counts },
    })),
    reasoned: reasoned.map(({ by, subjectId, at, act, why }) => ({
      ...{ when: time(at), who: who(by), did: timeline.looks[act], record: shortRecord(subjectId, say) },
      ...(why === undefined ? {} : { why: inert(why) }),
    })),
    records: looks.slice(0, mostRecords).map(({ by, subjectId, act, times, last }) => ({
      ...{
        who: who(by),
        did: timeline.looks[act],
        record: shortRecord(subjectId, say),
        times,
        last: time(last),
      },
    })),
    more: Math.max(0, looks.length - mostRecords),
  };
}

function nameAndPost(ports: Ports, school: School, by: PersonKey, at: number): string {
  if (!by.includes(":")) return viewerName(ports.register(), by);
  return staffAt({ register: ports.register(), school, at, by: "" }, by, at);
}

/** What each person did, in numbers; whoever opened most comes first. */
export function peopleIn(looks: readonly Looks[]): readonly {
  readonly by: PersonKey;
  readonly records: number;
  readonly opened: number;
  readonly copied: number;
  readonly details: number;
  readonly broken: number;
  readonly last: number;
}[] {
  const people = [...new Set(looks.map((look) => look.by))].map((by) => {
    const own = looks.filter((look) => look.by === by);
    const times = (...acts: readonly Looks["act"][]): number =>
      own.filter(({ act }) => acts.includes(act)).reduce((sum, look) => sum + look.times, 0);
    return {
      ...{ by, records: new Set(own.map((look) => look.subjectId)).size, opened: times("opened") },
      copied: times("exported", "exportedEnvelope"),
      details: times("openedEnvelope", "exportedEnvelope"),
      broken: times("brokeGlass"),
      last: Math.max(...own.map((look) => look.last)),
    };
  });
  return people.sort((a, b) => b.records - a.records || b.last - a.last);
}

/** `2 November 2026 to 3 January 2027`. */
export function spokenPeriod({ from, to }: Period): string {
  const { since, fromTo } = usualWording.timeline;
  const day = (date: string): string =>
    new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(date));
  return to === undefined ? since(day(from)) : fromTo(day(from), day(to));
}

/** Enough of an id to tell records apart on a page; the whole id is in the operator's file. */
function shortRecord(subjectId: string, { timeline }: Wording): string {
  const [, kind, random = ""] = subjectId.split(".");
  return timeline[kind === "r" ? "referralRecord" : "questionRecord"](random.slice(-6));
}
