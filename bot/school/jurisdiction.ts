import { england } from "./england.ts";
import type { Contacts, School } from "./register.ts";
import { dayNumber } from "./zone-time.ts";

/** How a nation's law and guidance call people and places, as they stand inside a sentence. */
export type Terms = {
  readonly lead: string;
  readonly deputyLead: string;
  /** The lead's title in full, for a list of people or an export. */
  readonly leadInFull: string;
  readonly deputyLeadInFull: string;
  readonly linkedWorker: string;
  readonly frontDoor: string;
  readonly outOfHoursTeam: string;
  /** Who takes allegations about adults who work with children. */
  readonly allegations: string;
  readonly governors: string;
  readonly socialCare: string;
  /** Help for a family with its agreement, below the level of harm. */
  readonly familyHelp: string;
  /** What the law calls cutting a girl, inside a sentence, and as a heading. */
  readonly cutting: string;
  readonly cuttingHeading: string;
};

/** Telephone numbers that are the same everywhere in a nation. */
export type Numbers = {
  readonly emergency: string;
  /** The police where nobody is in danger now. */
  readonly police: string;
  /** What a mobile presses when its owner cannot speak after calling the emergency number. */
  readonly silent: string;
};

/** What a duty's words need to know of the school. */
export type DutyContacts = Pick<Contacts, "leadPhone" | "police101" | "frontDoor">;

/** A law, or guidance that must be followed, in the edition that this program was written after. */
export type Edition = {
  readonly name: string;
  readonly since: string;
  /** When somebody last looked whether it still stands. */
  readonly checkedOn: string;
  /** After how many days somebody has to look again. */
  readonly lookAgainAfterDays: number;
  /** What could not be confirmed when it was looked at. */
  readonly notConfirmed?: string;
};

/** Everything that is different from nation to nation: what a council or a lawyer would want to read in one place. */
export type Pack = {
  readonly name: string;
  readonly terms: Terms;
  readonly numbers: Numbers;
  readonly duties: {
    /** The duty that nobody can take over. */
    readonly fgm: (contacts: DutyContacts) => string;
    readonly prevent: (contacts: DutyContacts) => string;
    /** Off until a school turns it on: the day on which it begins has not been confirmed. */
    readonly csaReporting: (contacts: DutyContacts) => string;
  };
  readonly editions: readonly Edition[];
};

const packs = { england } as const satisfies Readonly<Record<string, Pack>>;

/** The nations whose rules this program knows. */
export type Jurisdiction = keyof typeof packs;
export const jurisdictions = Object.keys(packs) as readonly Jurisdiction[];
export const usualJurisdiction: Jurisdiction = "england";
/** What sentences read that are written before it is known for which school. */
export const usualPack: Pack = packs[usualJurisdiction];

/** What is said of a jurisdiction that is not there: nothing is guessed from another nation's law. */
export function unknownJurisdiction(): string {
  return `Sounding Board knows ${jurisdictions.join(", ")} only. Another nation has other titles, numbers and duties, so nothing is guessed.`;
}

/** The pack of a school's nation. */
export function packOf({ jurisdiction = usualJurisdiction }: Pick<School, "jurisdiction">): Pack {
  return packs[jurisdiction];
}

/** The editions at which somebody has to look again by this day (`2026-11-24`). */
export function editionsToCheck({ editions }: Pick<Pack, "editions">, today: string): readonly Edition[] {
  return editions.filter(
    ({ checkedOn, lookAgainAfterDays }) => dayNumber(today) - dayNumber(checkedOn) > lookAgainAfterDays,
  );
}
