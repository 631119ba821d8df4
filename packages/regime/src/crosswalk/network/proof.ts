import { ANY, compose, EQ, type Mask } from "../rcc5/index.ts";
import { LITERALS } from "./literal.ts";
import type { Network } from "./network.ts";
import { View } from "./view.ts";

/** Why a pair lies as it does: walks along rows, each of which narrows the answer; together they give the mask. */
export interface Proof {
  readonly mask: Mask;
  /** Per walk its arcs, from the first clause to the second, and what they give composed one after the other. */
  readonly walks: readonly Walk[];
}

export interface Walk {
  readonly arcs: readonly number[];
  readonly mask: Mask;
}

/** What the rows of a walk give, by the composition table alone: no part of how the walk was found. */
export const replay = (network: Network, arcs: readonly number[]): Mask =>
  arcs.reduce((mask, arc) => compose(mask, network.mask(arc)), EQ);

/** The shortest walks that together say all that follows of (from, to); none where nothing follows. */
export function prove(network: Network, from: number, to: number): Proof {
  const view = new View(network, from);
  const known = view.literals(to);
  const candidates = LITERALS.filter((literal) => (known & literal) !== 0)
    .map((literal) => view.walk(to, literal))
    .map((arcs) => ({ arcs, mask: replay(network, arcs) }))
    .sort((a, b) => a.arcs.length - b.arcs.length);
  return { mask: view.mask(to), walks: needed(candidates) };
}

/** Walks that narrow what the ones before leave, without any that the later ones make superfluous. */
function needed(candidates: readonly Walk[]): Walk[] {
  const all = meet(candidates);
  return candidates.reduceRight<Walk[]>(
    (kept, walk) =>
      meet(kept.filter((other) => other !== walk)) === all ? kept.filter((other) => other !== walk) : kept,
    [...candidates],
  );
}

const meet = (walks: readonly Walk[]): Mask => walks.reduce((mask, walk) => mask & walk.mask, ANY);
