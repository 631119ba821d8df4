import type { Estimate, Outcome, Refusal } from "@bongsu/statistics";
import type { Figure } from "../result/index.ts";
import type { Cell } from "./layout.ts";

type Known = Pick<Figure, "id" | "value" | "unit" | "estimand" | "method" | "n" | "inputs"> & Partial<Figure>;

/** A figure with everything that does not apply said to be null. */
export const figure = (known: Known): Figure => ({
  k: null,
  clusters: null,
  df: null,
  standardError: null,
  level: null,
  interval: null,
  refusal: null,
  seed: null,
  warnings: [],
  ...known,
});

/** A figure without a value, and why; codes of our own stand beside those of the statistics. */
export const refused = (
  known: Omit<Known, "value">,
  code: string,
  detail: Readonly<Record<string, string | number>> = {},
): Figure => figure({ ...known, value: null, refusal: { code, detail: { ...detail } } });

export const refusalOf = (refusal: Refusal): NonNullable<Figure["refusal"]> => ({
  code: refusal.code,
  detail: { ...refusal.detail },
});

/** What an estimate of the statistics says, as a figure; or the refusal in its place. */
export function fromEstimate(
  known: Omit<Known, "value" | "method">,
  outcome: Outcome<Estimate>,
  method: string,
): Figure {
  if (!outcome.ok) return figure({ ...known, method, value: null, refusal: refusalOf(outcome.refusal) });
  const { value: estimate, warnings } = outcome;
  return figure({
    ...known,
    method: estimate.method,
    value: estimate.value,
    clusters: estimate.clusters,
    df: estimate.df,
    standardError: estimate.standardError,
    level: estimate.level,
    interval: estimate.interval,
    seed: estimate.seed,
    warnings: [...(known.warnings ?? []), ...warnings],
  });
}

/** Part of an id: other characters would break an anchor or the path; two names never become one. */
const part = (name: string): string =>
  name.replaceAll(/[^\p{L}\p{N}._-]/gu, (character) => `~${(character.codePointAt(0) ?? 0).toString(16)}`);

/**
 * Ids are stable within a result and say what they are of: rate/gpt4/a, rate/gpt4/ko/a. A language stands bare,
 * a task is marked, since both may be absent.
 */
export function figureId(kind: string, cell: Omit<Cell, "key">, ...rest: readonly string[]): string {
  return idOf(
    kind,
    cell.system,
    ...(cell.language === null ? [] : [cell.language]),
    ...(cell.task === null ? [] : [`task.${cell.task}`]),
    ...rest,
  );
}

export const idOf = (...parts: readonly string[]): string => parts.map(part).join("/");
