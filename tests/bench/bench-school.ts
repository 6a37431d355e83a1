/** A person of the generated schools. */
export type BenchPerson = {
  readonly aadObjectId: string;
  readonly memberId: string;
  readonly chatId: string;
};

/** A generated school: its teachers ask, its social worker answers. */
export type BenchSchool = {
  readonly id: string;
  readonly teachers: readonly BenchPerson[];
  readonly worker: BenchPerson;
  readonly lead: BenchPerson;
};

export const appId = "0b5e7a10-0000-4000-8000-000000000001";
export const tenantId = "0b5e7a10-0000-4000-8000-000000000002";
export const botId = `28:${appId}`;

/** A school morning, whenever the benchmark runs: out of hours nothing would be delivered. */
export const schoolMorning = Date.parse("2026-11-24T10:15:00Z");

const schoolCount = 8;
const teachersEach = 40;

function person(n: number): BenchPerson {
  const aadObjectId = `0b5e7a10-0000-4000-9000-${String(n).padStart(12, "0")}`;
  return { aadObjectId, memberId: `29:bench-member-${n}`, chatId: `a:bench-chat-${n}` };
}

/** Eight schools with a linked social worker and forty teachers each; every 50 from 50 on is a school. */
export const schools: readonly BenchSchool[] = Array.from({ length: schoolCount }, (_, s) => ({
  id: `school-${s + 1}`,
  worker: person(50 * (s + 1)),
  lead: person(50 * (s + 1) + 1),
  teachers: Array.from({ length: teachersEach }, (_t, t) => person(50 * (s + 1) + 3 + t)),
}));

/** The school file of the generated schools. */
export function benchSchoolFile(): object {
  const ids = schools.map((_, s) => `school-${s + 1}`);
  const staff = schools.flatMap(({ worker, teachers }, s) => {
    const member = ({ aadObjectId }: BenchPerson, name: string, role: string): object => ({
      tenantId,
      aadObjectId,
      name,
      posts: [{ school: ids[s], role }],
    });
    return [
      member(worker, "Wanda Worker", "socialWorker"),
      member(person(50 * (s + 1) + 1), "Lena Lead", "lead"),
      member(person(50 * (s + 1) + 2), "Dev Deputy", "deputyLead"),
      ...teachers.map((teacher) => member(teacher, "Tess Teacher", "teacher")),
    ];
  });
  return { schools: ids.map((id) => schoolWith(id)), staff };
}

function schoolWith(id: string): object {
  const contact = { name: "the council", phone: "0114 496 0101" };
  return {
    id,
    name: "Bench School",
    calendar: { opens: "08:30", closes: "15:30", terms: [{ from: "2026-11-02", to: "2026-12-18" }] },
    contacts: {
      frontDoor: contact,
      outOfHoursTeam: contact,
      lado: contact,
      chairOfGovernors: contact,
      leadPhone: "0114 496 0111",
    },
  };
}
