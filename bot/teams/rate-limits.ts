import { createOneAtATime } from "../workflow/one-at-a-time.ts";

/** At most `count` messages within any `ms` milliseconds. */
export type Limit = { readonly count: number; readonly ms: number };

/** What Teams allows one bot in one conversation; "exact values may change", so a 429 is obeyed as well. */
export const conversationLimits: readonly Limit[] = [
  { count: 7, ms: 1000 },
  { count: 8, ms: 2000 },
  { count: 60, ms: 30_000 },
  { count: 1800, ms: 3_600_000 },
];

/** What Teams allows one bot in one tenant. */
export const tenantLimits: readonly Limit[] = [{ count: 50, ms: 1000 }];

/** Remembers what was sent, and says how long the next message must wait. */
export type RateLimits = {
  /** Milliseconds until this conversation may have another message; 0 when it may now. */
  conversationWait(conversation: string): number;
  /** The same for all conversations of a tenant together. */
  tenantWait(tenant: string): number;
  /** Counts a message that is being sent now. */
  note(tenant: string, conversation: string): void;
  /** Nothing more to this conversation for so long: Teams has said so. */
  hold(conversation: string, ms: number): void;
  /** How many conversations and tenants are remembered. */
  remembered(): number;
};

type Kept = { moments: number[]; heldUntil: number };

/** Sliding windows over a clock that never runs backwards. What no window can see any more is forgotten. */
export function createRateLimits(now: () => number): RateLimits {
  const conversations = createWindows(conversationLimits, now);
  const tenants = createWindows(tenantLimits, now);
  return {
    conversationWait: (conversation) => conversations.wait(conversation),
    tenantWait: (tenant) => tenants.wait(tenant),
    note(tenant, conversation) {
      conversations.note(conversation);
      tenants.note(tenant);
    },
    hold: (conversation, ms) => conversations.hold(conversation, ms),
    remembered: () => conversations.size() + tenants.size(),
  };
}

/** No limits: for measuring how fast the bot itself is. */
export function createNoLimits(): RateLimits {
  const nothing = (): void => undefined;
  return {
    conversationWait: () => 0,
    tenantWait: () => 0,
    note: nothing,
    hold: nothing,
    remembered: () => 0,
  };
}

/** Where the time of the limits comes from; it never runs backwards. */
export type Time = {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
};

/** The time of this process, whatever happens to the computer's clock. */
export const realTime: Time = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, Math.ceil(ms))),
};

/** A message waits its turn here up to this long; a longer wait is for the record, which outlives this process. */
export const longestTurnMs = 30_000;

/**
 * Runs work when the limits let one more message through: in the order of a conversation, and first come, first
 * served in a tenant. Work whose turn is too far away is not run; its wait is told instead.
 */
export function createTurns(limits: RateLimits, { sleep }: Time) {
  const inConversation = createOneAtATime();
  const inTenant = createOneAtATime();
  return <T>(
    tenant: string,
    conversation: string,
    work: () => Promise<T>,
  ): Promise<T | { readonly waitMs: number }> =>
    inConversation(conversation, async () => {
      for (;;) {
        const waitMs = limits.conversationWait(conversation);
        if (waitMs > longestTurnMs) return { waitMs };
        if (waitMs <= 0) break;
        await sleep(waitMs);
      }
      await inTenant(tenant, async () => {
        for (;;) {
          const waitMs = limits.tenantWait(tenant);
          if (waitMs <= 0) break;
          await sleep(waitMs);
        }
        limits.note(tenant, conversation);
      });
      return work();
    });
}

function createWindows(limits: readonly Limit[], now: () => number) {
  const most = Math.max(...limits.map((l) => l.count));
  const longest = Math.max(...limits.map((l) => l.ms));
  // Touched keys move to the end, so whoever is idle stands in front.
  const kept = new Map<string, Kept>();

  const touch = (key: string): Kept => {
    const entry = kept.get(key) ?? { moments: [], heldUntil: 0 };
    kept.delete(key);
    kept.set(key, entry);
    return entry;
  };

  const forgetIdle = (): void => {
    for (const [key, { moments, heldUntil }] of kept) {
      if (Math.max((moments.at(-1) ?? -Infinity) + longest, heldUntil) > now()) return;
      kept.delete(key);
    }
  };

  return {
    wait(key: string): number {
      const entry = kept.get(key);
      if (!entry) return 0;
      const { moments, heldUntil } = entry;
      const free = limits.map(({ count, ms }) => (moments.at(-count) ?? -Infinity) + ms);
      return Math.max(0, heldUntil - now(), ...free.map((moment) => moment - now()));
    },
    note(key: string): void {
      const { moments } = touch(key);
      moments.push(now());
      // Cut in one go now and then, because taking one from the front each time would move all the others.
      if (moments.length >= most * 2) moments.splice(0, moments.length - most);
      forgetIdle();
    },
    hold(key: string, ms: number): void {
      const entry = touch(key);
      entry.heldUntil = Math.max(entry.heldUntil, now() + ms);
    },
    size: (): number => kept.size,
  };
}
