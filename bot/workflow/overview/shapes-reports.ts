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
