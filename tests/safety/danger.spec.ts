import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mayBeDanger } from "../../bot/safety/danger.ts";
import { meantLiterally } from "../../bot/safety/danger/idioms.ts";
import { sentencesOf } from "../../bot/safety/sentences.ts";

const isDanger = (text: string) => mayBeDanger(sentencesOf(text));

/** Wordings that the rules were written and mended with, each marked as danger or as a worry that is none. */
const paraphrases = readFileSync("tests/safety/paraphrases/danger.txt", "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => ({ isMeant: line.startsWith("danger: "), text: line.replace(/^\w+: /, "") }));

function check(name: string, dangers: readonly string[], worries: readonly string[]): void {
  it(name, () => {
    for (const text of dangers) assert.ok(isDanger(text), `missed: ${text}`);
    for (const text of worries) assert.ok(!isDanger(text), `false alarm: ${text}`);
  });
}

describe("possible immediate danger", () => {
  check(
    "something taken now, not a prescribed tablet and not two years ago",
    ["she has taken a whole box of paracetamol", "Took loads of pills last night", "he swallowed bleach"],
    [
      "Two years ago she took an overdose; she's well now",
      "he took his tablet for hayfever",
      "Overdose of screen time",
    ],
  );
  check(
    "a weapon in school, not a story, a toy or a saying",
    [
      "there's a knife in his blazer",
      "he's got a machete on him today",
      "she brought a blade in for after school",
    ],
    [
      "In his story the hero stabs a monster",
      "a plastic knife from the play kitchen",
      "we did a lesson on knife crime",
    ],
  );
  check(
    "a threat, not an idiom",
    [
      "he says he's going to stab a boy after school",
      "dad has threatened to kill her tonight, she is terrified",
    ],
    [
      "he'll kill me if I'm late",
      "dead tired today",
      "she bombed her test",
      "mum will kill him if she sees the report lol",
    ],
  );
  check(
    "a plan to die, not old scars and not a dead hamster",
    ["she wants to kill herself tonight and has a rope", "He has written goodbye letters"],
    [
      "old scars on her arms from last year",
      "her hamster was dead this morning",
      "she isn't suicidal, I asked",
    ],
  );
  check(
    "a child nobody can find, not missing homework",
    ["We can't find a Y2 girl, the gate is open", "Reception child missing"],
    ["missing his coursework again", "she is missing her dad", "missing a lot of Fridays"],
  );
  check(
    "an unfit adult at the gate, not one who walked home last week",
    ["Dad is at the gate drunk and wants to drive them home", "mum smells of vodka, car keys in her hand"],
    ["Mum drinks in the evenings he says", "Y11 lad drunk at a party on Saturday"],
  );
  check(
    "a flight to be married or cut, not a family wedding",
    [
      "She's being flown out tonight to be married",
      "taken to the airport after school, a husband is waiting, she is 15",
    ],
    ["Going to Pakistan for a wedding at Christmas, 4 weeks off"],
  );
  check(
    "fire and gas, not a fire drill",
    ["really strong smell of gas in the lab", "there is a fire in the bin store"],
    ["Fire drill at 10.15, ignore the alarm", "gas and electric on the meter keep running out"],
  );
  check(
    "what is denied does not count, what is denied of a body does",
    ["she is not breathing", "I can't wake him", "he says he isn't in danger but he has a knife in his sock"],
    ["No marks, not in danger, but dad shoves her", "no weapon, nobody hurt"],
  );
  check(
    "slips of the keyboard",
    [
      "shes taken an overdoze",
      "he is suiside and has a plan for tonight",
      "shes unconsious",
      "he has a nife in his bag",
    ],
    [],
  );
  check(
    "other languages, Latin or not",
    [
      "mąż ma nóż i chce mnie zabić",
      "khudkushi",
      "are un cutit in ghiozdan",
      "اريد ان اموت",
      "mae gen i gyllell",
    ],
    ["dziecko jest smutne", "amma beemar hain"],
  );

  it("keeps at least 97 of 100 wordings it was mended with, and at most 10 of 100 false alarms", () => {
    const meant = paraphrases.filter(({ isMeant }) => isMeant);
    const others = paraphrases.filter(({ isMeant }) => !isMeant);
    assert.ok(meant.length > 200 && others.length > 150);
    assert.ok(meant.filter(({ text }) => isDanger(text)).length >= meant.length * 0.97);
    assert.ok(others.filter(({ text }) => isDanger(text)).length <= others.length * 0.1);
  });

  check(
    "kinds of harm in words that no phrase holds",
    [
      "Agency nurse is dozing next to the ventilated pupil and has silenced the alarm",
      "text off a mum just now: 'hes in the house dont ring he will hear'",
      "he is saying goodbye to each teacher in turn and has cleared his locker",
      "family had the barbecue inside for heat, all came in grey and sick, doing it again tonight",
      "Wheelchair brake failed and she has gone down the bank into the pond",
    ],
    [
      "What would we do if a pupil ever told us they had taken an overdose?",
      "In the film we watched the dad has a knife and chases her",
      "His lunchbox was attacked by seagulls again",
      "Mum has nothing left in the meter and asked about a food bank",
    ],
  );
  check(
    "what sounds harmless does not outweigh what is said of this hour",
    [
      "he has just swallowed a flat battery out of a toy",
      "nut rubbed on his bottle as a joke and now his lips are swelling up",
    ],
    ["she swallowed a toy bead two years ago and is fine"],
  );

  it("takes sayings and denials out before it reads", () => {
    assert.equal(meantLiterally("im dead tired"), "im idiom");
    assert.equal(meantLiterally("there is no knife"), "there is idiom");
    assert.equal(meantLiterally("she is not breathing"), "she is not breathing");
  });
});
