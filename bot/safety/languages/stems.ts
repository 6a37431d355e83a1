/** A pattern for beginnings of words as the lists of the languages write them: `_` is a space, `$` the end of the word. */
export function stems(list: string): RegExp {
  const parts = list
    .trim()
    .split(/\s+/)
    .map((stem) => stem.replaceAll("_", " ").replaceAll("$", "(?!\\S)"));
  return new RegExp(`(?<!\\S)(?:${parts.join("|")})`, "u");
}
