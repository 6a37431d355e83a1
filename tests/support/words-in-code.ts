import { readFileSync } from "node:fs";
import ts from "typescript";

/** Attributes of a screen's elements that are shown or read out. */
const shown = new Set(["label", "title", "placeholder", "hint", "aria-label", "heading", "alt", "text"]);

/**
 * The texts in a file that people may read: strings and templates of several words, and what stands between tags. What
 * is put into a template is read as one word. Imports, keys and codes have no spaces.
 */
export function textsIn(file: string): readonly string[] {
  const source = readFileSync(file, "utf8");
  const found = file.endsWith(".html") ? textsOfPage(source) : literalsIn(file, source, "it");
  return found.map((text) => text.replace(/\s+/g, " ").trim()).filter(isForPeople);
}

/**
 * Every string, template and text between tags in a program (`.ts`, `.tsx`) that holds a word beside a space, or beside
 * something that is put in: what a person would read as a part of a sentence. On a screen (`.tsx`) a single word with a
 * capital letter is one too, and so is any word between tags. What is put in stands as `…`.
 */
export function sentencesIn(file: string, source = readFileSync(file, "utf8")): readonly string[] {
  const isScreen = file.endsWith(".tsx");
  return literalsIn(file, source, "…").filter(
    (text) =>
      !forMachines.test(text) &&
      (/\p{L}{2,}[,.;:!?]? |[ …]\p{L}{2,}/u.test(text) || (isScreen && /^\s*\p{Lu}\p{Ll}+/u.test(text))),
  );
}

/** Header values, policies, queries for media, and the marks of an event stream. */
const forMachines =
  /^(?:Bearer …|[\w/-]+; [\w-]+=.*|public, max-age=.*|[a-z]+-[a-z]+ '(?:none|self|sha256-…)'.*|(?:@media )?\([\w: -]+\)|event: …\ndata: …\s*)$/;

/** Attributes and calls that take names of styles and selectors, never words. */
const styling = new Set(["className", "style", "makeStyles", "mergeClasses", "querySelector"]);

function isStyling(node: ts.Node): boolean {
  if (ts.isJsxAttribute(node)) return styling.has(node.name.getText());
  if (!ts.isCallExpression(node)) return false;
  const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
  return styling.has(called.getText());
}

function literalsIn(file: string, source: string, putIn: string): string[] {
  const found: string[] = [];
  const kind = file.endsWith(".tsx") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isStyling(node)) return;
    if (
      ts.isJsxAttribute(node) &&
      !shown.has(node.name.getText()) &&
      !/^on|^render/.test(node.name.getText())
    ) {
      if (node.initializer && ts.isJsxExpression(node.initializer)) visit(node.initializer);
      return;
    }
    // Set off by a space, as by the tag before it: one word between tags is read, one word in quotes may be a code.
    if (ts.isJsxText(node)) found.push(` ${node.text}`);
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push(node.head.text + node.templateSpans.map((span) => `${putIn}${span.literal.text}`).join(""));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind));
  return found;
}

function textsOfPage(html: string): string[] {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<\/?(?:a|strong|em|b|code)\b[^>]*>/g, "")
    .split(/<[^>]+>/);
}

/** Several words, and nothing that only a machine reads. */
function isForPeople(text: string): boolean {
  return (
    /[a-z]{2,} [a-z]/i.test(text) &&
    !/[{}=;<>]|\b(?:SELECT|INSERT|PRAGMA)\b|^[a-z-]+: |minmax|\d(?:px|rem)\b/.test(text)
  );
}
