import { measures } from "./export-measures.ts";
import { codes, fewestQuestions } from "./export-rows.ts";
import { fewest, smallestWhole } from "./protect.ts";

/** One line of the data dictionary. */
export type Described = { readonly name: string; readonly category: string; readonly meaning: string };

/** What every column, measure, category and code of the export means, made from the same lists as the export. */
export function dictionary(): readonly Described[] {
  const column = (name: string, meaning: string): Described => ({ name, category: "", meaning });
  return [
    column(
      "period",
      "a term, such as 2027-spring, the same days for every school: autumn from 1 September, spring from 1 January, summer from 10 April; or a school year from 1 September",
    ),
    column(
      "area",
      "council: all schools together; or a school by a number that is drawn afresh for every export",
    ),
    column("statistic", "count, percent of the whole of the measure, or school minutes"),
    column(
      "questions",
      `questions that were sent, rounded to the nearest 10; fewer than ${fewestQuestions} and nothing of the area is told`,
    ),
    ...measures.flatMap(({ id, what, categories, beneath }) => [
      column(
        id,
        beneath === undefined
          ? what
          : `${what}. Hidden when ${beneath.measure} hides ${beneath.category}, because it would give that away`,
      ),
      ...categories.map((category) => ({ name: id, category: category.id, meaning: category.what })),
    ]),
    column(
      "plan_agreement",
      "go_ahead as percent of go_ahead, adjust, pause and escalate: how often the asker's own plan stood",
    ),
    column(
      "time_to_first_answer",
      "school minutes from the send tap to the first answer of a social worker; a question without one counts as waited for, and the times are by Kaplan and Meier when more than 5% have none",
    ),
    ...Object.entries(codes).map(([code, meaning]) => column(code, meaning)),
    column(
      "hiding",
      `counts from 1 to ${fewest - 1} are hidden and always the next smallest with them; percents of fewer than ${smallestWhole} and times of fewer than ${smallestWhole} as well; 0 is told as 0`,
    ),
    column(
      "no conclusion",
      "nothing here says that a child is safer; front_door holds only what the school wrote down, and no figures from before or from other schools",
    ),
  ];
}
