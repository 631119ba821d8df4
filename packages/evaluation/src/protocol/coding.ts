import type { RawNames, RawTable } from "../store/raw-table.ts";
import { dictionary, itemDictionary, itemKey } from "../store/dictionary.ts";
import { NONE } from "../store/samples.ts";
import type { Dictionaries } from "../store/samples.ts";
import { UNKNOWN_VALUE, UNUSABLE } from "../store/build-samples.ts";
import type { Coding } from "../store/build-samples.ts";
import type { Alignment } from "./alignment.ts";
import type { Completed } from "./complete.ts";
import type { Exercise, PipelinePlan } from "./schema.ts";
import { tasksOf } from "./tasks.ts";
import { distinctCodes } from "../store/distinct.ts";

export function emptyDictionaries(completed: Completed): Dictionaries {
  return {
    systems: dictionary(completed.plan.systems.map(({ id }) => id)),
    items: itemDictionary(),
    languages: dictionary(completed.plan.languages),
    tasks: dictionary(),
    clusters: dictionary(),
    strata: dictionary(),
    outcomes: dictionary(completed.plan.classes),
  };
}

/** Lookups from the names in the logs to the codes of the study, one set per pipeline. */
export function codings(
  completed: Completed,
  dictionaries: Dictionaries,
  alignment: Alignment | null,
): (pipeline: PipelinePlan, tables: readonly RawTable[]) => Coding {
  const { exercise } = completed.plan;
  const tasks = tasksOf(completed.pipelines);
  const classOf = completed.plan.classes.length === 0 ? null : classReader(exercise);
  return (pipeline, tables) => {
    const names = tables[0]?.names;
    const own = pipeline.language ?? completed.onlyLanguage;
    return {
      systems: systemCodes(exercise, names, dictionaries),
      languages: (table) =>
        mapped(table.names.languages, (written) =>
          dictionaries.languages.code(completed.languages.of(table, written)),
        ),
      languageOfItem: (table) => itemLanguages(pipeline, table, dictionaries, alignment),
      ownLanguage: own === null ? NONE : dictionaries.languages.code(own),
      items: (table) => {
        const languages = languagesIn(table, completed, own);
        const common = (item: string): string => alignment?.of(pipeline.id, languages, item) ?? item;
        return itemCodes(table, tasks(table).key, dictionaries, common);
      },
      task: (table) => {
        const { name } = tasks(table);
        return name === null ? NONE : dictionaries.tasks.code(name);
      },
      clusters: mapped(names?.clusters, (value) => dictionaries.clusters.code(value)),
      strata: mapped(names?.strata, (value) => dictionaries.strata.code(value)),
      ...groupLookups(completed.plan.groups, names, dictionaries),
      ...selection(exercise, names),
      classOf,
      numberOf,
      adjudicated: exercise.reference?.adjudicated ?? null,
      raters: exercise.reference?.raters ?? [],
    };
  };
}

function mapped(
  names: { size: number; value(code: number): string } | undefined,
  code: (value: string) => number,
) {
  return Int32Array.from({ length: names?.size ?? 0 }, (_, raw) => code(names?.value(raw) ?? ""));
}

function systemCodes(
  exercise: Exercise,
  names: RawNames | undefined,
  dictionaries: Dictionaries,
): Int32Array {
  const ids = new Map<string, string>();
  for (const { id, aliases } of exercise.systems ?? []) for (const alias of aliases ?? []) ids.set(alias, id);
  return mapped(names?.systems, (name) => dictionaries.systems.find(ids.get(name) ?? name) ?? NONE);
}

/** Logs that name no language, as Moonshot's, hold items whose language the alignment table says. */
function itemLanguages(
  pipeline: PipelinePlan,
  table: RawTable,
  dictionaries: Dictionaries,
  alignment: Alignment | null,
): Int32Array | null {
  if (alignment === null || alignment.tags.length === 0) return null;
  const codes = new Int32Array(table.names.items.size).fill(NONE);
  for (const raw of distinctCodes(table.item)) {
    const tag = alignment.language(pipeline.id, table.names.items.value(raw));
    if (tag !== undefined) codes[raw] = dictionaries.languages.code(tag);
  }
  return codes;
}

