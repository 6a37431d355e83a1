import type { ShownReply } from "../cards/saved-replies.ts";
import { type Refusal, refuse } from "../consultation/refusals.ts";
import {
  type ReplyCommand,
  type SavedReply,
  decideReply,
  evolveReply,
  mostReplies,
} from "../consultation/saved-replies.ts";
import { councilsOf } from "../school/council.ts";
import type { Staff } from "../school/register.ts";
import { type LedgerDoc, entryOps, ledgerEnd } from "./ledger.ts";
import { noticedIn } from "./noticed.ts";
import type { Doc, Kept, Op, Ports } from "./ports.ts";
import { again, inRounds } from "./rounds.ts";

/** A saved reply as the store has it. Its words go when it is removed; who did what and when stays. */
export type SavedReplyDoc = Doc & {
  readonly kind: "savedReply";
  readonly schemaVersion: 1;
  readonly state: SavedReply;
  readonly words?: string;
  readonly salt?: string;
};

const keptList = "replies";
/** The partition of what the workers of one council share. No school has a dot in its id. */
export const councilPartition = (council: string): string => `council.${council}`;
const docId = (id: string): string => `reply.${id}`;

/** The replies that a council's workers keep, the newest first. Call only for a worker of that council. */
export async function repliesOf(
  { store }: Pick<Ports, "store">,
  council: string,
): Promise<readonly SavedReplyDoc[]> {
  const page = await store.page(councilPartition(council), keptList, undefined, mostReplies);
  return page.map(({ doc }) => doc as SavedReplyDoc);
}

/** A kept reply for a card. */
export function asShown({ state, words = "" }: SavedReplyDoc): ShownReply {
  return { id: state.id, outcome: state.outcome, words };
}

/**
 * Saves, changes or removes a reply of a council, with who and when, in one atomic write. Everybody but a worker of
 * that council gets the answer that strangers get.
 */
export function changeReplies(
  ports: Ports,
  staff: Staff,
  council: string,
  id: string | undefined,
  command: ReplyCommand,
): Promise<SavedReplyDoc | Refusal> {
  const isWorker = councilsOf(ports.register(), staff, ports.clock.now()).some((c) => c.key === council);
  if (!isWorker) return Promise.resolve(refuse("notYours"));
  const pk = councilPartition(council);
  return inRounds(ports, pk, async () => {
    const own = id ?? ports.secrets.random();
    const kept = (id && (await ports.store.read(pk, docId(id)))) as Kept<SavedReplyDoc> | undefined;
    const decided = decideReply(kept?.doc.state, command, {
      isWorker,
      kept: (await repliesOf(ports, council)).length,
      mayName: "text" in command && noticedIn(command.text, ports.clock.now()).includes("identifiers"),
    });
    if ("refused" in decided) return decided;
    const { event, words } = decided;
    const salt = ports.secrets.random();
    const doc: SavedReplyDoc = {
      ...{ pk, id: docId(own), kind: "savedReply", schemaVersion: 1 },
      state: evolveReply(kept?.doc.state, own, event),
      ...(words === undefined
        ? {}
        : { words, salt, lists: [keptList], listedAt: kept?.doc.listedAt ?? ports.clock.now() }),
    };
    const digest = words === undefined ? undefined : ports.secrets.seal("words", salt, words);
    const end: Kept<LedgerDoc> | undefined = kept && (await ledgerEnd(ports, pk, docId(own)));
    const op: Op = kept ? { op: "replace", doc, etag: kept.etag } : { op: "create", doc };
    const entry = entryOps(ports, pk, docId(own), end, { by: staff.key, what: { ...event }, digest });
    const written = await ports.store.write(pk, [op, ...entry]);
    return written.ok ? doc : again;
  });
}
