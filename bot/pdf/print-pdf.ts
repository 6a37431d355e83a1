import { fileURLToPath } from "node:url";
import PDFDocument from "pdfkit";
import type { Entry, ExportDocument } from "../workflow/export/entries.ts";
import { linesOf } from "./lines.ts";

// DejaVu has the letters of Latin, Greek, Cyrillic, Hebrew and Arabic script; the PDF's own fonts lack Polish ones.
const fonts = { plain: fontFile("DejaVuSans.ttf"), bold: fontFile("DejaVuSans-Bold.ttf") };
type Font = keyof typeof fonts;
type Style = {
  readonly font: Font;
  readonly size: number;
  readonly indent?: number;
  readonly before?: number;
  /** As many lines must have room on the page, or it goes to the next. */
  readonly keepLines?: number;
};

/** As one file, the server has its fonts beside it. */
function fontFile(name: string): string {
  return fileURLToPath(
    import.meta.url.endsWith(".ts")
      ? import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}`)
      : new URL(`fonts/${name}`, import.meta.url),
  );
}

const margin = 56;
const styles = {
  school: { font: "plain", size: 10 },
  title: { font: "bold", size: 16, before: 2 },
  fact: { font: "plain", size: 9.5, before: 3 },
  heading: { font: "bold", size: 12, before: 16, keepLines: 4 },
  label: { font: "bold", size: 9.5, before: 8, keepLines: 3 },
  words: { font: "plain", size: 10, indent: 14, before: 3 },
  footer: { font: "plain", size: 8.5, before: 12 },
} as const satisfies Readonly<Record<string, Style>>;

/** Given explicitly, so that the library lays out a whole run at once instead of word by word. */
const features: [] = [];

/**
 * The document as a tagged PDF on A4 pages, the same bytes for the same document and moment (ms). Letters of scripts
 * that the typeface lacks are shown as boxes, and a line at the end says that there are some.
 */
export function printPdf(document: ExportDocument, printedAt: number): Promise<Buffer> {
  const { school, title, facts, sections, footer } = document;
  const pdf = new PDFDocument({
    ...{ size: "A4", margin, pdfVersion: "1.7", tagged: true, lang: "en-GB", displayTitle: true },
    // Named here, so that the library does not load its own fonts first.
    font: fonts.plain,
    bufferPages: true,
    info: { Title: title, Creator: "Sounding Board", CreationDate: new Date(printedAt) },
  });
  const printer = createPrinter(pdf);
  printer.print("P", school, styles.school);
  printer.print("H1", title, styles.title);
  for (const { label, text } of facts) printer.print("P", `${label}: ${text}`, styles.fact);
  for (const { heading, entries } of sections) {
    printer.print("H2", heading, styles.heading);
    if (entries.length === 0) printer.print("P", "Nothing is recorded.", styles.words);
    for (const entry of entries) printEntry(printer, entry);
  }
  for (const text of footer) printer.print("P", text, styles.footer);
  const missing = printer.missing();
  if (missing > 0)
    printer.print(
      "P",
      `${missing} character(s) here are not in this typeface and show as boxes. The text version of this document has them.`,
      styles.footer,
    );
  numberPages(pdf, `${school} · ${title}`);
  return finished(pdf);
}

type Printer = {
  print(tag: "P" | "H1" | "H2", text: string, style: Style): void;
  /** How many characters had no shape. */
  missing(): number;
};

function printEntry(printer: Printer, { label, words }: Entry): void {
  printer.print("P", label, styles.label);
  if (words !== undefined) printer.print("P", words, styles.words);
}

function createPrinter(pdf: PDFKit.PDFDocument): Printer {
  let missing = 0;
  let y = margin;
  const bottom = pdf.page.height - margin;
  for (const [name, file] of Object.entries(fonts)) pdf.registerFont(name, file);

  const print: Printer["print"] = (tag, text, { font, size, indent = 0, before = 0, keepLines = 1 }) => {
    pdf.font(font).fontSize(size);
    const left = margin + indent;
    const width = pdf.page.width - margin - left;
    const height = size * 1.4;
    missing += countMissing(pdf, text);
    const measure = (part: string): number => pdf.widthOfString(part, { features });
    const lines = linesOf(text, width, measure);
    y += before;
    const newPage = (): void => {
      pdf.continueOnNewPage();
      // A new page begins in the document's first font.
      pdf.font(font).fontSize(size);
      y = margin;
    };
    // A heading stays with what follows it.
    if (y + height * keepLines > bottom) newPage();
    pdf.addStructure(
      pdf.struct(tag, {}, () => {
        for (const { runs, fromRight } of lines) {
          if (y + height > bottom) newPage();
          const widths = runs.map((run) => measure(run.text));
          let x = fromRight ? left + width - widths.reduce((sum, w) => sum + w, 0) : left;
          for (const [i, run] of runs.entries()) {
            pdf.text(run.text, x, y, { lineBreak: false, features });
            x += widths[i] ?? 0;
          }
          y += height;
        }
      }),
    );
  };
  return { print, missing: () => missing };
}

/** A page that fell out of a paper file must say where it belongs. Screen readers pass over it. */
function numberPages(pdf: PDFKit.PDFDocument, from: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    // Below the margin the library would begin a new page.
    pdf.page.margins.bottom = 0;
    pdf.markContent("Artifact", { type: "Pagination" });
    pdf.font("plain").fontSize(8);
    pdf.text(`${from} · page ${page + 1} of ${count}`, margin, pdf.page.height - margin * 0.6, {
      lineBreak: false,
    });
    pdf.endMarkedContent();
  }
}

/** The library's own types do not say what a font knows. */
type KnowsItsLetters = {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
};

function countMissing(pdf: PDFKit.PDFDocument, text: string): number {
  const { font } = (pdf as unknown as KnowsItsLetters)._font;
  // Marks that join or choose shapes need none of their own.
  const shown = Array.from(text).filter((letter) => !/[\n\u200D\uFE00-\uFE0F]/u.test(letter));
  return shown.filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)).length;
}

function finished(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on("data", (part: Buffer) => parts.push(part));
    pdf.on("end", () => resolve(Buffer.concat(parts)));
    pdf.on("error", reject);
    pdf.end();
  });
}
