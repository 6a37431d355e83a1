import type { Secrets } from "../../bot/workflow/ports.ts";

/** Seals that are quick and the same in every run; nobody attacks a simulation. */
export function simulatedSecrets(): Secrets {
  let drawn = 0;
  return {
    random() {
      drawn++;
      return ((drawn * 40_503) & 0xffff).toString(16).padStart(4, "0") + drawn.toString(16).padStart(28, "0");
    },
    seal(...parts) {
      const text = parts.join("\n");
      let [a, b] = [0x811c9dc5, 0x9e3779b9];
      for (let i = 0; i < text.length; i++) {
        const c = text.charCodeAt(i);
        a = Math.imul(a ^ c, 16_777_619);
        b = Math.imul(b ^ (c + i), 2_246_822_519);
      }
      const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, "0");
      return hex(a) + hex(b) + hex(a ^ (b >>> 3)) + hex(Math.imul(a, 31) ^ b);
    },
  };
}
