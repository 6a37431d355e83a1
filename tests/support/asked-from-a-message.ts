import type { JsonObject } from "../../bot/playground/wire.ts";
import { type RunningBot, findAction } from "./running-bot.ts";

/** Asks from any message, at night: opened, held, made better, kept; and what is refused. Every text begins with the mark. */
export async function askedFromAMessage(
  bot: RunningBot,
  canary: string,
  collect: () => Promise<void>,
): Promise<void> {
  const typed = [...(await bot.messages("tess"))].reverse().find((m) => m.from === "person" && !m.isDeleted)!;
  await bot.extension("tess", "fetch", {}, typed.id);
  const form = await bot.extension("tess", "fetch");
  const sent = async (shown: JsonObject, verb: string, more: JsonObject = {}): Promise<JsonObject> => {
    const { data } = findAction(shown["card"], verb) as { data: JsonObject };
    const outcome = await bot.extension("tess", "submit", { ...data, ...more }, typed.id);
    await collect();
    return outcome;
  };
  await sent(form, "ask", { text: canary });
  const held = await sent(form, "ask", { text: `${canary} comes by the menu: shall I ring his aunt?` });
  const better = { text: `${canary} comes by the menu and better: shall I ring his aunt today?` };
  await sent(await sent(held, "editDraft", better), "sendAnyway");
  const { data } = findAction(form["card"], "ask") as { data: JsonObject };
  for (const each of [
    { ...data, text: canary.repeat(2000) },
    { ...data, text: `${canary} is forged: shall I ring his aunt?`, nonce: canary, id: canary },
    { ...data, text: canary, [canary]: canary, school: canary },
    { ...data, verb: canary, text: canary },
  ])
    await bot.extension("tess", "submit", each);
  await collect();
}
