import type { Allowed } from "../gate/permissions.ts";
import type { Use } from "../gate/rule-book.ts";

/** What the gate permits, as the analyses ask for it. */
export interface Permitted {
  /** Whether two pipelines may be used so together; a pair that the gate did not look at goes by what holds for all. */
  pair(use: Use, one: string, other: string): boolean;
  /** Rules that stand between the two; empty where none does. */
  against(use: Use, one: string, other: string): readonly string[];
  /** Whether a pipeline is among those of which every two may be used so together; all are where nothing is refused. */
  among(use: Use, pipeline: string): boolean;
}

export function permittedBy(allowed: Allowed): Permitted {
  const between = new Map(
    allowed.pairs.flatMap((pair) => [
      [JSON.stringify([pair.first, pair.second]), pair],
      [JSON.stringify([pair.second, pair.first]), pair],
    ]),
  );
  const permission = (use: Use, one: string, other: string) =>
    between.get(JSON.stringify([one, other]))?.[use] ?? allowed[use];
  return {
    pair: (use, one, other) => permission(use, one, other).allowed,
    against(use, one, other) {
      const { allowed: may, because } = permission(use, one, other);
      return may ? [] : because;
    },
    among: (use, pipeline) => allowed[use].allowed || allowed[use].among.includes(pipeline),
  };
}
