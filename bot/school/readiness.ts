import { bankHolidayWarning } from "./bank-holidays.ts";
import { editionsToCheck, packOf } from "./jurisdiction.ts";
import {
  type Acceptance,
  type Register,
  type Role,
  type School,
  type Staff,
  isAnswering,
  peopleWith,
  siteDaysOf,
} from "./register.ts";
import { weekdayName } from "./school-clock.ts";
import { schoolDaysOf } from "./school-days.ts";
import { dayNumber, localTime } from "./zone-time.ts";

/** Something a school still lacks, in its own words. `finding` is the name by which it can be accepted. */
export type Finding = {
  readonly finding: string;
  /** `mustFix` cannot go live, `mustAccept` only when somebody accepts it by name, `advice` is good to know. */
  readonly severity: "mustFix" | "mustAccept" | "advice";
  readonly words: string;
  readonly acceptedBy?: Acceptance;
};

// Numbers that Ofcom keeps for plays and examples: nobody answers them.
const inventedNumber =
  /^(01134960|01144960|01154960|01164960|01174960|01184960|01214960|01314960|01414960|01514960|01614960|01914980|02079460|02920180|01632960|07700900|08081570|03069990)\d{3}$/;
const warnDaysBefore = 60;
const acceptedForDays = 366;
const list = (words: readonly string[]): string => new Intl.ListFormat("en-GB").format(words);

/** What this school lacks at this moment (ms): first what must be put right, then what must be accepted, then advice. */
export function checkSchool(school: School, register: Register, now: number): readonly Finding[] {
  const today = localTime(now, school.calendar.timeZone).date;
  const { terms } = packOf(school);
  const has = (...roles: Role[]): readonly Staff[] => peopleWith(register, school.id, roles, now);
  const found: Finding[] = [];
  const say = (severity: Finding["severity"], finding: string, words: string): void =>
    void found.push(severity === "mustAccept" ? accepted(finding, words) : { finding, severity, words });
  const accepted = (finding: string, words: string): Finding => {
    const by = school.accepted?.find((a) => a.finding === finding && isGood(a, school, register, now, today));
    return { finding, severity: "mustAccept", words, ...(by ? { acceptedBy: by } : {}) };
  };

  if (has("lead").length === 0) say("mustFix", "noLead", `Nobody is the ${terms.leadInFull} at present.`);
  if (has("socialWorker").length === 0)
    say("mustFix", "noWorker", `No ${terms.linkedWorker} has a post here at present.`);
  sayTerms(school, today, say);
  if (has("deputyLead").length === 0)
    say("mustAccept", "noDeputy", "There is no deputy lead: nobody leads when the lead is away.");
  if (has("coverWorker").length === 0) {
    const line = school.contacts.dutyLine;
    const who = line ? `, only ${line.name} by telephone` : "";
    say("mustAccept", "noCover", `Nobody covers when the social worker is away${who}.`);
  }
  const invented = inventedNumbers(school);
  if (invented.length > 0)
    say("mustAccept", "inventedNumbers", `These telephone numbers are invented: ${list(invented)}.`);
  sayAdvice(school, register, now, say);
  return found;
}

/** Whether a school with these findings may go live: nothing to put right, and all the rest accepted by name. */
export function mayGoLive(findings: readonly Finding[]): boolean {
  return findings.every(
    ({ severity, acceptedBy }) => severity === "advice" || (severity === "mustAccept" && acceptedBy),
  );
}

type Say = (severity: Finding["severity"], finding: string, words: string) => void;

/** An acceptance counts for a year, from somebody who answers for the school. */
function isGood(
  { by, on }: Acceptance,
  school: School,
  register: Register,
  now: number,
  today: string,
): boolean {
  const age = dayNumber(today) - dayNumber(on);
  const answers = [...register.staff.values()].some((s) => s.name === by && isAnswering(s, school.id, now));
  return answers && age >= 0 && age < acceptedForDays;
}

function sayTerms({ calendar }: School, today: string, say: Say): void {
  const last = schoolDaysOf(calendar).at(-1)?.date;
  if (last === undefined || last < today) {
    say(
      "mustFix",
      "noTermsLeft",
      "All term dates are in the past: the bot would hold the school closed for good.",
    );
  } else if (dayNumber(last) - dayNumber(today) < warnDaysBefore)
    say(
      "advice",
      "termsRunOut",
      `The last school day in the calendar is ${last}. Add the next terms before then.`,
    );
}

function inventedNumbers(school: School): readonly string[] {
  const { contacts } = school;
  const { terms } = packOf(school);
  const numbers: readonly (readonly [string, string | undefined])[] = [
    [`the ${terms.frontDoor}'s`, contacts.frontDoor.phone],
    [`the ${terms.outOfHoursTeam}'s`, contacts.outOfHoursTeam.phone],
    [`the ${terms.allegations}'s`, contacts.lado.phone],
    [`the ${terms.governors}'`, contacts.chairOfGovernors.phone],
    ["the lead's", contacts.leadPhone],
    ["the duty line's", contacts.dutyLine?.phone],
  ];
  return numbers.flatMap(([whose, phone]) =>
    inventedNumber.test(phone?.replaceAll(" ", "").replace(/^\+44/, "0") ?? "") ? [whose] : [],
  );
}

function sayAdvice(school: School, register: Register, now: number, say: Say): void {
  const { calendar, contacts, rota = [] } = school;
  const people = (...roles: Role[]): readonly Staff[] => peopleWith(register, school.id, roles, now);
  const warning =
    calendar.bankHolidays === "england" ? bankHolidayWarning(now, calendar.timeZone) : undefined;
  if (warning !== undefined) say("advice", "bankHolidaysRunOut", warning);
  const workers = people("socialWorker", "coverWorker").filter(
    ({ key }) => siteDaysOf(register.staff.get(key), school.id, now).length === 0,
  );
  if (workers.length > 0)
    say(
      "advice",
      "noSiteDays",
      `It is not said when ${list(workers.map((w) => w.name))} can be met or telephoned. The list of staff has a place for it: site days.`,
    );
  const leads = people("lead", "deputyLead");
  const without = calendar.weekdays.filter((day) => !rota.some((r) => r.weekday === day));
  if (leads.length > 1 && without.length > 0)
    say("advice", "noRota", `Nobody is named as lead on duty on ${list(without.map(weekdayName))} (rota).`);
  const gone = rota.filter(({ lead }) => !leads.some(({ key }) => key === lead));
  if (gone.length > 0)
    say(
      "advice",
      "rotaOutOfDate",
      `The rota for ${list(gone.map((r) => weekdayName(r.weekday)))} names somebody who is no longer a lead or deputy.`,
    );
  if (people("head").length === 0)
    say("advice", "noHead", "No head is in the register: concerns about an adult in school go to the head.");
  if (people("administrator").length === 0)
    say("advice", "noAdministrator", "No administrator is in the register to keep it up to date.");
  const old = editionsToCheck(packOf(school), localTime(now, calendar.timeZone).date);
  if (old.length > 0)
    say(
      "advice",
      "editionsNotChecked",
      `Law and guidance change, and for too long nobody has looked at ${old.length} of the editions that the words follow. npm run school:check says which.`,
    );
  if (!contacts.frontDoor.hours)
    say("advice", "noFrontDoorHours", `It is not said when ${contacts.frontDoor.name} answers (hours).`);
}
