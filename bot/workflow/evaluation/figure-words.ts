import type { MetricId } from "../../evaluation/evaluate.ts";
import { usualWording } from "../../wording/wording.ts";

const { advice, figures, pulse, referralForm } = usualWording;
const { sections } = figures;

const rowLabels: Readonly<Record<string, string>> = {
  ...{
    ...advice.outcomeLabels,
    ...advice.toldLabels,
    ...referralForm.frontDoorLabels,
    ...figures.roles,
    ...figures.leadDecisions,
    ...pulse.numberLabels,
  },
};

/** A row of a figure in words. */
export function rowLabel(id: string): string {
  return rowLabels[id] ?? id;
}

type Section = { readonly heading: string; readonly ids: readonly MetricId[] };

const speed: Section = {
  heading: sections.speed,
  ids: ["timeToFirstAnswer", "samePeriod", "sameDay", "oneWorkingDay", "unanswered", "outOfHours", "kept"],
};
const advised: Section = {
  heading: sections.advice,
  ids: [
    ...(["adviceMix", "planAgreement", "askedBack", "uptake", "said", "followThrough", "challenge"] as const),
    ...(["challengeResolved", "raterAgreement", "knowsWhatToDo", "getsAdviceInTime"] as const),
  ],
};
const netWidening: Section = {
  heading: sections.netWidening,
  ids: [
    ...(["coverage", "askersByRole", "weeksWithUse", "repeatUsers", "concentration"] as const),
    ...(["escalation", "escalationsPerThousand", "noFurtherAction", "frontDoor", "netWidening"] as const),
  ],
};
const leads: Section = {
  heading: sections.leads,
  ids: [
    ...(["approval", "leadDecisions", "timeToLeadDecision", "overAnHour", "withoutWaiting"] as const),
    "leadInformed",
  ],
};
const safety: Section = {
  heading: sections.safety,
  ids: [
    ...(["danger", "callMade", "missedUrgent", "identifierFirst", "identifierSent"] as const),
    ...(["safetyBalancing", "recordQuality"] as const),
  ],
};
const work: Section = { heading: sections.work, ids: ["perWorkerDay", "afterHours", "minutesPerAnswer"] };

/**
 * What is told to whom. A school's figures leave out how much its workers do: that is about one or two people, who have
 * it in figures of their own.
 */
export const sectionsFor: Readonly<Record<"school" | "council" | "worker", readonly Section[]>> = {
  school: [speed, advised, netWidening, leads, safety],
  council: [speed, advised, netWidening, leads, safety, work],
  worker: [
    { ...speed, ids: ["timeToFirstAnswer", "sameDay", "oneWorkingDay"] },
    { ...advised, ids: ["adviceMix", "planAgreement", "askedBack", "uptake", "said", "challenge"] },
    work,
  ],
};
