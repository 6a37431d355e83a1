/** Somebody of the generated schools, as Teams knows them. */
export type Person = {
  readonly tenantId: string;
  readonly aadObjectId: string;
  readonly memberId: string;
  readonly chatId: string;
};

/** A generated school: its teachers ask, its social worker answers, its leads hear of alarms. */
export type School = {
  readonly id: string;
  readonly worker: Person;
  readonly teachers: readonly Person[];
  readonly leads: readonly Person[];
};

/** Schools of one council, each in a tenant of its own, because Teams limits what one tenant may be sent. */
export type Authority = {
  readonly schools: readonly School[];
  /** What SCHOOL_FILE names. */
  readonly file: object;
};

/** A school morning, whenever the proof runs. */
export const schoolMorning = Date.parse("2026-11-24T08:15:00Z");

/** Makes schools that are open nearly all day, so that no question is kept until the morning. */
export function createAuthority(schoolCount: number, teachersEach: number): Authority {
  const schools = Array.from({ length: schoolCount }, (_, s): School => {
    const someone = (n: number): Person => {
      const number = String(s * 1000 + n).padStart(12, "0");
      return {
        tenantId: `0b5e7a10-0000-4000-8000-${String(s).padStart(12, "0")}`,
        aadObjectId: `0b5e7a10-0000-4000-9000-${number}`,
        memberId: `29:member-${number}`,
        chatId: `a:chat-${number}`,
      };
    };
    return {
      id: `school-${s}`,
      worker: someone(0),
      leads: [someone(1), someone(2)],
      teachers: Array.from({ length: teachersEach }, (_t, t) => someone(10 + t)),
    };
  });
  const staff = schools.flatMap(({ id, worker, leads, teachers }) => [
    postOf(worker, "Wanda Worker", id, "socialWorker"),
    postOf(leads[0]!, "Lena Lead", id, "lead"),
    postOf(leads[1]!, "Dev Deputy", id, "deputyLead"),
    ...teachers.map((teacher) => postOf(teacher, "Tess Teacher", id, "teacher")),
  ]);
  return { schools, file: { schools: schools.map(({ id }) => schoolNamed(id)), staff } };
}

function postOf({ tenantId, aadObjectId }: Person, name: string, school: string, role: string): object {
  return { tenantId, aadObjectId, name, posts: [{ school, role }] };
}

function schoolNamed(id: string): object {
  const contact = { name: "the council", phone: "0114 496 0101" };
  return {
    id,
    name: "Proof School",
    calendar: { opens: "00:01", closes: "23:59", terms: [{ from: "2026-11-02", to: "2026-12-18" }] },
    contacts: {
      frontDoor: contact,
      outOfHoursTeam: contact,
      lado: contact,
      chairOfGovernors: contact,
      leadPhone: "0114 496 0111",
    },
  };
}
