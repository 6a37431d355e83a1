import { usualPack } from "../../school/jurisdiction.ts";

const { terms } = usualPack;

const away = (days: string): string => `Away ${days}.`;

/** Where social workers and leads say that they are. */
export const whereabouts = {
  /** What a press on "Where I am today" may say. */
  pressed: {
    inSchool: "In school",
    atTheGate: "At the gate",
    byPhone: "By phone",
    away: "Away today",
    back: "Back again",
  },
  notAsked: `Where you are is asked of social workers and ${terms.lead}s only.`,
  timeHasPassed: (time: string): string => `${time} has passed today`,
  giveLaterTime: "Nothing was changed. Please give a later time.",
  back: "Welcome back",
  backAt: (schools: string): string => `You are on again at ${schools}.`,
  away: (day: string): string => `You are away ${day}`,
  awayFrom: (schools: string): string =>
    `Questions from ${schools} go to whoever covers. Type **I'm back** when you are.`,
  placed: "Thank you",
  placedAt: (schools: string, place: string, until: string | undefined): string =>
    `People at ${schools} see that you are ${place}${until === undefined ? " today" : ` until ${until}`}.`,
  inTab: {
    timeHasPassed: "That time has passed. Choose a later one.",
    endsBeforeItBegins: "The last day is before the first.",
    isOver: "These days are over.",
    tooFarAway: "That is more than a year away.",
    notYourCover: "This person does not cover for you.",
    back: "Welcome back. Your usual week is shown again.",
    placed: (place: string, until: string | undefined): string =>
      `Thank you. People see that you are ${place} ${until === undefined ? "today" : `until ${until}`}.`,
    awayNow: (absence: string): string => `You are away. ${absence}`,
    awayLater: (absence: string): string => `You will be away. ${absence}`,
    onDay: (day: string): string => away(`on ${day}`),
    fromTo: (from: string, to: string): string => away(`from ${from} to ${to}`),
    whoeverCovers: "Questions go to whoever covers.",
    coverFirst: (name: string): string => `${name} is asked first.`,
    closed: (school: string): string => `${school}: closed`,
    byPhoneAllDay: (school: string): string => `${school}: by phone all school day`,
    notOn: "not on",
    span: (place: string, from: string, to: string): string => `${place} ${from} to ${to}`,
    spans: (school: string, spans: string): string => `${school}: ${spans}`,
  },
} as const;
