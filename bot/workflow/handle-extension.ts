import { type AskForm, askDialog } from "../cards/ask-dialog.ts";
import { inDialog } from "../cards/in-dialog.ts";
import type { Card, Stamp } from "../cards/render.ts";
import { nobodyCard, noteCard, strangerCard } from "../cards/small-cards.ts";
import { textLimits } from "../consultation/state.ts";
import { type School, type Staff, isStaffNow } from "../school/register.ts";
import type { From, Press, Reply } from "./commands.ts";
import type { Deliverer } from "./deliver-pending.ts";
import { handlePress } from "./handle-command.ts";
import { factsForNew, schoolsToAsk, stranger, takeWords } from "./handle-message.ts";
import { inChat } from "./in-chat.ts";
import { noticedIn } from "./noticed.ts";
import type { Ports } from "./ports.ts";
import { actorAt, aroundAt, cardFor, sentenceFor, stampFor } from "./subjects.ts";
import { readSaid } from "./typed-words.ts";
import { usualWording } from "../wording/wording.ts";

const { asking, labels } = usualWording;

/** The words of the message that somebody pointed at. */
export type Carried = { readonly text: string; readonly leftOut: boolean } | "tooLong";

/** What somebody asks of the message extension, in whatever chat they are. */
export type ExtensionCall =
  /** `carried` is undefined in the compose box, where nothing was pointed at. */
  | { readonly kind: "opened"; readonly from: From; readonly carried: Carried | undefined }
  | {
      readonly kind: "sent";
      readonly from: From;
      readonly stamp: Stamp;
      readonly text: string;
      readonly schoolId: string | undefined;
    }
  | { readonly kind: "pressed"; readonly press: Press }
  | { readonly kind: "unreadable"; readonly from: From };

/** Answers the message extension: always with a dialog for the person alone, never in the chat where they are. */
export async function handleExtension(
  ports: Ports,
  deliverer: Deliverer,
  call: ExtensionCall,
): Promise<Extract<Reply, { reply: "dialog" }>> {
  const from = call.kind === "pressed" ? call.press.from : call.from;
  const staff = ports.register().staff.get(from.person);
  if (!staff || !isStaffNow(staff, ports.clock.now())) {
    await stranger(ports, deliverer, from.tenantId);
    return dialog(strangerCard());
  }
  switch (call.kind) {
    case "opened":
      return opened(ports, staff, call.carried);
    case "sent":
      return sent(ports, deliverer, staff, call);
    case "pressed":
      return pressed(ports, deliverer, call.press);
    case "unreadable":
      return dialog(noteCard(asking.notices.unreadable));
    default:
      return call satisfies never;
  }
}

function dialog(card: Card): Extract<Reply, { reply: "dialog" }> {
  return { reply: "dialog", title: asking.title, card };
}

/** A dialog's own id: its question is recognised by it when Teams sends it again. Nothing is kept of it before that. */
function newStamp(ports: Ports, staff: Staff): Stamp {
  return stampFor(ports, `ask.${ports.secrets.random()}`, 1, staff.key);
}

function isOwn(ports: Ports, staff: Staff, { id, version, nonce }: Stamp): boolean {
  return /^ask\.[0-9a-f]{32}$/.test(id) && version === 1 && stampFor(ports, id, 1, staff.key).nonce === nonce;
}

async function opened(ports: Ports, staff: Staff, carried: Carried | undefined) {
  const form = { isCarried: false, words: "", notices: [] as readonly string[] };
  if (carried === undefined) return draw(ports, staff, form, newStamp(ports, staff));
  const isTooLong = carried === "tooLong" || carried.text.length > textLimits.question;
  if (isTooLong)
    return draw(ports, staff, { ...form, notices: [asking.notices.tooLong] }, newStamp(ports, staff));
  const { text, leftOut } = carried;
  const notices = [...(text === "" ? [asking.notices.noWords] : leftOut ? [asking.notices.leftOut] : [])];
  return draw(ports, staff, { isCarried: text !== "", words: text, notices }, newStamp(ports, staff));
}

async function draw(ports: Ports, staff: Staff, form: Omit<AskForm, "noticed">, stamp: Stamp) {
  const schools = schoolsToAsk(ports, staff);
  if (schools.length === 0) return dialog(noteCard(asking.notForYou, asking.notForYouDetail));
  const at = [];
  for (const school of schools) {
    const { askFirst } = await factsForNew(ports, school, staff.key);
    at.push({ around: aroundAt(ports, school), askFirst });
  }
  const [first] = at;
  if (at.length === 1 && first?.askFirst.length === 0) return dialog(nobodyCard(first.around));
  // What is too long is not shown again, so there is nothing to notice in it.
  const noticed = form.words.length > textLimits.question ? [] : noticedIn(form.words, ports.clock.now());
  return dialog(askDialog(at, { ...form, noticed }, stamp));
}

async function sent(
  ports: Ports,
  deliverer: Deliverer,
  staff: Staff,
  { from, stamp, text, schoolId }: Extract<ExtensionCall, { kind: "sent" }>,
) {
  if (!isOwn(ports, staff, stamp)) return dialog(noteCard(asking.notices.unreadable));
  const again = (notice: string) =>
    draw(ports, staff, { words: text, isCarried: false, schoolId, notices: [notice] }, stamp);
  const schools = schoolsToAsk(ports, staff);
  if (schools.length === 0) return dialog(noteCard(asking.notForYou, asking.notForYouDetail));
  const school = schoolOf(schools, schoolId);
  if (!school) return again(labels.schoolFirst);
  const said = readSaid(text, false);
  if (said.kind === "unclear") return again(asking.notices.unclear(said.sentence));
  if (said.kind !== "question") return again(asking.notices.noQuestion);
  const asked = { ...from, messageId: stamp.id };
  const taken = await takeWords(ports, deliverer, asked, staff, school, said);
  if ("refused" in taken) return again(sentenceFor(ports, taken));
  const { subject } = taken;
  if (!subject) return dialog(noteCard(asking.sentAlready, asking.sentAlreadyDetail));
  const card = cardFor(ports, school, subject, actorAt(ports, staff.key, school.id), undefined);
  const where = await inChat(ports, deliverer, staff.key, subject.id);
  return dialog(inDialog(card, asking.endings[where]));
}

function schoolOf(schools: readonly School[], schoolId: string | undefined): School | undefined {
  return schoolId === undefined && schools.length === 1 ? schools[0] : schools.find((s) => s.id === schoolId);
}

async function pressed(ports: Ports, deliverer: Deliverer, press: Press) {
  const reply = await handlePress(ports, deliverer, press);
  const where = await inChat(ports, deliverer, press.from.person, press.stamp.id);
  return dialog(
    "card" in reply ? inDialog(reply.card, asking.endings[where]) : noteCard(asking.notices.unreadable),
  );
}
