import { readFileSync } from "node:fs";
import { Resvg, initWasm } from "@resvg/resvg-wasm";

const sizes = { color: 192, outline: 32 } as const;
let ready: Promise<void> | undefined;

/** Draws both icons from the SVG beside this file, as PNG. The same on every machine: no fonts, no system library. */
export async function drawIcons(): Promise<Record<keyof typeof sizes, Uint8Array>> {
  ready ??= initWasm(readFileSync(new URL(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm"))));
  await ready;
  const draw = (name: keyof typeof sizes): Uint8Array => {
    const svg = readFileSync(new URL(`icons/${name}.svg`, import.meta.url), "utf8");
    return new Resvg(svg, { fitTo: { mode: "width", value: sizes[name] } }).render().asPng();
  };
  return { color: draw("color"), outline: draw("outline") };
}
