import assert from "node:assert/strict";
import { cut, cutting, extremism } from "../../bot/safety/languages/duties.ts";
import { harm } from "../../bot/safety/languages/harm.ts";
import { conductWords, staffWords } from "../../bot/safety/languages/staff.ts";
import { stems } from "../../bot/safety/languages/stems.ts";
import { languagesOf } from "../../bot/safety/languages/which.ts";
import { notice } from "../../bot/safety/notice.ts";
import { sentencesOf } from "../../bot/safety/sentences.ts";
import { asked } from "./measure.ts";

const look = (text: string) => notice(text, asked);

describe("messages in other languages", () => {
  it("are known by their small words, and English is not taken for one", () => {
    assert.ok(languagesOf(sentencesOf("Mae'r bachgen wedi dweud ei fod yn drist")).includes("welsh"));
    assert.ok(languagesOf(sentencesOf("ona mowi ze tata ma noz i ze sie boi")).includes("polish"));
    assert.deepEqual(languagesOf(sentencesOf("He was late and his mum is in hospital, do we ring her?")), []);
    assert.deepEqual(languagesOf([]), []);
  });

  it("tell of danger where they hold a word of harm, and not where they tell of a worry", () => {
    for (const text of [
      "mae bachgen newydd ddweud ei fod wedi llyncu tabledi ei fam",
      "El nino dice que se va a tirar por la ventana, estoy con el",
      "Eleva spune ca un barbat o ia diseara cu forta la Londra",
      "bachi keh rahi hai ke aaj raat abbu usay maar denge",
      "tata pisze ze zaraz przyjdzie do szkoly i ma siekiere",
    ])
      assert.ok(look(text).danger, text);
    for (const text of [
      "Dwi'n meddwl ei bod hi'n dawel iawn ers i'w rhieni wahanu",
      "dziecko jest smutne, mama jest w szpitalu, kto moze pomoc",
      "Beta bohat udaas rehta hai jab se abbu ki naukri gayi",
    ])
      assert.ok(!look(text).danger, text);
  });

  it("tell of staff and of the two duties, and their small words are no names", () => {
    assert.ok(look("Mae'r athro wedi bod yn anfon negeseuon at ddisgybl").aboutAdult);
    assert.ok(!look("Mae'r athro yn dweud ei fod yn drist").aboutAdult);
    assert.equal(look("Mam dziewczynke, babcia chce ja obrzezac w wakacje").duty, "fgm");
    assert.equal(look("Bachgen yn rhannu fideos ac yn dweud bod angen rhyfel hil").duty, "prevent");
    assert.deepEqual(look("bacha chup rehta hai, kya main ammi se baat karun").identifiers, []);
  });

  it("have a list for every language, whose stems are beginnings of words", () => {
    for (const words of [harm, staffWords, conductWords]) assert.equal(Object.keys(words).length, 12);
    const pattern = stems("noz$ na_pomoc zabij");
    assert.ok(pattern.test("ma noz") && pattern.test("krzyczy na pomoc") && pattern.test("zabije ja"));
    assert.ok(!pattern.test("nozka") && !pattern.test("pozabija"));
    assert.ok(cutting.test("khatna") && cut.test("el corte") && extremism.test("terroryzm"));
  });
});
