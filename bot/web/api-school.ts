import { z } from "zod";
import { type School, isAnswering } from "../school/register.ts";
import { schoolsOf } from "../workflow/overview/overview.ts";
import { schoolChangeForm, schoolChangePreview } from "../workflow/overview/school-change.ts";
import { type Asked, type Route, notFound, unreadable } from "./api.ts";

const longest = 4000;
const previewShape = z.strictObject({
  school: z.string().max(40),
  inputs: z.record(z.string().max(40), z.string().max(longest)),
});

/** A school for which this person answers now; undefined for everybody else. */
function answeredFor({ ports, staff }: Asked, id: string | null): School | undefined {
  const school = schoolsOf(ports, staff).find((one) => one.id === id);
  return school && isAnswering(staff, school.id, ports.clock.now()) ? school : undefined;
}

/** What a school may change of itself, and what a change would do; for those who answer for it. */
export const schoolChangeRoutes: readonly Route[] = [
  {
    ...{ method: "get", path: "/api/school/change", limit: "read" },
    answer(asked) {
      const school = answeredFor(asked, asked.query.get("school"));
      return Promise.resolve(school ? { status: 200, body: schoolChangeForm(school) } : notFound);
    },
  },
  {
    ...{ method: "post", path: "/api/school/preview", limit: "press" },
    answer(asked) {
      const parsed = previewShape.safeParse(asked.body);
      if (!parsed.success) return Promise.resolve(unreadable);
      const school = answeredFor(asked, parsed.data.school);
      if (!school) return Promise.resolve(notFound);
      const body = schoolChangePreview(asked.ports, school, asked.staff, parsed.data.inputs);
      return Promise.resolve({ status: 200, body });
    },
  },
];
