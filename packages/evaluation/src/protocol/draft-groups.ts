import { text } from "@bongsu/input";
import type { RawTable } from "../store/raw-table.ts";
import { NONE } from "../store/samples.ts";
import type { Assumption } from "./plan.ts";

/** A few families of items fixed by design are strata; many small ones are drawn, and so are clusters. */
const MOST_STRATA = 40;
const LEAST_ITEMS = 5;

/** Whether the groups of items were drawn together or fixed by design, where nobody said it. */
export function draftGroups(
  tables: readonly RawTable[],
  assume: (said: Assumption) => void,
): "clusters" | "strata" {
  if (tables.some((table) => table.cluster.some((code) => code !== NONE))) {
    assume({
      field: "items.groups",
      said: text(
        "Items of a group are taken to be drawn together (clusters), because the logs name clusters.",
        "로그에 문항 묶음이 적혀 있어, 한 묶음의 문항은 함께 뽑힌 것(군집)으로 보았다.",
      ),
    });
    return "clusters";
  }
  const sizes = stratumSizes(tables);
  if (sizes.length === 0) return "clusters";
  // One group of all the items divides nothing: neither a choice nor an assumption.
  if (sizes.length === 1) return "strata";
  const least = Math.min(...sizes);
  const most = Math.max(...sizes);
  const fixed = sizes.length <= MOST_STRATA && least >= LEAST_ITEMS && most <= 2 * least;
  const said = `묶음 ${sizes.length}개, 묶음마다 문항 ${least === most ? least : `${least}~${most}`}개`;
  assume({
    field: "items.groups",
    said: fixed
      ? text(
          `The groups of items are few and of like size: ${sizes.length} groups of ${least === most ? least : `${least} to ${most}`} items. They are taken as fixed strata.`,
          `문항 묶음이 적고 크기가 비슷하여(${said}) 고정된 층으로 보았다.`,
        )
      : text(
          `The groups of items are many or of unlike size: ${sizes.length} groups of ${least} to ${most} items. They are taken as clusters.`,
          `문항 묶음이 많거나 크기가 고르지 않아(${said}) 군집으로 보았다.`,
        ),
  });
  return fixed ? "strata" : "clusters";
}

/** Number of different items per stratum. */
function stratumSizes(tables: readonly RawTable[]): readonly number[] {
  const seen = new Map<number, Set<number>>();
  for (const table of tables) {
    for (let row = 0; row < table.rows; row++) {
      const stratum = table.stratum[row] ?? NONE;
      if (stratum === NONE) continue;
      const items = seen.get(stratum) ?? new Set<number>();
      items.add(table.item[row] ?? NONE);
      seen.set(stratum, items);
    }
  }
  return [...seen.values()].map((items) => items.size);
}
