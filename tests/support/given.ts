import assert from "node:assert/strict";
import type { ConsultationCommand } from "../../bot/consultation/commands.ts";
import { decide } from "../../bot/consultation/decide.ts";
import { type Decision, type Facts } from "../../bot/consultation/decision.ts";
import { type Owed, deliveriesFor } from "../../bot/consultation/deliveries.ts";
import type { ConsultationEvent, Recorded } from "../../bot/consultation/events.ts";
import { evolve } from "../../bot/consultation/evolve.ts";
import type { Actor } from "../../bot/consultation/permissions.ts";
import type { Refusal, RefusalCode } from "../../bot/consultation/refusals.ts";
import type { Consultation } from "../../bot/consultation/state.ts";
import type { ReferralCommand } from "../../bot/referral/commands.ts";
import { decideReferral } from "../../bot/referral/decide.ts";
import { referralDeliveries } from "../../bot/referral/deliveries.ts";
import type { ReferralEvent } from "../../bot/referral/events.ts";
import { evolveReferral } from "../../bot/referral/evolve.ts";
import type { Referral } from "../../bot/referral/state.ts";
import type { PersonKey } from "../../bot/school/register.ts";
import { type Name, actor, facts, key, leads, whoIs } from "./staff.ts";

type Subject = { readonly id: string; readonly version: number; readonly state: string };
type Cards = readonly Owed["card"][];

type Rules<S, C, E> = {
  readonly decide: (before: S | undefined, command: C, who: Actor, around: Facts) => Decision<E> | Refusal;
  readonly evolve: (before: S | undefined, recorded: Recorded<E>) => S;
  readonly owed: (
    events: readonly E[],
    before: S | undefined,
    after: S,
    by: PersonKey,
    now: number,
  ) => readonly Owed[];
};

/** What followed from one command, to be compared with what should have. */
export class Outcome<S extends Subject, E> {
  readonly #before: S | undefined;
  readonly #decided: Decision<E> | Refusal;
  readonly #after: S | undefined;
  readonly #owed: readonly Owed[];

