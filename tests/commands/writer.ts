// Writes documents one after the other and says each number once it is acknowledged, until it is killed.
import { openSqliteStore } from "../../bot/sqlite/sqlite-store.ts";

const store = openSqliteStore(process.argv[2]!);
for (let n = 1; ; n++) {
  await store.write("oakfield", [{ op: "create", doc: { pk: "oakfield", id: `note.${n}`, kind: "note" } }]);
  process.stdout.write(`${n}\n`);
}
