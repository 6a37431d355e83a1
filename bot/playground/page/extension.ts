import { post } from "./api.ts";
import { showOutcome } from "./task-dialog.ts";
import type { Look } from "./theme.ts";

/** The title of the bot's only command, as the package for Teams words it. */
export const askTitle = "Ask the sounding board";

/** Opens the bot's message extension, about a message or, without one, from the compose box. */
export async function openExtension(
  user: string,
  messageId: string | undefined,
  { look, fail }: { look: () => Look; fail: (text: string) => void },
): Promise<void> {
  const about = { user, ...(messageId === undefined ? {} : { messageId }) };
  try {
    const outcome = await post("extension", { ...about, step: "fetch", data: {} });
    showOutcome(outcome, {
      look,
      fail,
      submit: (data) => post("extension", { ...about, step: "submit", data }),
    });
  } catch {
    fail("Something went wrong. Please try again.");
  }
}
