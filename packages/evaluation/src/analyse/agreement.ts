import {
  cohenKappa,
  fleissKappa,
  gwetAgreement,
  krippendorffAlpha,
  percentAgreement,
} from "@bongsu/statistics";
import type { Agreement, Figure } from "../result/index.ts";
import { NONE } from "../store/samples.ts";
import { fromEstimate, idOf } from "./figure.ts";
import type { Prepared, Source } from "./prepare.ts";
import { seedFor } from "./seed.ts";
import { binaryVerdicts, eachCommonRow, referenceOf } from "./rows.ts";
import { scopesOf, type Scope } from "./scopes.ts";

/** Who agrees with whom, over the same outputs: raters on the outcome classes, judges on what the metric counts. */
export function agreement(p: Prepared): Agreement[] {
  const scopes = scopesOf(p.cells).filter((s) => s.system === null || s.language === null);
  return [...raterAgreement(p, scopes), ...judgeAndReference(p, scopes), ...pipelinePairs(p, scopes)];
}

/** Raters label the output with a class; of pipelines with shared outputs only the first that carries them speaks. */
export function raterAgreement(p: Prepared, scopes: readonly Scope[]): Agreement[] {
  const seen = new Set<string>();
  return p.pipelines.flatMap((pipeline) => {
    const columns = p.study.evidence[pipeline.pipeline]?.samples.raters ?? [];
    if (columns.length < 2 || seen.has(pipeline.outputs)) return [];
    seen.add(pipeline.outputs);
    const names = columns.map((column) => column.name);
    return scopes.flatMap((scope) => {
      const codes: number[] = [];
      for (const cell of scope.cells) {
        eachCommonRow(p, pipeline, pipeline, cell.key, (row) => {
          for (const column of columns) codes.push(column.outcome[row] ?? NONE);
        });
      }
      const categories = p.plan.classes.length;
      const id = ["raters", ...ofSource(p, pipeline)];
      const found = one("raters", names, id, scope, codes, categories, p, [pipeline.id]);
      return noted(found, pipeline, scope);
    });
  });
}

function judgeAndReference(p: Prepared, scopes: readonly Scope[]): Agreement[] {
  return p.pipelines.flatMap((pipeline) => {
    const reference = referenceOf(p, pipeline);
    if (reference === undefined) return [];
    const between = [pipeline.id, reference.id];
    return scopes.flatMap((s) => pair(p, "judge-reference", between, pipeline, reference, s));
  });
}

/** Only pipelines that may be paired, over the same outputs: else their disagreement is partly that of the outputs. */
function pipelinePairs(p: Prepared, scopes: readonly Scope[]): Agreement[] {
  return p.pipelines.flatMap((a, i) =>
    p.pipelines
      .slice(i + 1)
      .filter((b) => b.outputs === a.outputs && p.permitted.pair("paired", a.id, b.id))
      .flatMap((b) => scopes.flatMap((s) => pair(p, "pipelines", [a.id, b.id], a, b, s))),
  );
}

function pair(
  p: Prepared,
  kind: Agreement["kind"],
  between: string[],
  a: Source,
  b: Source,
  scope: Scope,
): Agreement[] {
  const verdict = binaryVerdicts(p);
  if (verdict === null) return [];
  const codes: number[] = [];
  for (const cell of scope.cells) {
    eachCommonRow(p, a, b, cell.key, (rowA, rowB) => codes.push(verdict(a, rowA), verdict(b, rowB)));
  }
  const inputs = [...new Set([...a.inputs, ...b.inputs])];
  return noted(one(kind, between, between, scope, codes, 2, p, inputs), a, scope);
}

/** The coefficients take outputs as independent; outputs to one item are not, and then it is said with the number. */
function noted(found: Agreement[], source: Source, scope: Scope): Agreement[] {
  if (!itemsRepeat(source, scope)) return found;
  return found.map((one) => ({
    ...one,
    figures: one.figures.map((figure) => ({
      ...figure,
      warnings: [...figure.warnings, "repeated-items"],
    })),
  }));
}

