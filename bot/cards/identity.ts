import { inert } from "./escape.ts";
import template from "./identity.json" with { type: "json" };
import { type Card, type Stamp, compile } from "./render.ts";
import { type Wording, usualWording } from "../wording/wording.ts";

const { everyCard, dialogs, buttons, labels } = usualWording;

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
  say: Wording["buttons"];
  label: Wording["labels"];
}>(template);

/** The dialog in which a lead writes the child's details, and those who may see them open them with a reason. */
export function identityDialog(stamp: Stamp, can: { keep: boolean; show: boolean }, notice = ""): Card {
  return card({ ...plain, notice, explain: dialogs.identityExplained, kept: [], can, stamp });
}

/** The child's details, once, in the dialog of the person who has just said why. */
export function identityShown(identity: ShownIdentity, stamp: Stamp): Card {
  const kept = fields.flatMap((field) => {
    const text = identity[field];
    return text === undefined ? [] : [{ label: labels[field], text: inert(text) }];
  });
  return card({
    ...plain,
    notice: "",
    explain: dialogs.identityShown,
    kept,
    can: { keep: false, show: false },
    stamp,
  });
}

const plain = {
  ...{ first: everyCard.neutral.private, fixedLine: everyCard.fixedLine },
  ...{ say: buttons, label: labels },
};
