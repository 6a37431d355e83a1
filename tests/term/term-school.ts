import type { Register } from "../../bot/school/register.ts";
import { readSchoolFile } from "../../bot/school/school-file.ts";

export const tenantId = "7b1c0000-0000-4000-8000-000000000001";
const teachersEach = 16;
const schools = ["ashdown", "birchwood", "calder"] as const;

const guid = (n: number): string => `7b1c0000-0000-4000-8000-${String(n).padStart(12, "0")}`;
const contact = (name: string, n: number) => ({ name, phone: `0114 496 01${String(n).padStart(2, "0")}` });

/** Three invented schools with sixty staff, two social workers who share them, and one who covers everywhere. */
export const termRegister: Register = readSchoolFile({
  schools: schools.map((id, n) => ({
    ...{ id, name: `${id[0]!.toUpperCase()}${id.slice(1)} School`, usualReplyMinutes: 30 },
    calendar: {
      ...{ opens: "08:40", closes: n === 2 ? "14:50" : "15:20" },
      terms: [
        { from: "2027-01-04", to: "2027-02-12" },
        { from: "2027-02-22", to: "2027-04-09" },
      ],
      // INSET days, each school its own, and the bank holidays of Easter.
      closedDays: [["2027-01-04", "2027-01-05", "2027-01-04"][n], "2027-03-26", "2027-03-29"],
    },
    contacts: {
      ...{ frontDoor: contact("the Front Door", 1), outOfHoursTeam: contact("the Duty Team", 2) },
      ...{
        lado: contact("the Designated Officer", 3),
        chairOfGovernors: contact("the chair of governors", 4),
      },
      leadPhone: "0114 496 0111",
    },
  })),
  staff: [
    ...schools.flatMap((school, s) => [
      ...Array.from({ length: teachersEach }, (_, n) =>
        person(100 * (s + 1) + n, `Teacher ${school} ${n}`, [[school, "teacher"]]),
      ),
      person(100 * (s + 1) + 50, `Lead ${school}`, [[school, "lead"]]),
      person(100 * (s + 1) + 51, `Deputy ${school}`, [[school, "deputyLead"]]),
      person(100 * (s + 1) + 52, `Head ${school}`, [[school, "head"]]),
    ]),
    person(900, "Worker North", [
      ["ashdown", "socialWorker"],
      ["birchwood", "socialWorker"],
    ]),
    person(901, "Worker South", [["calder", "socialWorker"]]),
    person(
      902,
      "Worker Everywhere",
      schools.map((school) => [school, "coverWorker"]),
    ),
  ],
});

function person(n: number, name: string, posts: readonly (readonly [string, string])[]) {
  const plain = name.replace(/[0-9]/g, (d) => "abcdefghij"[Number(d)]!);
  return {
    tenantId,
    aadObjectId: guid(n),
    name: plain,
    posts: posts.map(([school, role]) => ({ school, role })),
  };
}
