import { text } from "@bongsu/input";
import type { Evidence } from "../protocol/plan.ts";
import type { GateRow } from "../result/gate.ts";
import { NONE } from "../store/samples.ts";
import { cells } from "./context.ts";
import type { GateContext } from "./context.ts";
import { gateRow, grouped, listed } from "./row.ts";

/** Whether equal ids stand for equal content. */
export function itemContentRows(context: GateContext): readonly GateRow[] {
  if (context.pairs.length === 0 || context.allShared) return [];
  const values = cells(context, ({ contents }) => ({
    observed: contents === null ? null : text("digests of the content", "내용의 해시값"),
  }));
  const compared = context.pairs.map(({ first, second }) => compareContents(context, first, second));
  if (compared.some(({ both }) => both === 0)) return [gateRow("content-unknown", { values, ...UNKNOWN })];
  const differing = compared.filter(({ differ }) => differ.length > 0);
  const [first] = differing;
  if (first === undefined)
    return [
      gateRow("content-same", {
        values,
        finding: text("Items with equal ids have equal content.", "식별자가 같은 문항은 내용도 같다."),
        consequence: text("Nothing to adjust.", "조정할 것이 없다."),
      }),
    ];
  const all = differing.some(({ differ, both }) => differ.length === both);
  if (all && formats(context) > 1) return [gateRow("content-unknown", { values, ...OTHER_FORMATS })];
  const ids = listed([...new Set(differing.flatMap(({ differ }) => differ))], 3);
  const finding = text(
    `${grouped(first.differ.length)} of ${grouped(first.both)} items with equal ids differ in content (${ids.en}).`,
    `식별자가 같은 문항 ${grouped(first.both)}개 가운데 ${grouped(first.differ.length)}개의 내용이 다르다(${ids.ko}).`,
  );
  return [
    all
      ? gateRow("content-differs", {
          values,
          finding,
          consequence: text(
            "Equal ids, other questions: nothing is compared.",
            "식별자만 같고 물음이 다르므로 비교하지 않는다.",
          ),
        })
      : gateRow("content-differs-in-part", {
          values,
          finding,
          consequence: text(
            "These items are flagged; leave them out of the comparison until it is known which text was shown.",
            "해당 문항에 표시를 한다. 어느 내용을 제시하였는지 확인될 때까지 비교에서 빼야 한다.",
          ),
        }),
  ];
}

const formats = ({ evidence }: GateContext): number =>
  new Set(evidence.flatMap(({ facts }) => facts.map(({ format }) => format))).size;

interface Compared {
  readonly both: number;
  readonly differ: readonly string[];
}

function compareContents({ study }: GateContext, first: Evidence, second: Evidence): Compared {
  const known = contentsByLanguage(first, study.dictionaries.items.size);
  const own = contentsByLanguage(second, study.dictionaries.items.size);
  const differ: string[] = [];
  let both = 0;
  for (const [language, contents] of own) {
    const others = known.get(language);
    if (others === undefined) continue;
    for (let item = 0; item < contents.length; item++) {
      const a = others[item] ?? Number.NaN;
      const b = contents[item] ?? Number.NaN;
      if (Number.isNaN(a) || Number.isNaN(b)) continue;
      both++;
      if (a !== b) differ.push(study.dictionaries.items.value(item));
    }
  }
  return { both, differ };
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
    "내용의 해시값이 하나도 같지 않다. 로그의 형식이 서로 달라 같은 문항이 다른 꼴로 담겼을 수 있다.",
  ),
  consequence: UNKNOWN.consequence,
};
