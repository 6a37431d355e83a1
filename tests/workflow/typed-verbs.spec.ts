import assert from "node:assert/strict";
import { readVerb } from "../../bot/workflow/typed-verbs.ts";

describe("an everyday wish typed into the chat", () => {
  const read: readonly (readonly [string, object])[] = [
    ["my questions", { kind: "myQuestions" }],
    ["My questions?", { kind: "myQuestions" }],
    ["who's on", { kind: "whoIsOn" }],
    ["WHO IS ON TODAY?", { kind: "whoIsOn" }],
    ["Cover", { kind: "whoIsOn" }],
    ["I’m away tomorrow", { kind: "away", day: "tomorrow" }],
    ["im away", { kind: "away", day: "today" }],
    ["I am off sick today.", { kind: "away", day: "today" }],
    ["away on Thursday", { kind: "away", day: 4 }],
    ["I'm back!", { kind: "back" }],
    ["I'm at the gate until 9", { kind: "placed", place: "atTheGate", until: "09:00" }],
    ["in school till 12.30", { kind: "placed", place: "inSchool", until: "12:30" }],
    ["I'm by phone until 4", { kind: "placed", place: "byPhone", until: "16:00" }],
    ["on the phone until 4 pm", { kind: "placed", place: "byPhone", until: "16:00" }],
    ["at school", { kind: "placed", place: "inSchool", until: undefined }],
  ];
  for (const [text, verb] of read) it(`"${text}"`, () => assert.deepEqual(readVerb(text), verb));

  for (const text of [
    "He was away on Thursday and nobody rang",
    "I'm at the gate until 9 and his father is drunk, what do I do?",
    "I'm away tomorrow, can somebody look at her?",
    "sick",
    "off",
    "in school till 25",
    "who is on the trip with him",
  ])
    it(`but not "${text}"`, () => assert.equal(readVerb(text), undefined));
});
