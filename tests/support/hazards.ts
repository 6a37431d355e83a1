import { readFileSync } from "node:fs";

/** Full titles of the tests that the hazard log names as proof, by hazard. */
export function namedProofs(): ReadonlyMap<string, readonly string[]> {
  const hazards = readFileSync("SAFETY.md", "utf8")
    .split(/\n## (?=H-\d\d )/)
    .slice(1);
  return new Map(
    hazards.map((text) => {
      const proofs = (text.split("- Proved by:")[1] ?? "").split("\n\n")[0] ?? "";
      return [text.slice(0, 4), [...proofs.matchAll(/^ {2}- (.+)$/gm)].map((m) => m[1] ?? "")];
    }),
  );
}

/** What is wrong with the log after a full run: hazards without proof, and proofs that did not run. */
export function unprovenHazards(ran: ReadonlySet<string>): readonly string[] {
  const proofs = namedProofs();
  const problems = proofs.size < 15 ? [`SAFETY.md holds ${proofs.size} hazards, not 15.`] : [];
  for (const [hazard, titles] of proofs) {
    if (titles.length === 0) problems.push(`${hazard} names no test.`);
    for (const title of titles)
      if (!ran.has(title)) problems.push(`${hazard} names a test that did not run: ${title}`);
  }
  return problems;
}
