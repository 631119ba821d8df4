import { text } from "@bongsu/input";
import type { Text } from "@bongsu/input";
import type { Evidence } from "../protocol/plan.ts";
import type { GateRow } from "../result/gate.ts";
import { CodeMarks } from "../store/distinct.ts";
import { NONE } from "../store/samples.ts";
import { cells } from "./context.ts";
import type { GateContext } from "./context.ts";
import { counted, gateRow, grouped, joined } from "./row.ts";

interface Missing {
  readonly unscored: number;
  readonly errors: number;
  readonly limits: number;
  /** Items that the pipeline has for another system in the same language, but not for this one. */
  readonly absent: number;
  readonly systems: ReadonlySet<number>;
}

/** Samples without a verdict. Leaving them out would favour whoever fails on what is hard. */
export function missingRows(context: GateContext): readonly GateRow[] {
  const found = new Map(context.evidence.map((one) => [one, missingIn(one)]));
  const values = cells(context, (one) => ({ observed: said(found.get(one) ?? EMPTY) }));
  const systems = new Set([...found.values()].flatMap((one) => [...one.systems]));
  if (systems.size === 0)
    return [
      gateRow("missing-none", {
        values,
        finding: text("No sample is missing or failed.", "빠지거나 실패한 응답이 없다."),
        consequence: text("Nothing to adjust.", "조정할 것이 없다."),
      }),
    ];
  const total = [...found.values()].reduce((sum, one) => sum + countIn(one), 0);
  const where = joined(
    [...found].flatMap(([{ plan }, one]) => {
      if (countIn(one) === 0) return [];
      const what = said(one);
      return [text(`${plan.name.en}: ${what.en}`, `${plan.name.ko}: ${what.ko}`)];
    }),
    "; ",
  );
  return [
    gateRow("missing-some", {
      values,
      scope: {
        systems: [...systems].map((code) => context.study.dictionaries.systems.value(code)),
        languages: [],
      },
      finding: text(
        `${counted(total, "sample")} ${total === 1 ? "has" : "have"} no verdict (${where.en}).`,
        `판정이 없는 응답이 ${grouped(total)}건이다(${where.ko}).`,
      ),
      consequence: boundsOf(context, total),
    }),
  ];
}

/** A numeric score has no stated ends, and so no bounds. */
const boundsOf = ({ study }: GateContext, total: number): Text =>
  study.plan.metric.counts === undefined
    ? text(
        `Means leave out the ${counted(total, "sample")} without a score, which favours whoever fails on what is hard.`,
        `평균에서 점수가 없는 응답 ${grouped(total)}건을 뺐다. 어려운 문항에서 실패한 쪽이 유리해질 수 있다.`,
      )
    : text(
        total === 1
          ? "Rates carry the bounds that they would have if the one sample without a verdict counted, or did not."
          : `Rates carry the bounds that they would have if all ${grouped(total)} samples without a verdict counted, or none.`,
        `판정이 없는 응답 ${grouped(total)}건이 모두 해당하는 경우와 하나도 해당하지 않는 경우의 한계를 비율과 함께 보인다.`,
      );

const EMPTY: Missing = { unscored: 0, errors: 0, limits: 0, absent: 0, systems: new Set() };
const countIn = ({ unscored, errors, limits, absent }: Missing): number =>
  unscored + errors + limits + absent;

function said(one: Missing): Text {
  if (countIn(one) === 0) return text("0", "0");
  const parts = [
    [one.errors, "failed", "오류"],
    [one.limits, "stopped by a limit", "한도 도달"],
    [one.unscored, "not scored", "미채점"],
    [one.absent, "absent", "누락"],
  ] as const;
  const some = parts.filter(([count]) => count > 0);
  return text(
    some.map(([count, en]) => `${grouped(count)} ${en}`).join(", "),
    some.map(([count, , ko]) => `${ko} ${grouped(count)}건`).join(", "),
  );
}

function missingIn(one: Evidence): Missing {
  const { samples, scorer } = one;
  const systems = new Set<number>();
  const counts = [0, 0, 0, 0, 0];
  if (scorer !== null) {
    for (let row = 0; row < samples.rows; row++) {
      const verdict =
        (samples.outcome[row] ?? NONE) !== NONE || !Number.isNaN(samples.score[row] ?? Number.NaN);
      const state = samples.state[row] ?? 0;
      if (verdict || state === 4) continue;
      counts[state] = (counts[state] ?? 0) + 1;
      systems.add(samples.system[row] ?? NONE);
    }
  }
  const absent = absentIn(one, systems);
  return {
    unscored: (counts[0] ?? 0) + (counts[1] ?? 0),
    errors: counts[2] ?? 0,
    limits: counts[3] ?? 0,
    absent,
    systems,
  };
}

/** Different items per language, less those of each system in it. */
function absentIn({ samples }: Evidence, systems: Set<number>): number {
  const perLanguage = new Map<number, CodeMarks>();
  const perSystem = new Map<number, Map<number, CodeMarks>>();
  for (let row = 0; row < samples.rows; row++) {
    const language = samples.language[row] ?? NONE;
    const system = samples.system[row] ?? NONE;
    const item = samples.item[row] ?? NONE;
    marksIn(perLanguage, language).mark(item);
    let own = perSystem.get(language);
    if (own === undefined) {
      own = new Map();
      perSystem.set(language, own);
    }
    marksIn(own, system).mark(item);
  }
  let absent = 0;
  for (const [language, own] of perSystem) {
    for (const [system, items] of own) {
      const short = (perLanguage.get(language)?.count ?? 0) - items.count;
      absent += short;
      if (short > 0) systems.add(system);
    }
  }
  return absent;
}

function marksIn(all: Map<number, CodeMarks>, key: number): CodeMarks {
  let marks = all.get(key);
  if (marks === undefined) {
    marks = new CodeMarks();
    all.set(key, marks);
  }
  return marks;
}