/** Languages of a log's rows, as they are read. */
const languagesIn = (table: RawTable, { languages }: Completed, own: string | null): readonly string[] => [
  ...new Set(
    distinctCodes(table.language).map((code) =>
      code === NONE ? (own ?? "") : languages.of(table, table.names.languages.value(code)),
    ),
  ),
];

function itemCodes(
  table: RawTable,
  task: string | null,
  dictionaries: Dictionaries,
  common: (item: string) => string,
): Int32Array {
  const used = new Uint8Array(table.names.items.size);
  for (const raw of distinctCodes(table.item)) used[raw] = 1;
  const codes = new Int32Array(table.names.items.size).fill(NONE);
  for (let raw = 0; raw < codes.length; raw++) {
    if (used[raw] !== 1) continue;
    const id = table.names.items.value(raw);
    codes[raw] = dictionaries.items.code(itemKey(task, common(id)));
  }
  return codes;
}

/** Where the logs have only the other kind of group than the plan speaks of, that one is used for it. */
function groupLookups(
  groups: "clusters" | "strata",
  names: RawNames | undefined,
  dictionaries: Dictionaries,
) {
  const some = (column: Int32Array): boolean => column.some((code) => code !== NONE);
  const none = new Int32Array();
  return {
    groupsFrom: (table: RawTable) =>
      groups === "clusters" && !some(table.cluster) && some(table.stratum)
        ? ("strata-as-clusters" as const)
        : groups === "strata" && !some(table.stratum) && some(table.cluster)
          ? ("clusters-as-strata" as const)
          : ("own" as const),
    clustersOfStrata:
      groups === "clusters" ? mapped(names?.strata, (value) => dictionaries.clusters.code(value)) : none,
    strataOfClusters:
      groups === "strata" ? mapped(names?.clusters, (value) => dictionaries.strata.code(value)) : none,
  };
}

function selection(exercise: Exercise, names: RawNames | undefined) {
  const only = exercise.items?.only?.stratum;
  const except = exercise.items?.except;
  const kept = (stratum: string): boolean =>
    (only === undefined || only.includes(stratum)) &&
    except?.stratum?.includes(stratum) !== true &&
    except?.stratumPrefix?.some((prefix) => stratum.startsWith(prefix)) !== true;
  return {
    stratumLeftOut: Uint8Array.from({ length: names?.strata.size ?? 0 }, (_, raw) =>
      kept(names?.strata.value(raw) ?? "") ? 0 : 1,
    ),
    unstratifiedLeftOut: only !== undefined,
  };
}

/** The same reading of every item that the logs hold. */
export const withoutSelection = (coding: Coding): Coding => ({
  ...coding,
  stratumLeftOut: new Uint8Array(coding.stratumLeftOut.length),
  unstratifiedLeftOut: false,
});

/** A raw verdict as class code: by the values that a class lists, else by the class's own id. */
function classReader(exercise: Exercise): (value: string | number | boolean) => number {
  const codes = new Map<string, number>();
  for (const value of exercise.outcome?.unusable ?? []) codes.set(said(value), UNUSABLE);
  for (const [code, { id, from }] of (exercise.outcome?.classes ?? []).entries()) {
    for (const value of from ?? []) codes.set(said(value), code);
    if (!codes.has(said(id))) codes.set(said(id), code);
  }
  return (value) => codes.get(said(value)) ?? codes.get(said(String(value))) ?? UNKNOWN_VALUE;
}

const said = (value: string | number | boolean | null): string => `${typeof value} ${String(value)}`;

/** Inspect's reading of letters and booleans as numbers (scorer/_metric.py, value_to_float); NaN for other words. */
export function numberOf(value: string | number | boolean): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return LETTERS.get(value) ?? Number.NaN;
}

const LETTERS: ReadonlyMap<string, number> = new Map([
  ["C", 1],
  ["P", 0.5],
  ["I", 0],
  ["N", 0],
]);
