import { readFileSync } from "node:fs";

/** One reason to say no from SAFETY.md, what answers it, and the full title of the test that shows it. */
export type ReasonToSayNo = {
  readonly number: number;
  readonly because: string;
  readonly shownBy: string | undefined;
};

/** The table of SAFETY.md. Nothing is shown by a test where it says that it is open. */
export function reasonsToSayNo(): readonly ReasonToSayNo[] {
  const section = readFileSync("SAFETY.md", "utf8").split("\n## Twenty-five reasons to say no")[1] ?? "";
  return [...section.matchAll(/^\| (\d+) +\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm)].map(
    ([, number, because = "", , shownBy = ""]) => ({
      number: Number(number),
      because,
      shownBy: shownBy.startsWith("_open_") ? undefined : shownBy,
    }),
  );
}

/** The table after a full run, line by line, and what is wrong with it. */
export function answeredReasons(ran: ReadonlySet<string>): {
  lines: readonly string[];
  problems: readonly string[];
} {
  const reasons = reasonsToSayNo();
  const problems =
    reasons.length === 25 ? [] : [`SAFETY.md holds ${reasons.length} reasons to say no, not 25.`];
  const lines = reasons.map(({ number, because, shownBy }) => {
    const verdict = shownBy === undefined ? "open" : ran.has(shownBy) ? "pass" : "FAIL";
    if (verdict === "FAIL") problems.push(`Reason ${number} names a test that did not run: ${shownBy ?? ""}`);
    return `${String(number).padStart(2)} ${verdict.padEnd(4)} ${because}`;
  });
  return { lines, problems };
}
