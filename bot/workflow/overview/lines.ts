import { inert } from "../../cards/escape.ts";
import { when } from "../../cards/thread.ts";
import type { Actor } from "../../consultation/permissions.ts";
import { type Consultation, holderOf } from "../../consultation/state.ts";
import { type School, nameOf } from "../../school/register.ts";
import { afterSchoolMinutes, schoolMinutes } from "../../school/school-clock.ts";
import type { ConsultationDoc, ReferralDoc, SubjectDoc } from "../documents.ts";
import type { ItemLine } from "./shapes.ts";
import { consultationTones, referralTones } from "./standing.ts";
import type { Ports } from "../ports.ts";
import { aroundAt } from "../subjects.ts";
import { wordingOf } from "../../wording/wording.ts";

const longestExcerpt = 140;

/** A question or referral as one line of a list. Call only for people who may see it. */
export function lineOf(ports: Ports, school: School, subject: SubjectDoc, viewer: Actor): ItemLine {
  return subject.kind === "consultation"
    ? consultationLine(ports, school, subject, viewer)
    : referralLine(ports, school, subject, viewer);
}

function consultationLine(ports: Ports, school: School, doc: ConsultationDoc, viewer: Actor): ItemLine {
  const { state: c, texts } = doc;
  const around = aroundAt(ports, school);
  const isOwn = c.askedBy === viewer.key;
  const { advice, board } = wordingOf(school);
  const holder = holderOf(c);
  const isTheirTurn =
    (isOwn && c.state === "needsMore") || (c.state === "seen" && holder === viewer.key && !isOwn);
  const minutesLeft = minutesUntilPromise(c, school, ports.clock.now());
  const left = minutesLeft === undefined ? {} : { minutesLeft };
  const by = holder === undefined ? "" : ` · ${nameOf(ports.register(), holder)}`;
  return {
    ...{ id: c.id, version: c.version, kind: "consultation", school: school.name },
    title: isOwn ? board.yourQuestion : board.questionFrom(nameOf(ports.register(), c.askedBy)),
    ...{ at: c.askedAt, when: when(c.askedAt, around) },
    standing:
      isOwn && c.state === "needsMore" ? board.waitsForYou : `${board.questionStandings[c.state]}${by}`,
    tone: isTheirTurn
      ? "yours"
      : minutesLeft !== undefined && minutesLeft < 0
        ? "late"
        : consultationTones[c.state],
    danger: c.dangerAt !== undefined,
    ...left,
    ...(isOwn ? excerptOf(texts[latestWords(c)]) : {}),
    ...("advice" in c ? { answer: advice.outcomeLabels[c.advice.outcome] } : {}),
    ...(c.state === "closed" && c.told !== undefined ? { did: advice.toldLabels[c.told] } : {}),
  };
}

function latestWords(c: Consultation): string {
  return c.thread.findLast((e) => e.kind === "asked" || e.kind === "amended")?.text ?? "";
}

function referralLine(ports: Ports, school: School, doc: ReferralDoc, viewer: Actor): ItemLine {
  const { state: r, texts } = doc;
  const isOwn = r.proposedBy === viewer.key;
  const { board } = wordingOf(school);
  const isTheirTurn = isOwn && (r.state === "draft" || r.state === "returned");
  return {
    ...{ id: r.id, version: r.version, kind: "referral", school: school.name },
    title: isOwn ? board.yourReferral : board.referralFrom(nameOf(ports.register(), r.proposedBy)),
    ...{ at: r.startedAt, when: when(r.startedAt, aroundAt(ports, school)) },
    standing: isOwn && r.state === "returned" ? board.returnedToYou : board.referralStandings[r.state],
    tone: isTheirTurn ? "yours" : referralTones[r.state],
    danger: r.choices.dangerNow === "yes",
    ...(isOwn ? excerptOf(texts["whatSeen"]) : {}),
  };
}

function excerptOf(words: string | undefined): { excerpt?: string } {
  const text = inert(words ?? "")
    .replace(/\s+/g, " ")
    .trim();
  if (text === "") return {};
  return { excerpt: text.length > longestExcerpt ? `${text.slice(0, longestExcerpt).trimEnd()}…` : text };
}

/**
 * School minutes until the answer that the school promises, below zero when it is late; undefined when nobody waits for
 * a worker. Nobody waits while the worker waits for a reply.
 */
export function minutesUntilPromise(c: Consultation, school: School, now: number): number | undefined {
  if (!("silence" in c) || c.state === "needsMore") return undefined;
  const { calendar, usualReplyMinutes } = school;
  const by = afterSchoolMinutes(calendar, c.silence.since, usualReplyMinutes);
  if (by === undefined) return undefined;
  return Math.round(by >= now ? schoolMinutes(calendar, now, by) : -schoolMinutes(calendar, by, now));
}

/** The most urgent first: danger, then what is late or due soonest, then what is oldest. */
export function byUrgency(a: ItemLine, b: ItemLine): number {
  if (a.danger !== b.danger) return a.danger ? -1 : 1;
  const [left, right] = [a.minutesLeft ?? Infinity, b.minutesLeft ?? Infinity];
  return left === right ? a.at - b.at : left < right ? -1 : 1;
}