  constructor(
    rules: Rules<S, unknown, E>,
    before: S | undefined,
    command: unknown,
    who: Actor,
    around: Facts,
  ) {
    const untouched = structuredClone(before);
    this.#before = before;
    this.#decided = rules.decide(before, command, who, around);
    assert.deepEqual(before, untouched, "deciding must leave the state as it was");
    if ("refused" in this.#decided) {
      this.#after = before;
      this.#owed = [];
      return;
    }
    const { events } = this.#decided;
    assert.ok(events.length > 0, "a decision without events should have been a refusal");
    const id = before?.id ?? "subject";
    const recorded = events.map((event, i) => ({
      subjectId: id,
      seq: (before?.version ?? 0) + 1 + i,
      by: who.key,
      at: around.now,
      event,
    }));
    this.#after = recorded.reduce<S | undefined>((state, r) => rules.evolve(state, r), before);
    assert.deepEqual(before, untouched, "evolving must leave the earlier state as it was");
    assert.ok(this.#after);
    assert.equal(this.#after.version, (before?.version ?? 0) + events.length);
    this.#owed = rules.owed(events, before, this.#after, who.key, around.now);
  }

  get #taken(): Decision<E> {
    if ("refused" in this.#decided) assert.fail(`refused: ${this.#decided.refused}`);
    return this.#decided;
  }

  /** The state afterwards. */
  get state(): S {
    assert.ok(!("refused" in this.#decided), "refused" in this.#decided ? this.#decided.refused : "");
    assert.ok(this.#after);
    return this.#after;
  }

  /** Exactly these events, in this order. */
  then(...events: readonly E[]): this {
    assert.deepEqual(this.#taken.events, events);
    return this;
  }

  /** A refusal with this code, which records no event, keeps no word and leads to no card. */
  thenRefused(code: RefusalCode, holder?: Name): this {
    const expected = holder === undefined ? { refused: code } : { refused: code, who: key(holder) };
    assert.deepEqual(this.#decided, expected);
    assert.equal(this.#after, this.#before);
    return this;
  }

  becoming(state: S["state"]): this {
    assert.equal(this.state.state, state);
    return this;
  }

  /** Exactly these words are kept beside the events. */
  keeping(texts: Readonly<Record<string, string>>): this {
    assert.deepEqual(this.#taken.texts, texts);
    return this;
  }

  /** Exactly these words are removed for good. */
  forgetting(...texts: readonly string[]): this {
    assert.deepEqual([...this.#taken.forget].sort(), [...texts].sort());
    return this;
  }

  /** The words that are removed for good. */
  get forgotten(): readonly string[] {
    return this.#taken.forget;
  }

  /** Exactly these people are owed exactly these cards. */
  tells(expected: Partial<Record<Name, Cards>>): this {
    assert.ok(!("refused" in this.#decided), "a refusal tells nobody");
    const told: Partial<Record<Name, Owed["card"][]>> = {};
    for (const { to, card } of this.#owed) (told[whoIs(to)] ??= []).push(card);
    for (const cards of Object.values(told)) cards.sort();
    const sorted = Object.fromEntries(
      Object.entries(expected).map(([name, cards]) => [name, [...cards].sort()]),
    );
    assert.deepEqual(told, sorted);
    return this;
  }

  /** Every card that is owed because of it. */
  get owed(): readonly Owed[] {
    return this.#owed;
  }

  /** When the first card to this person may be sent; undefined when none is owed. */
  toldFrom(name: Name): number | undefined {
    const moments = this.#owed.filter((o) => o.to === key(name)).map((o) => o.from);
    return moments.length === 0 ? undefined : Math.min(...moments);
  }
}

function given<S extends Subject, C, E>(rules: Rules<S, C, E>, before: S | undefined) {
  return {
    when(command: C, who: Name | Actor, otherwise: Partial<Facts> = {}): Outcome<S, E> {
      const around = facts(otherwise);
      const by = typeof who === "string" ? actor(who, around.now) : who;
      return new Outcome<S, E>(rules as Rules<S, unknown, E>, before, command, by, around);
    },
  };
}

const consultationRules: Rules<Consultation, ConsultationCommand, ConsultationEvent> = {
  decide,
  evolve,
  owed: (events, before, after, by, now) => deliveriesFor(events, before, after, by, leads, now),
};

const referralRules: Rules<Referral, ReferralCommand, ReferralEvent> = {
  decide: (before, command, who, around) =>
    decideReferral(before, command, who, around.school, around.now, around),
  evolve: evolveReferral,
  owed: (events, before, after, by, now) => referralDeliveries(events, before, after, by, leads, now),
};

/** Given, when, then for consultations; undefined for one that does not exist yet. */
export function givenConsultation(before: Consultation | undefined) {
  return given(consultationRules, before);
}

/** Given, when, then for referrals; undefined for one that does not exist yet. */
export function givenReferral(before: Referral | undefined) {
  return given(referralRules, before);
}

/** A table written as text: the first line names the columns, and each further line its row and one mark per column. */
export function readGrid(text: string): readonly { row: string; column: string; mark: string }[] {
  const [columns = [], ...rows] = text
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([first]) => first !== "");
  return rows.flatMap(([row = "", ...marks]) => {
    assert.equal(marks.length, columns.length, `the row ${row} must have one mark per column`);
    return marks.map((mark, i) => ({ row, column: columns[i] ?? "", mark }));
  });
}

/** One command that was carried out, and who is owed what because of it. */
export type Done<S, E> = {
  readonly before: S | undefined;
  readonly after: S;
  readonly events: readonly E[];
  readonly by: PersonKey;
  readonly now: number;
  readonly owed: readonly Owed[];
};

/** What a run of commands leaves behind; the snapshot is read back from JSON after each, as from a store. */
export type Walk<S, E> = {
  readonly done: readonly Done<S, E>[];
  readonly recorded: readonly Recorded<E>[];
  readonly snapshot: S | undefined;
  readonly texts: Readonly<Record<string, string>>;
};

/**
 * Carries out legal commands only: each number picks one among the options that are not refused at that point, and
 * how much later it happens, so that nights and weekends pass.
 */
function walk<S extends Subject, C, E>(
  rules: Rules<S, C, E>,
  options: readonly (readonly [Name, C])[],
  picks: readonly number[],
): Walk<S, E> {
  let snapshot: S | undefined;
  let texts: Readonly<Record<string, string>> = {};
  let now = facts().now;
  const done: Done<S, E>[] = [];
  const recorded: Recorded<E>[] = [];
  for (const pick of picks) {
    now += (pick % 251) * 7 * 60_000;
    const around = facts({ now });
    const legal = options.flatMap(([name, command]) => {
      const decided = rules.decide(snapshot, command, actor(name, now), around);
      return "refused" in decided ? [] : [{ by: key(name), decided }];
    });
    const next = legal[pick % legal.length];
    if (next === undefined) break;
    const { by, decided } = next;
    const before = snapshot;
    for (const event of decided.events) {
      const step = { subjectId: "subject", seq: recorded.length + 1, by, at: now, event };
      recorded.push(step);
      snapshot = JSON.parse(JSON.stringify(rules.evolve(snapshot, step))) as S;
    }
    const kept = Object.entries(texts).filter(([id]) => !decided.forget.includes(id));
    texts = { ...Object.fromEntries(kept), ...decided.texts };
    const after = snapshot!;
    const owed = rules.owed(decided.events, before, after, by, now);
    done.push({ before, after, events: decided.events, by, now, owed });
  }
  return { done, recorded, snapshot, texts };
}

/** A run of legal commands on one consultation. */
export function walkConsultation(
  options: readonly (readonly [Name, ConsultationCommand])[],
  picks: readonly number[],
): Walk<Consultation, ConsultationEvent> {
  return walk(consultationRules, options, picks);
}

/** A run of legal commands on one referral. */
export function walkReferral(
  options: readonly (readonly [Name, ReferralCommand])[],
  picks: readonly number[],
): Walk<Referral, ReferralEvent> {
  return walk(referralRules, options, picks);
}
