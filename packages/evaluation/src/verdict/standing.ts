import type { Corrected, Sentence } from "../result/index.ts";
import { nameOfCell, nameOfPipeline, type Answer, type Said } from "./answer.ts";
import { linked, listing, paragraph, particle, percent, word } from "./say.ts";

/** What to report instead: the human label itself, or a corrected rate, and what must be asked for. */
export function whatToReport(answer: Answer): Sentence | null {
  const parts: Said[] = [
    ...humanLabel(answer),
    ...corrected(answer),
    ...lowerBounds(answer),
    ...judgeIsSystem(answer),
  ];
  return parts.length === 0 ? null : paragraph("what-to-report", parts);
}

function humanLabel(answer: Answer): Said[] {
  const everyOutput =
    answer.corrected.length > 0 &&
    answer.corrected.every((c) => c.corrected.refusal?.code === "every-output-labelled");
  if (!everyOutput || answer.exercise.reference === null) return [];
  const name = answer.exercise.reference.name;
  return [
    {
      en: [`Every output here carries the ${name.en}: report that.`],
      ko: [`모든 응답에 ${particle(name, "이/가")} 있으므로 그 값을 보고하여야 한다.`],
    },
  ];
}

/** Corrected rates that are spoken; the others stand in the table. */
const MOST_CORRECTED = 3;

/**
 * A corrected rate is news where its interval leaves the raw rate out. Where labels are too few for that, the
 * sentence says so: a corrected value alone would look more certain than it is.
 */
function corrected(answer: Answer): Said[] {
  const done = answer.corrected.filter(
    (c) =>
      c.calibration !== "refused" &&
      c.corrected.method.startsWith("rogan-gladen") &&
      c.corrected.interval !== null &&
      c.raw.value !== null,
  );
  if (done.length === 0) return [];
  const moved = done.filter(({ raw, corrected: { interval } }) => {
    const rate = raw.value ?? 0;
    return interval !== null && (rate < interval.lower || rate > interval.upper);
  });
  if (moved.length === 0) {
    return [
      {
        en: [
          "Corrected for the judges' errors, no rate can be told from the raw one; the intervals of the corrected rates, which are wider, stand in the table.",
        ],
        ko: [
          "채점기의 오류를 보정한 비율은 어느 것도 원비율과 구별되지 않는다. 보정한 비율의 더 넓은 구간은 표에 있다.",
        ],
      },
    ];
  }
  const more = moved.length - MOST_CORRECTED;
  const rest: Said = {
    en: [`So do ${word(more)} more, in the table.`],
    ko: [`그 밖의 ${more}건은 표에 있다.`],
  };
  return [...moved.slice(0, MOST_CORRECTED).map((c) => correctedOne(answer, c)), ...(more > 0 ? [rest] : [])];
}

function correctedOne(answer: Answer, one: Corrected): Said {
  const name = nameOfCell(answer, one);
  const pipeline = nameOfPipeline(answer, one.pipeline);
  const { interval, value } = one.corrected;
  const range = (to: string): string =>
    interval === null ? "" : `(${percent(interval.lower)}${to}${percent(interval.upper)})`;
  const raw = linked(`${percent(one.raw.value ?? 0)}%`, one.raw);
  const better = (between: string, to: string) =>
    linked(`${percent(value ?? 0)}%${between}${range(to)}`, one.corrected);
  return {
    en: [
      `Corrected for the judge's errors, the rate of ${name.en} by ${pipeline.en} moves from `,
      raw,
      " to ",
      better(" ", "–"),
      ".",
    ],
    ko: [
      `채점기의 오류를 보정하면 ${pipeline.ko}에서 ${name.ko}의 비율은 `,
      raw,
      "에서 ",
      better("", "~"),
      "로 바뀐다.",
    ],
  };
}

function lowerBounds(answer: Answer): Said[] {
  const ids = [...new Set(answer.estimates.filter((e) => e.lowerBoundOnly).map((e) => e.source))];
  if (ids.length === 0) return [];
  const names = listing(ids.map((id) => nameOfPipeline(answer, id)));
  return [
    {
      en: [
        `With a smaller budget, ${names.en} ${ids.length === 1 ? "gives" : "give"} only a lower bound of what the systems can do.`,
      ],
      ko: [`자원 한도가 더 낮은 ${names.ko}의 값은 시스템 능력의 하한일 뿐이다.`],
    },
  ];
}

function judgeIsSystem(answer: Answer): Said[] {
  return answer.gate
    .filter((row) => row.aspect === "judge-is-system" && row.effect !== "same")
    .map((row) => ({ en: [row.finding.en], ko: [row.finding.ko] }));
}
