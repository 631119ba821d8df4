import { text } from "@bongsu/input";
import type { Evidence } from "../protocol/plan.ts";
import type { GateRow } from "../result/gate.ts";
import { NONE } from "../store/samples.ts";
import { cells } from "./context.ts";
import type { GateContext } from "./context.ts";
import { counted, gateRow, grouped, listed } from "./row.ts";

/** Whether equal ids stand for equal content. */
export function itemContentRows(context: GateContext): readonly GateRow[] {
  if (context.pairs.length === 0 || context.allShared) return [];
  const values = cells(context, ({ contents }) => ({
    observed: contents === null ? null : text("digests of the content", "내용의 해시값"),
  }));
  const compared = context.pairs.map(({ first, second }) => compareContents(context, first, second));
  const unknown = compared.some(({ both }) => both === 0);
  const differing = compared.filter(({ differ }) => differ.size > 0);
  if (differing.length === 0)
    return [unknown ? gateRow("content-unknown", { values, ...UNKNOWN }) : same(values)];
  const all = differing.some(({ differ, both }) => differ.size === both);
  if (all && formats(context) > 1) return [gateRow("content-unknown", { values, ...OTHER_FORMATS })];
  const items = [...new Set(differing.flatMap(({ differ }) => [...differ]))];
  const ids = listed(items, 3);
  const finding = text(
    `${counted(items.length, "item")} with equal ids ${items.length === 1 ? "differs" : "differ"} in content (${ids.en}).`,
    `식별자가 같은 문항 ${grouped(items.length)}개의 내용이 다르다(${ids.ko}).`,
  );
  if (all) return [gateRow("content-differs", { values, finding, consequence: OTHER_QUESTIONS })];
  return [
    gateRow("content-differs-in-part", {
      values,
      finding,
      consequence: text(
        `The ${counted(items.length, "item")} whose content differs ${items.length === 1 ? "is" : "are"} flagged and left out of every rate and comparison.`,
        `내용이 다른 문항 ${grouped(items.length)}개에 표시를 하고, 모든 비율과 비교에서 뺀다.`,
      ),
    }),
    ...(unknown ? [gateRow("content-unknown", { values, ...UNKNOWN })] : []),
  ];
}

const same = (values: GateRow["values"]): GateRow =>
  gateRow("content-same", {
    values,
    finding: text("Items with equal ids have equal content.", "식별자가 같은 문항은 내용도 같다."),
    consequence: text("Nothing to adjust.", "조정할 것이 없다."),
  });

const OTHER_QUESTIONS = text(
  "Equal ids, other questions: nothing is compared.",
  "식별자만 같고 내용이 다르므로 비교하지 않는다.",
);

const formats = ({ evidence }: GateContext): number =>
  new Set(evidence.flatMap(({ facts }) => facts.map(({ format }) => format))).size;

interface Compared {
  /** Items whose content both know, in some language. */
  readonly both: number;
  readonly differ: ReadonlySet<string>;
}

function compareContents({ study }: GateContext, first: Evidence, second: Evidence): Compared {
  const size = study.dictionaries.items.size;
  const known = contentsByLanguage(first, size);
  const both = new Set<number>();
  const differ = new Set<string>();
  for (const [language, contents] of contentsByLanguage(second, size)) {
    const others = known.get(language);
    if (others === undefined) continue;
    for (let item = 0; item < contents.length; item++) {
      const a = others[item] ?? Number.NaN;
      const b = contents[item] ?? Number.NaN;
      if (Number.isNaN(a) || Number.isNaN(b)) continue;
      both.add(item);
      if (a !== b) differ.add(study.dictionaries.items.value(item));
    }
  }
  return { both: both.size, differ };
}

/** Content by item, apart for each language, whose texts differ by intention. */
function contentsByLanguage(
  { samples, contents }: Evidence,
  items: number,
): ReadonlyMap<number, Float64Array> {
  const found = new Map<number, Float64Array>();
  if (contents === null) return found;
  for (let row = 0; row < samples.rows; row++) {
    const language = samples.language[row] ?? NONE;
    let column = found.get(language);
    if (column === undefined) {
      column = new Float64Array(items).fill(Number.NaN);
      found.set(language, column);
    }
    const item = samples.item[row] ?? NONE;
    if (item !== NONE && Number.isNaN(column[item])) column[item] = contents[row] ?? Number.NaN;
  }
  return found;
}

const UNKNOWN = {
  finding: text(
    "Whether equal ids stand for equal content is not known: not every pipeline's logs hold the items' content.",
    "식별자가 같은 문항의 내용도 같은지 알 수 없다. 문항 내용이 로그에 없는 평가 절차가 있다.",
  ),
  consequence: text(
    "Items are joined by id. Ask for the digests of their content.",
    "문항은 식별자로 맞춘다. 내용의 해시값을 요청해야 한다.",
  ),
};

const OTHER_FORMATS = {
  finding: text(
    "No content digest is equal, and the logs are of different formats, which may hold the same item in different form.",
    "내용의 해시값이 하나도 같지 않다. 로그의 형식이 서로 달라 같은 문항이 다른 형태로 담겼을 수 있다.",
  ),
  consequence: UNKNOWN.consequence,
};
