import { text, verbatim } from "@bongsu/input";
import type { Text } from "@bongsu/input";
import type { Evidence } from "../protocol/plan.ts";
import type { GateRow } from "../result/gate.ts";
import { cells } from "./context.ts";
import type { GateContext } from "./context.ts";
import { gateRow, grouped, joined, listed } from "./row.ts";

/** Verdicts that are none: counted where they are, inside the selection of items and outside. */
export function unusableRows(context: GateContext): readonly GateRow[] {
  const inside = context.evidence.map(insideCount);
  const all = context.evidence.map(({ seen }) => seen.unusable);
  const values = cells(context, (one) => ({ observed: cell(context, one) }));
  if (sum(all) === 0)
    return [
      gateRow("unusable-none", {
        values,
        finding: text("Every verdict can be used.", "쓸 수 없는 판정이 없다."),
        consequence: text("Nothing to adjust.", "조정할 것이 없다."),
      }),
    ];
  const said = joined(
    context.evidence.flatMap((one) => (one.seen.unusable === 0 ? [] : [saidOf(context, one)])),
    " ",
  );
  if (sum(inside) === 0)
    return [
      gateRow("unusable-elsewhere", {
        values,
        finding: said,
        consequence: text("Harmless: they touch no number here.", "이 비교의 수치에는 영향을 주지 않는다."),
      }),
    ];
  return [
    gateRow("unusable-here", {
      values,
      scope: { systems: systemsOf(context), languages: [] },
      finding: said,
      consequence: text(
        "Rates are given with the bounds they would have if every such verdict counted, or none.",
        "쓸 수 없는 판정이 모두 해당하는 경우와 모두 해당하지 않는 경우의 한계를 비율과 함께 보인다.",
      ),
    }),
  ];
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const insideCount = ({ seen }: Evidence): number =>
  sum(seen.unusableWhere.map(({ inside, rows }) => (inside ? rows : 0)));

function systemsOf({ evidence, study }: GateContext): string[] {
  const codes = new Set(
    evidence.flatMap(({ seen }) =>
      seen.unusableWhere.flatMap(({ inside, system }) => (inside ? [system] : [])),
    ),
  );
  return [...codes].map((code) => study.dictionaries.systems.value(code));
}

function cell(context: GateContext, one: Evidence): Text {
  if (one.seen.unusable === 0) return verbatim("0");
  const here = grouped(insideCount(one));
  const rows = grouped(one.samples.rows);
  const where = whereOf(context, one);
  return text(
    `${here} of ${rows} compared; ${grouped(one.seen.unusable)} of ${grouped(one.seen.rows)} in all, ${where.en}`,
    `비교하는 ${rows}건 가운데 ${here}건, 전체 ${grouped(one.seen.rows)}건 가운데 ${grouped(one.seen.unusable)}건(${where.ko})`,
  );
}

function saidOf(context: GateContext, one: Evidence): Text {
  const inside = insideCount(one);
  const where = whereOf(context, one);
  const raws = listed([...one.seen.unusableByRaw.keys()].map((raw) => `"${raw}"`));
  const count = grouped(one.seen.unusable);
  const rows = grouped(one.seen.rows);
  return text(
    `${one.plan.name.en}: ${inside === 0 ? "none" : grouped(inside)} on the items compared; ${count} of ${rows} in all (${raws.en}), ${where.en}.`,
    `${one.plan.name.ko}: ${inside === 0 ? "비교하는 문항에는 없다" : `비교하는 문항에서 ${grouped(inside)}건이다`}. 전체 ${rows}건 가운데 ${count}건(${raws.ko})이며 ${where.ko}이다.`,
  );
}

/** "each in contrast_… for Mistral 7B": strata and systems where all of them lie. */
function whereOf({ study }: GateContext, { seen }: Evidence): Text {
  const systems = [...new Set(seen.unusableWhere.map(({ system }) => system))].map((code) => {
    const id = study.dictionaries.systems.value(code);
    return study.plan.systems.find((system) => system.id === id)?.name ?? verbatim(id);
  });
  const strata = [...new Set(seen.unusableWhere.map(({ stratum }) => stratum ?? ""))].filter(
    (name) => name !== "",
  );
  const names = joined(systems);
  if (strata.length === 0) return text(`each for ${names.en}`, `모두 ${names.ko}의 응답`);
  const prefix = commonPrefix(strata);
  const groups = strata.length > 1 && prefix.length >= 4 ? verbatim(`${prefix}…`) : listed(strata);
  return text(
    `each on ${groups.en} items for ${names.en}`,
    `모두 ${names.ko}의 ${groups.ko} 문항에 대한 응답`,
  );
}

function commonPrefix(names: readonly string[]): string {
  const [first = "", ...others] = names;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}
