import assert from "node:assert/strict";
import { dutyTouched } from "../../bot/safety/duty.ts";
import { sentencesOf } from "../../bot/safety/sentences.ts";

let count = 0;

function touches(duty: "fgm" | "prevent" | null, ...texts: readonly string[]): void {
  for (const text of texts)
    it(`${duty ?? "neither"} in message ${(count += 1)}`, () => {
      assert.equal(dutyTouched(sentencesOf(text)), duty);
    });
}

describe("the two duties", () => {
  describe("female genital mutilation, by name, by what was done, by signs after a journey", () =>
    touches(
      "fgm",
      "FGM??",
      "mum used the word gudniin about the summer",
      "she told me she was cut down there when she was 7",
      "they sewed me up when I was a baby",
      "her nan says she must be made pure and has booked tickets",
      "Half an hour to wee. Back from six weeks in Somaliland. Won't sit down",
    ));
  describe("extremism of any kind", () =>
    touches(
      "prevent",
      "Y11 keeps on about the great replacement",
      "he wants to travel to Syria to fight",
      "into incel forums, says women deserve it",
      "He says all Muslims should be shot",
      "asked me how to make a pipe bomb",
    ));
  describe("neither", () =>
    touches(
      null,
      "she cut her finger in food tech",
      "boy off for two days for circumcision",
      "holiday to Somalia for 5 weeks in term time",
      "Where is the FGM training module?",
      "history essay on Hitler",
      "kids called him a terrorist",
      "replacement bus was late",
      "He went to a Palestine march with his dad",
    ));
  it("FGM goes first where both are touched, because nobody can report it for the teacher", () => {
    assert.equal(dutyTouched(sentencesOf("her brother is in ISIS and she had FGM")), "fgm");
  });
});
