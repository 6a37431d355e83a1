import { ActivityTypes, type TurnContext } from "botbuilder";
import type { Card } from "../cards/render.ts";
import type { Chats } from "../workflow/chats.ts";
import type { Reply } from "../workflow/commands.ts";
import type { Deliverer } from "../workflow/deliver-pending.ts";
import { handlePress } from "../workflow/handle-command.ts";
import { handleDeleted, handleEdited } from "../workflow/handle-edit.ts";
import { handleSaid, handleWish } from "../workflow/handle-message.ts";
import { handleRead } from "../workflow/handle-read.ts";
import { handleInstalled, handleOpened } from "../workflow/handle-view.ts";
import { handlePulse } from "../workflow/pulse.ts";
import type { Ports } from "../workflow/ports.ts";
import { type Timed, untimed } from "../workflow/timing.ts";
import { handleDialogOpened, handleIdentity, handleReplyPicked } from "../workflow/handle-dialogs.ts";
import { handleExtension } from "../workflow/handle-extension.ts";
import { sendAgain } from "../workflow/in-chat.ts";
import { isExtension, readExtension } from "./read-extension.ts";
import { type Incoming, readCommand, senderOf, tenantOf } from "./read-command.ts";

/** A reply that Teams must be asked to send again for: nothing reached the person. */
export class ReplyNotSent extends Error {
  constructor() {
    super("The reply could not be sent.");
    this.name = "ReplyNotSent";
  }
}

/** Handles one verified turn: read, carry out, reply. `mayTenant` is the tenant allow-list. */
export function createActivityHandler(
  ports: Ports,
  deliverer: Deliverer,
  chats: Chats,
  mayTenant: (tenantId: string) => boolean,
  timed: Timed = untimed,
): (context: TurnContext) => Promise<void> {
  return async (context) => {
    const { activity } = context;
    const tenantId = tenantOf(activity);
    const isOurs = tenantId !== undefined && mayTenant(tenantId);
    const call = isOurs ? readExtension(activity) : undefined;
    if (call) {
      // It comes from any chat of this person, so that chat is neither written to nor remembered.
      const reply = await timed(`extension.${call.kind}`, () => handleExtension(ports, deliverer, call));
      ports.log.info("activity.handled", { kind: `extension.${call.kind}`, reply: reply.reply });
      return invokeReply(context, reply);
    }
    const sender = isExtension(activity) ? undefined : senderOf(activity);
    if (!isOurs || !sender) {
      // The sender chooses the type, so only those that we know are named.
      const type = knownTypes.has(activity.type) ? activity.type : "other";
      ports.log.info("activity.ignored", { type });
      return invokeReply(context, { reply: "nothing" });
    }
    const incoming = readCommand(activity);
    const staff = ports.register().staff.get(sender.from.person);
    const isRegistered = staff !== undefined;
    const isFirst =
      incoming.kind === "installed" && !(isRegistered && (await chats.isKnown(sender.chat.person)));
    // A stranger leaves nothing behind but a count.
    if (isRegistered) await chats.remember(sender.chat);
    const isBack = incoming.kind === "installed" && staff !== undefined;
    if (isBack && !isFirst) return sendAgain(ports, deliverer, staff);
    const reply = await timed(incoming.kind, () => carryOut(ports, deliverer, incoming));
    ports.log.info("activity.handled", { kind: incoming.kind, reply: reply.reply });
    if (reply.reply === "say") {
      const sent = await ports.post.post(sender.chat, reply.card);
      if (sent.result === "throttled" || sent.result === "ambiguous") throw new ReplyNotSent();
    }
    await invokeReply(context, reply);
    if (isBack) await sendAgain(ports, deliverer, staff);
  };
}

const knownTypes: ReadonlySet<string> = new Set(Object.values(ActivityTypes));

function carryOut(ports: Ports, deliverer: Deliverer, incoming: Incoming): Promise<Reply> {
  switch (incoming.kind) {
    case "said":
      return handleSaid(ports, deliverer, incoming.from, incoming.text, incoming.hasFiles);
    case "pressed":
      return handlePress(ports, deliverer, incoming.press);
    case "opened":
      return handleOpened(ports, deliverer, incoming.from, incoming.id, incoming.onPurpose);
    case "dialogOpened":
      return handleDialogOpened(ports, incoming.from, incoming.id, incoming.dialog);
    case "identity":
      return handleIdentity(ports, incoming.from, incoming.stamp, incoming.verb, incoming.typed);
    case "wished":
      return handleWish(ports, deliverer, incoming.from, incoming.verb, incoming.answeredBy);
    case "read":
      return handleRead(ports, deliverer, incoming.from, incoming.upTo);
    case "pulse":
      return handlePulse(ports, incoming.from, incoming.press);
    case "picked":
      return handleReplyPicked(ports, incoming.from, incoming.stamp, incoming.reply);
    case "edited":
      return handleEdited(ports, deliverer, incoming.from, incoming.text);
    case "deleted":
      return handleDeleted(ports, incoming.from);
    case "installed":
      return Promise.resolve(handleInstalled(ports, incoming.from));
    case "notForUs":
      return Promise.resolve({ reply: "nothing" });
    default:
      return incoming satisfies never;
  }
}

const cardType = "application/vnd.microsoft.card.adaptive";

function dialogBody(card: Card, title: string): object {
  const value = { title, card: { contentType: cardType, content: card }, width: "medium", height: "medium" };
  return { task: { type: "continue", value } };
}

/** Teams waits for the answer to an invoke in the HTTP response itself. */
async function invokeReply(context: TurnContext, reply: Reply): Promise<void> {
  if (context.activity.type !== (ActivityTypes.Invoke as string)) return;
  const body = invokeBody(reply);
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
}

function invokeBody(reply: Reply): object | undefined {
  switch (reply.reply) {
    case "card":
      return { statusCode: 200, type: cardType, value: reply.card };
    case "dialog":
      return dialogBody(reply.card, reply.title);
    case "dialogDone":
      return { task: { type: "message", value: reply.text } };
    case "say":
    case "nothing":
      return undefined;
    default:
      return reply satisfies never;
  }
}
