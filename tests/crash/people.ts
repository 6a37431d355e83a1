import { markOf } from "../bench/activities.ts";
import { type Activity, answerWith, message, press, questionWith, underNewId } from "../load/activities.ts";
import type { Authority, Person, School } from "../load/authority.ts";
import { type Screens, type Stamp, stampOf } from "../load/screens.ts";

/** How an action ended for the person: Teams had a 200, or gave up after its last try. */
export type Ending = "acknowledged" | "givenUp";

/** A question with what was done about it and how each action ended; undefined while nobody has tried. */
export type Question = {
  readonly mark: string;
  readonly school: School;
  readonly teacher: Person;
  asked?: Ending;
  taken?: Ending;
  answered?: Ending;
  /** The worker's card as they see it. */
  card?: Stamp;
};

/** Everybody at work: they ask, take and answer until they are told to stop. */
export type People = {
  readonly questions: readonly Question[];
  /** Tries that Teams made after the first. */
  resent(): number;
  /** Answers with 200 that did not show what was asked for; none is expected. */
  readonly strange: readonly string[];
  /** Resolves when the last action of everybody has ended. */
  stop(): Promise<void>;
};

const atOnce = 8;
const between = (from: number, to: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, from + Math.random() * (to - from)));

/** Puts people to work. `send` posts to whichever instance Teams reaches, and rejects when there is no answer. */
export function startPeople(
  { schools }: Authority,
  screens: Screens,
  send: (activity: Activity) => Promise<{ status: number; text: string }>,
): People {
  const questions: Question[] = [];
  const byMark = new Map<string, Question>();
  const strange: string[] = [];
  let resent = 0;
  let isOver = false;

  screens.onShown(({ chatId, json, stamp }) => {
    const question = byMark.get(/mark [a-p]{6}/.exec(json)?.[0] ?? "");
    if (stamp && question?.school.worker.chatId === chatId && !question.card) question.card = stamp;
  });

  /** As Teams does: the same activity, twice more under its id, twice more under a new one. */
  const persist = async (activity: Activity): Promise<string | undefined> => {
    const renewed = underNewId(activity);
    for (const [n, attempt] of [activity, activity, activity, renewed, renewed].entries()) {
      if (n > 0) {
        resent++;
        await between(150, 600);
      }
      const answer = await send(attempt).catch(() => undefined);
      if (answer && answer.status >= 200 && answer.status < 300) return answer.text;
    }
    return undefined;
  };

  const ask = async (): Promise<void> => {
    const school = schools[questions.length % schools.length]!;
    // The same teacher may ask again while Teams is still re-sending what they asked before.
    const teacher = school.teachers[Math.floor(Math.random() * school.teachers.length)]!;
    const question: Question = { mark: markOf(questions.length), school, teacher };
    questions.push(question);
    byMark.set(question.mark, question);
    const text = await persist(message(teacher, screens.url, questionWith(question.mark)));
    question.asked = text === undefined ? "givenUp" : "acknowledged";
  };

  const pressFor = async (question: Question, verb: "take" | "answer", inputs: object): Promise<Ending> => {
    const { card, school } = question;
    if (!card) return "givenUp";
    const text = await persist(press(school.worker, screens.url, verb, card, inputs));
    if (text === undefined) return "givenUp";
    const shown = stampOf((JSON.parse(text) as { value?: unknown }).value);
    if (shown?.id === card.id && shown.version > card.version) question.card = shown;
    else strange.push(`${verb} of ${question.mark}: ${text.slice(0, 300)}`);
    return "acknowledged";
  };

  const step = async (): Promise<void> => {
    const open = questions.find(
      (q) => q.card && q.answered === undefined && !inHand.has(q) && q.taken !== "givenUp",
    );
    if (!open || Math.random() < 0.4) return ask();
    inHand.add(open);
    if (open.taken === undefined) open.taken = await pressFor(open, "take", {});
    else open.answered = await pressFor(open, "answer", answerWith(open.mark));
    inHand.delete(open);
  };
  const inHand = new Set<Question>();

  const work = async (): Promise<void> => {
    while (!isOver) {
      await step();
      await between(20, 200);
    }
  };
  const working = Promise.all(Array.from({ length: atOnce }, work));
  return {
    questions,
    strange,
    resent: () => resent,
    async stop() {
      isOver = true;
      await working;
    },
  };
}
