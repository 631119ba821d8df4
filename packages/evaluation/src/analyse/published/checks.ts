import { josa } from "@bongsu/input";
import type { Figure, Piece, Published } from "../../result/index.ts";
import { link, publishedFigure } from "./figures.ts";
import { separableFrom, toldApart } from "./gap.ts";
import { percent } from "./say.ts";
import type { PublishedRow, PublishedTable } from "./table.ts";

export type Check = Published["checks"][number];

/** A confidence level is said without a needless decimal: 95, 99.9. */
const levelSaid = (level: number): string => percent(level).replace(/\.0$/, "");

const list = (names: readonly string[]): string => names.join(", ");

/** In how many rows the first column lies above the second, by more than rounding can make up. */
export function sameDirection(table: PublishedTable): Check[] {
  return columnPairs(table).flatMap(([a, b]) => {
    const rows = rowsWithBoth(table, a, b);
    const gaps = rows.map((row) => (row.values[a] ?? 0) - (row.values[b] ?? 0));
    const beyond = (sign: number): number =>
      gaps.filter((gap) => sign * gap > 2 * table.rounding - 1e-9).length;
    const [above, below] = [beyond(1), beyond(-1)];
    const [first, second] = [table.columns[a]?.id ?? "", table.columns[b]?.id ?? ""];
    const [high, low, count] = above >= below ? [first, second, above] : [second, first, below];
    if (rows.length === 0) return [];
    const holds = count === rows.length;
    const id = `same-direction/${first}/${second}`;
    const counted = (name: string, value: number): Figure =>
      publishedFigure({ check: id, name, value, method: "rows-counted", n: rows.length, k: value });
    const figures: [Figure, Figure] = [counted(`${first} above`, above), counted(`${second} above`, below)];
    const many = link(String(count), figures[above >= below ? 0 : 1]);
    return [
      {
        id,
        outcome: holds ? ("holds" as const) : ("fails" as const),
        figures,
        said: holds
          ? {
              en: [
                `${high} is printed above ${low} in all `,
                many,
                " rows; this is a fact of the table, whatever its intervals.",
              ],
              ko: [
                many,
                `개 행 모두에서 ${josa(high, "이/가")} ${low}보다 높게 적혀 있다. 이는 신뢰구간과 관계없이 표에서 확인되는 사실이다.`,
              ],
            }
          : {
              en: [
                `${high} is printed above ${low} in `,
                many,
                ` of ${rows.length} rows, so the table has no one direction.`,
              ],
              ko: [
                `${rows.length}개 행 가운데 `,
                many,
                `개에서만 ${josa(high, "이/가")} ${low}보다 높게 적혀 있어, 표의 방향이 하나로 모이지 않는다.`,
              ],
            },
      },
    ];
  });
}

/** Without the number of tests of a row no rate has an interval. */
export function intervals(table: PublishedTable): Check[] {
  const without = table.rows.filter((row) => row.n === null).map((row) => row.id);
  if (without.length === 0) return [];
  return [
    {
      id: "intervals",
      outcome: "unknown",
      figures: [
        publishedFigure({
          check: "intervals",
          name: "rows without n",
          value: without.length,
          method: "rows-counted",
          n: table.rows.length,
          k: without.length,
        }),
      ],
      said: {
        en: [
          `No interval can be given for ${without.length === table.rows.length ? "any row" : list(without)}: the table does not say how many tests stand behind a rate. The number of tests per cell would settle it.`,
        ],
        ko: [
          `${without.length === table.rows.length ? "어느 행에도" : `${list(without)}에는`} 신뢰구간을 제시할 수 없다. 비율마다 시험이 몇 건이었는지 표에 없기 때문이다. 칸별 시험 건수가 있으면 제시할 수 있다.`,
        ],
      },
    },
  ];
}

/** With n: in how many rows the gap is told from noise. Without: the least n at which the smallest gap would be. */
export function gaps(table: PublishedTable, level: number): Check[] {
  return columnPairs(table).flatMap(([a, b]) => {
    const rows = rowsWithBoth(table, a, b);
    const withN = rows.filter((row) => row.n !== null);
    const [first, second] = [table.columns[a]?.id ?? "", table.columns[b]?.id ?? ""];
    const id = `${first}/${second}`;
    return [
      ...(withN.length === 0 ? [] : [told(id, withN, a, b, level)]),
      ...(withN.length === rows.length ? [] : leastN(id, rows, a, b, level)),
    ];
  });
}

function told(id: string, rows: readonly PublishedRow[], a: number, b: number, level: number): Check {
  const apart = rows.filter((row) => toldApart(row.values[a] ?? 0, row.values[b] ?? 0, row.n ?? 0, level));
  const count = publishedFigure({
    check: `gap-told/${id}`,
    name: "told",
    value: apart.length,
    method: "rows-counted",
    n: rows.length,
    k: apart.length,
    level,
  });
  const many = link(String(apart.length), count);
  return {
    id: `gap-told/${id}`,
    outcome: apart.length === rows.length ? "holds" : "fails",
    figures: [count],
    said: {
      en: [
        "By the stated numbers of tests, and if the tests of a row are independent, the gap is told from noise in ",
        many,
        ` of ${rows.length} rows.`,
      ],
      ko: [
        `적힌 시험 건수를 기준으로 하고 한 행의 시험들이 서로 독립이라면, ${rows.length}개 행 가운데 `,
        many,
        "개에서 차이가 우연과 구별된다.",
      ],
    },
  };
}

