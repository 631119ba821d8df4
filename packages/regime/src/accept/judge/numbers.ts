import { type Text, text } from "@bongsu/input";
import { ASK } from "../asks.ts";
import type { Case, Judge, Judgement } from "../case.ts";
import type { Measured, ResultFacts } from "../evidence.ts";
import { asLines, figuresOf, levelText, shownNumber, systemsMissing, toldFigure } from "../figures.ts";
import { noResult } from "./making.ts";

/** The numbers of the clause, or why there are none. */
function numbersOf(
  found: Case,
): { readonly rows: readonly Measured[]; readonly result: ResultFacts } | Judgement {
  const { result } = found.evidence;
  if (result === null) return noResult();
  const absent = systemsMissing(found);
  if (absent.length > 0)
    return {
      outcome: "missing",
      said: text(
        `The result has nothing on ${absent.join(", ")}.`,
        `${absent.join(", ")}에 관한 결과가 없다.`,
      ),
      asks: [ASK.systems(absent)],
    };
  const rows = figuresOf(found);
  if (rows.length > 0) return { rows, result };
  const languages = found.entry.requires?.languages ?? [];
  const lacking = languages.filter((tag) => !result.languages.includes(tag));
  return {
    outcome: "missing",
    said: text(
      "The result has no number of the kind that the clause is about.",
      "조항이 묻는 종류의 수치가 결과에 없다.",
    ),
    asks: lacking.length > 0 ? [ASK.run(lacking), ASK.labelledRun(lacking)] : [ASK.whole],
  };
}

const told = (rows: readonly Measured[], result: ResultFacts): Text[] =>
  asLines(rows.map((row) => toldFigure(row, result)));

export const judgeInterval: Judge<"interval"> = (found, { level }) => {
  const numbers = numbersOf(found);
  if ("outcome" in numbers) return numbers;
  const { rows, result } = numbers;
  const bare = rows.filter(({ figure: { interval } }) => interval === null || interval.level < level);
  const shown = told(bare.length === 0 ? rows : bare, result);
  return bare.length === 0
    ? {
        outcome: "met",
        said: text(
          `Every number states its interval at ${levelText(level)} or more.`,
          `모든 수치에 ${levelText(level)} 이상의 구간이 있다.`,
        ),
        proof: shown,
      }
    : {
        outcome: "missing",
        said: text(
          `No interval at ${levelText(level)} or more stands by ${bare.length} of ${rows.length} numbers.`,
          `수치 ${rows.length}개 가운데 ${bare.length}개에 ${levelText(level)} 이상의 구간이 없다.`,
        ),
        proof: shown,
        asks: [ASK.whole],
      };
};

export const judgeLeast: Judge<"least"> = (found, least) => {
  const numbers = numbersOf(found);
  if ("outcome" in numbers) return numbers;
  const { rows } = numbers;
  const fewest = rows.map(({ figure }) => figure.n).reduce((a, b) => Math.min(a, b));
  const said = text(
    `The number with the fewest observations has n = ${fewest}; ${least} asked.`,
    `관측이 가장 적은 수치의 n = ${fewest}, 요구 ${least}.`,
  );
  return fewest >= least ? { outcome: "met", said } : { outcome: "unmet", said, asks: [ASK.more(least)] };
};

export const judgeWidth: Judge<"width"> = (found, asked) => {
  const numbers = numbersOf(found);
  if ("outcome" in numbers) return numbers;
  const { rows, result } = numbers;
  const without = rows.filter(({ figure }) => figure.interval === null);
  if (without.length > 0) {
    return {
      outcome: "unknown",
      said: text(
        `Of ${without.length} numbers it is not known how wide their interval is.`,
        `구간의 폭을 알 수 없는 수치가 ${without.length}개 있다.`,
      ),
      proof: told(without, result),
      asks: [ASK.whole],
    };
  }
  const greatest = Number(asked);
  const wide = rows.filter(
    ({ figure: { interval } }) => (interval?.upper ?? 0) - (interval?.lower ?? 0) > greatest,
  );
  const shown = told(wide.length === 0 ? rows : wide, result);
  const limit = shownNumber(greatest, rows[0]?.figure.unit ?? "fraction");
  return wide.length === 0
    ? {
        outcome: "met",
        said: text(`No interval is wider than ${limit}.`, `폭이 ${limit}를 넘는 구간이 없다.`),
        proof: shown,
      }
    : {
        outcome: "unmet",
        said: text(
          `${wide.length} of ${rows.length} intervals are wider than ${limit}.`,
          `구간 ${rows.length}개 가운데 ${wide.length}개의 폭이 ${limit}를 넘는다.`,
        ),
        proof: shown,
        asks: [ASK.narrower],
      };
};

type Side = "within" | "beyond" | "open";

/**
 * Where a number lies to a limit, by its whole interval: within with the margin to spare, beyond, or neither. The
 * result's interval is two-sided, so that each end errs half as often as its level says.
 */
function sideOf({ figure: { interval } }: Measured, limit: number, atMost: boolean, margin: number): Side {
  if (interval === null) return "open";
  const [near, far] = atMost ? [interval.upper, interval.lower] : [-interval.lower, -interval.upper];
  const bound = atMost ? limit : -limit;
  if (near + margin < bound) return "within";
  return far >= bound ? "beyond" : "open";
}

export const judgeLimit: Judge<"limit"> = (found, { atMost, atLeast, margin }) => {
  const numbers = numbersOf(found);
  if ("outcome" in numbers) return numbers;
  const { rows, result } = numbers;
  const upwards = atMost !== undefined;
  const limit = Number(atMost ?? atLeast ?? "0");
  const on = (side: Side) => rows.filter((row) => sideOf(row, limit, upwards, Number(margin)) === side);
  const unit = rows[0]?.figure.unit ?? "fraction";
  const bound = shownNumber(limit, unit);
  const spare =
    Number(margin) === 0
      ? text("", "")
      : text(
          ` with ${shownNumber(Number(margin), unit)} to spare`,
          `(여유 ${shownNumber(Number(margin), unit)})`,
        );
  const asked = upwards
    ? text(`at most ${bound}${spare.en}`, `${bound} 이하${spare.ko}`)
    : text(`at least ${bound}${spare.en}`, `${bound} 이상${spare.ko}`);
  const [beyond, open] = [on("beyond"), on("open")];
  if (beyond.length > 0) {
    return {
      outcome: "unmet",
      said: text(
        `Asked is ${asked.en}; for ${beyond.length} of ${rows.length} numbers the whole interval lies beyond it.`,
        `요구: ${asked.ko}. 수치 ${rows.length}개 가운데 ${beyond.length}개는 구간 전체가 이를 벗어난다.`,
      ),
      proof: told(beyond, result),
    };
  }
  const shown = told(open.length > 0 ? open : rows, result);
  return open.length > 0
    ? {
        outcome: "unknown",
        said: text(
          `Asked is ${asked.en}; of ${open.length} of ${rows.length} numbers the data do not settle on which side they lie.`,
          `요구: ${asked.ko}. 수치 ${rows.length}개 가운데 ${open.length}개는 자료만으로 어느 쪽인지 정해지지 않는다.`,
        ),
        proof: shown,
        asks: [ASK.narrower],
      }
    : {
        outcome: "met",
        said: text(
          `Asked is ${asked.en}; the whole interval of every number lies within it.`,
          `요구: ${asked.ko}. 모든 수치의 구간 전체가 그 안에 있다.`,
        ),
        proof: shown,
      };
};
