/**
 * What the tab and its API say to each other, as JSON. The tab imports these types and nothing else of the work; words
 * and times come ready from here, so that a card and the tab never say different things.
 */
import type { Role } from "../../school/register.ts";

export type { Chart, Report, ReportRow } from "./shapes-reports.ts";
export type {
  RegisterPreview,
  Replies,
  ReplyKept,
  SchoolChangeForm,
  SchoolChangePreview,
} from "./shapes-staff.ts";

/** The parts of the tab. Which of them somebody has follows from their roles. */
export type Screen = "questions" | "inbox" | "replies" | "lead" | "school" | "reports" | "access";

export type SchoolOf = { readonly id: string; readonly name: string; readonly roles: readonly Role[] };

export type Me = {
  readonly name: string;
  readonly schools: readonly SchoolOf[];
  /** In the order in which they are shown: the first is the person's first screen. */
  readonly screens: readonly Screen[];
};

/** How something stands, for its colour and icon; the words beside it always say the same. */
export type Tone = "yours" | "waiting" | "late" | "good" | "ended";

/** One question or referral in a list. */
export type ItemLine = {
  readonly id: string;
  readonly version: number;
  readonly kind: "consultation" | "referral";
  readonly school: string;
  readonly title: string;
  /** When it began: ms, and in the words of the school's clock. */
  readonly at: number;
  readonly when: string;
  readonly standing: string;
  readonly tone: Tone;
  /** Somebody said that somebody is in danger now. */
  readonly danger: boolean;
  /** School minutes until an answer is promised; below zero it is late. */
  readonly minutesLeft?: number;
  /** The first of their own words, for their author alone. */
  readonly excerpt?: string;
  /** The answer in a few words. */
  readonly answer?: string;
  /** What the asker said they did. */
  readonly did?: string;
};

/** `next` is given back as `before` to go on; without it the list has ended. */
export type Page = { readonly lines: readonly ItemLine[]; readonly next?: string };

export type Caseload = {
  readonly school: string;
  readonly open: number;
  readonly yours: number;
  readonly cap?: number;
};

export type Duty = { readonly school: string; readonly lines: readonly string[] };
export type PhoneNumber = { readonly name: string; readonly phone: string; readonly hours?: string };

/** Whether somebody's linked social workers may start a referral for them, and the words to change that. */
export type Referring = { readonly isAllowed: boolean; readonly said: string; readonly change: string };

/** Where somebody is, and what they may say of it. */
export type Where = {
  /** Those who advise say a place; those who only lead say when they are away. */
  readonly mayPlace: boolean;
  readonly now: readonly { readonly school: string; readonly text: string }[];
  /** They have said something that goes before their usual week. */
  readonly hasSaid: boolean;
  readonly away?: string;
  /** Times of today, on the school's clock, until which a place may hold; the last is the end of school. */
  readonly untils: readonly string[];
  readonly today: string;
  readonly week: readonly {
    readonly day: string;
    readonly isToday: boolean;
    readonly isAway: boolean;
    readonly lines: readonly string[];
  }[];
  readonly cover: readonly Option[];
};

/** Whether it was done, and what there is to say. */
export type Said = { readonly done: boolean; readonly said: string };

/** Who leads on the coming school days, and what a lead of this school should know today. */
export type Rota = {
  readonly school: string;
  readonly days: readonly {
    readonly day: string;
    readonly isToday: boolean;
    readonly lead: string;
    readonly because: string;
  }[];
  readonly notes: readonly string[];
};

/** Which worker answered a question and when; no words of it, and not whose it was. */
export type ConsultedLine = {
  readonly id: string;
  readonly asked: string;
  readonly text: string;
  /** This lead sees the question itself as well. */
  readonly mayOpen: boolean;
};
export type Consulted = { readonly month: string; readonly lines: readonly ConsultedLine[] };

/** The first screen of each role; a part is missing for those who have no such role. */
export type Overview = {
  readonly fixedLine: string;
  readonly duty: readonly Duty[];
  readonly numbers: readonly { readonly school: string; readonly numbers: readonly PhoneNumber[] }[];
  readonly where?: Where;
  readonly mine?: readonly {
    readonly schoolId: string;
    readonly school: string;
    readonly page: Page;
    readonly referring: Referring;
  }[];
  readonly inbox?: readonly ItemLine[];
  readonly caseload?: readonly Caseload[];
  readonly lead?: {
    readonly waits: readonly ItemLine[];
    readonly open: readonly ItemLine[];
    readonly toFile: readonly ItemLine[];
    /** Open questions of the school that are with a social worker and that a lead does not see. */
    readonly others: number;
    readonly rota: readonly Rota[];
  };
};

