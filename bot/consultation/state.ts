import type { PersonKey } from "../school/register.ts";

/** Names one piece of free text kept beside the state; the text itself is never part of a state or an event. */
export type TextId = string;

/** The six answers a social worker can give. */
export const adviceOutcomes = ["go_ahead", "adjust", "pause", "escalate", "signpost", "need_more"] as const;
export type AdviceOutcome = (typeof adviceOutcomes)[number];

/** Who acts next on the advice. */
export const whoActs = ["asker", "worker", "lead", "together"] as const;
export type WhoActs = (typeof whoActs)[number];

/** By when, in the words people use in a school day. */
export const byWhens = ["now", "this_lesson", "today", "tomorrow", "this_week", "no_rush"] as const;
export type ByWhen = (typeof byWhens)[number];

/** What became of the plan, told by the asker in one tap. */
export const toldOutcomes = ["did_it", "something_else", "could_not", "unplanned_referral"] as const;
export type ToldOutcome = (typeof toldOutcomes)[number];

/** A social worker's structured answer; `text` carries what the outcome must carry. */
export type Advice = {
  readonly outcome: Exclude<AdviceOutcome, "need_more">;
  readonly text: TextId;
  readonly who: WhoActs;
  readonly byWhen: ByWhen;
  readonly phoneFirst: boolean;
};

/** What a text may contain that deserves a look before it goes. The rules that notice it only ever add a question. */
export const noticedKinds = ["danger", "aboutAdult", "fgm", "prevent", "identifiers", "offTopic"] as const;
export type NoticedKind = (typeof noticedKinds)[number];

/** Why a message is held before anybody sees it, and what was noticed in it. */
export type DraftCheck = { readonly noticed?: readonly NoticedKind[] } & (
  | { readonly kind: "outOfHours"; readonly opensAt: number | undefined }
  | { readonly kind: "replyOrNew"; readonly replyTo: string }
  | { readonly kind: "noticed" }
);

/** When the asker would rather talk: the worker telephones them. */
export const callSlots = ["now", "break", "lunch", "after_school"] as const;
export type CallSlot = (typeof callSlots)[number];

/** Since when an answer is waited for (ms), and which rungs of the ladder of silence have been reached. */
export type Silence = {
  readonly since: number;
  readonly coverOfferedAt?: number;
  readonly toldNotToWaitAt?: number;
};

/** Whether anyone is in danger now, as the referral form asks first. */
export type DangerAnswer = "no" | "yes" | "not_sure";

/**
 * Whether the asker lets their linked social workers turn a question into a referral: `asked` once, on their first
 * question, or `given`. Without either only the asker starts one.
 */
export type Authority = "asked" | "given";

export type ThreadEntry = { readonly by: PersonKey; readonly at: number; readonly text: TextId } & (
  | { readonly kind: "asked" | "amended" | "askedBack" | "replied" | "challenged" | "changed" | "passedOn" }
  | { readonly kind: "handled" }
  | { readonly kind: "advised"; readonly advice: Advice }
);

/** What is true of a consultation in every state. */
export type Shared = {
  readonly id: string;
  readonly schoolId: string;
  /** Number of events so far; a card shows one version and a press on another is refused. */
  readonly version: number;
  readonly askedBy: PersonKey;
  readonly askedAt: number;
  readonly thread: readonly ThreadEntry[];
  /** Every worker who has been offered or has held this consultation. */
  readonly workers: readonly PersonKey[];
  readonly dangerAt?: number;
  readonly referralId?: string;
  readonly authority?: Authority;
  /** When the worker turned it into a referral, as its asker had allowed. */
  readonly turnedAt?: number;
  /** Since when the leads see it because nobody had answered in time. */
  readonly leadsToldAt?: number;
  /** Who has seen it since it was offered to them. Nobody is ever shown as not having seen it. */
  readonly looks?: readonly { readonly by: PersonKey; readonly at: number }[];
  /** How many of the last events were looks: cards from before them are as good as the newest. */
  readonly looksSince?: number;
  /** When the child leaves school today (ms), if the asker said so. */
  readonly leavingAt?: number;
  /** People who must never see it: they know the family, or are close to what it is about. */
  readonly keptFrom?: readonly PersonKey[];
  /** Since when the child is named: then it is a contact with children's social care, and they record it. */
  readonly identifiedAt?: number;
  /** The school's reference for the child, and how many other staff had asked under it in the half-term by then. */
  readonly reference?: { readonly text: TextId; readonly others: number };
  /** The asker knows the family outside school. */
  readonly askerKnowsFamily?: true;
  /** When the asker was asked how it went: once for a question, whatever becomes of it afterwards. */
  readonly followedUpAt?: number;
  /** The asker would rather talk. */
  readonly call?: { readonly slot: CallSlot; readonly askedAt: number; readonly calledAt?: number };
};

type Waiting = { readonly silence: Silence };

type Held = { readonly takenBy: PersonKey; readonly takenAt: number };

/** A no-names question and its advice. It is not a referral; it stays the school's. */
export type Consultation = Shared &
  (
    | { readonly state: "draft"; readonly check: DraftCheck }
    | ({
        readonly state: "sent";
        readonly offeredTo: readonly PersonKey[];
        readonly openFrom: number;
        readonly expectBy: number | undefined;
      } & Waiting)
    | ({
        readonly state: "passedOn";
        readonly offeredTo: readonly PersonKey[];
        readonly passedBy: PersonKey;
      } & Waiting)
    | ({ readonly state: "seen" } & Held & Waiting)
    | ({ readonly state: "needsMore" } & Held & Waiting)
    | ({
        /** Nobody has answered in time: a lead must choose, and workers may still take it. */
        readonly state: "unanswered";
        readonly wentAt: number;
        readonly owner: PersonKey | undefined;
        readonly offeredTo: readonly PersonKey[];
        readonly stillNeededAt?: number;
      } & Waiting)
    /** Put into the child's file. */
    | { readonly state: "filed"; readonly filedAt: number }
    | { readonly state: "handled"; readonly handledAt: number; readonly handledBy: PersonKey }
    | ({
        readonly state: "answered";
        readonly advice: Advice;
        readonly answeredAt: number;
        readonly acceptedAt?: number;
        readonly challengedAt?: number;
      } & Held)
    | ({
        readonly state: "closed";
        readonly advice: Advice;
        readonly answeredAt: number;
        readonly told?: ToldOutcome;
      } & Held)
    | { readonly state: "withdrawn"; readonly endedAt: number }
    | { readonly state: "movedToReply"; readonly endedAt: number; readonly replyTo: string }
    | { readonly state: "stopped"; readonly endedAt: number }
  );

export type ConsultationState = Consultation["state"];

/** From the third member of staff who asks under one reference, the social worker and the leads hear of it. */
export const othersToSay = 2;

/** Free texts are short so that a card stays small and a record stays readable. */
export const textLimits = { question: 4000, other: 500 } as const;

/** Whether a question or referral is kept from this person: then there is nothing of it for them anywhere. */
export function isKeptFrom(
  { keptFrom }: { readonly keptFrom?: readonly PersonKey[] },
  person: PersonKey,
): boolean {
  return keptFrom?.includes(person) === true;
}

/** The worker who holds the consultation now, if anybody does. */
export function holderOf(c: Consultation): PersonKey | undefined {
  return "takenBy" in c ? c.takenBy : undefined;
}
