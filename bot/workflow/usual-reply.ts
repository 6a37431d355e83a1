import type { School } from "../school/register.ts";
import { localTime } from "../school/school-clock.ts";
import { countId, countPrefix, replyClasses, replyField } from "./overview/counts.ts";
import type { Ports } from "./ports.ts";

const lookBackMs = 60 * 24 * 3_600_000;
/** With fewer answers than this the school's own promise is the better guess. */
const fewestAnswers = 20;

/**
 * How long a first answer usually took in the last two months: the upper end, in school minutes, of the class in which
 * the median lies. The school's own promise while there are too few answers, or when they took longer than any class.
 */
export async function usualReply(
  ports: Ports,
  school: School,
): Promise<{ minutes: number; answers: number }> {
  const from = localTime(ports.clock.now() - lookBackMs, school.calendar.timeZone).date;
  const days = await ports.store.list(school.id, countPrefix, countId(from), 100);
  const fields = [...replyClasses, Infinity].map((end) => replyField(end === Infinity ? 1e9 : end));
  const counts = fields.map((field) =>
    days.reduce((sum, { doc }) => sum + Number((doc as unknown as Record<string, unknown>)[field] ?? 0), 0),
  );
  const answers = counts.reduce((sum, n) => sum + n, 0);
  let below = 0;
  const median = counts.findIndex((n) => (below += n) * 2 >= answers);
  const minutes = answers < fewestAnswers ? undefined : replyClasses[median];
  return { minutes: minutes ?? school.usualReplyMinutes, answers: minutes === undefined ? 0 : answers };
}
