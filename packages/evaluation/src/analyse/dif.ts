import {
  abilityStrata,
  benjaminiHochberg,
  itemTables,
  mantelHaenszel,
  normalUpperQuantile,
  type Responses,
} from "@bongsu/statistics";
import type { Dif } from "../result/index.ts";
import { figure, idOf } from "./figure.ts";
import { statedCounting, valuesOf, type Prepared, type Source } from "./prepare.ts";
import type { Skipped } from "./skipped.ts";

/**
 * Fewer respondents than this in a group, and no item is tested: at 20 to 20 and even odds the standard error of
 * delta is about 1.5, which is the size of a class C difference.
 */
const LEAST_RESPONDENTS = 20;

/** Strata of ability: more are too thin to hold both groups, fewer leave ability unmatched. */
const STRATA = 5;

/** One system under one pipeline in one language: who answers the items. */
interface Respondent {
  readonly source: Source;
  readonly cell: number;
  readonly values: Float64Array;
}

interface Group {
  readonly name: string;
  readonly respondents: readonly Respondent[];
}

interface Pair {
  readonly kind: "language" | "pipeline";
  readonly task: string | null;
  readonly reference: Group;
  readonly focal: Group;
}

/**
 * Items that behave differently in another language, or under another pipeline, between systems of equal standing
 * on the other items: Mantel and Haenszel, with the classes of ETS; p-values by Benjamini and Hochberg over the
 * items of a pair, since here a share of false alarms is what matters.
 */
export function dif(p: Prepared): { found: Dif[]; skipped: Skipped[] } {
  if (p.plan.metric.counts === undefined) return { found: [], skipped: [] };
  const pairs = [...languagePairs(p), ...pipelinePairs(p)];
  const enough = pairs.filter((pair) => fewer(pair) >= LEAST_RESPONDENTS);
  const found = enough.flatMap((pair) => difOfPair(p, pair));
  const few = pairs.filter((pair) => !enough.includes(pair));
  return { found, skipped: few.length === 0 ? [] : [tooFew(few)] };
}

const fewer = (pair: Pair): number =>
  Math.min(pair.reference.respondents.length, pair.focal.respondents.length);

function tooFew(pairs: readonly Pair[]): Skipped {
  const most = Math.max(...pairs.map(fewer));
  return {
    analysis: "dif",
    said: {
      en: `Items were not tested for behaving differently between ${pairs.length === 1 ? "the two groups" : `${pairs.length} pairs of groups`}: the smaller group has ${most} respondents and at least ${LEAST_RESPONDENTS} are needed, so that no such difference could be told from noise. More systems would settle it.`,
      ko: `문항이 집단에 따라 달리 나타나는지는 검사하지 않았다. 작은 쪽 집단에 속한 시스템의 응답 묶음이 ${most}개로 최소 기준 ${LEAST_RESPONDENTS}개에 미치지 못하여 그러한 차이를 우연과 구별할 수 없기 때문이다. 평가 대상 시스템이 더 많으면 검사할 수 있다.`,
    },
  };
}

/**
 * The plan's first language is the reference. Pipelines respond together where they may stand side by side, else the
 * first alone; of those over the same outputs only the first.
 */
function languagePairs(p: Prepared): Pair[] {
  const together = p.pipelines.filter(({ id }) => p.permitted.among("sideBySide", id));
  const able = together.length > 1 ? together : p.pipelines.slice(0, 1);
  const sources = able.filter((s, i) => able.findIndex((o) => o.outputs === s.outputs) === i);
  return pairsBy(p, "language", sources, (_, language) => language);
}

function pipelinePairs(p: Prepared): Pair[] {
  const together = p.pipelines.filter(({ id }) => p.permitted.among("paired", id));
  return pairsBy(p, "pipeline", together, (source) => source.id);
}

