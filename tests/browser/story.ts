import type { Person } from "./on-the-page.ts";
import type { adviceOutcomes } from "../../bot/consultation/state.ts";
import { buttons, labels, outcomeChoices } from "../support/wording.ts";

export const question =
  "Y4 boy hungry on Mondays, same jumper since September. I plan to talk with mum on Friday. Is that OK?";
export const advice = "Talk to her today, and warmly: ask first how the weekend was.";
export const worryingQuestion =
  "Lad in Y9 with two phones, picked up by an older boy in a car. I want to ask him about it.";
export const worryingAdvice = "Please refer today. Two phones and a car: do not ask him about it yet.";

/** Takes the newest question. */
export async function take(worker: Person): Promise<void> {
  await worker.presses(buttons.take);
  await worker.offers(buttons.sendAnswer);
}

/** Fills in the form under the question and sends it. */
export async function answer(
  worker: Person,
  outcome: (typeof adviceOutcomes)[number],
  words: string,
): Promise<void> {
  await worker.chooses(labels.outcome, outcomeChoices[outcome]);
  await worker.fills(labels.adviceText, words);
  await worker.presses(buttons.sendAnswer);
  await worker.sees(words);
  await worker.offersNot(buttons.sendAnswer);
}

/** Asks the worrying question and gets the advice to refer, which puts the form into the teacher's chat. */
export async function escalate(teacher: Person, worker: Person): Promise<void> {
  await teacher.writes(worryingQuestion);
  await take(worker);
  await answer(worker, "escalate", worryingAdvice);
  await teacher.sees("What has happened – step 1 of 3");
}

/** Fills in the three steps and stops before sending. */
export async function fillReferral(teacher: Person): Promise<void> {
  await teacher.chooses(labels.dangerNow, "No");
  await teacher.chooses(labels.aboutAdultInSchool, "No");
  await teacher.fills(labels.childRef, "OAK-0412");
  await teacher.chooses(labels.ageBand, "14 to 15");
  await teacher.ticks("Criminal exploitation");
  await teacher.presses(buttons.next);
  await teacher.sees("Family and consent – step 2 of 3");
  await teacher.chooses(labels.parentsInformed, "No, not yet");
  await teacher.ticks("Told the safeguarding lead");
  await teacher.presses(buttons.next);
  await teacher.sees("Check and send – step 3 of 3");
}
