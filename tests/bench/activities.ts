import { type BenchPerson, botId, tenantId } from "./bench-school.ts";

/** Which card is pressed, as the card itself says. */
export type Stamp = { readonly id: string; readonly version: number; readonly nonce: string };

let activityCount = 0;

function activity(from: BenchPerson, serviceUrl: string, part: object): string {
  activityCount++;
  return JSON.stringify({
    id: `1764000${String(activityCount).padStart(6, "0")}`,
    channelId: "msteams",
    serviceUrl,
    timestamp: new Date().toISOString(),
    localTimestamp: new Date().toISOString(),
    localTimezone: "Europe/London",
    locale: "en-GB",
    from: { id: from.memberId, name: "Bench Person", aadObjectId: from.aadObjectId },
    recipient: { id: botId, name: "Sounding Board" },
    conversation: { id: from.chatId, conversationType: "personal", tenantId },
    entities: [
      { type: "clientInfo", locale: "en-GB", country: "GB", platform: "Web", timezone: "Europe/London" },
    ],
    channelData: { tenant: { id: tenantId } },
    ...part,
  });
}

/** A typed message, with the formatted copy that Teams attaches. */
export function messageFrom(from: BenchPerson, serviceUrl: string, text: string): string {
  const attachments = [{ contentType: "text/html", content: `<p>${text}</p>` }];
  return activity(from, serviceUrl, { type: "message", textFormat: "plain", text, attachments });
}

/** A button pressed on a card. */
export function pressFrom(
  from: BenchPerson,
  serviceUrl: string,
  verb: string,
  stamp: Stamp,
  inputs = {},
): string {
  const action = { type: "Action.Execute", verb, data: { ...stamp, ...inputs } };
  return activity(from, serviceUrl, {
    type: "invoke",
    name: "adaptiveCard/action",
    value: { action, trigger: "manual" },
  });
}

/** The app installed for a person, which is how the bot learns of their chat. */
export function installationFor(person: BenchPerson, serviceUrl: string): string {
  return activity(person, serviceUrl, { type: "installationUpdate", action: "add" });
}

/** A number in letters, because digits in a question look like somebody's reference. */
export function markOf(n: number): string {
  const letters = n
    .toString(16)
    .padStart(6, "0")
    .replace(/./g, (digit) => "abcdefghijklmnop".charAt(parseInt(digit, 16)));
  return `mark ${letters}`;
}

/** The mark in a text, if there is one. */
export function markIn(text: string): string | undefined {
  return /mark [a-p]{6}/.exec(text)?.[0];
}
