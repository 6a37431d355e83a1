import { inert } from "../../cards/escape.ts";
import { factsOf } from "../../cards/referral-facts.ts";
import { adviceView, when } from "../../cards/thread.ts";
import { adultInSchoolPanel, emergencyPanel, reportingDuty } from "../../cards/words-around.ts";
import type { Actor } from "../../consultation/permissions.ts";
import type { PersonKey, School } from "../../school/register.ts";
import { type SubjectDoc, schoolIn } from "../documents.ts";
import { mayOpenEnvelope, maySealEnvelope } from "../envelope/opening.ts";
import { fullTime } from "../export/entries.ts";
import { actionsOf } from "./actions.ts";
import { mayCopy } from "./may-copy.ts";
import { speaksOfDanger } from "./held.ts";
import { referralFormOf } from "./inputs.ts";
import { lineOf } from "./lines.ts";
import { notesOf, referralNotesOf } from "./notes.ts";
import { fillsFor } from "./replies.ts";
import type { Action, Fill, ItemView, Seen } from "./shapes.ts";
import { isTakenBack, timelineOf } from "./timeline.ts";
import { plain, viewerName } from "./words.ts";
import type { Kept, Ports } from "../ports.ts";
import { linkedTo } from "../purge/clock.ts";
import { actorAt, aroundAt, mayViewSubject } from "../subjects.ts";
import { listViews, mayListViews, recordView } from "../views.ts";
import { wordingOf } from "../../wording/wording.ts";

export type Found = { readonly school: School; readonly subject: SubjectDoc; readonly actor: Actor };

/** A subject that this person may see now; undefined for all others, whether they exist or not. */
export async function findFor(ports: Ports, person: PersonKey, id: string): Promise<Found | undefined> {
  const school = ports.register().schools.get(schoolIn(id) ?? "");
  if (!school) return undefined;
  const actor = actorAt(ports, person, school.id);
  if (actor.roles.size === 0) return undefined;
  const kept = (await ports.store.read(school.id, id)) as Kept<SubjectDoc> | undefined;
  return kept && mayViewSubject(kept.doc, actor) ? { school, subject: kept.doc, actor } : undefined;
}

/**
 * One question or referral for a person who opens it on purpose. Whoever wrote it is told who looked, so that is
 * recorded first; rejects when it cannot be. Undefined when there is nothing that this person may see.
 */
export async function openItem(ports: Ports, person: PersonKey, id: string): Promise<ItemView | undefined> {
  const found = await findFor(ports, person, id);
  if (!found) return undefined;
  if (authorOf(found.subject) !== person)
    await recordView(ports, found.subject, { by: person, act: "opened" });
  return viewOf(ports, found);
}

function authorOf({ kind, state }: SubjectDoc): PersonKey {
  return kind === "consultation" ? state.askedBy : state.proposedBy;
}

/** The subject as this person sees it, without a look being recorded: for what they have open already. */
export async function viewOf(ports: Ports, { school, subject, actor }: Found): Promise<ItemView> {
  await ports.presence.at(school.id);
  const around = aroundAt(ports, school);
  const { advice: said, board, labels } = wordingOf(school);
  const related = await relatedTo(ports, subject, actor);
  const staff = ports.register().staff.get(actor.key);
  const actions = actionsOf(subject, actor, around);
  const isAnswering = actions.some(({ verb }) => verb === "answer" || verb === "askBack");
  const fills = staff && isAnswering ? await fillsFor(ports, staff, school) : {};
  const seen = mayListViews(subject, actor) ? { seen: await seenBy(ports, school, subject) } : {};
  const shared = {
    line: lineOf(ports, school, subject, actor),
    asOf: fullTime(around.now, school.calendar.timeZone),
    actions: actions.map((action) => withFills(action, fills[action.verb])),
    timeline: await timelineOf(ports, subject, actor.key, around),
    ...(related === undefined ? {} : { related }),
    ...seen,
    ...(mayCopy(subject, actor) ? ({ mayCopy: true } as const) : {}),
  };
  const toldOf = authorOf(subject) === actor.key ? subject.state.keptFrom : undefined;
  const emergency = emergencyPanel(ports.register(), school, ports.clock.now(), toldOf);
  const inDanger = { emergency: plain(emergency) };
  if (subject.kind === "consultation") {
    const { state, texts } = subject;
    const isClosedTo = state.askedBy !== actor.key && isTakenBack(state.state);
    const words = texts[state.thread.findLast((e) => e.kind === "asked" || e.kind === "amended")?.text ?? ""];
    const advice = adviceView(state, texts, actor.key, around);
    const adult = state.state === "stopped" ? [adultInSchoolPanel(school)] : [];
    return {
      ...shared,
      headline: board.headline(shared.line.title, when(state.askedAt, around)),
      notes: [...adult.map(plain), ...notesOf(state, actor, around)],
      facts: [],
      ...(state.dangerAt !== undefined || speaksOfDanger(state) ? inDanger : {}),
      ...(words === undefined || isClosedTo ? {} : { question: inert(words) }),
      ...(advice.label === "" ? {} : { advice: { ...advice, footer: said.adviceFooter } }),
    };
  }
  const { state, texts } = subject;
  const adult = state.state === "stopped" ? [adultInSchoolPanel(school)] : [];
  const duty = [reportingDuty(state, school)].filter((words) => words !== "");
  const isWriting = shared.actions.some((a) => a.usesForm);
  const reference = state.milestones.findLast((m) => m.kind === "sentToFrontDoor");
  const details = { mayKeep: maySealEnvelope(state, actor), mayShow: mayOpenEnvelope(state, actor) };
  return {
    ...shared,
    headline: board.headline(shared.line.title, when(state.startedAt, around)),
    notes: [...adult, ...duty.map(plain), ...referralNotesOf(state, actor, around)],
    facts:
      state.state === "stopped"
        ? []
        : [
            ...factsOf(state, texts, around),
            ...(reference
              ? [{ label: labels.frontDoorRef, text: inert(texts[reference.reference] ?? "") }]
              : []),
          ],
    ...(state.choices.dangerNow === "yes" ? inDanger : {}),
    ...(isWriting ? { form: referralFormOf(state, texts, school) } : {}),
    ...(state.state !== "draft" && (details.mayKeep || details.mayShow) ? { details } : {}),
  };
}

function withFills(action: Action, fills: readonly Fill[] | undefined): Action {
  return fills === undefined ? action : { ...action, fills };
}

async function relatedTo(
  ports: Ports,
  subject: SubjectDoc,
  actor: Actor,
): Promise<ItemView["related"] | undefined> {
  const id = linkedTo(subject);
  const found = id === undefined ? undefined : await findFor(ports, actor.key, id);
  if (!found) return undefined;
  const { board } = wordingOf(found.school);
  return {
    id: found.subject.id,
    title: subject.kind === "consultation" ? board.referralOfIt : board.questionOfIt,
  };
}

async function seenBy(ports: Ports, school: School, subject: SubjectDoc): Promise<readonly Seen[]> {
  const around = aroundAt(ports, school);
  const { timeline } = wordingOf(school);
  return (await listViews(ports, subject)).map(({ by, at, act, why }) => ({
    ...{ when: when(at, around), who: viewerName(ports.register(), by), did: timeline.looks[act] },
    ...(why === undefined ? {} : { why: inert(why) }),
  }));
}
