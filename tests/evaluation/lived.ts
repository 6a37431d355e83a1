import { type Board, createBoard } from "../support/board.ts";

type Term = { readonly from: string; readonly outcomes: Readonly<Record<string, number>> };

/** A board on which Tess asked and Sam answered, so many of each outcome, one after the other from a morning on; then it is three days later. */
export async function lived(terms: readonly Term[], board: Board = createBoard()): Promise<Board> {
  let asked = 0;
  for (const { from, outcomes } of terms) {
    const start = Date.parse(from);
    let n = 0;
    for (const [outcome, count] of Object.entries(outcomes))
      for (let i = 0; i < count; i++, n++) {
        board.at.now = start + Math.floor(n / 8) * 24 * 3_600_000 + (n % 8) * 30 * 60_000;
        await board.say("tess", `Hungry again, time ${++asked}. I plan to ask him why. Is that right?`);
        await board.press("sam", "take");
        board.at.now += (5 + (n % 20)) * 60_000;
        await board.press("sam", "answer", { outcome, text: "Talk with him first." });
        if (outcome === "escalate") await board.press("tess", "startReferral");
        await board.idle();
      }
  }
  board.at.now += 3 * 24 * 3_600_000;
  return board;
}
