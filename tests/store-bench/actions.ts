import type { School } from "../../bot/school/register.ts";
import { drawDigest } from "../../bot/workflow/digest.ts";
import { readInputs, readPressCommand, readStamp } from "../../bot/teams/card-inputs.ts";
import type { From } from "../../bot/workflow/commands.ts";
import type { Deliverer } from "../../bot/workflow/deliver-pending.ts";
import type { DeliveryDoc, SubjectDoc } from "../../bot/workflow/documents.ts";
import { handlePress } from "../../bot/workflow/handle-command.ts";
import { handleSaid } from "../../bot/workflow/handle-message.ts";
import { monthList } from "../../bot/workflow/lists.ts";
import type { Op } from "../../bot/workflow/ports.ts";
import { usualReply } from "../../bot/workflow/usual-reply.ts";
import { type Board, createBoard, people, tenantId } from "../support/board.ts";
import { type Counted, counted } from "./counted.ts";
import { actingSchool } from "./seed.ts";
import type { Site } from "./sites.ts";

/** The staff of the acting school on a site: the real steps, with a connector that says yes at once. */
export type Staffed = {
  readonly site: Site;
  readonly board: Board;
  readonly counts: Counted;
  /** Keeps what is owed until it is told to send. */
  readonly later: Deliverer & { send(): void };
  /** What was asked and referred last. */
  readonly last: { consultation?: string; referral?: string };
};

/** An action that is ready to be timed. */
export type Ready = () => Promise<unknown>;
type Action = (staffed: Staffed, n: number) => Ready | Promise<Ready>;

/** What only looks; everything else writes, unless it was refused. */
export const looks: ReadonlySet<string> = new Set([
  "inbox: my questions",
  "history: 20 of a month",
  "dashboard: all that is open",
  "dashboard: two months of counters",
]);

/** Each action on its way from the person to the record, in the order of a story. */
export const actions: Readonly<Record<string, Action>> = {
  ask:
    ({ board, later }, n) =>
    () =>
      handleSaid(board.ports, later, fromOf("tess"), question(n), false),
  "cards of the ask":
    ({ board, later }) =>
    () => {
      later.send();
      return board.idle();
    },
  take: (staffed) => press(staffed, "consultation", "sam", "take"),
  answer: (staffed) =>
    press(staffed, "consultation", "sam", "answer", { outcome: "adjust", text: "Talk with her today." }),
  accept: (staffed) => press(staffed, "consultation", "tess", "accept"),
  "start a referral": (staffed) => press(staffed, "consultation", "tess", "startReferral"),
  "submit it": (staffed) =>
    press(staffed, "referral", "tess", "submitReferral", { dangerNow: "no", whatSeen: "He was hungry." }),
  "approve it": (staffed) => press(staffed, "referral", "lena", "approveReferral"),
  "inbox: my questions":
    ({ board, later }) =>
    () =>
      handleSaid(board.ports, later, fromOf("sam"), "my questions", false),
  "history: 20 of a month":
    ({ counts }) =>
    () =>
      counts.store.page(actingSchool, monthList("2026-11"), undefined, 20),
  "dashboard: all that is open":
    ({ board }) =>
    () =>
      drawDigest(board.ports, schoolOf(board), people.lena),
  "dashboard: two months of counters":
    ({ board }) =>
    () =>
      usualReply(board.ports, schoolOf(board)),
};

const digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
/** Other words each time. Spelt out, because some numbers are signs that the check on words notices. */
function question(n: number): string {
  const spelt = String(n).replace(/\d/g, (digit) => ` ${digits[Number(digit)] ?? ""}`);
  return `He was hungry again, day${spelt}. I plan to speak with his mother. Is it right?`;
}

const schoolOf = (board: Board): School => board.register.now.schools.get(actingSchool)!;
const fromOf = (who: keyof typeof people): From => ({
  ...{ person: people[who], tenantId, teamsUserId: `29:${who}` },
});

/** Puts the staff on a site. */
export function staffed(site: Site): Staffed {
  const counts = counted(site.store);
  const board = createBoard(counts.store, 1);
  let owed: DeliveryDoc[] = [];
  const later: Staffed["later"] = {
    ...board.deliverer,
    deliver: (more) => void owed.push(...more),
    send() {
      board.deliverer.deliver(owed);
      owed = [];
    },
  };
  return { site, counts, board, later, last: {} };
}

/** Remembers what an action has made, for the presses that follow. */
export function noteLast({ last }: Staffed, batches: readonly (readonly Op[])[]): void {
  for (const op of batches.flat())
    if ("doc" in op && (op.doc.kind === "consultation" || op.doc.kind === "referral"))
      last[op.doc.kind] = op.doc.id;
}

/** A press on the card that was shown last, ready to be made. */
async function press(
  { site, board, last, later }: Staffed,
  kind: "consultation" | "referral",
  who: keyof typeof people,
  verb: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Ready> {
  const id = last[kind] ?? "";
  const kept = await site.store.read(actingSchool, id);
  const { version } = (kept?.doc as SubjectDoc).state;
  const nonce = board.ports.secrets.seal("press", id, version, people[who]);
  const data = { id, version, nonce, ...inputs };
  return () =>
    handlePress(board.ports, later, {
      from: fromOf(who),
      ...{ stamp: readStamp(data), verb, command: readPressCommand(verb, data) },
      ...{ typed: readInputs(data) ?? {}, answeredBy: "invoke" },
    });
}
