import { inflateSync } from "node:zlib";

/** The text of a PDF as another program would copy it: page contents, read through the fonts' own tables. */
export function readPdf(pdf: Buffer): string {
  const objects = new Map<string, string>();
  for (const [, id = "", body = ""] of pdf.toString("latin1").matchAll(/(\d+) 0 obj\n([^]*?)\nendobj/g))
    objects.set(id, body);
  const streamOf = (id: string): string => {
    const body = objects.get(id) ?? "";
    const start = body.indexOf("stream\n");
    if (start < 0) return "";
    const bytes = Buffer.from(body.slice(start + 7, body.lastIndexOf("\nendstream")), "latin1");
    return (body.includes("/FlateDecode") ? inflateSync(bytes) : bytes).toString("latin1");
  };
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const body of objects.values())
    for (const [, name = "", font = ""] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? "")?.[1] ?? "";
      fonts.set(name, lettersIn(streamOf(table)));
    }
  let text = "";
  for (const body of objects.values()) {
    const content = /\/Type \/Page\n[^]*\/Contents (\d+) 0 R|\/Contents (\d+) 0 R[^]*\/Type \/Page\n/.exec(
      body,
    );
    const stream = streamOf(content?.[1] ?? content?.[2] ?? "");
    let letters: ReadonlyMap<string, string> = new Map();
    for (const [, font, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (font !== undefined) letters = fonts.get(font) ?? letters;
      for (const [, codes = ""] of (shown ?? "").matchAll(/<([0-9a-f]+)>/g))
        for (const code of codes.match(/.{4}/g) ?? []) text += letters.get(code) ?? "\uFFFD";
      if (shown !== undefined) text += "\n";
    }
  }
  return text;
}

function lettersIn(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, from = "", list = ""] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g))
    for (const [i, codes] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const code = (parseInt(from, 16) + i).toString(16).padStart(4, "0");
      const units = (codes[1] ?? "").replaceAll(" ", "").match(/.{4}/g) ?? [];
      letters.set(code, String.fromCharCode(...units.map((unit) => parseInt(unit, 16))));
    }
  return letters;
}
