import type { Platform } from "@bongsu/input";
import { dictionary, isObject } from "../common/hostile.ts";
import type { Outside } from "../common/hostile.ts";
import type { PlacedValue } from "../common/json-files.ts";
import type { RowFacts } from "./facts.ts";
import { promptIdxOf, sampleOfRow, systemOf, testContent, testIdxOf } from "./row.ts";
import type { SortRoom } from "../spill/external-sort.ts";
import { TestContents } from "./tests.ts";
import type { TestPlaces } from "./tests.ts";

/** What must be known before the first row can be a record: which tests repeat each other, and the grid's columns. */
export interface FirstLook {
  readonly head: Outside;
  readonly rows: RowFacts;
  readonly places: TestPlaces;
  /** Systems with rows under more than one prompt template. */
  readonly severalPrompts: ReadonlySet<string>;
}

/** Looks over all rows once. */
export async function firstLook(
  values: AsyncIterable<PlacedValue>,
  platform: Platform,
  room: SortRoom,
): Promise<FirstLook> {
  const head = dictionary<unknown>();
  const tests = new TestContents(room);
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
    tests.add(test, () => testContent(value, platform));
    const system = systemOf(value);
    const prompts = promptsOf.get(system);
    if (prompts) prompts.add(promptIdxOf(value));
    else promptsOf.set(system, new Set([promptIdxOf(value)]));
    for (const { scorer, judge } of sampleOfRow(value, "", 1, false, platform).scores)
      judges.set(scorer, judge);
  }
  const places = await tests.places();
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
      repeats: places.most,
    },
  };
}

/** Rows are list elements; everything else that is looked at is a named member. */
export const isRow = (path: PlacedValue["path"]): boolean => typeof path.at(-1) === "number";
