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
      return one("raters", names, ["raters", ...ofSource(p, pipeline)], scope, codes, categories, p, [
        pipeline.id,
      ]);
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

/** Only pipelines over the same outputs: else their disagreement is partly that of the outputs. */
function pipelinePairs(p: Prepared, scopes: readonly Scope[]): Agreement[] {
  return p.pipelines.flatMap((a, i) =>
    p.pipelines
      .slice(i + 1)
      .filter((b) => b.outputs === a.outputs)
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
  return one(kind, between, between, scope, codes, 2, p, [...new Set([...a.inputs, ...b.inputs])]);
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
      figures: coefficients(at, ratings, inputs, chanceOf(p)),
    },
  ];
}

type Ratings = Parameters<typeof gwetAgreement>[0];

/** The level asked for, and the words that the seed of a resampled interval is made of. */
export interface Chance {
  readonly level: number;
  readonly seed: string;
}

/** Beyond this the interval of alpha, which resamples units, is not worth its time beside those with a formula. */
const MOST_RESAMPLED = 50_000;

/** Percent agreement first, then what is left of it beyond chance, by three definitions of chance. */
export function coefficients(
  at: string,
  ratings: Ratings,
  inputs: string[],
  { level, seed }: Chance,
): Figure[] {
  const [agree, pairs] = agreeing(ratings);
  const known = (name: string) => ({
    id: `${at}/${name}`,
    unit: "coefficient" as const,
    estimand: "agreement" as const,
    n: pairs,
    inputs,
  });
  const kappa =
    ratings.raters === 2
      ? fromEstimate(known("cohen-kappa"), cohenKappa(ratings, "identity", level), "cohen-kappa")
      : fromEstimate(known("fleiss-kappa"), fleissKappa(ratings, "identity", level), "fleiss-kappa");
  const percent = fromEstimate(known("percent"), percentAgreement(ratings, level), "percent-agreement");
  return [
    { ...percent, unit: "fraction", k: ratings.raters === 2 ? agree : null },
    kappa,
    ...(ratings.units > MOST_RESAMPLED ? [] : [alpha(known("krippendorff-alpha"), ratings, level, seed)]),
    fromEstimate(known("gwet-ac1"), gwetAgreement(ratings, "identity", level), "gwet-ac1"),
  ];
}

function alpha(
  known: Parameters<typeof fromEstimate>[0],
  ratings: Ratings,
  level: number,
  seed: string,
): Figure {
  const own = seedFor(seed, known.id);
  const outcome = krippendorffAlpha(ratings, { measurement: "nominal", seed: own, level });
  return fromEstimate(known, outcome, "krippendorff-alpha");
}

/** Units that two or more raters rated, and of these, where all of them agree. */
function agreeing({ units, raters: width, codes }: Ratings): [number, number] {
  let agree = 0;
  let rated = 0;
  for (let unit = 0; unit < units; unit++) {
    const said = codes.subarray(unit * width, (unit + 1) * width).filter((code) => code !== NONE);
    if (said.length < 2) continue;
    rated++;
    if (said.every((code) => code === said[0])) agree++;
  }
  return [agree, rated];
}

/** Where several pipelines have raters of their own outputs, ids say whose. */
const ofSource = (p: Prepared, source: Source): string[] =>
  new Set(p.pipelines.map((s) => s.outputs)).size > 1 ? [source.id] : [];

/** The same protocol resamples alike, wherever it is run. */
export const chanceOf = (p: Prepared): Chance => ({ level: p.level, seed: JSON.stringify(p.plan.exercise) });
