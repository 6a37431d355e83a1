// An instance in a process of its own, to be killed: it records a question, or takes over what is owed, and Teams
// never answers its sends. Says "sends" at each. PLACE is a file or the address of a double; LATER in ms.
import { openCosmosStore } from "../../bot/cosmos/cosmos-store.ts";
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";
import type { CardPost } from "../../bot/workflow/ports.ts";
import { createBoard } from "../support/board.ts";
import { emulatorKey } from "../support/cosmos-double/double.ts";

const [place = "", does = "", later = "0"] = process.argv.slice(2);
const store = place.startsWith("http:")
  ? openCosmosStore({ endpoint: place, database: "board", key: emulatorKey })
  : openSqliteStore(place);
const board = createBoard(store, does === "ask" ? 100 : 101);
const silent = (): Promise<never> => {
  process.stdout.write("sends\n");
  return new Promise(() => undefined);
};
const post: CardPost = { ...board.ports.post, post: silent, update: silent };
Object.assign(board.ports, { post });
board.at.now += Number(later);
if (does === "ask")
  await board.say("tess", "He was hungry again today. I plan to speak with his mother. Is that right?");
else await board.sweeper.sweep();
setInterval(() => undefined, 1000);
