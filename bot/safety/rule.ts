/** A rule over a sentence: it fires where every pattern of `all` is found and none of `unless`. */
export interface Rule {
  /** The first must stand in the sentence itself, the others there or in the next one. */
  readonly all: readonly RegExp[];
  readonly unless?: readonly RegExp[];
}

/** Whether one of the rules fires in a sentence, read together with the next one. */
export function fires(rules: readonly Rule[], sentence: string, next: string): boolean {
  const both = next === "" ? sentence : `${sentence} , ${next}`;
  return rules.some(
    ({ all, unless = [] }) =>
      all.every((pattern, i) => pattern.test(i === 0 ? sentence : both)) &&
      !unless.some((pattern) => pattern.test(sentence)),
  );
}

/** Whether one of the rules is met in a sentence, read together with the next one, whatever stands beside it. */
export function matches(rules: readonly Rule[], sentence: string, next: string): boolean {
  const both = next === "" ? sentence : `${sentence} , ${next}`;
  return rules.some(({ all }) => all.every((pattern, i) => pattern.test(i === 0 ? sentence : both)));
}
