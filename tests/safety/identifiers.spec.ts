import assert from "node:assert/strict";
import { type IdentifierKind, identifiersIn } from "../../bot/safety/identifiers.ts";
import { birthYearsAt } from "../../bot/safety/identifiers/dates.ts";
import { isNhsNumber, isUpn } from "../../bot/safety/identifiers/numbers.ts";
import { asked } from "./measure.ts";

/** What the rules find in a text, as "kind: words". */
function found(text: string): string[] {
  return identifiersIn(text, birthYearsAt(asked)).map(({ kind, text: words }) => `${kind}: ${words}`);
}

function finds(kind: IdentifierKind, text: string, ...expected: string[]): void {
  it(`${kind}: ${expected.length === 0 ? "none" : String(expected.length)} in message ${String((count += 1))}`, () => {
    assert.deepEqual(
      found(text).filter((entry) => entry.startsWith(`${kind}:`)),
      expected.map((words) => `${kind}: ${words}`),
    );
  });
}
let count = 0;

describe("identifiers: the years of birth", () => {
  it("follow the moment of asking, and turn in September", () => {
    assert.deepEqual(birthYearsAt(asked), { from: 2006, to: 2023 });
    assert.deepEqual(birthYearsAt(Date.parse("2027-08-31T12:00:00Z")), { from: 2006, to: 2023 });
    const next = Date.parse("2027-09-01T12:00:00Z");
    assert.deepEqual(birthYearsAt(next), { from: 2007, to: 2024 });
    for (const [text, now, expected] of [
      ["Sent home again, 04/02/2024, no coat", asked, 0],
      ["Sent home again, 04/02/2024, no coat", next, 1],
      ["Sent home again, 04/02/2006, no coat", asked, 1],
      ["Sent home again, 04/02/2006, no coat", next, 0],
    ] as const)
      assert.equal(identifiersIn(text, birthYearsAt(now)).length, expected, String(now));
  });
});

describe("identifiers: names", () => {
  finds("name", "Jayden Harcombe is late again", "Jayden Harcombe");
  finds("name", "aaliyah begum and her sister nusrat are hungry", "aaliyah begum", "nusrat");
  finds("name", "tomasz kowalczyk has no lunch", "tomasz kowalczyk");
  finds("name", "Spoke with Siân Llewellyn-Pugh’s mum", "Siân Llewellyn-Pugh");
  finds("name", "KAYLEIGH DONNELLY TOLD ME SHE SLEEPS ON THE FLOOR", "KAYLEIGH DONNELLY");
  finds("name", "We saw Zofiane Benkacem at the gate", "Zofiane Benkacem");
  finds("name", "Harcombe, Jayden: no coat", "Harcombe, Jayden");
  finds("name", "Fatuma Hassan Ali has a cough", "Fatuma Hassan Ali");
  finds("name", "met Maria da Silva at the door", "Maria da Silva");
  finds("name", "I told Will and Hope", "Will", "Hope");
  finds("name", "hope is quiet. will was crying", "hope", "will");
  finds("name", "a boy called jaxxon flinched, her name is ploy", "jaxxon", "ploy");
  finds("name", "jaydens mum rang", "jayden");
  finds(
    "name",
    "Mrs Pettigrew and Mr. O'Rourke came, mrs twigg too",
    "Mrs Pettigrew",
    "Mr. O'Rourke",
    "mrs twigg",
  );
  finds("name", "the Okonkwo-Bright twins", "Okonkwo-Bright");
});

describe("identifiers: what is no name", () => {
  finds("name", "Child J in Year 4, and JB in Y9. Mr K teaches him");
  finds("name", "Sir, Miss and the Head of Year have tried. they miss lessons");
  finds("name", "I hope he will mark it in may. summer was hard, rose to it, pat on the back");
  finds("name", "Children's Services and Early Help closed in March. Ofsted on Monday. CAMHS said no");
  finds("name", "The family moved from Birmingham to Leeds before Christmas");
  finds("name", "Mum Asked Us To Ring On Thursday About Universal Credit");
  finds("name", "She read Harry Potter and hates Romeo and Juliet");
  finds("name", "Polish family, Catholic, at Oakfield Academy, studies French");
  finds("name", "she called me names and called home");
});

describe("identifiers: numbers, dates and places", () => {
  finds("birthDate", "dob 14/03/2014 or DOB: 2-9-12", "14/03/2014", "2-9-12");
  finds("birthDate", "born on 3rd of May 2013; 2012-09-07", "3rd of May 2013", "2012-09-07");
  finds("birthDate", "his birthday is 4 june", "4 june");
  finds("birthDate", "meeting on 12/11/2026, since 3 March 2019, 3 May, 14.30, 12/11");
  finds(
    "pupilNumber",
    "it is D812345600012, a temporary one is Y80123456001A",
    "D812345600012",
    "Y80123456001A",
  );
  finds("pupilNumber", "upn a 1234 5678 9012; d 8123 4560 0012", "a 1234 5678 9012", "d 8123 4560 0012");
  finds("pupilNumber", "order A1234, ref B12345678901234");
  finds("nhsNumber", "999 000 0018 and 999-000-0026", "999 000 0018", "999-000-0026");
  finds("nhsNumber", "NHS no. 1234567890", "1234567890");
  finds("nhsNumber", "order 1234567890");
  finds(
    "phone",
    "07700 900461, (020) 7946 0852, +44 7700 900 772",
    "07700 900461",
    "(020) 7946 0852",
    "+44 7700 900 772",
  );
  finds("phone", "01632960118 or +48 512 345 678", "01632960118", "+48 512 345 678");
  finds("phone", "NSPCC 0808 800 5000, ref 20261124-0033, 14.30, 101");
  finds("email", "mail mum.ofharry+kids@example.co.uk.", "mum.ofharry+kids@example.co.uk");
  finds("email", "look @ this, 3@4");
  finds("postcode", "LS9 7QZ, sw1p3zz and b23 6zx", "LS9 7QZ", "sw1p3zz", "b23 6zx");
  finds("postcode", "p5 2nd, y8 3rd, Y4 3pm, cat1 2ab, room 9B 1st");
  finds(
    "address",
    "14 Laburnum Close; flat 3, 22 station road",
    "14 Laburnum Close",
    "flat 3, 22 station road",
  );
  finds("address", "lives at 3a High St, nan is at 8 The Crescent", "3a High St", "8 The Crescent");
  finds("address", "she stays with nan on Ferndale Road", "Ferndale Road");
  finds("address", "She rang from home, dad is smashing the house");
  finds("address", "living at 8 Ffordd Newydd, then 6 Lower Ginnel", "8 Ffordd Newydd", "6 Lower Ginnel");
  finds("address", "2 boys on the way, 10 minutes in the park, walked down the road, 3 lads near the park");
});

describe("identifiers: check figures", () => {
  it("UPN: a changed figure or letter is noticed", () => {
    assert.ok(isUpn("D812345600012"));
    for (const wrong of ["D812345600013", "L812345600012", "I812345600012", "D81234560001"])
      assert.ok(!isUpn(wrong));
  });
  it("NHS number: a changed figure is noticed", () => {
    assert.ok(isNhsNumber("999 000 0018"));
    for (const wrong of ["999 000 0019", "999 000 001", "9990000108"]) assert.ok(!isNhsNumber(wrong));
  });
});
