import { text, verbatim } from "@bongsu/input";
import type { Evidence } from "../protocol/plan.ts";
import type { GateRow } from "../result/gate.ts";
import { NONE } from "../store/samples.ts";
import { cells } from "./context.ts";
import type { GateContext } from "./context.ts";
import { gateRow, listed } from "./row.ts";
import { distinctCodes } from "../store/distinct.ts";

/** Languages of the items. The same item in another language is another measurement. */
export function languageRows(context: GateContext): readonly GateRow[] {
  const values = cells(context, (one) => {
    const found = languagesOf(context, one).filter((tag) => tag !== null);
    return {
      declared: one.plan.language === undefined ? null : verbatim(one.plan.language),
      observed: found.length === 0 ? null : listed(found, 12),
    };
  });
  const rows = context.pairs.length === 0 ? [] : betweenRows(context, values);
  const corrected = context.evidence.flatMap(({ languages }) =>
    languages.filter(({ written, read }) => written !== read),
  );
  const pairs = [...new Set(corrected.map(({ written, read }) => `${written} → ${read}`))];
  if (pairs.length === 0) return rows;
  const said = listed(pairs, 12);
  return [
    ...rows,
    gateRow("language-corrected", {
      values,
      finding: text(
        `Language codes were read as: ${said.en}.`,
        `언어 부호를 다음과 같이 읽었다: ${said.ko}.`,
      ),
      consequence: text(
        "Harmless if the reading is right; correct the logs or state the language in the protocol if it is not.",
        "맞게 읽었다면 영향이 없다. 틀렸다면 로그를 고치거나 평가 계획서에 언어를 적으십시오.",
      ),
    }),
  ];
}

function betweenRows(context: GateContext, values: GateRow["values"]): GateRow[] {
  const sets = context.evidence.map((one) => languagesOf(context, one));
  if (sets.some((set) => set.includes(null)))
    return context.allShared ? [] : [gateRow("language-unknown", { values, ...UNKNOWN })];
  const common = (sets[0] ?? []).filter((tag) => sets.every((set) => set.includes(tag)));
  if (sets.every((set) => set.length === common.length))
    return [
      gateRow("language-same", {
        values,
        finding: text("The same languages in all pipelines.", "모든 평가 절차의 언어가 같다."),
        consequence: text("Nothing to adjust.", "조정할 것이 없다."),
      }),
    ];
  const apart = context.pairs.some(({ first, second }) => {
    const known = languagesOf(context, first);
    return !languagesOf(context, second).some((tag) => known.includes(tag));
  });
  if (apart) return [gateRow("language-none", { values, ...NONE_COMMON })];
  const tags = common.flatMap((tag) => (tag === null ? [] : [tag]));
  const said = listed(tags, 12);
  return [
    gateRow("language-part", {
      values,
      scope: { systems: [], languages: tags },
      finding: text(
        `Common languages: ${said.en || "none to all"}.`,
        `공통 언어: ${said.ko || "모두에 공통된 것은 없음"}.`,
      ),
      consequence: text(
        "Comparisons are made language by language, in the common ones only.",
        "비교는 공통 언어에서만 언어별로 한다.",
      ),
    }),
  ];
}

/** Tags in the samples; null stands for samples whose language nobody states. */
function languagesOf({ study }: GateContext, { samples }: Evidence): readonly (string | null)[] {
  return distinctCodes(samples.language)
    .map((code) => (code === NONE ? null : study.dictionaries.languages.value(code)))
    .toSorted((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1));
}

const UNKNOWN = {
  finding: text(
    "The language of the items is not stated for every pipeline.",
    "문항의 언어를 밝히지 않은 평가 절차가 있다.",
  ),
  consequence: text(
    'Samples without a language are compared with one another. State "language" for each pipeline in the protocol.',
    "언어가 적히지 않은 응답끼리 비교한다. 평가 계획서의 평가 절차마다 language를 적으십시오.",
  ),
};

const NONE_COMMON = {
  finding: text("Some pipelines have no language in common.", "공통된 언어가 없는 평가 절차가 있다."),
  consequence: text(
    "Nothing is compared: a difference would be one of language and of method at once.",
    "언어의 차이와 방법의 차이를 가릴 수 없으므로 비교하지 않는다.",
  ),
};
