/**
 * RCC5: how two non-empty sets of requirements can lie to each other. What is known of a pair is a set of these
 * relations, held as a mask of five bits (docs/crosswalk.md).
 */
export const RELATIONS = ["equal", "subset", "superset", "intersects", "disjoint"] as const;
export type Relation = (typeof RELATIONS)[number];

/** The relations that are possible, as bits in the order of `RELATIONS`. */
export type Mask = number;

export const EQ: Mask = 1;
export const PP: Mask = 2;
export const PPI: Mask = 4;
export const PO: Mask = 8;
export const DR: Mask = 16;
/** Nothing is known. */
export const ANY: Mask = 31;
/** No relation is left: what is asserted contradicts itself. */
export const NONE: Mask = 0;

export const maskOf = (relation: Relation): Mask => 1 << RELATIONS.indexOf(relation);

/** The relations of a mask, in the order of `RELATIONS`. */
export const relationsIn = (mask: Mask): Relation[] =>
  RELATIONS.filter((_, bit) => ((mask >> bit) & 1) === 1);

/** The relations that B may have to A where A has these to B. */
export const converse = (mask: Mask): Mask =>
  (mask & (EQ | PO | DR)) | ((mask & PP) << 1) | ((mask & PPI) >> 1);

export const isAtomic = (mask: Mask): boolean => mask !== 0 && (mask & (mask - 1)) === 0;
