import type { BareFinding } from "./findings.ts";
import { featured, likeness } from "./likeness.ts";
import type { WatchFinding } from "./schema.ts";
import type { Segment } from "./segments.ts";

/** From this likeness on, a sentence of the announcement is shown beside the change. */
const LIKE = 0.35;

/** Finds the sentence of an announcement that is most like a change; whether it announces it is for people to judge. */
export function announcementFinder(
  segments: readonly Segment[],
): (finding: BareFinding) => WatchFinding["announced"] {
  const sentences = segments.map((segment) => ({ segment, words: featured(segment.key) }));
  return ({ old, new: fresh }) => {
    const sides = [old, fresh].flatMap((side) => (side === null ? [] : [featured(keyed(side.text))]));
    let best: { readonly segment: Segment; readonly like: number } | null = null;
    for (const { segment, words } of sentences)
      for (const side of sides) {
        const like = likeness(side, words);
        if (like >= LIKE && like > (best?.like ?? 0)) best = { segment, like };
      }
    if (best === null) return null;
    const { text, place, heading, number } = best.segment;
    return { text, place: { page: place.page, paragraph: place.paragraph, heading, number } };
  };
}

const keyed = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
