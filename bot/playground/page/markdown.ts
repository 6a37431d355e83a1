function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** A character after a backslash means itself: as a numbered entity it is no longer read as markdown. */
function withoutEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, (_, char: string) => `\u0000${char.charCodeAt(0)}\u0001`);
}

function inline(text: string): string {
  return escaped(withoutEscapes(text))
    .replace(
      /\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/g,
      (_, label: string, url: string) =>
        `<a href="${url.replace(/[*_]/g, encodeURIComponent)}" target="_blank" rel="noopener noreferrer">${label}</a>`,
    )
    .replace(/\*\*(\S(?:.*?\S)?)\*\*/g, "<strong>$1</strong>")
    .replace(/(^|[^\w*])\*(\S(?:.*?\S)?)\*(?![\w*])/g, "$1<em>$2</em>")
    .replace(/(^|[^\w/])_(\S(?:.*?\S)?)_(?!\w)/g, "$1<em>$2</em>")
    .replace(/\u0000(\d+)\u0001/g, "&#$1;");
}

const bullet = /^\s*[-*]\s+(.*)$/;
const numbered = /^\s*\d+[.)]\s+(.*)$/;

function listOf(tag: "ul" | "ol", lines: string[]): string {
  return `<${tag}>${lines.map((line) => `<li>${inline(line)}</li>`).join("")}</${tag}>`;
}

/** The little markdown that Teams knows, as HTML; whatever is not bold, italic, a list or an https link is plain text. */
export function markdownToHtml(text: string): string {
  const blocks: { kind: "ul" | "ol" | "text"; lines: string[] }[] = [];
  for (const line of text.replace(/[\u0000\u0001]/g, "").split(/\r?\n/)) {
    const item = bullet.exec(line) ?? numbered.exec(line);
    const kind = bullet.test(line) ? "ul" : item ? "ol" : "text";
    const last = blocks.at(-1);
    const content = item?.[1] ?? line;
    if (last?.kind === kind) last.lines.push(content);
    else blocks.push({ kind, lines: [content] });
  }
  return blocks
    .map(({ kind, lines }) => (kind === "text" ? lines.map(inline).join("<br>") : listOf(kind, lines)))
    .join("");
}
