import type { Platform } from "@bongsu/input";
import { dictionary, isObject } from "../common/hostile.ts";
import type { Outside } from "../common/hostile.ts";
import type { PlacedValue } from "../common/json-files.ts";
import type { Digest } from "../record.ts";
import type { RowFacts } from "./facts.ts";
import { promptIdxOf, sampleOfRow, systemOf, testContent, testIdxOf } from "./row.ts";
import { placesOfTests } from "./tests.ts";
import type { TestPlace } from "./tests.ts";

/** What must be known before the first row can be a record: which tests repeat each other, and the grid's columns. */
export interface FirstLook {
  readonly head: Outside;
  readonly rows: RowFacts;
  readonly places: ReadonlyMap<number, TestPlace>;
  /** Systems with rows under more than one prompt template. */
  readonly severalPrompts: ReadonlySet<string>;
}

/** Looks over all rows once. Holds a digest for each test, nothing of its text. */
export async function firstLook(values: AsyncIterable<PlacedValue>, platform: Platform): Promise<FirstLook> {
  const head = dictionary<unknown>();
  const tests = new Map<number, Digest>();
  const promptsOf = new Map<string, Set<number>>();
  const judges = new Map<string, string | null>();
  let rows = 0;
  for await (const { value, path } of values) {
    if (!isRow(path)) {
      head[String(path.at(-1))] = value;
      continue;
    }
    if (!isObject(value)) continue;
    const test = testIdxOf(value);
    if (test === null) continue;
    rows++;
    if (!tests.has(test)) tests.set(test, testContent(value, platform));
    const system = systemOf(value);
    const prompts = promptsOf.get(system);
    if (prompts) prompts.add(promptIdxOf(value));
    else promptsOf.set(system, new Set([promptIdxOf(value)]));
    for (const { scorer, judge } of sampleOfRow(value, "", 1, false, platform).scores)
      judges.set(scorer, judge);
  }
  const places = placesOfTests(tests);
  const severalPrompts = new Set(
    [...promptsOf].filter(([, prompts]) => prompts.size > 1).map(([system]) => system),
  );
  return {
    head,
    places,
    severalPrompts,
    rows: {
      systems: [...promptsOf].flatMap(([system, prompts]) =>
        prompts.size === 1
          ? [system]
          : [...prompts].sort((a, b) => a - b).map((prompt) => `${system} [prompt ${prompt}]`),
      ),
      scorers: [...judges].map(([name, judge]) => ({ name, judge })),
      rows,
      repeats: [...places.values()].reduce((most, place) => Math.max(most, place.epoch), 1),
    },
  };
}

/** Rows are list elements; everything else that is looked at is a named member. */
export const isRow = (path: PlacedValue["path"]): boolean => typeof path.at(-1) === "number";
