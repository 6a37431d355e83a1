import { PNG } from "pngjs";

const edges = { color: 192, outline: 32 } as const;

/**
 * What is wrong with an icon: Teams takes a colour icon of 192 by 192 pixels, and an outline of 32 by 32 that is white
 * and transparent, nothing else (Microsoft's app package rules).
 */
export function checkIcon(kind: "color" | "outline", bytes: Uint8Array): readonly string[] {
  const edge = edges[kind];
  let picture: PNG;
  try {
    picture = PNG.sync.read(Buffer.from(bytes));
  } catch {
    // pngjs throws for whatever is no PNG.
    return [`The ${kind} icon is not a PNG.`];
  }
  if (picture.width !== edge || picture.height !== edge)
    return [`The ${kind} icon is ${picture.width} by ${picture.height} pixels, not ${edge} by ${edge}.`];
  const pixels = Array.from({ length: edge * edge }, (_, i) => picture.data.subarray(i * 4, i * 4 + 4));
  const seen = pixels.filter(([, , , alpha = 0]) => alpha > 0);
  if (seen.length === 0) return [`The ${kind} icon is empty.`];
  if (kind === "color") {
    const clear = pixels.length - seen.length;
    return clear === 0 || cornersAreClear(picture, edge)
      ? []
      : ["The color icon must stand on a solid or on a fully transparent square."];
  }
  if (seen.length === pixels.length) return ["The outline icon has no transparent background."];
  const isWhite = seen.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255);
  return isWhite ? [] : ["The outline icon must be white on transparent, without any other colour."];
}

function cornersAreClear({ data }: PNG, edge: number): boolean {
  const last = edge - 1;
  return [0, last, last * edge, last * edge + last].every((i) => data[i * 4 + 3] === 0);
}
