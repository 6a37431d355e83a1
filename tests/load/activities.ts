import { randomUUID } from "node:crypto";
import type { Person } from "./authority.ts";
import type { Stamp } from "./screens.ts";

/** An activity as Teams posts it; the same one may be posted again, under its own or a new id. */
export type Activity = Readonly<Record<string, unknown>> & { readonly id: string };

const botId = "28:proof-bot";

function activityFrom(from: Person, serviceUrl: string, part: object): Activity {
  return {
    id: randomUUID(),
    channelId: "msteams",
    serviceUrl,
    locale: "en-GB",
    from: { id: from.memberId, name: "Somebody", aadObjectId: from.aadObjectId },
    recipient: { id: botId, name: "Sounding Board" },
    conversation: { id: from.chatId, conversationType: "personal", tenantId: from.tenantId },
    channelData: { tenant: { id: from.tenantId } },
    timestamp: new Date().toISOString(),
    ...part,
  };
}

/** The app installed for a person, which is how the bot learns of their chat. */
export function installation(person: Person, serviceUrl: string): Activity {
  return activityFrom(person, serviceUrl, { type: "installationUpdate", action: "add" });
}

/** A typed message. */
export function message(from: Person, serviceUrl: string, text: string): Activity {
  return activityFrom(from, serviceUrl, { type: "message", textFormat: "plain", text });
}

/** A button pressed on a card. */
export function press(from: Person, serviceUrl: string, verb: string, stamp: Stamp, inputs = {}): Activity {
  const action = { type: "Action.Execute", verb, data: { ...stamp, ...inputs } };
  const value = { action, trigger: "manual" };
  return activityFrom(from, serviceUrl, { type: "invoke", name: "adaptiveCard/action", value });
}

/** The same activity as something new, which is how Teams sends for the third time. */
export function underNewId(activity: Activity): Activity {
  return { ...activity, id: randomUUID(), timestamp: new Date().toISOString() };
}

/** A question of ordinary length that can be told from all others. */
export function questionWith(mark: string): string {
  return (
    "One of my class has come in without a coat for the third time this week and was very quiet at registration. " +
    `I plan to ring home after lunch and I am not sure whether to mention it to the parent at the gate (${mark}).`
  );
}

/** A worker's answer that can be told from all others. */
export function answerWith(mark: string): object {
  const text = `Ring home, and say plainly what you have noticed (${mark}).`;
  return { outcome: "go_ahead", text, who: "asker", byWhen: "today", phoneFirst: "false" };
}
