import { inert } from "./escape.ts";
import template from "./identity.json" with { type: "json" };
import { type Card, type Stamp, compile } from "./render.ts";
import { buttons, fixedLine, labels, neutral } from "./wording.ts";
import { usualPack } from "../school/jurisdiction.ts";

const { terms } = usualPack;

/** What is kept of a child beside a referral, by field; shown only on purpose. */
export type ShownIdentity = {
  readonly childName?: string;
  readonly birthDate?: string;
  readonly address?: string;
  readonly household?: string;
};

const fields = ["childName", "birthDate", "address", "household"] as const;

const card = compile<{
  first: string;
  fixedLine: string;
  notice: string;
  explain: string;
  kept: readonly { label: string; text: string }[];
  can: { keep: boolean; show: boolean };
  stamp: Stamp;
  say: typeof buttons;
  label: typeof labels;
}>(template);

const explanation = `The child's details are kept apart from this chat, encrypted. Only the ${terms.lead}s and the social worker who advised may open them, and every look is recorded with its reason. Not known is all right: leave it empty.`;

/** The dialog in which a lead writes the child's details, and those who may see them open them with a reason. */
export function identityDialog(stamp: Stamp, can: { keep: boolean; show: boolean }, notice = ""): Card {
  return card({ ...plain, notice, explain: explanation, kept: [], can, stamp });
}

/** The child's details, once, in the dialog of the person who has just said why. */
export function identityShown(identity: ShownIdentity, stamp: Stamp): Card {
  const kept = fields.flatMap((field) => {
    const text = identity[field];
    return text === undefined ? [] : [{ label: labels[field], text: inert(text) }];
  });
  const explain = "That you opened this is recorded. Close the dialog when you are done.";
  return card({ ...plain, notice: "", explain, kept, can: { keep: false, show: false }, stamp });
}

const plain = { first: neutral.private, fixedLine, say: buttons, label: labels };
