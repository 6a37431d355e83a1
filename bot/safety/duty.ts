import { mayBeFgm } from "./duty/fgm.ts";
import { soundsLikeFgm } from "./duty/fgm-families.ts";
import { mayBePrevent } from "./duty/prevent.ts";
import { cut, cutting, extremism } from "./languages/duties.ts";
import { languagesOf } from "./languages/which.ts";

/**
 * The duty that the sentences may touch: `fgm` (section 5B of the Female Genital Mutilation Act 2003: the teacher reports in person)
 * before `prevent` (section 26 of the Counter-Terrorism and Security Act 2015). Sentences are read in threes.
 */
export function dutyTouched(sentences: readonly string[]): "fgm" | "prevent" | null {
  const isForeign = languagesOf(sentences).length > 0;
  const passages = sentences.map((_, i) => sentences.slice(i, i + 3).join(" , "));
  if (
    passages.some(
      (passage) =>
        mayBeFgm(passage) ||
        soundsLikeFgm(passage) ||
        cutting.test(passage) ||
        (isForeign && cut.test(passage)),
    )
  )
    return "fgm";
  return passages.some((passage) => mayBePrevent(passage) || (isForeign && extremism.test(passage)))
    ? "prevent"
    : null;
}