function leastN(id: string, rows: readonly PublishedRow[], a: number, b: number, level: number): Check[] {
  const gap = (row: PublishedRow): number => Math.abs((row.values[a] ?? 0) - (row.values[b] ?? 0));
  const smallest = rows.toSorted((x, y) => gap(x) - gap(y))[0];
  if (smallest === undefined || gap(smallest) === 0) return [];
  const n = separableFrom(smallest.values[a] ?? 0, smallest.values[b] ?? 0, level);
  if (n === null) return [];
  const check = `least-n/${id}`;
  const cell = (name: string, at: number): Figure =>
    publishedFigure({
      check,
      name,
      value: smallest.values[at] ?? 0,
      method: "as-printed",
      n: smallest.n ?? 0,
    });
  const figures: [Figure, Figure, Figure] = [
    publishedFigure({ check, name: "n", value: n, method: "least-n-newcombe", n: 0, level }),
    cell("first", a),
    cell("second", b),
  ];
  const [least, p, q] = [
    link(String(n), figures[0]),
    link(percent(figures[1].value ?? 0), figures[1]),
    link(percent(figures[2].value ?? 0), figures[2]),
  ];
  return [
    {
      id: check,
      outcome: "unknown",
      figures,
      said: {
        en: [
          `The smallest gap (${smallest.id}, `,
          p,
          " against ",
          q,
          `) could be told from noise at ${levelSaid(level)}% confidence only if each of its two cells rests on at least `,
          least,
          " independent tests; whether it does is not stated.",
        ],
        ko: [
          `가장 작은 차이(${smallest.id}, `,
          p,
          " 대 ",
          q,
          ")는 두 칸이 각각 서로 독립인 시험 ",
          least,
          `건 이상에서 나왔을 때에만 신뢰수준 ${levelSaid(level)}%에서 우연과 구별된다. 실제로 그러한지는 적혀 있지 않다.`,
        ],
      },
    },
  ];
}

/** The rows themselves differ; from rates alone nobody can say why. */
export function rowsDiffer(table: PublishedTable): Check[] {
  const spreads = table.columns.flatMap((column, j) => {
    const rows = table.rows
      .filter((row) => (row.values[j] ?? null) !== null)
      .toSorted((x, y) => (x.values[j] ?? 0) - (y.values[j] ?? 0));
    const [low, high] = [rows[0], rows.at(-1)];
    if (low === undefined || high === undefined) return [];
    const [least, most] = [low.values[j] ?? 0, high.values[j] ?? 0];
    return most - least <= 2 * table.rounding
      ? []
      : [{ id: column.id, low, high, least: end("lowest", low, least), most: end("highest", high, most) }];

    function end(name: string, row: PublishedRow, value: number): Figure {
      const known = { check: "rows-differ", name: `${name} ${column.id}`, method: "as-printed" as const };
      return publishedFigure({ ...known, value, n: row.n ?? 0 });
    }
  });
  if (spreads.length === 0) return [];
  const en = spreads.map((s, i): Piece[] => [
    `${i === 0 ? `of ${s.id} run` : `of ${s.id}`} from `,
    link(percent(s.least.value ?? 0), s.least),
    ` (${s.low.id}) to `,
    link(percent(s.most.value ?? 0), s.most),
    ` (${s.high.id})`,
  ]);
  const ko = spreads.map((s): Piece[] => [
    `${josa(s.id, "은/는")} `,
    link(percent(s.least.value ?? 0), s.least),
    `(${s.low.id})에서 `,
    link(percent(s.most.value ?? 0), s.most),
    `(${s.high.id})까지`,
  ]);
  const last = en.length - 1;
  return [
    {
      id: "rows-differ",
      outcome: "unknown",
      figures: spreads.flatMap((s) => [s.least, s.most]),
      said: {
        en: [
          "The rates ",
          ...en.flatMap((pieces, i) => [i === 0 ? "" : i === last ? " and " : ", ", ...pieces]),
          ". Whether the system, the judge, the translation or chance makes these differences, the table cannot say; the agreement of judge and people in each row, and the same items in every row, would settle it.",
        ],
        ko: [
          "행에 따라 비율은 ",
          ...ko.flatMap((pieces, i) => [i === 0 ? "" : ", ", ...pieces]),
          " 다르다. 이 차이가 시스템, 자동 채점기, 번역, 우연 가운데 무엇에서 오는지는 표만으로 알 수 없다. 행별로 자동 채점기와 사람의 일치도가 제시되고 모든 행의 문항이 같으면 가려낼 수 있다.",
        ],
      },
    },
  ];
}

function columnPairs(table: PublishedTable): [number, number][] {
  return table.columns.flatMap((_, a) =>
    table.columns.slice(a + 1).map((_, k): [number, number] => [a, a + 1 + k]),
  );
}

const rowsWithBoth = (table: PublishedTable, a: number, b: number): PublishedRow[] =>
  table.rows.filter((row) => (row.values[a] ?? null) !== null && (row.values[b] ?? null) !== null);
