import { createInterface } from "node:readline";
import { z } from "zod";
import { notice } from "../../bot/safety/notice.ts";

/**
 * `npm run -s safety:check`: reads JSON lines `{id, text}` on standard input and writes what the rules notice, a line for each, in
 * order, so that a council can try its own messages. A line that cannot be read is named by its number only, never by its words.
 */
const line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

let number = 0;
let unread = 0;
for await (const written of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  number += 1;
  if (written.trim() === "") continue;
  const message = messageOf(written);
  if (message === null) {
    unread += 1;
    process.stderr.write(`Line ${number} is not JSON with an "id" and a "text". It was left out.\n`);
    continue;
  }
  const { identifiers, ...signs } = notice(message.text, Date.now());
  const answer = { id: message.id, ...signs, identifiers: identifiers.map((identifier) => identifier.text) };
  // Waiting for a slow reader keeps a large file out of memory.
  if (!process.stdout.write(`${JSON.stringify(answer)}\n`))
    await new Promise((done) => process.stdout.once("drain", done));
}
process.exitCode = unread > 0 ? 1 : 0;

function messageOf(written: string) {
  try {
    return line.parse(JSON.parse(written.replace(/^\ufeff/, "")));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}
