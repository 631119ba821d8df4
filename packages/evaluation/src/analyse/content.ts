import type { Evidence, Study } from "../protocol/plan.ts";
import { NONE } from "../store/samples.ts";

/** Items whose content, where logs carry it, is not the same in two pipelines that are compared, or within one. */
export function differingContent(
  { evidence, dictionaries }: Study,
  compared: (one: Evidence, other: Evidence) => boolean = () => true,
): number[] {
  if (evidence.every(({ contents }) => contents === null)) return [];
  const languages = dictionaries.languages.size + 1;
  const differs = new Uint8Array(dictionaries.items.size);
  for (const [at, one] of evidence.entries()) {
    const known = new Float64Array(differs.length * languages).fill(Number.NaN);
    hold(one, known, languages, differs);
    for (const other of evidence.slice(at + 1))
      if (compared(one, other)) hold(other, Float64Array.from(known), languages, differs);
  }
  return Array.from(differs.keys()).filter((item) => differs[item] === 1);
}

/** Marks items whose content is another than is known, and notes what was not. */
function hold(
  { contents, samples }: Evidence,
  known: Float64Array,
  languages: number,
  differs: Uint8Array,
): void {
  contents?.forEach((content, row) => {
    const item = samples.item[row] ?? NONE;
    if (Number.isNaN(content) || item === NONE) return;
    // The same item reads differently in another language, and should.
    const place = item * languages + (samples.language[row] ?? NONE) + 1;
    const before = known[place] ?? Number.NaN;
    if (Number.isNaN(before)) known[place] = content;
    else if (before !== content) differs[item] = 1;
  });
}
