// Looks once at every message of the sets, warmed as the server is or cold, and says the longest look in milliseconds.
import { notice } from "../../bot/safety/notice.ts";
import { createInHand, readyPatternsOnce, warmRules } from "../../bot/start/warm.ts";
import { asked } from "./measure.ts";
import { messagesIn } from "./messages.ts";

if (process.argv[2] === "warm") {
  readyPatternsOnce();
  await warmRules(asked, createInHand());
}
let longest = 0;
for (const { text } of ["messages", "second", "fresh"].flatMap(messagesIn)) {
  // Time of the processor: a busy machine must not look like a long look.
  const start = process.cpuUsage();
  notice(text, asked);
  const { user, system } = process.cpuUsage(start);
  longest = Math.max(longest, (user + system) / 1000);
}
process.stdout.write(String(longest));
