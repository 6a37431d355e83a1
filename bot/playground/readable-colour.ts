type Rgb = readonly [number, number, number];

const leastContrast = 4.6;

function channels(hex: string): { rgb: Rgb; alpha: number } {
  const digits = hex.replace("#", "");
  const at = (i: number) => Number.parseInt(digits.slice(i, i + 2), 16);
  // Adaptive Cards writes alpha first.
  if (digits.length === 8) return { rgb: [at(2), at(4), at(6)], alpha: at(0) / 255 };
  return { rgb: [at(0), at(2), at(4)], alpha: 1 };
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const blend = (a: number, b: number) => Math.round(a + (b - a) * share);
  return [blend(from[0], to[0]), blend(from[1], to[1]), blend(from[2], to[2])];
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((c) => {
    const s = c / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

// From 1 to 21, as WCAG defines it for opaque colours.
function contrastOf(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** The colour as it looks on the background, moved towards black or white until text in it can be read. */
export function readableOn(background: string, colour: string): string {
  const ground = channels(background).rgb;
  const { rgb, alpha } = channels(colour);
  const seen = mix(ground, rgb, alpha);
  const pole: Rgb = luminance(ground) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  let share = 0;
  while (share < 1 && contrastOf(mix(seen, pole, share), ground) < leastContrast) share += 0.02;
  return `#${mix(seen, pole, share)
    .map((c) => c.toString(16).padStart(2, "0"))
    .join("")}`;
}
