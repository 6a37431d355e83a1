import { inert } from "../../cards/escape.ts";
import type { Refusal } from "../../consultation/refusals.ts";
import { type Staff, askingSchool } from "../../school/register.ts";
import type { From, PressCommand, Reply } from "../commands.ts";
import type { Deliverer } from "../deliver-pending.ts";
import type { SubjectDoc } from "../documents.ts";
import { type IdentityField, identityFields } from "../envelope/envelope.ts";
import { keepIdentity, openEnvelope, readIdentity } from "../envelope/opening.ts";
import { handlePress } from "../handle-command.ts";
import { handleSaid } from "../handle-message.ts";
import { ownList } from "../lists.ts";
import { findFor, viewOf } from "./item.ts";
import type { IdentityShown, Pressed, Started } from "./shapes.ts";
import { sentencesOf } from "./words.ts";
import type { Ports } from "../ports.ts";
import { sentenceFor, stampFor } from "../subjects.ts";
import { startReferral } from "../typed-words.ts";
import { usualWording, wordingOf } from "../../wording/wording.ts";

/** Reads what was filled in, exactly as it is read from a card. */
export type ReadPress = (verb: string, inputs: Readonly<Record<string, unknown>>) => PressCommand | Refusal;

export type TabPress = {
  readonly verb: string;
  /** The version that the person was looking at. */
  readonly version: number;
  readonly inputs: Readonly<Record<string, string>>;
};

function fromTab(staff: Staff): From {
  return { person: staff.key, tenantId: staff.tenantId, teamsUserId: undefined };
}

/**
 * Something pressed in the tab. It goes the way of a press on a card of the version that the person saw, so an older
 * page changes nothing that has moved on, and everybody's cards follow, the presser's own included. Undefined when
 * there is nothing that this person may see.
 */
export async function pressInTab(
  ports: Ports,
  deliverer: Deliverer,
  readPress: ReadPress,
  staff: Staff,
  id: string,
  { verb, version, inputs }: TabPress,
): Promise<Pressed | undefined> {
  const found = await findFor(ports, staff.key, id);
  if (!found) return undefined;
  const stamp = stampFor(ports, id, version, staff.key);
  const command = readPress(verb, { ...inputs, ...stepOf(found.subject, verb) });
  const reply = await handlePress(ports, deliverer, {
    ...{ from: fromTab(staff), stamp, verb, command, typed: {}, answeredBy: "dialog" },
  });
  const after = await findFor(ports, staff.key, id);
  const isDone = reply.reply === "dialogDone" && reply.refused === undefined;
  return {
    done: isDone,
    said: isDone ? wordingOf(found.school).chat.doneInTab : said(reply),
    ...(after ? { item: await viewOf(ports, after) } : {}),
  };
}

/** The tab shows the whole form, so saving it leaves the card at its step. */
function stepOf({ state }: SubjectDoc, verb: string): { goTo?: number } {
  return verb === "saveReferral" && "step" in state ? { goTo: state.step } : {};
}

function said(reply: Reply): string {
  if (reply.reply === "dialogDone") return reply.text;
  return "card" in reply ? sentencesOf(reply.card).join(" ") : usualWording.refusals.notNow("");
}

/**
 * Words typed into the tab, read exactly as if they were typed into the chat: they may be a question, or something the
 * bot answers at once, which is then what is said.
 */
export async function askInTab(
  ports: Ports,
  deliverer: Deliverer,
  staff: Staff,
  text: string,
): Promise<Started> {
  const reply = await handleSaid(ports, deliverer, fromTab(staff), text, false);
  if (reply.reply !== "nothing") return { said: "card" in reply ? sentencesOf(reply.card) : [] };
  return { said: [], ...(await newestOwn(ports, staff, "consultation")) };
}

/** A new referral form; nothing is sent by that. */
export async function startReferralInTab(ports: Ports, deliverer: Deliverer, staff: Staff): Promise<Started> {
  const reply = await handleSaid(ports, deliverer, fromTab(staff), startReferral, false);
  if (reply.reply !== "nothing") return { said: "card" in reply ? sentencesOf(reply.card) : [] };
  return { said: [], ...(await newestOwn(ports, staff, "referral")) };
}

const lookedThrough = 10;

async function newestOwn(
  ports: Ports,
  staff: Staff,
  kind: SubjectDoc["kind"],
): Promise<{ readonly id?: string }> {
  const schoolId = askingSchool(staff, ports.clock.now());
  if (schoolId === undefined) return {};
  const list = ownList(ports.secrets.seal("of", staff.key));
  const newest = await ports.store.page(schoolId, list, undefined, lookedThrough);
  const found = newest.find(({ doc }) => doc.kind === kind);
  return found ? { id: found.doc.id } : {};
}

const identityFieldNames = Object.keys(identityFields) as readonly IdentityField[];

/** Opens the child's details for somebody who says why; that is in the record before anything is shown. */
export async function showDetails(
  ports: Ports,
  staff: Staff,
  id: string,
  why: string,
): Promise<{ readonly shown: IdentityShown } | { readonly said: string } | undefined> {
  const found = await findFor(ports, staff.key, id);
  if (found?.subject.kind !== "referral") return undefined;
  const opened = await openEnvelope(ports, ports.envelopeKey, found.subject, found.actor, why);
  if ("refused" in opened) return { said: sentenceFor(ports, opened) };
  return {
    shown: identityFieldNames.flatMap((field) => {
      const text = opened[field];
      return text === undefined ? [] : [{ label: wordingOf(found.school).labels[field], text: inert(text) }];
    }),
  };
}

/** Keeps the child's details apart from everything else. */
export async function keepDetails(
  ports: Ports,
  staff: Staff,
  id: string,
  typed: Readonly<Record<string, string>>,
): Promise<{ readonly kept: boolean; readonly said: string } | undefined> {
  const found = await findFor(ports, staff.key, id);
  if (found?.subject.kind !== "referral") return undefined;
  const read = readIdentity(typed);
  if ("refused" in read) return { kept: false, said: sentenceFor(ports, read) };
  const kept = await keepIdentity(ports, ports.envelopeKey, found.subject, found.actor, read);
  return kept === "kept"
    ? { kept: true, said: wordingOf(found.school).dialogs.identityKeptInTab }
    : { kept: false, said: sentenceFor(ports, kept) };
}
