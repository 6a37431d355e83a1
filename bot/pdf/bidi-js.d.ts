declare module "bidi-js" {
  /** Unicode's bidirectional algorithm (UAX 9); levels are one for each UTF-16 unit. */
  export default function bidiFactory(): {
    getEmbeddingLevels(
      text: string,
      direction?: "ltr" | "rtl" | "auto",
    ): { readonly levels: Uint8Array; readonly paragraphs: readonly { readonly level: number }[] };
    getMirroredCharacter(character: string): string | null;
  };
}
