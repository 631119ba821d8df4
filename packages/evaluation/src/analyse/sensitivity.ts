import { josa, type Text } from "@bongsu/input";
import type { MetricPlan } from "../protocol/schema.ts";
import type { Contrast, Sensitivity } from "../result/index.ts";
import { conclude } from "./conclude.ts";
import { contrastsOf, statedManner, type Manner, type PlannedContrast } from "./contrasts.ts";
import { NONE } from "../store/samples.ts";
import { runGate } from "../gate/run-gate.ts";
import { everyItemStudy } from "../protocol/study.ts";
import { isNumeric, prepare, type Counting, type Prepared, type Source } from "./prepare.ts";
import { reducerNamed, type Reducer } from "./reduce.ts";

interface Choice {
  readonly id: string;
  /** A noun phrase: what is done instead. */
  readonly said: Text;
  /** The planned contrasts, done so. */
  readonly contrasts: () => readonly Contrast[];
}

/** Every stated choice made the other way, and which conclusions of the stated analysis turn by it. */
export function sensitivity(
  p: Prepared,
  list: readonly PlannedContrast[],
  stated: readonly Contrast[],
): Sensitivity[] {
  return choicesOf(p, list, stated).map((choice) => {
    const otherwise = choice.contrasts();
    const tried = stated.filter(
      (c, i) => c.conclusion !== "refused" && otherwise[i]?.conclusion !== "refused",
    );
    return {
      choice: choice.id,
      said: choice.said,
      tried: tried.length,
      turned: stated.flatMap((contrast, i) => turnOf(contrast, otherwise[i])),
    };
  });
}

/**
 * Reversed: the sign turned, and at least one of the two was settled; two unsettled differences of either sign say
 * the same thing. Settled and unsettled: the difference was won or lost without turning.
 */
function turnOf(stated: Contrast, other: Contrast | undefined): Sensitivity["turned"] {
  if (other === undefined || stated.conclusion === "refused" || other.conclusion === "refused") return [];
  const [before, after] = [stated.difference.value ?? 0, other.difference.value ?? 0];
  const [was, is] = [settled(stated), settled(other)];
  const how =
    before * after < 0 && (was || is)
      ? "reversed"
      : was === is
        ? null
        : is
          ? ("settled" as const)
          : ("unsettled" as const);
  if (how === null) return [];
  const systems = stated.kind === "systems";
  return [
    {
      kind: stated.kind,
      first: systems ? stated.first.system : stated.first.source,
      second: systems ? stated.second.system : stated.second.source,
      source: systems ? stated.first.source : null,
      system: stated.first.system,
      language: stated.language,
      stated: stated.difference.value,
      otherwise: other.difference.value,
      how,
    },
  ];
}

const settled = (c: Contrast): boolean => c.conclusion === "first-higher" || c.conclusion === "second-higher";

function choicesOf(p: Prepared, list: readonly PlannedContrast[], stated: readonly Contrast[]): Choice[] {
  const manner = statedManner(p);
  const done = (id: string, said: Text, other: Manner): Choice => ({
    id,
    said,
    contrasts: () => contrastsOf(p, list, other),
  });
  return [
    ...p.plan.alternatives.map((metric) =>
      done(`metric/${metric.id}`, otherMetric(metric), counted(manner, { metric })),
    ),
    ...selectionChoices(p, list),
    ...missingChoices(p).map(([missing, said]) =>
      done(`missing/${missing}`, said, counted(manner, { missing })),
    ),
    ...reducerChoices(p).map(([reducer, said]) =>
      done(`reducer/${reducer.name}`, said, counted(manner, { reducer })),
    ),
    ...clusterChoices(p).map(([id, said]) => done(id, said, { ...manner, clustered: !p.clustered })),
    ...levelChoices(p, stated),
  ];
}

const counted = (manner: Manner, other: Partial<Counting>): Manner => ({
  ...manner,
  counting: { ...manner.counting, ...other },
});

