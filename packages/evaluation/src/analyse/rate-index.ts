import type { Estimate } from "../result/index.ts";
import type { Cell } from "./layout.ts";

/** Rates by source, metric and cell. */
export interface RateIndex {
  of(source: string, metric: string, cell: Omit<Cell, "key">): Estimate | undefined;
}

export function indexRates(rates: readonly Estimate[]): RateIndex {
  const byKey = new Map(rates.map((rate) => [keyOf(rate.source, rate.metric, rate), rate]));
  return { of: (source, metric, cell) => byKey.get(keyOf(source, metric, cell)) };
}

const keyOf = (source: string, metric: string, { system, language, task }: Omit<Cell, "key">): string =>
  JSON.stringify([source, metric, system, language, task]);
