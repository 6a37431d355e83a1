import type { Consultation } from "../consultation/state.ts";
import type { Referral } from "../referral/state.ts";
import type { PersonKey } from "../school/register.ts";

/** Somebody is to do something about it. */
export const openList = "open";
/** It has come to its end and is to be put into the child's file. */
export const toFileList = "toFile";
/** Everything that began in a month (`2026-11`, UTC). */
export const monthList = (month: string): string => `month.${month}`;
/** Everything that changed last on a day (`2026-11-24`, UTC): what the day's anchor covers. */
export const changedList = (date: string): string => `changed.${date}`;
/** Everything that this person asked, proposed, or was asked about. */
export const ownList = (personSeal: string): string => `of.${personSeal}`;

type Listed = { readonly lists: readonly string[]; readonly listedAt: number };

/** Where a consultation is listed at its school. `seal` hides who is who. */
export function listsOfConsultation(c: Consultation, seal: (p: PersonKey) => string, now: number): Listed {
  return listed([c.askedBy, ...c.workers], c.askedAt, consultationPlace[c.state], seal, now);
}

/** Where a referral is listed at its school. */
export function listsOfReferral(r: Referral, seal: (p: PersonKey) => string, now: number): Listed {
  const people = r.adviser === undefined ? [r.proposedBy] : [r.proposedBy, r.adviser];
  return listed(people, r.startedAt, referralPlace[r.state], seal, now);
}

type Place = typeof openList | typeof toFileList | undefined;

const consultationPlace: Readonly<Record<Consultation["state"], Place>> = {
  draft: undefined,
  sent: openList,
  passedOn: openList,
  seen: openList,
  needsMore: openList,
  unanswered: openList,
  handled: toFileList,
  answered: toFileList,
  closed: toFileList,
  filed: undefined,
  withdrawn: undefined,
  movedToReply: undefined,
  stopped: undefined,
};

const referralPlace: Readonly<Record<Referral["state"], Place>> = {
  draft: openList,
  withLead: openList,
  returned: openList,
  approved: openList,
  sentWithoutWaiting: openList,
  sentToFrontDoor: openList,
  acknowledged: openList,
  declined: toFileList,
  decided: toFileList,
  filed: undefined,
  stopped: undefined,
};

function listed(
  people: readonly PersonKey[],
  at: number,
  place: Place,
  seal: (p: PersonKey) => string,
  now: number,
): Listed {
  const days = (moment: number): string => new Date(moment).toISOString();
  return {
    lists: [
      ...(place === undefined ? [] : [place]),
      monthList(days(at).slice(0, 7)),
      changedList(days(now).slice(0, 10)),
      ...[...new Set(people)].map((person) => ownList(seal(person))),
    ],
    listedAt: at,
  };
}
