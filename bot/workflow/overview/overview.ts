import { whoIsOn } from "../../cards/lists.ts";
import type { Actor } from "../../consultation/permissions.ts";
import { holderOf } from "../../consultation/state.ts";
import {
  type PersonKey,
  type School,
  type Staff,
  capOf,
  isAdvising,
  isAnswering,
  isAsking,
  isLead,
  isStaffNow,
  rolesAt,
} from "../../school/register.ts";
import type { SubjectDoc } from "../documents.ts";
import { leadsVerbs } from "./actions.ts";
import { rotaOf } from "./leading.ts";
import { isBehind } from "./glass.ts";
import { byUrgency, lineOf } from "./lines.ts";
import { referringShown } from "./referring.ts";
import { listPage, visibleIn } from "./lists.ts";
import { numbersOf } from "./numbers.ts";
import type { Caseload, ItemLine, Me, Overview, Screen } from "./shapes.ts";
import { plain } from "./words.ts";
import type { Ports } from "../ports.ts";
import { actorAt, aroundAt } from "../subjects.ts";
import { whereOf } from "./where.ts";
import { usualReply } from "../usual-reply.ts";
import { usualWording } from "../../wording/wording.ts";

/** More than these are on the list's own page. */
const mostOnFirstScreen = 200;

/** The person behind a verified key; undefined for whoever is not in the register now. */
export function staffNow(ports: Ports, person: PersonKey): Staff | undefined {
  const staff = ports.register().staff.get(person);
  return staff && isStaffNow(staff, ports.clock.now()) ? staff : undefined;
}

/** The schools at which this person has a post now, in the register's order. */
export function schoolsOf(ports: Ports, staff: Staff): readonly School[] {
  const now = ports.clock.now();
  return [...ports.register().schools.values()].filter((s) => rolesAt(staff, s.id, now).size > 0);
}

/** Who somebody is to the tab, and which parts of it they have. */
export function meOf(ports: Ports, staff: Staff): Me {
  const now = ports.clock.now();
  const schools = schoolsOf(ports, staff);
  const actors = schools.map((school) => actorAt(ports, staff.key, school.id));
  const any = (test: (roles: Actor["roles"]) => boolean): boolean => actors.some(({ roles }) => test(roles));
  const answers = schools.some((school) => isAnswering(staff, school.id, now));
  const screens: readonly (readonly [Screen, boolean])[] = [
    ["lead", any(isLead)],
    ["inbox", any(isAdvising)],
    ["replies", any(isAdvising)],
    ["questions", any(isAsking)],
    ["school", answers],
    ["reports", answers || any(isAdvising)],
    ["access", any(isLead)],
  ];
  return {
    name: staff.name,
    schools: schools.map(({ id, name }) => ({ id, name, roles: [...rolesAt(staff, id, now)] })),
    screens: screens.flatMap(([screen, has]) => (has ? [screen] : [])),
  };
}

/** What waits for somebody and what is theirs, for each of their roles; nothing of a role that they do not have. */
export async function overviewOf(ports: Ports, staff: Staff): Promise<Overview> {
  const schools = schoolsOf(ports, staff);
  for (const school of schools) await ports.presence.at(school.id);
  const now = ports.clock.now();
  const at = schools.map((school) => ({ school, actor: actorAt(ports, staff.key, school.id) }));
  const asking = at.filter(({ actor }) => isAsking(actor.roles));
  const advising = at.filter(({ actor }) => isAdvising(actor.roles));
  const leading = at.filter(({ actor }) => isLead(actor.roles));
  const duty = at.filter(({ actor: { roles } }) => isAsking(roles) || isAdvising(roles));
  const where = whereOf(ports, staff, schools);
  return {
    fixedLine: usualWording.everyCard.fixedLine,
    duty: await Promise.all(
      duty.map(async ({ school }) => ({
        school: school.name,
        lines: whoIsOn(aroundAt(ports, school), await usualReply(ports, school)).map(plain),
      })),
    ),
    numbers: at.map(({ school }) => ({ school: school.name, numbers: numbersOf(ports, school, now) })),
    ...(where === undefined ? {} : { where }),
    ...(asking.length > 0 ? { mine: await Promise.all(asking.map((a) => mineAt(ports, a))) } : {}),
    ...(advising.length > 0 ? await inboxOf(ports, staff, advising) : {}),
    ...(leading.length > 0 ? { lead: await leadPart(ports, leading) } : {}),
  };
}

type At = { readonly school: School; readonly actor: Actor };

async function mineAt(ports: Ports, { school, actor }: At) {
  const page = (await listPage(ports, school, actor, "mine", undefined)) ?? { lines: [] };
  const referring = await referringShown(ports, school, actor.key);
  return { schoolId: school.id, school: school.name, page, referring };
}

async function inboxOf(ports: Ports, staff: Staff, at: readonly At[]) {
  const inbox: ItemLine[] = [];
  const caseload: Caseload[] = [];
  for (const { school, actor } of at) {
    const { subjects } = await visibleIn(ports, school, actor, "open", undefined, mostOnFirstScreen);
    inbox.push(...subjects.map((subject) => lineOf(ports, school, subject, actor)));
    const cap = capOf(staff, school.id, ports.clock.now());
    caseload.push({
      ...{ school: school.name, open: subjects.length },
      yours: subjects.filter((s) => s.kind === "consultation" && holderOf(s.state) === actor.key).length,
      ...(cap === undefined ? {} : { cap }),
    });
  }
  return { inbox: inbox.sort(byUrgency), caseload };
}

async function leadPart(ports: Ports, at: readonly At[]): Promise<NonNullable<Overview["lead"]>> {
  const waits: ItemLine[] = [];
  const open: ItemLine[] = [];
  const toFile: ItemLine[] = [];
  const rota = at.map(({ school }) => rotaOf(ports, school));
  let others = 0;
  for (const { school, actor } of at) {
    const line = (subject: SubjectDoc): ItemLine => lineOf(ports, school, subject, actor);
    const found = await visibleIn(ports, school, actor, "open", undefined, mostOnFirstScreen);
    others += found.hidden.filter((subject) => isBehind(subject, actor)).length;
    for (const subject of found.subjects)
      (leadsVerbs(school, subject, actor).length > 0 ? waits : open).push(line(subject));
    const filing = await visibleIn(ports, school, actor, "toFile", undefined, mostOnFirstScreen);
    toFile.push(...filing.subjects.filter((s) => leadsVerbs(school, s, actor).includes("file")).map(line));
  }
  return { waits: waits.sort(byUrgency), open: open.sort(byUrgency), toFile, others, rota };
}
