import type { Text } from "@bongsu/input";
import type { Contrast, Sensitivity } from "../result/index.ts";
import { contrastsOf, statedManner, type Manner, type PlannedContrast } from "./contrasts.ts";
import { NONE } from "../store/samples.ts";
import { isNumeric, type Prepared } from "./prepare.ts";
import { reducerNamed } from "./reduce.ts";

interface Choice {
  readonly id: string;
  /** A noun phrase: what is done instead. */
  readonly said: Text;
  readonly manner: Manner;
}

/** Every stated choice made the other way, and which conclusions of the stated analysis turn by it. */
export function sensitivity(
  p: Prepared,
  list: readonly PlannedContrast[],
  stated: readonly Contrast[],
): Sensitivity[] {
  return choicesOf(p).map((choice) => {
    const otherwise = contrastsOf(p, list, choice.manner);
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
      system: stated.first.system,
      language: stated.language,
      stated: stated.difference.value,
      otherwise: other.difference.value,
      how,
    },
  ];
}

const settled = (c: Contrast): boolean => c.conclusion === "first-higher" || c.conclusion === "second-higher";

function choicesOf(p: Prepared): Choice[] {
  const manner = statedManner(p);
  const counting = manner.counting;
  return [
    ...p.plan.alternatives.map((metric): Choice => ({
      id: `metric/${metric.id}`,
      said: {
        en: `measuring the ${bare(metric.name.en)} instead`,
        ko: `지표를 ${metric.name.ko}(으)로 바꾸는 것`,
      },
      manner: { ...manner, counting: { ...counting, metric } },
    })),
    ...missingChoices(p, manner),
    ...reducerChoices(p, manner),
    ...clusterChoices(p, manner),
    ...levelChoices(manner),
  ];
}

const bare = (name: string): string => (name.startsWith("the ") ? name.slice(4) : name);

function missingChoices(p: Prepared, manner: Manner): Choice[] {
  const missing = p.study.evidence.some((e) => e.samples.outcome.some((code) => code === NONE));
  if (!missing || isNumeric(p.plan.metric)) return [];
  const choice = (missing: "worst" | "best", said: Text): Choice => ({
    id: `missing/${missing}`,
    said,
    manner: { ...manner, counting: { ...manner.counting, missing } },
  });
  return [
    choice("worst", {
      en: "counting missing and unusable samples as not meeting the metric",
      ko: "결측·무효 표본을 모두 지표에 해당하지 않는 것으로 세는 것",
    }),
    choice("best", {
      en: "counting missing and unusable samples as meeting the metric",
      ko: "결측·무효 표본을 모두 지표에 해당하는 것으로 세는 것",
    }),
  ];
}

/** Where items have several epochs: their mean against their majority. */
function reducerChoices(p: Prepared, manner: Manner): Choice[] {
  const several = p.pipelines.some((s) => s.layout.order.length > s.layout.item.length);
  const other = reducerNamed(p.reducer.name === "mean" ? "mode" : "mean");
  if (!several || other === null || (isNumeric(p.plan.metric) && other.name === "mode")) return [];
  const said =
    other.name === "mean"
      ? { en: "taking the mean of an item's epochs", ko: "문항별 반복 결과를 평균으로 집계하는 것" }
      : { en: "taking the most common of an item's epochs", ko: "문항별 반복 결과를 최빈값으로 집계하는 것" };
  return [
    {
      id: `reducer/${other.name}`,
      said,
      manner: { ...manner, counting: { ...manner.counting, reducer: other } },
    },
  ];
}

/** Only where there are groups of items at all can heeding them, or not, make a difference. */
function clusterChoices(p: Prepared, manner: Manner): Choice[] {
  const grouped = p.pipelines.some((s) => s.layout.cluster.some((code) => code !== NONE));
  if (!grouped) return [];
  const said = p.clustered
    ? {
        en: "taking the items as independent instead of clustered",
        ko: "군집을 무시하고 문항을 서로 독립으로 보는 것",
      }
    : { en: "taking the groups of items as clusters", ko: "문항 묶음을 군집으로 보는 것" };
  return [
    {
      id: p.clustered ? "clusters/ignored" : "clusters/heeded",
      said,
      manner: { ...manner, clustered: !p.clustered },
    },
  ];
}

function levelChoices(manner: Manner): Choice[] {
  return [0.9, 0.99]
    .filter((level) => level !== manner.level)
    .map((level) => ({
      id: `level/${level}`,
      said: { en: `asking for ${level * 100} % confidence`, ko: `신뢰수준을 ${level * 100}%로 정하는 것` },
      manner: { ...manner, level },
    }));
}
