import type { CriterionOutcome } from "@bongsu/statement";
import { digestSchema, domainSchema } from "@bongsu/statement";
import { z } from "zod";
import type { Aggregate, PublicFigure } from "./aggregate.ts";

/**
 * What a party said must hold, before or beside the result. Bongsu states none of its own (rule 1); whether one is met
 * is arithmetic on the figure that it names.
 */
export const criterionSchema = z.strictObject({
  name: z.string().min(1).max(200),
  statedBy: domainSchema,
  /** Digest of the document in which it is stated, such as the protocol. */
  document: digestSchema,
  /** Id of a figure of the aggregate. */
  figure: z.string(),
  /** What is compared: the estimate itself, or an end of its interval. */
  reads: z.enum(["value", "lower", "upper"]),
  comparator: z.enum([">=", ">", "<=", "<"]),
  /** A decimal in words, so that no reader rounds it. */
  threshold: z.string().regex(/^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?$/, "decimal"),
});
export type Criterion = z.infer<typeof criterionSchema>;

export function figuresById(aggregate: Aggregate): ReadonlyMap<string, PublicFigure> {
  const figures = [
    ...aggregate.estimates.map(({ figure }) => figure),
    ...aggregate.contrasts.flatMap(({ difference, test }) =>
      test === null ? [difference] : [difference, test],
    ),
    ...aggregate.corrected.map(({ figure }) => figure),
  ];
  return new Map(figures.map((figure) => [figure.id, figure]));
}

/** Unknown where the figure, or the end of its interval, was refused. */
export function outcomeOf(criterion: Criterion, aggregate: Aggregate): CriterionOutcome {
  const figure = figuresById(aggregate).get(criterion.figure);
  const value = criterion.reads === "value" ? figure?.value : figure?.interval?.[criterion.reads];
  if (value === undefined || value === null) return { name: criterion.name, outcome: "unknown" };
  return { name: criterion.name, outcome: holds(value, criterion) ? "met" : "not-met" };
}

function holds(value: number, { comparator, threshold }: Criterion): boolean {
  const limit = Number(threshold);
  switch (comparator) {
    case ">=":
      return value >= limit;
    case ">":
      return value > limit;
    case "<=":
      return value <= limit;
    case "<":
      return value < limit;
  }
}
