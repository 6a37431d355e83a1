import type { Doc, WholeStore } from "../../bot/workflow/ports.ts";

/** The key under which the board of the tests seals, so that a server that opens the store finds everybody's lists. */
export async function keepCardKey(store: WholeStore): Promise<void> {
  const doc: Doc & { readonly key: string } = {
    ...{ pk: "deployment", id: "cardKey", kind: "cardKey", key: Buffer.alloc(32, 7).toString("hex") },
  };
  await store.write("deployment", [{ op: "create", doc }]);
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
