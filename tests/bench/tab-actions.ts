import type { LocalIssuer } from "../support/local-issuer.ts";
import { tabClaims } from "../support/tab-tokens.ts";
import { type BenchPerson, schools, tenantId } from "./bench-school.ts";
import type { Measured } from "./echo-action.ts";

type Read = "inbox" | "dashboard" | "report";

/** What people look at in the tab. Everybody reads in turn, so that nobody meets the limit for one person. */
export function createTabActions(issuer: LocalIssuer): Readonly<Record<Read, Measured>> {
  const read = (readers: readonly BenchPerson[], pathFor: (school: string) => string): Measured => {
    const tokens = readers.map(({ aadObjectId }) => issuer.mint(tabClaims(tenantId, aadObjectId)));
    let sent = 0;
    return {
      seen: [],
      missing: () => [],
      next() {
        const n = sent++ % schools.length;
        const read = { path: pathFor(schools[n]!.id), authorization: `Bearer ${tokens[n]!}` };
        return { body: "", read, answered: () => undefined };
      },
    };
  };
  const workers = schools.map((school) => school.worker);
  const leads = schools.map((school) => school.lead);
  return {
    inbox: read(workers, (school) => `/api/items?school=${school}&list=open`),
    dashboard: read(leads, () => "/api/overview"),
    report: read(leads, (school) => `/api/reports?school=${school}`),
  };
}
