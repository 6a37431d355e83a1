import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { usualPack } from "../school/jurisdiction.ts";
import { usualWording } from "../wording/wording.ts";

/** A page that everybody may read, without Teams and without signing in. */
export type PublicPage = { readonly html: string; readonly policy: string };

const titles = usualWording.pageTitles;

export type PageName = keyof typeof titles;
export const pageNames = Object.keys(titles) as readonly PageName[];

const file = (name: string): string => readFileSync(new URL(`./pages/${name}`, import.meta.url), "utf8");

/** A page's text with the titles and numbers of the nation in their places. */
function spoken(text: string): string {
  return Object.entries({ ...usualPack.terms, ...usualPack.numbers }).reduce(
    (filled, [name, word]) => filled.replaceAll(`{{${name}}}`, word),
    text,
  );
}

/** Reads the pages once. Their style is named in the policy by its digest, so nothing else can be slipped in. */
export function readPublicPages(): ReadonlyMap<PageName, PublicPage> {
  const frame = file("english/frame.html");
  const style = file("plain.css");
  const digest = createHash("sha256").update(style).digest("base64");
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${digest}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  const page = (name: PageName): PublicPage => ({
    policy,
    html: frame
      .replace("{{title}}", titles[name])
      .replace("{{style}}", () => style)
      .replace("{{body}}", () => spoken(file(`english/${name}.html`).trim())),
  });
  return new Map(pageNames.map((name) => [name, page(name)]));
}
