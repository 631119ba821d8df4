import type { GateRow, Sentence } from "../result/index.ts";
import { ruleOf } from "../gate/rule-book.ts";
import { nameOfPipeline, type Answer, type Said } from "./answer.ts";
import { ASPECTS, reasonsOf, whoIsOut } from "./reasons.ts";
import { listing, paragraph, particle } from "./say.ts";

/** Pairs that are named where no one set of pipelines stands out; the others stand in the table. */
const MOST_PAIRS = 3;

/** First of all: may the rates be read side by side, and if not, what stands in the way and who still may. */
export function sideBySide(answer: Answer): Sentence | null {
  if (answer.pipelines.length < 2) return null;
  const { allowed, among } = answer.allowed.sideBySide;
  if (allowed) {
    const all = answer.pipelines.map(({ id }) => id);
    return paragraph("side-by-side-allowed", allowedTo(answer, all));
  }
  if (among.length === 0) return paragraph("side-by-side-refused", [refused(answer), ...twoByTwo(answer)]);
  return paragraph("side-by-side-in-part", [...allowedTo(answer, among), ...whoIsOut(answer, "sideBySide")]);
}

/** Who may be read side by side, on which conditions, and what nobody stated. */
function allowedTo(answer: Answer, ids: readonly string[]): Said[] {
  const names = listing(ids.map((id) => nameOfPipeline(answer, id)));
  const pairs = answer.allowed.pairs.filter(
    ({ first, second }) => ids.includes(first) && ids.includes(second),
  );
  const conditions = new Set(pairs.flatMap((pair) => pair.sideBySide.because));
  const everyone = ids.length === answer.pipelines.length;
  const adjusted = answer.gate.filter(
    (row) => row.effect === "adjust" && (everyone || conditions.has(row.rule)),
  );
  return [
    {
      en: [
        `The rates of ${names.en} may be read side by side${adjusted.length > 0 ? ", on these conditions:" : "."}`,
      ],
      ko: [`${names.ko}의 비율은 ${adjusted.length > 0 ? "다음 조건에서 " : ""}나란히 비교할 수 있다.`],
    },
    ...adjusted.map((row) => ({ en: [row.consequence.en], ko: [row.consequence.ko] })),
    ...unstated(
      everyone
        ? answer.gate.filter((row) => row.effect === "unknown").map((row) => row.aspect)
        : pairs.flatMap((pair) => pair.unknown.flatMap((rule) => ruleOf(rule)?.aspect ?? [])),
    ),
  ];
}

/** Names what differs; the gate table has the findings in full. */
function refused(answer: Answer): Said {
  const names = listing(answer.pipelines.map((p) => nameOfPipeline(answer, p.id)));
  const shared = answer.gate.some((row) => row.rule === "outputs-shared");
  const reasons = reasonsOf(answer.allowed.sideBySide.because, "several", shared);
  return {
    en: [
      `The rates of ${names.en} cannot be read side by side`,
      reasons.length === 0 ? "." : `: ${reasons.map(({ en }) => en).join("; ")}.`,
    ],
    ko: [`${names.ko}의 비율은 나란히 비교할 수 없다.`, ...reasons.map(({ ko }) => ` ${ko}.`)],
  };
}

/** Sets that are equally large: which of them counts is for people to say, and each pair may be read. */
function twoByTwo(answer: Answer): Said[] {
  const pairs = answer.allowed.pairs.filter((pair) => pair.sideBySide.allowed);
  if (pairs.length === 0) return [];
  const named = pairs
    .slice(0, MOST_PAIRS)
    .map(({ first, second }) => listing([nameOfPipeline(answer, first), nameOfPipeline(answer, second)]));
  const more = pairs.length - named.length;
  return [
    {
      en: [
        `These pairs may: ${named.map(({ en }) => en).join("; ")}${more > 0 ? `; and ${more} more` : ""}.`,
      ],
      ko: [
        `다음은 둘끼리 비교할 수 있다: ${named.map(({ ko }) => ko).join(", ")}${more > 0 ? ` 외 ${more}쌍` : ""}.`,
      ],
    },
  ];
}

function unstated(aspects: readonly GateRow["aspect"][]): Said[] {
  if (aspects.length === 0) return [];
  const named = listing([...new Set(aspects)].map((aspect) => ASPECTS[aspect]));
  return [
    {
      en: [
        `Neither logs nor protocol say enough about ${named.en}; until they do, it is only assumed that this makes no difference.`,
      ],
      ko: [
        `${particle(named, "은/는")} 로그에도 평가 계획서에도 충분히 적혀 있지 않다. 확인되기 전까지는 이로 인한 차이가 없다고 가정할 뿐이다.`,
      ],
    },
  ];
}
