import type { Option, SchoolSetup, Seen } from "./shapes.ts";

/** What a lead may take into the next staff training, about no child and nobody by name. */
export type Training = {
  readonly school: string;
  /** `2 November to 18 December`. */
  readonly halfTerm: string;
  /** Kinds that came up six times or more, the most frequent first. */
  readonly kinds: readonly { readonly label: string; readonly count: number }[];
  /** References under which three or more members of staff have asked. */
  readonly touching: readonly string[];
  /** How sure people felt in the term before; none when fewer than six have said. */
  readonly sure?: { readonly term: string; readonly charts: readonly Chart[] };
};

/** Who looked at what in one term, for a lead: names of staff, counts, and the reasons that had to be given. */
export type AccessReport = {
  readonly school: string;
  readonly from: string;
  readonly period: string;
  readonly periods: readonly Option[];
  readonly people: readonly {
    readonly who: string;
    readonly records: number;
    readonly opened: number;
    readonly copied: number;
    readonly details: number;
    readonly broken: number;
  }[];
  readonly reasoned: readonly (Seen & { readonly record: string })[];
  readonly records: readonly {
    readonly who: string;
    readonly did: string;
    readonly record: string;
    readonly times: number;
    readonly last: string;
  }[];
  /** So many more lines are not shown. */
  readonly more: number;
};

/** Whether a school's record is whole and forgets in time: ids, numbers and days, no word that anybody wrote. */
export type RecordCheck = {
  readonly checked: string;
  readonly forgetting: SchoolSetup["promises"];
  readonly proof: SchoolSetup["promises"];
  readonly problems: readonly string[];
};

/** A row without a count is hidden, because so few could be recognised. */
export type ReportRow = { readonly label: string; readonly count: number | null };
/** One picture, with what it shows in a sentence. */
export type Chart = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly rows: readonly ReportRow[];
};
/** A month of a school in pictures. */
export type Report = {
  readonly school: string;
  /** `2026-11`; `November 2026`, and how much of it. */
  readonly id: string;
  readonly month: string;
  readonly until: string;
  readonly charts: readonly Chart[];
};
