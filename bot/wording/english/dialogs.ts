import { usualPack } from "../../school/jurisdiction.ts";
import { buttons } from "./buttons.ts";

const { terms } = usualPack;

/** Dialogs that open from a card. */
export const dialogs = {
  titles: {
    handOver: buttons.passOn,
    identity: buttons.identity,
    keepFrom: buttons.keepFromSomeone,
    whoSaw: buttons.whoSaw,
    savedReplies: "Saved replies",
    turnIntoReferral: buttons.turn,
  },
  whoSawLine: (when: string, name: string, did: string): string => `${when} – ${name} ${did}`,
  seenByNobody: "Nobody but the people whose names are on the card.",
  identityExplained: `The child's details are kept apart from this chat, encrypted. Only the ${terms.lead}s and the social worker who advised may open them, and every look is recorded with its reason. Not known is all right: leave it empty.`,
  identityShown: "That you opened this is recorded. Close the dialog when you are done.",
  identityKept: "Kept, apart from this chat.",
  identityKeptInTab: "Kept, apart from everything else.",
  handOverExplained: "The conversation goes with it, and the person who asked sees who has it now.",
  /** What keeping a referral from somebody does, before it is done. */
  keepFromExplained:
    "For somebody who knows the family, or is close to what happened. From now on they see nothing of this referral, nor of a question it came from. Nobody else is told whom you choose. It cannot be undone.",
  nobodyToPassTo: `There is nobody else who may answer for this school just now. You can tell the ${terms.lead}.`,
  coverWorker: (name: string): string => `${name}, cover`,
  linkedWorker: (name: string): string => `${name}, ${terms.linkedWorker}`,
} as const;
