import type { ConsultationEvent, Recorded } from "../consultation/events.ts";
import type { Consultation } from "../consultation/state.ts";
import type { ReferralEvent } from "../referral/events.ts";
import type { Referral } from "../referral/state.ts";
import type { PersonKey } from "../school/register.ts";
import type { Chat, Doc, Signal } from "./ports.ts";

type Stored<Kind extends string> = Doc & { readonly kind: Kind; readonly schemaVersion: 1 };

/** The words of a subject and the salt of their digests; both go at the purge, the events stay. */
type Words = {
  readonly texts: Readonly<Record<string, string>>;
  readonly salt: string;
  /** When the words were removed for good (ms). */
  readonly purgedAt?: number | undefined;
};

/** The hash of a subject's last event. */
type Head = { readonly head: string };

export type ConsultationDoc = Stored<"consultation"> & Words & Head & { readonly state: Consultation };
export type ReferralDoc = Stored<"referral"> & Words & Head & { readonly state: Referral };
export type SubjectDoc = ConsultationDoc | ReferralDoc;

/** One entry of the append-only record, chained to the one before. `digests` are of the words that it names. */
export type EventDoc = Stored<"event"> & {
  readonly recorded: Recorded<ConsultationEvent | ReferralEvent>;
  readonly digests: Readonly<Record<string, string>>;
  readonly previous: string;
  readonly hash: string;
};

/** That a person's action has taken effect. */
export type DoneDoc = Stored<"done"> & { readonly subjectId: string; readonly at: number };

/** A card owed to one person. It holds no text: the card is drawn from the subject when it is sent. */
export type DeliveryDoc = Stored<"delivery"> & {
  readonly subjectId: string;
  readonly to: PersonKey;
  readonly card:
    "consultation" | "referral" | "nudge" | "alarm" | "digest" | "pulse" | "brokenGlass" | "glassNoted";
  /** The version of the subject that made it owed: a newer one starts it afresh. */
  readonly version: number;
  /** For an alarm: the delivery that went wrong. For a broken glass: the lead who broke it. */
  readonly about?: string;
  readonly status: "owed" | "sent" | "dropped" | "dead";
  readonly attempts: number;
  /** How often an older card arrived after this one was owed, and so may cover it. */
  readonly overtaken?: number;
  /** Sent before an older version was noted, which may arrive after it: changed in place once more by the sweeper. */
  readonly mayBeCovered?: true | undefined;
  /** How many of the attempts may have arrived. */
  readonly ambiguous?: number;
  readonly owedSince: number;
  readonly code?: string;
};

/** That a delivery went wrong. Due until the second channel has it; the leads get a card as well. */
export type AlarmDoc = Stored<"alarm"> & {
  readonly about: string;
  readonly subjectId: string;
  readonly what: Signal["what"];
  readonly raisedAt: number;
};

/** A look at a subject some minutes after it changed: is everybody's card where it should be? */
export type WatchDoc = Stored<"watch"> & { readonly subjectId: string };

/** Which subject a typed message became, for the day it is edited or deleted in Teams. */
export type TypedDoc = Stored<"typed"> & { readonly subjectId: string };

/** Where a card is on a person's screen, so that the next delivery changes it in place. */
export type PostedDoc = Stored<"posted"> & {
  readonly conversationId: string;
  readonly activityId: string;
  /** The version of the subject that it shows. */
  readonly version: number;
};

/** What this person wrote in the last minutes, to recognise what Teams sends again, and what waits for their reply. */
export type AskerDoc = Stored<"asker"> & {
  readonly said: readonly { readonly seal: string; readonly at: number }[];
  readonly awaitingReply?: string | undefined;
  /** The term in which they are to be asked, or have been asked, how sure they feel; `dueAt` is when. */
  readonly pulse?: string | undefined;
  /** Whether their linked social workers may start a referral for them, and that they have been asked. */
  readonly mayRefer?: "yes" | "no" | undefined;
  readonly referringAsked?: "yes" | undefined;
};

/** Where the bot reaches a person. */
export type ChatDoc = Stored<"chat"> & { readonly chat: Chat; readonly seenAt: number };

/** `oakfield.c.<32 hex>`: the school is part of the id, so one read finds the subject in its partition. */
export function newSubjectId(schoolId: string, kind: "consultation" | "referral", random: string): string {
  return `${schoolId}.${kind === "consultation" ? "c" : "r"}.${random}`;
}

/** The school in a subject id, if it has the form of one. */
export function schoolIn(subjectId: string): string | undefined {
  return /^([a-z0-9-]{1,40})\.[cr]\.[0-9a-f]{32}$/.exec(subjectId)?.[1];
}

/** The card that tells somebody (by their seal) of the view with this number. */
export function brokenGlassId(subjectId: string, toSeal: string, seq: number): string {
  return `delivery.${subjectId}.${toSeal}.brokenGlass.${seq}`;
}

/** Event ids sort in the order of the events. */
export function eventId(subjectId: string, seq: number): string {
  return `event.${subjectId}.${String(seq).padStart(6, "0")}`;
}

/** The partition that holds one person's chat; Teams ids are long and odd, so it is named by a digest. */
export function chatPartition(personSeal: string): string {
  return `person.${personSeal}`;
}