function pairsBy(
  p: Prepared,
  kind: Pair["kind"],
  sources: readonly Source[],
  nameOf: (source: Source, language: string | null) => string | null,
): Pair[] {
  const byTask = new Map<string | null, Map<string, Respondent[]>>();
  for (const source of sources) {
    const values = valuesOf(p, source, statedCounting(p));
    if (values === null) continue;
    source.layout.cells.forEach((cell, index) => {
      const name = nameOf(source, cell.language);
      if (name === null) return;
      const groups = byTask.get(cell.task) ?? new Map<string, Respondent[]>();
      byTask.set(cell.task, groups);
      groups.set(name, [...(groups.get(name) ?? []), { source, cell: index, values }]);
    });
  }
  return [...byTask].flatMap(([task, groups]) => {
    const order = kind === "language" ? p.plan.languages : p.pipelines.map((s) => s.id);
    const named = [...groups].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    const [reference, ...focal] = named.map(([name, respondents]): Group => ({ name, respondents }));
    return reference === undefined
      ? []
      : focal.map((group): Pair => ({ kind, task, reference, focal: group }));
  });
}

function difOfPair(p: Prepared, pair: Pair): Dif[] {
  const items = commonItems(pair);
  const responses = responsesOf(pair, items);
  const tables = itemTables(responses, abilityStrata(responses, STRATA));
  const inputs = [
    ...new Set([...pair.reference.respondents, ...pair.focal.respondents].flatMap((r) => r.source.inputs)),
  ];
  const tested = items.flatMap((code, index) => {
    const outcome = mantelHaenszel(tables[index] ?? new Float64Array(), p.level);
    return outcome.ok ? [{ code, ...outcome }] : [];
  });
  const adjusted = benjaminiHochberg(tested.map((t) => t.value.p));
  const z = normalUpperQuantile((1 - p.level) / 2);
  return tested.map(({ code, value, warnings }, index): Dif => {
    const item = p.dictionaries.items.value(code);
    const half = z * value.deltaStandardError;
    return {
      item,
      task: pair.task,
      between: { kind: pair.kind, first: pair.reference.name, second: pair.focal.name },
      delta: figure({
        id: idOf(
          "dif",
          pair.kind,
          pair.reference.name,
          pair.focal.name,
          ...(pair.task === null ? [] : [pair.task]),
          item,
        ),
        value: value.delta,
        unit: "log-odds",
        estimand: "item-difference",
        method: "mantel-haenszel-delta",
        n: value.n,
        standardError: value.deltaStandardError,
        level: p.level,
        interval: {
          lower: value.delta - half,
          upper: value.delta + half,
          level: p.level,
          method: "robins-breslow-greenland",
        },
        warnings: [...warnings],
        inputs,
      }),
      etsClass: value.etsClass,
      adjustedP: adjusted[index] ?? null,
    };
  });
}

/** Item codes that respondents of both groups answered, in ascending order. */
function commonItems(pair: Pair): number[] {
  const codes = (group: Group): Set<number> =>
    new Set(
      group.respondents.flatMap(({ source, cell }) => [
        ...source.layout.item.subarray(source.layout.cellStart[cell], source.layout.cellStart[cell + 1]),
      ]),
    );
  const focal = codes(pair.focal);
  return [...codes(pair.reference)].filter((code) => focal.has(code)).toSorted((a, b) => a - b);
}

/** Right means that at least half of the epochs count. */
function responsesOf(pair: Pair, codes: readonly number[]): Responses {
  const all = [...pair.reference.respondents, ...pair.focal.respondents];
  const at = new Map(codes.map((code, index) => [code, index]));
  const items: number[] = [];
  const respondents: number[] = [];
  const correct: number[] = [];
  all.forEach(({ source, cell, values }, who) => {
    const end = source.layout.cellStart[cell + 1] ?? 0;
    for (let unit = source.layout.cellStart[cell] ?? 0; unit < end; unit++) {
      const index = at.get(source.layout.item[unit] ?? -1);
      const value = values[unit] ?? Number.NaN;
      if (index === undefined || Number.isNaN(value)) continue;
      items.push(index);
      respondents.push(who);
      correct.push(value >= 0.5 ? 1 : 0);
    }
  });
  return {
    items: Int32Array.from(items),
    itemCount: codes.length,
    respondents: Int32Array.from(respondents),
    respondentCount: all.length,
    groups: Uint8Array.from(respondents, (who) => (who >= pair.reference.respondents.length ? 1 : 0)),
    correct: Uint8Array.from(correct),
  };
}
