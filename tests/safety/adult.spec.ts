import assert from "node:assert/strict";
import { mayBeAboutAdult } from "../../bot/safety/adult.ts";
import { sentencesOf } from "../../bot/safety/sentences.ts";

let count = 0;

function about(expected: boolean, ...texts: readonly string[]): void {
  for (const text of texts)
    it(`${expected ? "asks" : "does not ask"} in message ${(count += 1)}`, () => {
      assert.equal(mayBeAboutAdult(sentencesOf(text)), expected);
    });
}

describe("a concern about an adult in school", () => {
  describe("what an adult did to a child", () =>
    about(
      true,
      "The PE teacher grabbed a boy by the arm",
      "a pupil said “sir dragged me by my hood”",
      "Mrs K smacked a child's hand",
      "He was slapped by one of the dinner ladies",
      "the tecaher shoved him into a locker",
    ));
  describe("contact, favours and words", () =>
    about(
      true,
      "My colleague messages some of the Y11 girls at night",
      "coach keeps giving one lad lifts home",
      "The man that drives the taxi shouts in their faces",
      "There is a new volunteer. He had a girl on his lap",
      "She hates going to the librarian because he stands too close",
    ));
  describe("worries, the duty by name, oneself, a relative who works there", () =>
    about(
      true,
      "I have doubts about one of our governors",
      "Do I need the LADO?",
      "I lost my temper and grabbed him",
      "his mum is a TA here and he says she hits him at home",
      "She is pregnant and the dad is a member of staff",
    ));
  describe("staff who tell, see, help or are hurt", () =>
    about(
      false,
      "He told the TA that his dad hits him",
      "the head asked me to check with you",
      "The teaching assistant saw marks on his back",
      "Pupil kicked the teacher and swore at Miss",
      "Our caretaker found him asleep by the boiler",
      "The TA held his hand while he told me his brother burns him",
      "Mum is a teacher at another school. He has bruising on the ear",
      "they miss lessons and he misses his mum",
    ));
});