/** Questions that are not open to a lead: when each was asked and who has it, nothing else. `more` are not listed. */
export type Behind = {
  readonly school: string;
  readonly lines: readonly { readonly id: string; readonly when: string; readonly worker?: string }[];
  readonly more: number;
};

/** What a lead sees who has opened one of them with a reason; or why not. */
export type GlassBroken = { readonly shown: ItemView } | { readonly said: string };

export type Option = { readonly value: string; readonly title: string };

/** One field to fill in. `many` holds its values with commas between, as Adaptive Cards does. */
export type Input = {
  readonly id: string;
  readonly label: string;
  readonly kind: "line" | "text" | "choice" | "many" | "tick" | "time" | "date";
  readonly required: boolean;
  readonly value: string;
  readonly options?: readonly Option[];
  readonly limit?: number;
  readonly hint?: string;
};

/** A saved reply that fills fields of an action; they can still be changed, and nothing is sent by it. */
export type Fill = { readonly title: string; readonly values: Readonly<Record<string, string>> };

/** Something that this person may do now. */
export type Action = {
  readonly verb: string;
  readonly title: string;
  readonly weight: "main" | "plain" | "danger" | "quiet";
  readonly inputs: readonly Input[];
  /** What it means, to be read before it is done. */
  readonly confirm?: string;
  /** What it answers, to be read beside it; those that answer the same stand together. */
  readonly question?: string;
  /** What may be filled in at once. */
  readonly fills?: readonly Fill[];
  /** The inputs are those of the form. */
  readonly usesForm?: true;
};

export type TimelineEntry = {
  readonly at: number;
  readonly when: string;
  readonly who: string;
  readonly did: string;
  readonly text?: string;
  readonly tone: Tone;
};

export type Seen = {
  readonly when: string;
  readonly who: string;
  readonly did: string;
  readonly why?: string;
};

/** One question or referral with everything that this person may see and do. */
export type ItemView = {
  readonly line: ItemLine;
  readonly headline: string;
  /** As of when it is shown, with the date: on paper a time of day alone says little. */
  readonly asOf: string;
  readonly notes: readonly string[];
  /** What to do at once, when somebody is in danger. */
  readonly emergency?: string;
  readonly question?: string;
  readonly advice?: {
    readonly label: string;
    readonly text: string;
    readonly next: string;
    readonly by: string;
    readonly footer: string;
  };
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly form?: readonly { readonly title: string; readonly inputs: readonly Input[] }[];
  readonly actions: readonly Action[];
  readonly timeline: readonly TimelineEntry[];
  /** Who looked at it, for those who may know. */
  readonly seen?: readonly Seen[];
  /** The child's details are kept apart; this person may write or open them. */
  readonly details?: { readonly mayKeep: boolean; readonly mayShow: boolean };
  /** This person may take a copy for the child's file. */
  readonly mayCopy?: true;
  readonly related?: { readonly id: string; readonly title: string };
};

/** What became of a press: whether it took effect, what there is to say, and how the item stands for this person now. */
export type Pressed = { readonly done: boolean; readonly said: string; readonly item?: ItemView };

/** What became of words that were sent; `id` is the question or referral that they became. */
export type Started = { readonly id?: string; readonly said: readonly string[] };

/** Something that this person may see has changed. No more than that goes over the open line. */
export type News = { readonly id: string; readonly version: number };

/** A school as its register, clock and contacts stand. Nothing that anybody asked or wrote. */
export type SchoolSetup = {
  readonly name: string;
  readonly mayGoLive: boolean;
  readonly findings: readonly {
    readonly severity: "mustFix" | "mustAccept" | "advice";
    readonly words: string;
    readonly accepted?: string;
  }[];
  readonly people: readonly { readonly role: string; readonly names: readonly string[] }[];
  readonly hours: readonly { readonly label: string; readonly text: string }[];
  readonly terms: readonly { readonly from: string; readonly to: string }[];
  readonly numbers: readonly PhoneNumber[];
  readonly promises: readonly { readonly label: string; readonly text: string }[];
  readonly forgetting: readonly { readonly label: string; readonly text: string }[];
};

export type IdentityShown = readonly { readonly label: string; readonly text: string }[];

/** Why the API did not do it, in a sentence with the way forward. */
export type Problem = { readonly message: string };
