import type { News } from "../workflow/overview/shapes.ts";
import type { Token } from "./teams.ts";

export type LiveTold = {
  /** The line is open: whatever is on the screen may be older. */
  ready(): void;
  changed(news: News): void;
  /** Somebody has said where they are. */
  whereabouts(): void;
  lost(): void;
};

const silentAfterMs = 40_000;
const longestPauseMs = 30_000;

/**
 * Keeps a line to the Sounding Board open for as long as the page is: opens it again after a pause that grows, and at
 * once when the computer is online again. Browsers' own event sources cannot show a token, so this reads the stream.
 */
export function keepListening(token: Token, told: LiveTold): () => void {
  const closing = new AbortController();
  const isClosed = (): boolean => closing.signal.aborted;
  let attempts = 0;
  let isRefused = false;
  let hurry = (): void => undefined;
  let current = new AbortController();

  const readOnce = async (): Promise<void> => {
    current = new AbortController();
    const response = await fetch("/api/live", {
      headers: { authorization: `Bearer ${await token(isRefused)}` },
      credentials: "omit",
      signal: current.signal,
    });
    isRefused = response.status === 401;
    if (!response.ok || !response.body) throw new Error(`live ${response.status}`);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (;;) {
      const silent = setTimeout(() => current.abort(), silentAfterMs);
      const { done, value } = await reader.read().finally(() => clearTimeout(silent));
      if (done) return;
      text += value;
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) tell(block);
    }
  };

  const tell = (block: string): void => {
    const event = /^event: (.*)$/m.exec(block)?.[1];
    const data = /^data: (.*)$/m.exec(block)?.[1] ?? "{}";
    if (event === "ready") {
      attempts = 0;
      told.ready();
    }
    if (event === "whereabouts") told.whereabouts();
    if (event === "changed") told.changed(JSON.parse(data) as News);
  };

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      hurry = resolve;
      setTimeout(resolve, ms);
    });

  const run = async (): Promise<void> => {
    while (!isClosed()) {
      await readOnce().catch(() => undefined);
      if (isClosed()) return;
      told.lost();
      attempts++;
      await pause(Math.min(500 * 2 ** attempts, longestPauseMs));
    }
  };

  const onOnline = (): void => hurry();
  window.addEventListener("online", onOnline);
  void run();
  return () => {
    closing.abort();
    window.removeEventListener("online", onOnline);
    current.abort();
    hurry();
  };
}
