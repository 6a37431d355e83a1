import assert from "node:assert/strict";
import fc from "fast-check";
import { consultationRules } from "../../bot/consultation/permissions.ts";
import { referralRules } from "../../bot/referral/permissions.ts";
import { createAnchorer } from "../../bot/workflow/audit/anchor.ts";
import { auditSchool } from "../../bot/workflow/audit/audit.ts";
import { createBoard, people } from "../support/board.ts";
import { createMemoryStore } from "../support/memory-store.ts";

const verbs = [...Object.keys(consultationRules), ...Object.keys(referralRules)];
const actors = ["tess", "sam", "cara", "lena", "dev"] as const;

/** Inputs that fit every button in one way or another. */
const inputs = fc.record({
  text: fc.constantFrom("Plain words that say a little.", "Other words that say more."),
  reason: fc.constant("A reason in a few words."),
  outcome: fc.constantFrom(
    "go_ahead",
    "adjust",
    "escalate",
    "need_more",
    "did_it",
    "early_help",
    "acknowledged",
  ),
  who: fc.constant("asker"),
  byWhen: fc.constant("today"),
  to: fc.constantFrom(people.cara, people.sam),
  person: fc.constantFrom(people.hugh, people.sam),
  slot: fc.constant("break"),
  dangerNow: fc.constantFrom("no", "yes"),
  aboutAdultInSchool: fc.constantFrom("no", "no", "no", "yes"),
  childRef: fc.constantFrom("QX 17", "", "QX 18"),
  whatSeen: fc.constantFrom("", "Hungry each Monday.", "Hungry again."),
  sentHow: fc.constant("phone"),
  frontDoorRef: fc.constant("FD 4711"),
});

const press = fc.tuple(fc.constantFrom(...actors), fc.constantFrom(...verbs), inputs, fc.nat(40));

describe("the audit of any record", () => {
  it("finds nothing wrong with what the steps themselves have written, whatever people did", async () => {
    let entries = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(press, { minLength: 10, maxLength: 60 }), async (presses) => {
        const memory = createMemoryStore();
        const board = createBoard(memory);
        const anchorer = createAnchorer(board.ports);
        await board.say("tess", "He was hungry again today. I plan to speak with his mother. Is that right?");
        await board.say("tess", "Start a referral");
        for (const [person, verb, typed, minutes] of presses) {
          await board.press(person, verb, typed);
          board.at.now += minutes * 60_000;
          if (minutes === 40) board.at.now += 24 * 3_600_000;
          await board.sweeper.sweep();
          await anchorer.anchor();
        }
        await board.idle();
        const docs = memory.all().filter((doc) => doc.pk === "oakfield");
        const found = auditSchool("oakfield", docs, (...parts) => board.ports.secrets.seal(...parts));
        assert.deepEqual(found.problems, []);
        entries += found.entries;
      }),
      { numRuns: 200 },
    );
    assert.ok(entries > 600, `${entries} entries`);
  });
});
