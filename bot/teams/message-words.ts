import { Parser } from "htmlparser2";

/** The words of a message in Teams. `leftOut`: it held something that is no words, or quoted another message. */
export type MessageWords = { readonly text: string; readonly leftOut: boolean };

const ownLine = new Set([
  ...["p", "div", "ul", "ol", "li", "table", "tr", "blockquote", "pre", "codeblock", "hr"],
  ...["h1", "h2", "h3", "h4", "h5", "h6"],
]);
const notWords = new Set(["img", "attachment", "video", "audio", "object", "embed", "iframe", "svg", "card"]);
/** What stands in these is never shown to a reader. */
const unseen = new Set(["script", "style", "template", "title", "noscript"]);

/**
 * More than Teams lets anybody send (characters); undefined beyond it, because a parser's work grows faster than what
 * it is given.
 */
const longestHtml = 60_000;

/** Turns a message's HTML, as Teams sends it, into the plain text that people see; undefined when it is too long. */
export function wordsOfHtml(html: string): MessageWords | undefined {
  if (html.length > longestHtml) return undefined;
  const parts: string[] = [];
  let isAtSpace = true;
  let isAtStart = true;
  let leftOut = false;
  let skipped = 0;
  const add = (text: string): void => {
    if (text === "") return;
    parts.push(text);
    isAtStart = text.endsWith("\n");
    isAtSpace = isAtStart || text.endsWith(" ");
  };
  const endLine = (): void => {
    if (!isAtStart) add("\n");
  };
  const parser = new Parser({
    onopentag(name, { itemtype = "", alt = "" }) {
      // What is quoted is somebody else's message, with their name.
      const isQuote = name === "blockquote" && itemtype.endsWith("/Reply");
      if (skipped > 0 || unseen.has(name) || isQuote) {
        skipped += 1;
        leftOut ||= isQuote;
        return;
      }
      if (name === "emoji" || itemtype.endsWith("/Emoji")) add(alt);
      else if (notWords.has(name)) leftOut = true;
      if (name === "br") add("\n");
      if (ownLine.has(name)) endLine();
      if (name === "li") add("- ");
    },
    ontext(part) {
      if (skipped > 0) return;
      const collapsed = part.replace(/[ \t\r\n\f]+/g, " ");
      add(isAtSpace && collapsed.startsWith(" ") ? collapsed.slice(1) : collapsed);
    },
    onclosetag(name) {
      if (skipped > 0) skipped -= 1;
      else if (ownLine.has(name)) endLine();
      else if (name === "td" || name === "th") add(" ");
    },
  });
  parser.end(html);
  return { text: tidy(parts.join("")), leftOut };
}

/** Plain text with single spaces, no space around lines, and no more than one empty line in a row. */
function tidy(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/[ \u00A0]+/g, " ").trim());
  return lines
    .filter((line, i) => line !== "" || (lines[i - 1] ?? "") !== "")
    .join("\n")
    .trim();
}
