import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { markOf } from "../bench/activities.ts";
import { type Question } from "../crash/people.ts";
import { judge, readRecord } from "../crash/verdict.ts";
import { type Activity, answerWith, installation, message, press, questionWith } from "./activities.ts";
import { createAuthority, schoolMorning } from "./authority.ts";
import { createPoster, startInstance } from "./instance.ts";
import { startScreens, stampOf } from "./screens.ts";

/** What is asked of a run. */
export type LoadPlan = { readonly seconds: number; readonly rate: number; readonly burst: number };

/** What became of it. Milliseconds and bytes. */
export type LoadResult = {
  readonly requests: number;
  readonly failed: readonly string[];
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  readonly owedAtEnd: number;
  readonly steady: readonly number[];
  readonly burst: readonly number[];
  /** Before the load, at each quarter of it, and when everything has been sent. */
  readonly memory: readonly number[];
};

const warmUpSeconds = 5;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Requests at a steady rate, whatever the answers take, and then a crowd of questions within one second. */
export async function runLoad({ seconds, rate, burst }: LoadPlan): Promise<LoadResult> {
  const folder = mkdtempSync(join(tmpdir(), "sounding-board-load-"));
  const dataFile = join(folder, "board.sqlite");
  const schoolFile = join(folder, "schools.json");
  const authority = createAuthority(40, 20);
  writeFileSync(schoolFile, JSON.stringify(authority.file));
  const screens = await startScreens(5);
  const post = createPoster(15_000);
  const bot = startInstance({
    PORT: "0",
    DATA_FILE: dataFile,
    SCHOOL_FILE: schoolFile,
    START_CLOCK_AT: new Date(schoolMorning).toISOString(),
  });
  const questions: Question[] = [];
  const byMark = new Map<string, Question>();
  const toTake: Question[] = [];
  const toAnswer: Question[] = [];
  const failed: string[] = [];
  let requests = 0;

  screens.onShown(({ chatId, json, stamp }) => {
    const question = byMark.get(/mark [a-p]{6}/.exec(json)?.[0] ?? "");
    if (!stamp || question?.school.worker.chatId !== chatId || question.card) return;
    question.card = stamp;
    toTake.push(question);
  });

  try {
    const url = `${await bot.ready}/api/messages`;
    const send = async (activity: Activity, latencies: number[]): Promise<string | undefined> => {
      requests++;
      const at = performance.now();
      try {
        const { status, text } = await post(url, activity);
        latencies.push(performance.now() - at);
        if (status >= 200 && status < 300) return text;
        failed.push(`HTTP ${status}`);
      } catch (error) {
        failed.push(error instanceof Error ? error.message : "unknown");
      }
      return undefined;
    };
    const ask = async (latencies: number[]): Promise<void> => {
      const n = questions.length;
      const school = authority.schools[n % authority.schools.length]!;
      const teacher = school.teachers[Math.floor(n / authority.schools.length) % school.teachers.length]!;
      const question: Question = { mark: markOf(n), school, teacher };
      questions.push(question);
      byMark.set(question.mark, question);
      const text = await send(message(teacher, screens.url, questionWith(question.mark)), latencies);
      question.asked = text === undefined ? "givenUp" : "acknowledged";
    };
    const pressFor = async (question: Question, verb: string, inputs: object, latencies: number[]) => {
      const { card, school } = question;
      if (!card) return "givenUp";
      const text = await send(press(school.worker, screens.url, verb, card, inputs), latencies);
      if (text === undefined) return "givenUp";
      const shown = stampOf((JSON.parse(text) as { value?: unknown }).value);
      if (shown?.version === card.version + 1) question.card = shown;
      else failed.push(`${verb} did not change the card`);
      return "acknowledged";
    };
    const next = async (n: number, latencies: number[]): Promise<void> => {
      const answerable = n % 3 === 2 ? toAnswer.shift() : undefined;
      if (answerable) {
        answerable.answered = await pressFor(answerable, "answer", answerWith(answerable.mark), latencies);
        return;
      }
      const takeable = n % 3 === 1 ? toTake.shift() : undefined;
      if (!takeable) return ask(latencies);
      takeable.taken = await pressFor(takeable, "take", {}, latencies);
      toAnswer.push(takeable);
    };
    const steadily = async (count: number, perSecond: number, step: (n: number) => Promise<void>) => {
      const startedAt = performance.now();
      const under: Promise<void>[] = [];
      for (let n = 0; n < count; n++) {
        const wait = startedAt + (n * 1000) / perSecond - performance.now();
        if (wait > 0) await pause(wait);
        under.push(step(n));
      }
      await Promise.all(under);
    };

    await Promise.all(
      authority.schools.map(async ({ worker, leads, teachers }) => {
        for (const person of [worker, ...leads, ...teachers])
          await send(installation(person, screens.url), []);
      }),
    );
    await steadily(warmUpSeconds * rate, rate, (n) => next(n, []));
    const memory = [bot.memory()];
    const steady: number[] = [];
    for (let quarter = 0; quarter < 4; quarter++) {
      await steadily(Math.ceil((seconds * rate) / 4), rate, (n) => next(n, steady));
      memory.push(bot.memory());
    }
    const crowd: number[] = [];
    await steadily(burst, burst, () => ask(crowd));
    const owedAtEnd = await settled(dataFile);
    memory.push(bot.memory());
    await bot.end("SIGTERM");
    const { lost, behind, twice } = judge(dataFile, questions, screens);
    return { requests, failed, lost: [...lost, ...behind], twice, owedAtEnd, steady, burst: crowd, memory };
  } finally {
    await bot.end("SIGKILL");
    await screens.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function settled(dataFile: string): Promise<number> {
  const endAt = performance.now() + 90_000;
  for (;;) {
    const { owed } = readRecord(dataFile);
    if (owed === 0 || performance.now() > endAt) return owed;
    await pause(1000);
  }
}
