import { josa, type Text } from "@bongsu/input";
import type { Dif, Flag } from "../result/index.ts";
import { differingContent } from "./content.ts";
import { standings, type Standing } from "./standings.ts";
import type { Prepared } from "./prepare.ts";
import type { Skipped } from "./skipped.ts";

/** Of each kind at most so many are shown; the others stand in the table of samples. */
const MOST_PER_KIND = 200;

type Kind = Flag["kind"];

const ORDER: readonly Kind[] = ["one-pipeline-fails", "no-verdict", "content-differs", "dif", "same-for-all"];

/** Items that somebody should look at, and why; by kind, then in the order in which the inputs name the items. */
export function flagged(p: Prepared, found: readonly Dif[]): { flags: Flag[]; skipped: Skipped[] } {
  const lists = new Map<Kind, Flag[]>(ORDER.map((kind) => [kind, []]));
  const counts = new Map<Kind, number>();
  const add = (kind: Kind, make: () => Omit<Flag, "kind">): void => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const list = lists.get(kind) ?? [];
    if (list.length < MOST_PER_KIND) list.push({ kind, ...make() });
  };
  for (const standing of standings(p)) judgeStanding(p, standing, add);
  for (const code of differingContent(p.study)) add("content-differs", () => contentFlag(p, code));
  for (const one of found) if (one.etsClass === "C") add("dif", () => difFlag(one));
  return {
    flags: ORDER.flatMap((kind) => lists.get(kind) ?? []),
    skipped: ORDER.filter((kind) => (counts.get(kind) ?? 0) > MOST_PER_KIND).map((kind) =>
      capped(kind, counts.get(kind) ?? 0),
    ),
  };
}

type Add = (kind: Kind, make: () => Omit<Flag, "kind">) => void;

/** What the pipelines together made of one item in one language and task. */
function judgeStanding(p: Prepared, s: Standing, add: Add): void {
  const all = p.pipelines.filter((o) => s.ran(o.pipeline) > 0);
  const ran = all.filter((o) => p.permitted.among("paired", o.id));
  const place = (): Pick<Flag, "item" | "task" | "language" | "systems"> => ({
    item: p.dictionaries.items.value(s.item),
    task: s.task,
    language: s.language,
    systems: s.systems(),
  });
  if (all.every((pipeline) => s.usable(pipeline.pipeline) === 0)) {
    add("no-verdict", () => ({ ...place(), note: NO_VERDICT }));
    return;
  }
  if (ran.length < 2 || p.plan.metric.counts === undefined) return;
  const never = ran.filter((o) => s.usable(o.pipeline) > 0 && s.sum(o.pipeline) === 0);
  const mostly = ran.filter((o) => s.usable(o.pipeline) > 0 && 2 * s.sum(o.pipeline) > s.usable(o.pipeline));
  const [alone] = never;
  if (alone !== undefined && never.length === 1 && mostly.length === ran.length - 1) {
    add("one-pipeline-fails", () => ({ ...place(), note: oneFails(p, s, alone.pipeline) }));
  }
  const total = ran.reduce((sum, o) => sum + s.sum(o.pipeline), 0);
  const usable = ran.reduce((sum, o) => sum + s.usable(o.pipeline), 0);
  const every = ran.every((o) => s.usable(o.pipeline) === s.ran(o.pipeline));
  if (every && usable > ran.length && (total === 0 || total === usable)) {
    add("same-for-all", () => ({ ...place(), note: total === 0 ? NONE_COUNTS : ALL_COUNT }));
  }
}

const NO_VERDICT: Text = {
  en: "No pipeline has a usable verdict on it.",
  ko: "어느 평가 절차에도 쓸 수 있는 판정이 없다.",
};
const ALL_COUNT: Text = {
  en: "Every pipeline counts it for every system, so that it tells no systems apart.",
  ko: "모든 평가 절차와 모든 시스템에서 지표에 해당하여 시스템을 구별하지 못한다.",
};
const NONE_COUNTS: Text = {
  en: "No pipeline counts it for any system, so that it tells no systems apart.",
  ko: "어느 평가 절차와 어느 시스템에서도 지표에 해당하지 않아 시스템을 구별하지 못한다.",
};

function oneFails(p: Prepared, s: Standing, alone: number): Text {
  const name = p.study.evidence[alone]?.plan.name ?? { en: "", ko: "" };
  const systems = s.usable(alone);
  return {
    en: `${name.en} alone never counts it (0 of ${systems} ${systems === 1 ? "system" : "systems"}), where every other pipeline mostly does.`,
    ko: `다른 평가 절차에서는 대체로 지표에 해당하나 ${name.ko}에서만 한 번도 해당하지 않는다(시스템 ${systems}개 가운데 0개).`,
  };
}

const contentFlag = (p: Prepared, code: number): Omit<Flag, "kind"> => ({
  item: p.dictionaries.items.value(code),
  task: null,
  language: null,
  systems: [],
  note: {
    en: "The pipelines know different content under this id.",
    ko: "평가 절차마다 이 식별자의 내용이 다르다.",
  },
});

function difFlag(one: Dif): Omit<Flag, "kind"> {
  const { first, second, kind } = one.between;
  const harder = (one.delta.value ?? 0) < 0 ? second : first;
  return {
    item: one.item,
    task: one.task,
    language: kind === "language" ? second : null,
    systems: [],
    note: {
      en: `Counted clearly less often in ${harder} than systems of equal standing would lead to expect (${first} against ${second}, ETS class C).`,
      ko: `전체 수준이 같은 시스템끼리 견주면 ${josa(harder, "이/가")} 뚜렷이 낮다(${first} 대 ${second}, ETS C등급).`,
    },
  };
}

const capped = (kind: Kind, total: number): Skipped => ({
  analysis: `flags/${kind}`,
  said: {
    en: `Of ${total} items flagged as ${kind}, the first ${MOST_PER_KIND} are listed.`,
    ko: `${kind} 표시가 붙은 문항 ${total}개 가운데 처음 ${MOST_PER_KIND}개만 싣는다.`,
  },
});
