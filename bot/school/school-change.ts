import { usualPack } from "./jurisdiction.ts";
import type { Contact, School } from "./register.ts";
import { wrongHours } from "./school-file.ts";
import type { SchoolChange } from "./school-file-shape.ts";
import { writtenDay } from "./written-days.ts";

const { terms } = usualPack;

/** Whom a school telephones, as its settings call them. */
export const contactLabels = {
  frontDoor: `The council's ${terms.frontDoor}`,
  dutyLine: "The duty line",
  outOfHoursTeam: "Out of hours",
  lado: "About an adult in school",
  chairOfGovernors: "About the headteacher",
  leadPhone: `The ${terms.lead}s`,
  police101: "Police, not now in danger",
} as const;

/** One thing that would be different, as a school says it. */
export type Changed = { readonly what: string; readonly before: string; readonly after: string };

/** What a school may change of itself, as it stands. */
export function changeableOf({ id, usualReplyMinutes, calendar, contacts }: School): SchoolChange {
  const { opens, closes, terms, insetDays = [], closedDays } = calendar;
  return {
    ...{ school: id, usualReplyMinutes, contacts },
    calendar: {
      ...{ opens, closes, insetDays: [...insetDays], closedDays: [...closedDays] },
      terms: terms.map(({ from, to }) => ({ from, to })),
    },
  } as SchoolChange;
}

/** The school as it would be. What a change does not name stays: people, bell times, short days, the ladder. */
export function changedSchool(
  school: School,
  { usualReplyMinutes, calendar, contacts }: SchoolChange,
): School {
  return { ...school, usualReplyMinutes, contacts, calendar: { ...school.calendar, ...calendar } };
}

/** Why a change cannot be put in; empty when it can. */
export function wrongIn(school: School, change: SchoolChange): readonly string[] {
  return wrongHours(changedSchool(school, change));
}

/** What would be different, field by field, in the order in which a school reads it. */
export function changesIn(school: School, change: SchoolChange): readonly Changed[] {
  const [before, after] = [spoken(changeableOf(school)), spoken(change)];
  return Object.keys(after).flatMap((what) =>
    before[what] === after[what] ? [] : [{ what, before: before[what] ?? none, after: after[what] ?? none }],
  );
}

const none = "nothing";

function spoken({ usualReplyMinutes, calendar, contacts }: SchoolChange): Readonly<Record<string, string>> {
  const { frontDoor, dutyLine, outOfHoursTeam, lado, chairOfGovernors, leadPhone, police101 } = contacts;
  const list = (parts: readonly string[]): string => (parts.length === 0 ? none : parts.join("; "));
  const line = (contact: Contact | undefined): string =>
    contact === undefined ? none : `${contact.name}, ${contact.phone}`;
  return {
    "School begins": calendar.opens,
    "School ends": calendar.closes,
    "An answer usually takes": `${usualReplyMinutes} school minutes`,
    Terms: list(calendar.terms.map(({ from, to }) => `${writtenDay(from)} to ${writtenDay(to)}`)),
    "Training days": list(calendar.insetDays.map(writtenDay)),
    "Other closed days": list(calendar.closedDays.map(writtenDay)),
    [contactLabels.frontDoor]: line(frontDoor),
    [contactLabels.dutyLine]: line(dutyLine),
    [contactLabels.outOfHoursTeam]: line(outOfHoursTeam),
    [contactLabels.lado]: line(lado),
    [contactLabels.chairOfGovernors]: line(chairOfGovernors),
    [contactLabels.leadPhone]: leadPhone,
    [contactLabels.police101]: police101 ?? none,
  };
}
