import type { Figure } from "../../result/index.ts";
import type { Check } from "./checks.ts";
import { between, link, publishedFigure } from "./figures.ts";
import { listed, percent } from "./say.ts";
import { weightsFor } from "./feasible.ts";
import type { PublishedTable } from "./table.ts";

/** Is the printed overall the plain mean of the printed rows? Each printed number may be off by `rounding`. */
export function overallIsMean(table: PublishedTable): Check[] {
  const { overall } = table;
  if (overall === null) return [];
  const pairs = table.columns.flatMap((column, j) => {
    const printed = overall.values[j] ?? null;
    const mean = meanOf(table.rows.map((row) => row.values[j] ?? null));
    if (printed === null || mean === null) return [];
    return [{ printed, mean, figures: overallFigures(table, column.id, printed, mean) }];
  });
  if (pairs.length === 0) return [];
  const slack = 2 * table.rounding;
  const off = pairs.filter((p) => Math.abs(p.mean - p.printed) > slack + 1e-9);
  const means = between(
    pairs.map(({ figures: [mean] }) => link(percent(mean.value ?? 0), mean)),
    " / ",
  );
  const printed = between(
    pairs.map(({ figures: [, own] }) => link(percent(own.value ?? 0), own)),
    " / ",
  );
  const rows = table.rows.length;
  const said: Check["said"] =
    off.length > 0
      ? {
          en: [
            `The row called “${overall.id}” (`,
            ...printed,
            `) is not the plain mean of the ${rows} rows (`,
            ...means,
            "), and rounding cannot explain the gap: the table does not state how it was calculated.",
          ],
          ko: [
            `“${overall.id}” 행(`,
            ...printed,
            `)은 ${rows}개 행의 단순 평균(`,
            ...means,
            ")이 아니며, 그 차이는 반올림으로 설명되지 않는다. 어떻게 계산하였는지는 표에 적혀 있지 않다.",
          ],
        }
      : {
          en: [
            `The row called “${overall.id}” (`,
            ...printed,
            `) agrees with the plain mean of the ${rows} rows (`,
            ...means,
            ") within rounding.",
          ],
          ko: [
            `“${overall.id}” 행(`,
            ...printed,
            `)은 반올림 오차 안에서 ${rows}개 행의 단순 평균(`,
            ...means,
            ")과 같다.",
          ],
        };
  const figures = pairs.flatMap((pair) => pair.figures);
  return [{ id: "overall-is-mean", outcome: off.length > 0 ? "fails" : "holds", figures, said }];
}

function overallFigures(
  { rows, overall }: PublishedTable,
  column: string,
  printed: number,
  mean: number,
): [Figure, Figure] {
  const check = "overall-is-mean";
  return [
    publishedFigure({
      check,
      name: `mean ${column}`,
      value: mean,
      method: "mean-of-printed",
      n: rows.length,
    }),
    publishedFigure({
      check,
      name: `overall ${column}`,
      value: printed,
      method: "as-printed",
      n: overall?.n ?? 0,
    }),
  ];
}

/** Could any one weighting of the rows give every printed overall at once? */
export function overallIsSomeMean(table: PublishedTable): Check[] {
  const { overall } = table;
  if (overall === null || overall.values.some((v) => v === null)) return [];
  const rows = table.rows.filter((row) => row.values.every((v) => v !== null));
  const target = overall.values.map((v) => v ?? 0);
  const weights = weightsFor(
    rows.map((row) => row.values.map((v) => v ?? 0)),
    target,
    2 * table.rounding + 1e-9,
  );
  const names = table.columns.map((c) => c.id);
  if (weights === null) {
    return [
      {
        id: "overall-is-some-mean",
        outcome: "fails",
        figures: [],
        said: {
          en: [
            `No weighting of the rows gives the printed overall figures of ${listed(names)} at once: they rest on other data than the rows.`,
          ],
          ko: [
            `행에 어떤 가중치를 주더라도 ${names.join(", ")}의 전체 값을 동시에 얻을 수 없다. 전체 값은 이 행들과 다른 자료에서 나온 것이다.`,
          ],
        },
      },
    ];
  }
  return [
    {
      id: "overall-is-some-mean",
      outcome: "holds",
      figures: rows.map((row, i) =>
        publishedFigure({
          check: "overall-is-some-mean",
          name: `a possible weight of ${row.id}`,
          value: weights[i] ?? 0,
          method: "weights-simplex",
          n: row.n ?? 0,
        }),
      ),
      said: {
        en: [
          `Some weighting of the rows does give the printed overall figures of ${listed(names)} at once; the table does not say which was used.`,
        ],
        ko: [
          `${names.join(", ")}의 전체 값을 동시에 얻을 수 있는 행별 가중치는 있다. 실제로 어떤 가중치를 썼는지는 표에 적혀 있지 않다.`,
        ],
      },
    },
  ];
}

function meanOf(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return values.length === 0 ? null : sum / values.length;
}
