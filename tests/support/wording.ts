import { usualWording } from "../../bot/wording/wording.ts";

/** What people read, under the names by which the tests look for it. */
export const { asking, buttons, labels, pulse } = usualWording;
export const { fixedLine, neutral } = usualWording.everyCard;
export const { outcomeChoices, outcomeLabels } = usualWording.advice;
