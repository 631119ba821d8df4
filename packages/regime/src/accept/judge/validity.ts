import type { Comparison } from "@bongsu/evaluation";
import { type Text, text } from "@bongsu/input";
import { ASK, languageNames } from "../asks.ts";
import type { Judge, Judgement } from "../case.ts";
import type { ResultFacts } from "../evidence.ts";
import { asLines, inARow, levelText, shownNumber } from "../figures.ts";
import { noResult } from "./making.ts";

type JudgeRow = Comparison["judges"][number];

/** How each judge was held against human labels in a language; a row of no language is of the only one there is. */
export const judgeCalibrated: Judge<"calibrated"> = ({ evidence: { result } }, tags) => {
  if (result === null) return noResult();
  const { judges } = result;
  const absent = tags.filter((tag) => !result.languages.includes(tag));
  if (absent.length > 0) return notLabelled(absent, ASK.labelledRun(absent));
  if (judges === null)
    return {
      outcome: "missing",
      said: text(
        "How the judges fare against human labels is not in what was published.",
        "채점기를 사람의 판정과 견준 결과는 공개된 부분에 없다.",
      ),
      asks: [ASK.whole],
    };
  const judged = result.pipelines.filter(({ judge }) => judge.kind !== "human");
  const rowsIn = (tag: string) =>
    judged.map(({ id }) => ({
      id,
      row: judges.find((row) => row.pipeline === id && isIn(row, tag, result)),
    }));
  const lacking = tags.filter((tag) => rowsIn(tag).some(({ row }) => row === undefined));
  if (lacking.length > 0) return notLabelled(lacking, ASK.labels(lacking));
  const rows = tags.flatMap((tag) =>
    rowsIn(tag).flatMap(({ row }) => (row === undefined ? [] : [{ tag, row }])),
  );
  const told = asLines(rows.map(({ tag, row }) => toldJudge(row, tag, result)));
  if (rows.some(({ row }) => row.usable === "not-usable"))
    return {
      outcome: "unmet",
      said: text(
        "Held against human labels, a judge carries no information.",
        "사람의 판정과 견주면 정보를 주지 못하는 채점기가 있다.",
      ),
      proof: told,
    };
  if (rows.some(({ row }) => row.usable === "unknown"))
    return {
      outcome: "unknown",
      said: text(
        "The human labels do not settle whether each judge is usable.",
        "사람의 판정만으로는 채점기를 쓸 수 있는지 정해지지 않는다.",
      ),
      proof: told,
      asks: [ASK.labels(tags)],
    };
  return {
    outcome: "met",
    said: text(
      "Each judge was held against human labels of the same answers.",
      "같은 응답에 대한 사람의 판정과 채점기마다 견주었다.",
    ),
    proof: told,
  };
};

const isIn = ({ system, language }: JudgeRow, tag: string, { languages }: ResultFacts): boolean =>
  system === null && (language === tag || (language === null && languages.length === 1));

function notLabelled(tags: readonly string[], ask: ReturnType<typeof ASK.labels>): Judgement {
  const names = languageNames(tags);
  return {
    outcome: "missing",
    said: text(
      `The judge was not held against human labels in ${names.en}.`,
      `${names.ko} 응답에서 채점기를 사람의 판정과 견준 결과가 없다.`,
    ),
    asks: [ask],
  };
}

function toldJudge({ pipeline, sensitivity, specificity }: JudgeRow, tag: string, result: ResultFacts): Text {
  const name = result.pipelines.find(({ id }) => id === pipeline)?.name ?? text(pipeline, pipeline);
  const rate = ({ value, interval, n }: JudgeRow["sensitivity"]): Text => {
    const at = value === null ? "–" : shownNumber(value, "fraction");
    const span =
      interval === null
        ? text("", "")
        : text(
            `${shownNumber(interval.lower, "fraction")} to ${shownNumber(interval.upper, "fraction")} at ${levelText(interval.level)}, ${interval.method}, `,
            `${levelText(interval.level)} 구간 ${shownNumber(interval.lower, "fraction")}~${shownNumber(interval.upper, "fraction")}, ${interval.method}, `,
          );
    return text(`${at} (${span.en}n = ${n})`, `${at}(${span.ko}n = ${n})`);
  };
  const [hits, passes] = [rate(sensitivity), rate(specificity)];
  return text(
    `${name.en}, ${tag}: sensitivity ${hits.en}, specificity ${passes.en}`,
    `${name.ko}, ${tag}: 민감도 ${hits.ko}, 특이도 ${passes.ko}`,
  );
}

const MEMBERS = { "side-by-side": "sideBySide", paired: "paired", pooled: "pooled" } as const;
const USES: Readonly<Record<keyof typeof MEMBERS, Text>> = {
  "side-by-side": text("be read side by side", "나란히 놓고 비교하는 것"),
  paired: text("be compared item by item", "문항별로 짝지어 비교하는 것"),
  pooled: text("be pooled", "통합하는 것"),
};

/** Whether results of several pipelines may be used together, as the gate found (docs/comparability.md). */
export const judgeComparable: Judge<"comparable"> = ({ evidence: { result } }, use) => {
  if (result === null) return noResult();
  if (result.pipelines.length < 2)
    return {
      outcome: "missing",
      said: text(
        "There is one pipeline only, so that nothing confirms its numbers.",
        "평가 절차가 하나뿐이어서 수치를 확인해 줄 것이 없다.",
      ),
      asks: [ASK.comparable],
    };
  if (result.allowed === null)
    return {
      outcome: "missing",
      said: text(
        "What the gate allows is not in what was published.",
        "비교가 허용되는지는 공개된 부분에 없다.",
      ),
      asks: [ASK.whole],
    };
  const { allowed, because } = result.allowed[MEMBERS[use]];
  const rules = because.join(", ");
  if (allowed)
    return {
      outcome: "met",
      said: text(
        `The pipelines' results may ${USES[use].en}${rules === "" ? "" : ` (rules ${rules})`}.`,
        `평가 절차들의 결과를 ${USES[use].ko}이 허용된다${rules === "" ? "" : `(규칙 ${rules})`}.`,
      ),
    };
  const stops = result.gate.filter(({ rule, effect }) => because.includes(rule) && effect !== "same");
  const unknown = stops.length > 0 && stops.every(({ effect }) => effect === "unknown");
  const finding = inARow(stops.flatMap(({ said }) => (said === null ? [] : [said.finding])));
  const apart = spread(result);
  return {
    outcome: unknown ? "unknown" : "unmet",
    said: text(
      `The pipelines' results may not ${USES[use].en} (rules ${rules}). ${finding.en}${apart.en}`,
      `평가 절차들의 결과를 ${USES[use].ko}이 허용되지 않는다(규칙 ${rules}). ${finding.ko}${apart.ko}`,
    ),
    asks: [ASK.comparable],
  };
};

/** How far the pipelines lie apart on the same outputs, from the smallest difference to the largest. */
function spread({ contrasts, exercise }: ResultFacts): Text {
  const values = contrasts
    .filter(({ kind, metric }) => kind === "pipelines" && metric === exercise.metric.id)
    .flatMap(({ difference }) => (difference.value === null ? [] : [Math.abs(difference.value)]));
  if (values.length === 0) return text("", "");
  const points = (value: number): string => (100 * value).toFixed(1);
  const low = points(values.reduce((a, b) => Math.min(a, b)));
  const high = points(values.reduce((a, b) => Math.max(a, b)));
  return text(
    ` On the same outputs they differ by ${low} to ${high} points.`,
    ` 같은 응답에서 두 절차의 수치는 ${low}~${high}%p 차이가 난다.`,
  );
}
