import { localTimestamp } from "./local-time.ts";
import { botAccount } from "./people.ts";
import type { Member } from "./people.ts";
import type { JsonObject } from "./wire.ts";

/** What is the same around every activity of one playground. */
export type Surroundings = { serviceUrl: string; timeZone: string };

/** Puts around an activity what Teams puts around it. Fields of `part` win, except inside channelData. */
export function activityFrom(
  member: Member,
  part: JsonObject & { id: string },
  now: number,
  { serviceUrl, timeZone }: Surroundings,
): JsonObject {
  const { channelData, ...rest } = part;
  return {
    channelId: "msteams",
    serviceUrl,
    timestamp: new Date(now).toISOString(),
    localTimestamp: localTimestamp(now, timeZone),
    localTimezone: timeZone,
    locale: "en-GB",
    from: { id: member.memberId, name: member.name, aadObjectId: member.aadObjectId },
    recipient: botAccount,
    conversation: { id: member.chatId, conversationType: "personal", tenantId: member.tenantId },
    entities: [{ type: "clientInfo", locale: "en-GB", country: "GB", platform: "Web", timezone: timeZone }],
    ...rest,
    channelData: { ...(channelData as JsonObject | undefined), tenant: { id: member.tenantId } },
  };
}