function otherMetric({ name }: MetricPlan): Text {
  const bare = name.en.startsWith("the ") ? name.en.slice(4) : name.en;
  return { en: `measuring the ${bare} instead`, ko: `지표를 ${josa(name.ko, "으로/로")} 바꾸는 것` };
}

/** A plan that leaves items out: the same contrasts over all of them, within what the gate says of all of them. */
function selectionChoices(p: Prepared, list: readonly PlannedContrast[]): Choice[] {
  const study = everyItemStudy(p.study);
  if (study === null) return [];
  const contrasts = (): readonly Contrast[] => {
    const all = prepare(study, runGate(study));
    const there = ({ source, cell }: PlannedContrast["first"]): PlannedContrast["first"] => ({
      source: sameSource(all, source),
      cell,
    });
    const moved = list.map(({ kind, first, second }) => ({
      kind,
      first: there(first),
      second: there(second),
    }));
    return contrastsOf(all, moved, statedManner(all));
  };
  const said = {
    en: "taking all items instead of the selection",
    ko: "선택한 문항이 아니라 모든 문항을 쓰는 것",
  };
  return [{ id: "items/all", said, contrasts }];
}

/** A human label goes by whose outputs it is of: its id depends on how many sets of outputs have labels. */
const sameSource = (p: Prepared, source: Source): Source =>
  [...p.references, ...p.pipelines].find(
    (one) =>
      one.human === source.human && (one.human ? one.outputs === source.outputs : one.id === source.id),
  ) ?? source;

function missingChoices(p: Prepared): ["worst" | "best", Text][] {
  const missing = p.study.evidence.some((e) => e.samples.outcome.some((code) => code === NONE));
  if (!missing || isNumeric(p.plan.metric)) return [];
  return [
    [
      "worst",
      {
        en: "counting missing and unusable samples as not meeting the metric",
        ko: "결측·무효 응답을 모두 지표에 해당하지 않는 것으로 세는 것",
      },
    ],
    [
      "best",
      {
        en: "counting missing and unusable samples as meeting the metric",
        ko: "결측·무효 응답을 모두 지표에 해당하는 것으로 세는 것",
      },
    ],
  ];
}

/** Where items have several epochs: their mean against their majority. */
function reducerChoices(p: Prepared): [Reducer, Text][] {
  const several = p.pipelines.some((s) => s.layout.order.length > s.layout.item.length);
  const other = reducerNamed(p.reducer.name === "mean" ? "mode" : "mean");
  if (!several || other === null || (isNumeric(p.plan.metric) && other.name === "mode")) return [];
  const said =
    other.name === "mean"
      ? { en: "taking the mean over an item's epochs", ko: "문항별 반복 결과를 평균으로 집계하는 것" }
      : {
          en: "taking the most common outcome over an item's epochs",
          ko: "문항별 반복 결과를 최빈값으로 집계하는 것",
        };
  return [[other, said]];
}

/** Only where there are groups of items at all can heeding them, or not, make a difference. */
function clusterChoices(p: Prepared): [string, Text][] {
  if (p.clustered) {
    const said = {
      en: "taking the items as independent instead of clustered",
      ko: "군집을 무시하고 문항을 서로 독립으로 보는 것",
    };
    return [["clusters/ignored", said]];
  }
  const grouped = p.pipelines.some((s) => s.layout.cluster.some((code) => code !== NONE));
  if (!grouped) return [];
  return [
    ["clusters/heeded", { en: "taking the groups of items as clusters", ko: "문항 묶음을 군집으로 보는 것" }],
  ];
}

/** Another level moves no number but the bound that p is held against. */
function levelChoices(p: Prepared, stated: readonly Contrast[]): Choice[] {
  return [90, 99]
    .filter((percent) => percent / 100 !== p.level)
    .map((percent) => ({
      id: `level/${percent}`,
      said: { en: `asking for ${percent}% confidence`, ko: `신뢰수준을 ${percent}%로 정하는 것` },
      contrasts: () =>
        stated.map((c) => ({ ...c, conclusion: conclude(c, p.plan.smallestDifference, 1 - percent / 100) })),
    }));
}
