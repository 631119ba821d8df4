import type { Study } from "../protocol/plan.ts";
import { NONE } from "../store/samples.ts";

/** Items whose content, where logs carry it, is not the same in all pipelines that have it. */
export function differingContent({ evidence, dictionaries }: Study): number[] {
  if (evidence.every(({ contents }) => contents === null)) return [];
  const languages = dictionaries.languages.size + 1;
  const first = new Float64Array(dictionaries.items.size * languages).fill(Number.NaN);
  const differs = new Uint8Array(dictionaries.items.size);
  for (const { contents, samples } of evidence) {
    contents?.forEach((content, row) => {
      const item = samples.item[row] ?? NONE;
      if (Number.isNaN(content) || item === NONE) return;
      // The same item reads differently in another language, and should.
      const at = item * languages + (samples.language[row] ?? NONE) + 1;
      const known = first[at] ?? Number.NaN;
      if (Number.isNaN(known)) first[at] = content;
      else if (known !== content) differs[item] = 1;
    });
  }
  return Array.from(differs.keys()).filter((item) => differs[item] === 1);
}
