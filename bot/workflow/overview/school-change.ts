import { changedSchool, changesIn, contactLabels, wrongIn } from "../../school/school-change.ts";
import { type SchoolChange, changeShape } from "../../school/school-file-shape.ts";
import { readDays, readSpans, writtenDay } from "../../school/written-days.ts";
import type { School, Staff } from "../../school/register.ts";
import { type Wording, wordingOf } from "../../wording/wording.ts";
import type { Ports } from "../ports.ts";
import { textInput } from "./inputs.ts";
import { setupOf } from "./school.ts";
import type { Input, SchoolChangeForm, SchoolChangePreview } from "./shapes.ts";

type Texts = Readonly<Record<string, string>>;
const longest = 4000;
const changeCommand = [
  "npm",
  "run",
  "school:change",
  "--",
  "SCHOOL_FILE",
  "school-change.json",
  "--write",
  "--by",
];
const lines = (days: readonly string[]): string => days.map(writtenDay).join("\n");

const contactNames = ["frontDoor", "dutyLine", "outOfHoursTeam", "lado", "chairOfGovernors"] as const;

/** The form in which a school's day, terms and numbers are changed, filled in as they stand. */
export function schoolChangeForm(school: School): SchoolChangeForm {
  const { calendar, contacts, usualReplyMinutes } = school;
  const { schoolChange: say } = wordingOf(school);
  const time = (id: string, label: string, value: string): Input => ({
    ...{ id, label, kind: "time", required: true, value },
  });
  const days = (id: string, label: string, hint: string, value: string, required = false): Input => ({
    ...{ ...textInput(id, label, longest, value, required), hint },
  });
  const numbers = contactNames.flatMap((id) => [
    textInput(`${id}.name`, say.nameOf(contactLabels[id]), 80, contacts[id]?.name ?? "", id !== "dutyLine"),
    textInput(
      `${id}.phone`,
      say.numberOf(contactLabels[id]),
      20,
      contacts[id]?.phone ?? "",
      id !== "dutyLine",
    ),
  ]);
  return [
    {
      title: say.schoolDay,
      inputs: [
        time("opens", say.begins, calendar.opens),
        time("closes", say.ends, calendar.closes),
        textInput("minutes", say.usualReply, 3, String(usualReplyMinutes)),
      ],
    },
    {
      title: say.termsAndDays,
      inputs: [
        days(
          "terms",
          say.terms,
          say.spanOnALine,
          calendar.terms.map(({ from, to }) => say.fromTo(writtenDay(from), writtenDay(to))).join("\n"),
          true,
        ),
        days("insetDays", say.trainingDays, say.dayOnALine, lines(calendar.insetDays ?? [])),
        days("closedDays", say.closedDays, say.dayOnALine, lines(calendar.closedDays)),
      ],
    },
    {
      title: say.numbers,
      inputs: [
        ...numbers,
        textInput("leadPhone", say.numberOf(contactLabels.leadPhone), 20, contacts.leadPhone),
        textInput("police101", say.numberOf(contactLabels.police101), 20, contacts.police101 ?? "", false),
      ],
    },
  ];
}

/**
 * What a changed form would change, what the school would then lack, and what cannot be read. It changes nothing: the
 * school file is outside, and whoever runs the Sounding Board puts the checked change in.
 */
export function schoolChangePreview(
  ports: Pick<Ports, "register" | "clock">,
  school: School,
  by: Staff,
  texts: Texts,
): SchoolChangePreview {
  const read = readChange(school, texts);
  const problems = "problems" in read ? read.problems : wrongIn(school, read.change);
  if ("problems" in read || problems.length > 0) return { problems, changes: [], findings: [] };
  const { change } = read;
  const changes = changesIn(school, change);
  const after = changedSchool(school, change);
  const register = ports.register();
  const changed = { ...register, schools: new Map(register.schools).set(school.id, after) };
  const { findings } = setupOf({ ...ports, register: () => changed }, after);
  return {
    ...{ problems, changes, findings: findings.filter(({ accepted }) => accepted === undefined) },
    ...(changes.length === 0
      ? {}
      : {
          file: `${JSON.stringify(change, undefined, 2)}\n`,
          command: [...changeCommand, `"${by.name}"`].join(" "),
        }),
  };
}

type Read = { readonly change: SchoolChange } | { readonly problems: readonly string[] };

function readChange(school: School, texts: Texts): Read {
  const text = (id: string): string => (texts[id] ?? "").trim();
  const { schoolChange: say } = wordingOf(school);
  const [terms, inset, closed] = [
    readSpans(text("terms")),
    readDays(text("insetDays")),
    readDays(text("closedDays")),
  ];
  const unread = [...terms.unread, ...inset.unread, ...closed.unread];
  if (unread.length > 0)
    return {
      problems: unread.map(say.notADay),
    };
  const contacts = contactNames.map((id) => {
    const [name, phone] = [text(`${id}.name`), text(`${id}.phone`)];
    return [id, name === "" && phone === "" ? undefined : { ...school.contacts[id], name, phone }] as const;
  });
  const parsed = changeShape.safeParse({
    school: school.id,
    usualReplyMinutes: Number(text("minutes")),
    calendar: {
      ...{ opens: text("opens"), closes: text("closes") },
      ...{ terms: terms.read, insetDays: inset.read, closedDays: closed.read },
    },
    contacts: {
      ...Object.fromEntries(contacts.filter(([, contact]) => contact !== undefined)),
      leadPhone: text("leadPhone"),
      ...(text("police101") === "" ? {} : { police101: text("police101") }),
    },
  });
  return parsed.success
    ? { change: parsed.data }
    : { problems: [...new Set(parsed.error.issues.map(({ path }) => sentenceFor(path, say)))] };
}

/** Where something cannot be read, as the form calls it. */
function sentenceFor(path: readonly PropertyKey[], say: Wording["schoolChange"]): string {
  const [group, id = "", part] = path.map(String);
  if (group === "usualReplyMinutes") return say.minutesUnclear;
  if (group === "contacts") {
    const label = contactLabels[id as keyof typeof contactLabels];
    return part === "name" ? say.nameUnclear(label) : say.numberUnclear(label);
  }
  if (id === "terms") return say.termsMissing;
  return say.timeUnclear;
}