/** Whether an item stands in two cells of the scope, or has several epochs in one. */
function itemsRepeat({ layout }: Source, scope: Scope): boolean {
  const seen = new Set<number>();
  for (const { key } of scope.cells) {
    const cell = layout.cellByKey.get(key) ?? -1;
    const end = layout.cellStart[cell + 1] ?? 0;
    for (let unit = layout.cellStart[cell] ?? 0; unit < end; unit++) {
      const item = layout.item[unit] ?? NONE;
      if (seen.has(item) || (layout.unitStart[unit + 1] ?? 0) - (layout.unitStart[unit] ?? 0) > 1)
        return true;
      seen.add(item);
    }
  }
  return false;
}

function one(
  kind: Agreement["kind"],
  between: string[],
  idParts: readonly string[],
  scope: Scope,
  codes: readonly number[],
  categories: number,
  p: Prepared,
  inputs: string[],
): Agreement[] {
  const both = codes.some((code) => code !== NONE);
  if (!both) return [];
  const ratings = {
    units: codes.length / between.length,
    raters: between.length,
    categories,
    codes: Int32Array.from(codes),
  };
  const at = idOf(
    "agreement",
    ...idParts,
    scope.system ?? "all",
    ...(scope.language === null ? [] : [scope.language]),
  );
  return [
    {
      kind,
      between,
      system: scope.system,
      language: scope.language,
      figures: coefficients(at, ratings, inputs, p.level, kind === "raters" ? seedOf(p) : null),
    },
  ];
}

type Ratings = Parameters<typeof gwetAgreement>[0];

/** Beyond this alpha, whose interval resamples units, is not worth its time beside those with a formula. */
const MOST_RESAMPLED = 50_000;

/**
 * Percent agreement first, then what is left of it beyond chance, by different notions of chance. Alpha is for
 * raters, of whom some may be missing; its interval is resampled, from the seed given.
 */
function coefficients(
  at: string,
  ratings: Ratings,
  inputs: string[],
  level: number,
  seed: string | null,
): Figure[] {
  const [agree, pairs] = agreeing(ratings);
  const known = (name: string) => ({
    id: `${at}/${name}`,
    unit: "coefficient" as const,
    estimand: "agreement" as const,
    n: pairs,
    inputs,
  });
  const two = ratings.raters === 2;
  const percent = fromEstimate(known("percent"), percentAgreement(ratings, level), "percent-agreement");
  const alpha = (own: string): Figure => {
    const { id } = known("krippendorff-alpha");
    const options = { measurement: "nominal" as const, seed: seedFor(own, id), level };
    return fromEstimate(
      known("krippendorff-alpha"),
      krippendorffAlpha(ratings, options),
      "krippendorff-alpha",
    );
  };
  return [
    { ...percent, unit: "fraction", k: two ? agree : null },
    two
      ? fromEstimate(known("cohen-kappa"), cohenKappa(ratings, "identity", level), "cohen-kappa")
      : fromEstimate(known("fleiss-kappa"), fleissKappa(ratings, "identity", level), "fleiss-kappa"),
    ...(seed === null || ratings.units > MOST_RESAMPLED ? [] : [alpha(seed)]),
    fromEstimate(known("gwet-ac1"), gwetAgreement(ratings, "identity", level), "gwet-ac1"),
  ];
}

/** Of units with two ratings or more, on how many all of them agree; and how many such units there are. */
function agreeing({ units, raters: width, codes }: Ratings): [number, number] {
  let agree = 0;
  let rated = 0;
  for (let unit = 0; unit < units; unit++) {
    let first = NONE;
    let count = 0;
    let same = true;
    for (let rater = 0; rater < width; rater++) {
      const code = codes[unit * width + rater] ?? NONE;
      if (code === NONE) continue;
      if (count++ === 0) first = code;
      else if (code !== first) same = false;
    }
    if (count < 2) continue;
    rated++;
    if (same) agree++;
  }
  return [agree, rated];
}

/** Where several pipelines have raters of their own outputs, ids say whose. */
const ofSource = (p: Prepared, source: Source): string[] =>
  new Set(p.pipelines.map((s) => s.outputs)).size > 1 ? [source.id] : [];

/** The same protocol resamples alike, wherever it is run. */
const seedOf = (p: Prepared): string => JSON.stringify(p.plan.exercise);
