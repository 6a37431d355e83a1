import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { runCrash } from "./crash-run.ts";
import { judge } from "./verdict.ts";

describe("the product, killed again and again under load", function () {
  this.timeout(90_000);

  it("keeps and delivers everything that it said yes to, once, with two instances on one file", async () => {
    let ifForgotten: string[] = [];
    let ifUnseen: string[] = [];
    let ifRepeated: string[] = [];
    const result = await runCrash({
      kills: 8,
      instances: 2,
      // The verdict must be bad when the record or a screen is: else it would prove nothing.
      afterwards(file, questions, screens) {
        ifUnseen = [...judge(file, questions, { in: () => new Map() }).lost];
        const db = new DatabaseSync(file);
        db.exec(
          "INSERT INTO documents SELECT pk, id || 'x', kind, due_at, etag, body FROM documents " +
            "WHERE kind = 'consultation' LIMIT 1",
        );
        ifRepeated = [...judge(file, questions, screens).twice];
        db.exec("DELETE FROM documents WHERE kind = 'consultation'");
        ifForgotten = [...judge(file, questions, screens).lost];
        db.close();
      },
    });
    assert.deepEqual(result.lost, []);
    assert.deepEqual(result.behind, []);
    assert.deepEqual(result.twice, []);
    assert.deepEqual(result.strange, []);
    assert.equal(result.owedAtEnd, 0);
    assert.equal(result.kills, 8);
    const { asks, takes, answers } = result.acknowledged;
    assert.ok(asks > 0 && takes > 0 && answers > 0 && result.resent > 0, JSON.stringify(result));
    assert.ok(ifUnseen.length >= asks);
    assert.ok(ifForgotten.length >= asks);
    assert.equal(ifRepeated.length, 1);
  });
});
