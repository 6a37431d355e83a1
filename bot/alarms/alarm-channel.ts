import { createHmac } from "node:crypto";
import type { AlarmPort, Log, Signal } from "../workflow/ports.ts";

const timeoutMs = 10_000;

/** Where alarms go besides the log: a webhook, GOV.UK Notify, both, or nowhere. */
export type AlarmSettings = {
  readonly webhookUrl?: string | undefined;
  readonly notify?:
    | {
        readonly apiKey: string;
        readonly templateId: string;
        readonly phones: readonly string[];
        readonly baseUrl: string;
      }
    | undefined;
};

type Now = () => number;

/**
 * The second channel. Every signal is an error in the log; where a webhook or GOV.UK Notify is set, the signal has
 * been heard only when each of them has taken it. It carries a code and ids, nothing about a child.
 */
export function createAlarmChannel(
  settings: AlarmSettings,
  log: Log,
  now: Now = () => Date.now(),
): AlarmPort {
  const { webhookUrl, notify } = settings;
  return {
    async raise(signal) {
      log.error("alarm", { what: signal.what, school: signal.schoolId, id: signal.id });
      if (webhookUrl !== undefined) await post(webhookUrl, {}, { app: "sounding-board", ...signal });
      if (notify !== undefined)
        for (const phone of notify.phones)
          await post(
            `${notify.baseUrl}/v2/notifications/sms`,
            { authorization: `Bearer ${notifyToken(notify.apiKey, now())}` },
            {
              phone_number: phone,
              template_id: notify.templateId,
              personalisation: { what: inWords(signal) },
              reference: signal.id,
            },
          );
    },
  };
}

/** A signal as a sentence for a text message. */
export function inWords({ what }: Signal): string {
  const sentences: Readonly<Record<Signal["what"], string>> = {
    deliveryDead: "a message could not be delivered to a member of staff",
    deliveryLate: "a message has been on its way for more than five minutes",
    recipientGone: "a message was meant for somebody who is no longer in the register",
    cardMissing: "a message that should exist was not found",
    clockSkew: "the server's clock is wrong by more than a minute",
    strangers: "people outside the staff list keep writing to the bot",
    sweeperSilent: "the part that delivers messages has stopped",
  };
  return sentences[what];
}

async function post(url: string, headers: Readonly<Record<string, string>>, body: object): Promise<void> {
  const response = await fetch(url, {
    method: "POST",
    redirect: "error",
    signal: AbortSignal.timeout(timeoutMs),
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  await response.body?.cancel();
  if (!response.ok) throw new AlarmNotTaken(response.status);
}

/** The second channel answered, but not with yes. */
export class AlarmNotTaken extends Error {
  constructor(status: number) {
    super(`The alarm channel answered ${status}.`);
    this.name = "AlarmNotTaken";
  }
}

/** The token of GOV.UK Notify: its API key ends in the service's id and a secret, both GUIDs. */
export function notifyToken(apiKey: string, now: number): string {
  const [secret, service] = [apiKey.slice(-36), apiKey.slice(-73, -37)];
  const part = (json: object): string => Buffer.from(JSON.stringify(json)).toString("base64url");
  const signed = `${part({ typ: "JWT", alg: "HS256" })}.${part({ iss: service, iat: Math.floor(now / 1000) })}`;
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}
