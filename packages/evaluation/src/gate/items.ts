import { text } from "@bongsu/input";
import type { Evidence } from "../protocol/plan.ts";
import type { GateRow } from "../result/gate.ts";
import { cells, countOf } from "./context.ts";
import type { GateContext } from "./context.ts";
import { counted, gateRow, grouped } from "./row.ts";

/** Which items the pipelines have in common; other items are other questions. */
export function itemsRows(context: GateContext): readonly GateRow[] {
  const rows: GateRow[] = [];
  if (context.pairs.length > 0) rows.push(overlapRow(context));
  const declared = context.study.plan.exercise.items?.count;
  const off = context.evidence.filter(({ seen }) => seen.items !== declared);
  if (declared !== undefined && off.length > 0) rows.push(countRow(context, declared, off));
  return rows;
}

function overlapRow(context: GateContext): GateRow {
  const common = commonItems(context);
  const shared = countOf(common);
  const values = cells(context, (one) => {
    const own = grouped(countOf(context.items(one)));
    return {
      observed: text(`${grouped(shared)} of ${own} matched`, `${own}개 가운데 ${grouped(shared)}개 일치`),
    };
  });
  const apart = context.pairs.filter(
    ({ first, second }) => overlap(context.items(first), context.items(second)) === 0,
  );
  const [none] = apart;
  if (none !== undefined) return gateRow("items-none", { values, ...noneMatch(none, context) });
  if (context.evidence.every((one) => countOf(context.items(one)) === shared))
    return gateRow("items-same", {
      values,
      finding: text(`All ${grouped(shared)} items match.`, `문항 ${grouped(shared)}개가 모두 일치한다.`),
      consequence: text("Nothing to adjust.", "조정할 것이 없다."),
    });
  return gateRow("items-partial", {
    values,
    finding: text(
      `Only ${counted(shared, "item")} ${shared === 1 ? "is" : "are"} common to all pipelines.`,
      `모든 평가 절차에 공통된 문항은 ${grouped(shared)}개뿐이다.`,
    ),
    consequence: text(
      "Comparisons are made on the common items only; rates on all items answer different questions and are not set side by side.",
      "비교는 공통 문항으로만 한다. 전체 문항의 비율은 서로 다른 질문에 대한 답이므로 나란히 놓지 않는다.",
    ),
  });
}

function noneMatch({ first, second }: { first: Evidence; second: Evidence }, context: GateContext) {
  const sizes = [first, second].map((one) => countOf(context.items(one)));
  const [a, b] = [first.plan.name, second.plan.name];
  return {
    finding: text(
      `0 of ${grouped(Math.min(...sizes))} items match between ${a.en} and ${b.en}.`,
      `${a.ko} 쪽과 ${b.ko} 쪽의 문항 ${grouped(Math.min(...sizes))}개 가운데 일치하는 것이 하나도 없다.`,
    ),
    consequence: text(
      "Nothing is compared. If the items are the same under other ids, give an alignment table (items.alignment in the protocol).",
      "비교하지 않는다. 식별자만 다르고 같은 문항이라면 평가 계획서의 items.alignment에 정렬표를 지정하십시오.",
    ),
  };
}

function countRow(context: GateContext, declared: number, off: readonly Evidence[]): GateRow {
  const names = off.map(({ plan }) => plan.name);
  return gateRow("items-count", {
    values: cells(context, (one) => {
      const own = grouped(one.seen.items);
      return {
        declared: text(counted(declared, "item"), `${grouped(declared)}개`),
        observed: text(`${own} items`, `${own}개`),
      };
    }),
    finding: text(
      `The plan states ${counted(declared, "item")}; the logs of ${names.map(({ en }) => en).join(", ")} have a different number.`,
      `평가 계획서의 문항 수는 ${grouped(declared)}개이나, ${names.map(({ ko }) => ko).join(", ")}의 로그에 있는 수는 다르다.`,
    ),
    consequence: text(
      "Ask which items were left out or added, and why.",
      "어느 문항이 왜 빠지거나 더해졌는지 물어야 한다.",
    ),
  });
}

/** 1 for items that every pipeline has. */
export function commonItems(context: GateContext): Uint8Array {
  const [first, ...others] = context.evidence.map((one) => context.items(one));
  const common = Uint8Array.from(first ?? []);
  for (const other of others) {
    for (let item = 0; item < common.length; item++) common[item] = (common[item] ?? 0) & (other[item] ?? 0);
  }
  return common;
}

function overlap(first: Uint8Array, second: Uint8Array): number {
  let count = 0;
  for (let item = 0; item < first.length; item++) count += (first[item] ?? 0) & (second[item] ?? 0);
  return count;
}
