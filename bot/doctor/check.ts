/**
 * What a check found. What is `wrong`, and `advice` that may wait, comes with why and what to do about it; nothing
 * holds a secret or a text.
 */
export type Found =
  | { readonly verdict: "well"; readonly what: string }
  | { readonly verdict: "notLooked"; readonly what: string }
  | {
      readonly verdict: "wrong" | "advice";
      readonly what: string;
      readonly why: string;
      readonly fix: string;
    };

/** One thing that has to be right for the bot to answer. `look` never rejects: a surprise is a finding too. */
export type Check = { readonly name: string; readonly look: () => Promise<readonly Found[]> };

export const well = (what: string): Found => ({ verdict: "well", what });
export const notLooked = (what: string): Found => ({ verdict: "notLooked", what });
export const wrong = (what: string, why: string, fix: string): Found => ({
  verdict: "wrong",
  what,
  why,
  fix,
});
export const advice = (what: string, why: string, fix: string): Found => ({
  ...{ verdict: "advice", what, why, fix },
});

/**
 * A check whose surprises become a finding with this advice. Of an error only its code or name is told: its message
 * may hold an address with a key in it.
 */
export function check(
  name: string,
  what: string,
  fix: string,
  look: () => Promise<Found | readonly Found[]>,
): Check {
  return {
    name,
    async look() {
      try {
        const found = await look();
        return "verdict" in found ? [found] : found;
      } catch (error) {
        return [wrong(what, codeOf(error), fix)];
      }
    },
  };
}

/** Node's code, an HTTP status or a class: the parts of an error that hold nothing of anybody. */
export function codeOf(error: unknown): string {
  const { code, statusCode, name, cause } = (error ?? {}) as Record<string, unknown>;
  const said = [typeof code === "string" ? code : undefined, statusCode, name, code].find(
    (part): part is string | number =>
      typeof part === "number" || (typeof part === "string" && /^[\w.-]{1,60}$/.test(part)),
  );
  const inner = cause === undefined ? "" : ` (${codeOf(cause)})`;
  return `${typeof said === "number" ? `code ${said}` : (said ?? "unknown")}${inner}`;
}
