import { type Mask, relationsIn, type Relation } from "../rcc5/index.ts";
import { contradictions, prove, type Walk } from "../network/index.ts";
import type { ClauseKey } from "../rows/clause-key.ts";
import type { Rationale } from "../rows/row.ts";
import type { Graph, Reason, Region } from "./graph.ts";
import { project, type Projected } from "./verdict.ts";

/** One step of a proof: what a row says of two regions, in the direction of the walk. */
export interface Step {
  readonly from: Region;
  readonly to: Region;
  readonly relations: readonly Relation[];
  readonly reason: Reason;
}

export interface WalkSaid {
  readonly steps: readonly Step[];
  /** What the steps give one after the other, by the composition table. */
  readonly relations: readonly Relation[];
}

/** How two clauses lie to each other, by the rows of one rationale and of the authors that are followed. */
export interface Why {
  readonly from: ClauseKey;
  readonly to: ClauseKey;
  readonly rationale: Rationale;
  /** All five where nothing is known; none where the rows contradict each other here. */
  readonly relations: readonly Relation[];
  readonly walks: readonly WalkSaid[];
  /** A row of the proof stands in a contradiction. */
  readonly contested: boolean;
  readonly entails: { readonly satisfied: Projected; readonly violated: Projected };
}

/** @returns undefined where one of the two clauses stands in no row and no catalogue of the graph. */
export function why(graph: Graph, from: ClauseKey, to: ClauseKey): Why | undefined {
  const [first, second] = [graph.number(from), graph.number(to)];
  if (first === undefined || second === undefined) return undefined;
  const { network } = graph.closure;
  const { mask, walks } = prove(network, first, second);
  const contested = new Set(contradictions(network).flatMap(({ arcs }) => arcs.map((arc) => arc >> 1)));
  return {
    from,
    to,
    rationale: graph.rationale,
    relations: relationsIn(mask),
    walks: walks.map((walk) => walkSaid(graph, walk)),
    contested: walks.some(({ arcs }) => arcs.some((arc) => contested.has(arc >> 1))),
    entails: entailed(mask),
  };
}

const entailed = (mask: Mask): Why["entails"] => ({
  satisfied: project("satisfied", mask),
  violated: project("violated", mask),
});

const walkSaid = (graph: Graph, { arcs, mask }: Walk): WalkSaid => ({
  steps: arcs.map((arc) => stepOf(graph, arc)),
  relations: relationsIn(mask),
});

export function stepOf(graph: Graph, arc: number): Step {
  const { network } = graph.closure;
  const reason = graph.reason(arc);
  if (reason === undefined) throw new RangeError(`arc ${arc} has no reason`);
  return {
    from: graph.region(network.from(arc)),
    to: graph.region(network.to(arc)),
    relations: relationsIn(network.mask(arc)),
    reason,
  };
}
