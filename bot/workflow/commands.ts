import type { ConsultationCommand } from "../consultation/commands.ts";
import type { Refusal } from "../consultation/refusals.ts";
import type { Card } from "../cards/render.ts";
import type { ReferralCommand } from "../referral/commands.ts";
import type { PersonKey } from "../school/register.ts";

/** A command that belongs to a card. `draftReferral` and `ask` come from typed words, never from a card. */
export type PressCommand =
  | Exclude<ConsultationCommand, { type: "ask" | "amend" | "passTime" }>
  | Exclude<ReferralCommand, { type: "draftReferral" | "referOnAuthority" | "keepAsQuestion" | "passTime" }>;

/** Who acts, as the verified activity says. */
export type From = {
  readonly person: PersonKey;
  readonly tenantId: string;
  readonly teamsUserId: string | undefined;
  /** The Teams id of the message, when it may be edited or deleted later. */
  readonly messageId?: string | undefined;
};

/** A button pressed on a card: which card, as its carrier says, and what the person wants. */
export type Press = {
  readonly from: From;
  readonly stamp: { readonly id: string; readonly version: number; readonly nonce: string };
  readonly verb: string;
  /** The command read from the inputs, or why they make none. */
  readonly command: PressCommand | Refusal;
  /** The inputs as typed, to show again when they could not be taken. */
  readonly typed: Readonly<Record<string, string>>;
  /** `message` presses get no card in the reply; theirs is delivered. An `extension` gets both. */
  readonly answeredBy: "invoke" | "message" | "dialog" | "extension";
};

/** What goes back to the person who acted. */
export type Reply =
  | { readonly reply: "card"; readonly card: Card }
  | { readonly reply: "say"; readonly card: Card }
  | { readonly reply: "dialog"; readonly title: string; readonly card: Card }
  /** The dialog closes with this sentence; `refused` when nothing was done. */
  | { readonly reply: "dialogDone"; readonly text: string; readonly refused?: Refusal["refused"] }
  | { readonly reply: "nothing" };
