import { digestValue } from "@bongsu/statement";
import type { Aligned } from "./align.ts";
import { modalityChanges, qualifierChanges } from "./modality.ts";
import type { Side, WatchFinding } from "./schema.ts";
import type { Segment } from "./segments.ts";
import { wordDiff } from "./word-diff.ts";

/** What alone follows from the two texts; clauses, announcement and reviews are laid beside it later. */
export type BareFinding = Omit<WatchFinding, "clauses" | "announced" | "disputes" | "confirmed" | "draft">;

export interface Differences {
  readonly findings: readonly BareFinding[];
  /** Segments of the new version that say the same in the same place. */
  readonly unchanged: number;
}

/** What differs, in the order of the new version. */
export function differences(
  groups: readonly Aligned[],
  old: readonly Segment[],
  fresh: readonly Segment[],
): Differences {
  const seen = new Map<string, number>();
  const findings: BareFinding[] = [];
  let unchanged = 0;
  for (const group of groups) {
    const finding = findingOf(group, old, fresh);
    if (finding === null) {
      unchanged += group.fresh.length;
      continue;
    }
    // A change that occurs twice has two findings; the later ones are counted.
    const times = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, times);
    findings.push(times === 1 ? finding : { ...finding, id: idOf(finding.old, finding.new, times) });
  }
  return { findings, unchanged };
}

function findingOf(
  { old: olds, fresh: freshes, moved }: Aligned,
  old: readonly Segment[],
  fresh: readonly Segment[],
): BareFinding | null {
  const [a, b] = [pick(old, olds), pick(fresh, freshes)];
  const [left, right] = [sideOf(a), sideOf(b)];
  const reworded = left !== null && right !== null && keyOfAll(a) !== keyOfAll(b);
  if (left !== null && right !== null && !reworded && !moved) return null;
  const [before, after] = [left?.text ?? "", right?.text ?? ""];
  return {
    id: idOf(left, right, 1),
    kind: left === null ? "added" : right === null ? "removed" : reworded ? "reworded" : "moved",
    old: left,
    new: right,
    moved,
    diff: reworded ? wordDiff(before, after) : [],
    modality: reworded ? modalityChanges(before, after) : [],
    qualifiers: reworded ? qualifierChanges(before, after) : { added: [], removed: [] },
  };
}

const idOf = (old: Side | null, fresh: Side | null, nth: number): string =>
  digestValue({ old: old?.text ?? null, new: fresh?.text ?? null, ...(nth === 1 ? {} : { nth }) });

const pick = (segments: readonly Segment[], at: readonly number[]): Segment[] =>
  at.flatMap((index) => segments[index] ?? []);

const keyOfAll = (segments: readonly Segment[]): string => segments.map(({ key }) => key).join(" ");

function sideOf(segments: readonly Segment[]): Side | null {
  const [first] = segments;
  if (first === undefined) return null;
  const { place, heading, number } = first;
  return {
    text: segments.map(({ text }) => text).join(" "),
    place: { page: place.page, paragraph: place.paragraph, heading, number },
  };
}
