import type { Text } from "@bongsu/input";
import { compareTexts } from "../../../crosswalk/rows/clause-key.ts";
import { ownProp, tokenOf } from "../names.ts";
import type { OscalReviewedControls } from "../schema/assessment.ts";
import type { OscalMetadata } from "../schema/metadata.ts";

/** Both languages one after the other, where the model has a text of several lines. */
export const both = ({ en, ko }: Text): string => `${en}\n\n${ko}`;

/** A day as the time that the model wants. */
export const timeOf = (day: string): string => `${day}T00:00:00Z`;

/** What every document says of itself. */
export const headOf = (title: string, asOf: string): OscalMetadata => ({
  title,
  "last-modified": timeOf(asOf),
  version: asOf,
  "oscal-version": "1.2.1",
});

/** The id that a clause has in the catalogue of its instrument. */
export const controlIdOf = (clause: string): string => tokenOf(clause.slice(clause.indexOf("/") + 1));
const instrumentOf = (clause: string): string => clause.slice(0, clause.indexOf("/"));

/** Clauses by instrument: one selection for each catalogue. */
export const selectionsOf = (clauses: readonly string[]): OscalReviewedControls => ({
  "control-selections": [...Map.groupBy(clauses, instrumentOf)]
    .toSorted(([a], [b]) => compareTexts(a, b))
    .map(([instrument, group]) => ({
      props: [ownProp("instrument", instrument)],
      "include-controls": group.map((clause) => ({ "control-id": controlIdOf(clause) })),
    })),
});

/** The id of what an authority asks under a clause. */
export const objectiveIdOf = (clause: string): string => `${tokenOf(clause)}_obj`;
