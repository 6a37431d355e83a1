import type { Numbers } from "../../school/jurisdiction.ts";
import type { Contact, Contacts } from "../../school/register.ts";
import { people } from "./people.ts";

const { numbered } = people;

type Reached = {
  /** The leads by name, with their telephone number. */
  readonly leads: string;
  readonly leadPhone: string;
  readonly frontDoor: Contact;
};

const aboutAdult = ({ chairOfGovernors, lado }: Pick<Contacts, "chairOfGovernors" | "lado">): string =>
  "Concerns about an adult who works or helps in school go another way. Do not type details here. " +
  `Speak to the headteacher. If it is about the headteacher, contact ${numbered(chairOfGovernors)}. ` +
  `If neither is right, call ${numbered(lado)}.`;

/** What stands on a card before anything can be pressed: whom to call, and what to look at once more. */
export const panels = {
  callNow: ({ emergency, silent }: Numbers, { leads, leadPhone, frontDoor }: Reached): string =>
    `Someone may be in danger. **Call ${emergency} now.** Stay with the child if it is safe. ` +
    `If you cannot speak, send a colleague to call, or call ${emergency} from a mobile and press ${silent} when asked. ` +
    `Then tell ${leads} (${leadPhone}), and phone ${numbered(frontDoor)}.`,
  emergency: (callNow: string): string =>
    `${callNow} Nobody may be reading this chat. Your words are kept here; you can finish later.`,
  aboutAdult,
  mayBeAboutAdult: (contacts: Contacts): string =>
    `Is this about an adult who works or helps in school? ${aboutAdult(contacts)}`,
  mayBeDanger: "Is anyone in danger now? Then do not wait for an answer here.",
  identifiers:
    "It looks like this may name a child. You can take it out and send, or send it as it is if there is danger.",
  offTopic:
    "This may not be one for your social worker. If it is about IT, rooms, pay, special needs paperwork or data requests, the people in your school office know who to ask. You can still send it.",
  dontWait: ({ leads, leadPhone, frontDoor }: Reached): string =>
    `Speak to ${leads} (${leadPhone}), or phone ${numbered(frontDoor)}. You can make a referral yourself; tell ${leads} as soon as you can.`,
  nobodyToAsk: ({ leads, leadPhone, frontDoor }: Reached): string =>
    `Please speak to ${leads} (${leadPhone}), or phone ${numbered(frontDoor)}.`,
  outOfHours: ({ emergency }: Numbers, outOfHoursTeam: Contact, opens: string): string =>
    `Nobody reads this now. Worried about a child tonight? ${emergency} in an emergency, or ${numbered(outOfHoursTeam)}. ` +
    `Or keep this for ${opens}: nobody will see it before then.`,
} as const;
