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
import { binaryVerdicts, eachCommonRow, referenceOf } from "./rows.ts";
import { scopesOf, type Scope } from "./scopes.ts";

/** Who agrees with whom, over the same outputs: raters on the outcome classes, judges on what the metric counts. */
export function agreement(p: Prepared): Agreement[] {
  const scopes = scopesOf(p.cells).filter((s) => s.system === null || s.language === null);
  return [...raters(p, scopes), ...judgeAndReference(p, scopes), ...pipelinePairs(p, scopes)];
}

/** Raters label the output with a class; of pipelines with shared outputs only the first that carries them speaks. */
function raters(p: Prepared, scopes: readonly Scope[]): Agreement[] {
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
      return one("raters", names, ["raters", ...ofSource(p, pipeline)], scope, codes, categories, p.level, [
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
  return one(kind, between, between, scope, codes, 2, p.level, [...new Set([...a.inputs, ...b.inputs])]);
}

function one(
  kind: Agreement["kind"],
  between: string[],
  idParts: readonly string[],
  scope: Scope,
  codes: readonly number[],
  categories: number,
  level: number,
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
      figures: coefficients(at, ratings, level, inputs),
    },
  ];
}

type Ratings = Parameters<typeof gwetAgreement>[0];

/** Percent agreement first, then what is left of it beyond chance, by three definitions of chance. */
export function coefficients(at: string, ratings: Ratings, level: number, inputs: string[]): Figure[] {
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
  const percent = fromEstimate(
    known("percent"),
    percentAgreement(ratings, "identity", level),
    "percent-agreement",
  );
  return [
    { ...percent, unit: "fraction", k: ratings.raters === 2 ? agree : null },
    kappa,
    fromEstimate(
      known("krippendorff-alpha"),
      krippendorffAlpha(ratings, "nominal", level),
      "krippendorff-alpha",
    ),
    fromEstimate(known("gwet-ac1"), gwetAgreement(ratings, "identity", level), "gwet-ac1"),
  ];
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
