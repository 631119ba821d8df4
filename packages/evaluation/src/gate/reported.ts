import { text } from "@bongsu/input";
import type { GateRow } from "../result/gate.ts";
import type { ReportedCheck } from "../store/reported-check.ts";
import { cells } from "./context.ts";
import type { GateContext } from "./context.ts";
import { gateRow } from "./row.ts";

/** The number that a log itself reports, against the one that its samples give. */
export function reportedRows(context: GateContext): readonly GateRow[] {
  const all = context.evidence.flatMap(({ reported }) => reported);
  if (all.length === 0) return [];
  const values = cells(context, ({ reported }) => {
    const [first] = reported.filter((check) => !check.agrees).concat(reported);
    return {
      declared:
        first === undefined
          ? null
          : text(`${first.metric} ${digits(first.reported)}`, `${first.metric} ${digits(first.reported)}`),
      observed:
        first === undefined
          ? null
          : text(`recomputed ${digits(first.recomputed)}`, `재계산 ${digits(first.recomputed)}`),
    };
  });
  const off = all.filter((check) => !check.agrees);
  const [first] = off;
  if (first === undefined)
    return [
      gateRow("reported-agrees", {
        values,
        finding: text(
          `The logs' own numbers (${all.length}) follow from their samples.`,
          `로그가 보고한 수치(${all.length}개)는 응답에서 다시 계산한 값과 같다.`,
        ),
        consequence: text("Nothing to adjust.", "조정할 것이 없다."),
      }),
    ];
  return [gateRow("reported-differs", { values, ...differs(first, off.length, all.length) })];
}

const differs = (first: ReportedCheck, off: number, all: number) => ({
  finding: text(
    `${off} of ${all} numbers that the logs report do not follow from their samples: ${first.file} reports ${first.metric} ${digits(first.reported)}, its ${first.samples} samples give ${digits(first.recomputed)}.`,
    `로그가 보고한 수치 ${all}개 가운데 ${off}개가 응답에서 다시 계산한 값과 다르다. ${first.file}의 ${first.metric} 보고값은 ${digits(first.reported)}이나, 응답 ${first.samples}건으로 계산하면 ${digits(first.recomputed)}이다.`,
  ),
  consequence: text(
    "Recomputed numbers are used throughout. Ask how the reported one was computed.",
    "모든 곳에 재계산한 값을 쓴다. 보고된 수치의 계산 방법을 물어야 한다.",
  ),
});

const digits = (value: number): string => String(Math.round(value * 1e4) / 1e4);
