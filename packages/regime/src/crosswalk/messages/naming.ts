import { type Text, text } from "@bongsu/input";
import type { Step } from "../answer/why.ts";
import { type ClauseKey, compareTexts, keyText } from "../rows/clause-key.ts";

/** How a clause is called in an answer. */
export type Naming = (clause: ClauseKey) => string;

/** Without its edition, unless two editions of one instrument stand in the same answer. */
export function namingOf(clauses: readonly ClauseKey[]): Naming {
  const editions = Map.groupBy(clauses, ({ scheme }) => scheme);
  return (clause) => {
    const several = new Set(editions.get(clause.scheme)?.map(({ version }) => version)).size > 1;
    return several ? keyText(clause) : `${clause.scheme}/${clause.id}`;
  };
}

export const clausesOf = (steps: readonly Step[]): ClauseKey[] =>
  steps.flatMap(({ from, to }) => [...from, ...to]);

/** Which editions an answer is about. */
export function editionsText(clauses: readonly ClauseKey[]): Text {
  const all = new Set(
    clauses.map(({ scheme, version }) => (version === null ? scheme : `${scheme} ${version}`)),
  );
  const named = [...all].toSorted(compareTexts).join(", ");
  return text(`Editions: ${named}.`, `대상 판: ${named}.`);
}
