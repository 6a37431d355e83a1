import { pulseId } from "../../bot/workflow/pulse.ts";
import type { Doc, WholeStore } from "../../bot/workflow/ports.ts";

/** The key under which the board of the tests seals, so that a server that opens the store finds everybody's lists. */
export async function keepCardKey(store: WholeStore): Promise<void> {
  const doc: Doc & { readonly key: string } = {
    ...{ pk: "deployment", id: "cardKey", kind: "cardKey", key: Buffer.alloc(32, 7).toString("hex") },
  };
  await store.write("deployment", [{ op: "create", doc }]);
}

/** What the staff of a school said to the two questions of a term that is over, in numbers alone. */
export async function keepPulse(store: WholeStore, schoolId: string, term: string): Promise<void> {
  const fields = {
    ...{ answered: 31, notNow: 6, know_3: 7, know_4: 15, know_5: 9 },
    ...{ advice_2: 6, advice_3: 8, advice_4: 10, advice_5: 7 },
  };
  await store.write(schoolId, [{ op: "add", id: pulseId(term), kind: "pulse", fields }]);
}

/** Chats with the simulated Teams lead nowhere in the playground, which opens its own. */
export async function forgetChats(store: WholeStore): Promise<void> {
  const chats: Doc[] = [];
  let next: string | undefined;
  do {
    const page = await store.scan(next, 500);
    chats.push(...page.docs.filter(({ kind }) => kind === "chat" || kind === "posted"));
    next = page.next;
  } while (next !== undefined);
  for (const { pk, id } of chats) await store.write(pk, [{ op: "remove", id }]);
}
