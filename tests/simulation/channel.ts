import type { Activity } from "botbuilder";
import type { PersonKey } from "../../bot/school/register.ts";
import type { Dice } from "./dice.ts";
import type { Instance, Turn } from "./instance.ts";
import { activityOf } from "./teams-user.ts";
import type { Timeline } from "./timeline.ts";

/** Teams waits this long for an answer before it sends again (ms). */
const resendMs = 15_000;
const tries = 4;

/** What became of an activity that was sent once, or again and again. */
export type Sending = {
  readonly person: PersonKey;
  readonly content: Partial<Activity>;
  /** The action behind it. */
  readonly by: number;
  readonly twice?: "sameId" | "newId" | undefined;
  /** A process has answered with success. */
  readonly onDone: (turn: Turn) => void;
  /** The answer has reached the person. */
  readonly onAnswer: (turn: Turn) => void;
};

/** Brings activities to the processes as Teams does. */
export type Channel = { send(sending: Sending): void };

/** `isLost` is asked once for each answer. */
export function createChannel(
  timeline: Timeline,
  dice: Dice,
  instances: readonly Instance[],
  isLost: () => boolean,
): Channel {
  let ids = 0;
  const attempt = (sending: Sending, id: string, again: (() => void) | undefined): void => {
    const activity = activityOf(sending.person, sending.content, id);
    let isAnswered = false;
    const up = instances.filter((i) => i.isUp());
    if (up.length > 0)
      dice
        .pick(up)
        .take(activity, sending.by)
        .then(
          (turn) => {
            sending.onDone(turn);
            if (isLost()) return;
            isAnswered = true;
            sending.onAnswer(turn);
          },
          () => undefined,
        );
    if (again)
      timeline.after(resendMs, () => {
        if (!isAnswered) again();
      });
  };
  return {
    send(sending) {
      const first = `f${++ids}`;
      const nth = (n: number): void => {
        // Twice under the same id, then twice under new ones.
        const id = n < 2 ? first : `f${++ids}`;
        attempt(sending, id, n + 1 < tries ? () => nth(n + 1) : undefined);
      };
      nth(0);
      if (sending.twice !== undefined) {
        const id = sending.twice === "sameId" ? first : `f${++ids}`;
        timeline.after(dice.below(60), () => attempt({ ...sending, twice: undefined }, id, undefined));
      }
    },
  };
}
