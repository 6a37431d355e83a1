import type { Referral } from "../referral/state.ts";
import { nameOf } from "../school/register.ts";
import { inert } from "./escape.ts";
import type { Typed } from "./question-asked.ts";
import { type Fact, factsOf, formOptions, formValues } from "./referral-facts.ts";
import template from "./referral-form.json" with { type: "json" };
import { type Card, type Stamp, compile } from "./render.ts";
import { type Around, type Texts, when } from "./thread.ts";
import { adultInSchoolPanel, emergencyPanel, leadNames, reportingDuty } from "./words-around.ts";
import { wordingOf } from "../wording/wording.ts";

type View = ReturnType<typeof view>;
type Open = Extract<Referral, { state: "draft" | "returned" }>;

const card = compile<View>(template);

/** The referral while its proposer fills it in, one step at a time; everything typed is saved at each step. */
export function referralForm(
  r: Open,
  texts: Texts,
  around: Around,
  stamp: Stamp,
  notice = "",
  typed: Typed = {},
): Card {
  return card(view(r, texts, around, stamp, notice, typed));
}

function view(r: Open, texts: Texts, around: Around, stamp: Stamp, notice: string, typed: Typed) {
  const { register, school, now } = around;
  const unsafe = r.choices.dangerNow === "yes" || r.choices.dangerNow === "not_sure";
  const facts: readonly Fact[] = r.step === 3 ? factsOf(r, texts, around) : [];
  const say = wordingOf(school);
  const { neutral, fixedLine } = say.everyCard;
  return {
    stamp,
    forward: { ...stamp, goTo: Math.min(r.step + 1, 3) },
    backward: { ...stamp, goTo: Math.max(r.step - 1, 1) },
    notice:
      r.choices.aboutAdultInSchool === "not_sure" && notice === "" ? adultInSchoolPanel(school) : notice,
    first: r.state === "returned" ? neutral.today : neutral.message,
    fixedLine,
    danger: unsafe ? emergencyPanel(register, school, now, r.keptFrom) : "",
    duty: reportingDuty(r, school),
    headline: say.referralForm.step(say.referralForm.stepTitles[r.step], r.step),
    detail: detail(r, around),
    reason:
      r.state === "returned"
        ? { by: say.referral.returnedBy(nameOf(register, r.returnedBy)), text: inert(texts[r.reason] ?? "") }
        : { by: "", text: "" },
    step: r.step,
    facts,
    value: formValues(r, texts, typed),
    options: formOptions(say.referralForm),
    submit: r.state === "returned" ? say.buttons.resubmit : say.buttons.submit,
    say: say.buttons,
    label: say.labels,
  };
}

function detail(r: Open, { register, school, now }: Around): string {
  const { referral } = wordingOf(school);
  if (r.step === 3) return referral.goesTo(leadNames(register, school, now, "allOf", r.keptFrom));
  const lines = r.consultationId === undefined ? [] : [referral.fromQuestion];
  return [...lines, referral.onlyYouSeeIt].join(" ");
}

/** The referral that was stopped because it is about an adult in school. */
export function stoppedReferral(
  r: Extract<Referral, { state: "stopped" }>,
  around: Around,
): {
  headline: string;
  detail: string;
} {
  return {
    headline: wordingOf(around.school).referral.stoppedAt(when(r.stoppedAt, around)),
    detail: adultInSchoolPanel(around.school),
  };
}
