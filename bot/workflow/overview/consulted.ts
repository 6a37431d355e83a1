import { when } from "../../cards/thread.ts";
import type { Actor } from "../../consultation/permissions.ts";
import { type Consultation, holderOf } from "../../consultation/state.ts";
import { type PersonKey, type School, nameOf } from "../../school/register.ts";
import { localTime, schoolMinutes } from "../../school/school-clock.ts";
import { monthList } from "../lists.ts";
import type { SubjectDoc } from "../documents.ts";
import type { Kept, PlaceInList, Ports } from "../ports.ts";
import { aroundAt, mayViewSubject } from "../subjects.ts";
import type { Consulted, ConsultedLine } from "./shapes.ts";
import { wordingOf } from "../../wording/wording.ts";

const pageSize = 100;
/** So many entries of a month are looked through; a busy school has a tenth of them. */
const mostLooked = 2000;

/**
 * Which worker answered which question of a month, and when, for a lead who answers for what the school was advised:
 * no words, no asker, no outcome. What is kept from this lead, was taken back, or was stopped because it is about an
 * adult in school, is not counted either. `month` is `2026-11`, that of today without it.
 */
export async function consultedAt(
  ports: Ports,
  school: School,
  viewer: Actor,
  month?: string,
): Promise<Consulted> {
  const wanted = month ?? localTime(ports.clock.now(), school.calendar.timeZone).date.slice(0, 7);
  const lines: ConsultedLine[] = [];
  let place: PlaceInList | undefined;
  for (let looked = 0; looked < mostLooked;) {
    const page = (await ports.store.page(
      ...[school.id, monthList(wanted), place, pageSize],
    )) as readonly Kept<SubjectDoc>[];
    looked += page.length;
    for (const { doc } of page) {
      place = { listedAt: doc.listedAt ?? 0, id: doc.id };
      if (doc.kind === "consultation" && isForOversight(doc.state, viewer.key))
        lines.push(lineOf(ports, school, doc.state, mayViewSubject(doc, viewer)));
    }
    if (page.length < pageSize) break;
  }
  return { month: wanted, lines };
}

function isForOversight({ state, keptFrom }: Consultation, lead: PersonKey): boolean {
  if (keptFrom?.includes(lead) === true) return false;
  return !["draft", "withdrawn", "movedToReply", "stopped"].includes(state);
}

function lineOf(ports: Ports, school: School, c: Consultation, mayOpen: boolean): ConsultedLine {
  const register = ports.register();
  const around = aroundAt(ports, school);
  const { board, people } = wordingOf(school);
  const { consulted } = board;
  const holder = holderOf(c);
  const answers = c.thread.flatMap((entry) => {
    if (entry.kind !== "advised") return [];
    const minutes = Math.round(schoolMinutes(school.calendar, c.askedAt, entry.at));
    return [consulted.answered(nameOf(register, entry.by), when(entry.at, around), minutes)];
  });
  const text =
    answers.length > 0
      ? answers.join("; ")
      : c.state === "handled"
        ? consulted.handled(nameOf(register, c.handledBy))
        : holder === undefined
          ? consulted.offered(people.listed(c.workers.map((key) => nameOf(register, key))))
          : consulted.taken(nameOf(register, holder));
  return { id: c.id, asked: when(c.askedAt, around), text, mayOpen };
}
