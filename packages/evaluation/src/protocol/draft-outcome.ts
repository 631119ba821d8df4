import { josa, text } from "@bongsu/input";
import type { ScalarValues } from "../store/scalar-values.ts";
import { NUMBER } from "../store/scalar-values.ts";
import type { Assumption } from "./plan.ts";
import type { Exercise, MetricPlan } from "./schema.ts";
import { idOf, isNamedHarm, plainWords, saysNoVerdict, senseOf, wordsInBoth } from "./words.ts";
import type { Sense } from "./words.ts";

type Raw = string | number | boolean;
export type OutcomePlan = NonNullable<Exercise["outcome"]>;
type ClassPlan = OutcomePlan["classes"][number];

/** More different labels than this are not the answers of a judge. */
const MOST_CLASSES = 24;
const ORDER: readonly Sense[] = ["good", "partly", "bad", "none", "other"];

/** Outcome classes from the verdicts found, or null where the verdicts are measures. */
export function draftOutcome(
  columns: readonly ScalarValues[],
  assume: (said: Assumption) => void,
): OutcomePlan | null {
  const values = new Set(columns.flatMap((column) => column.values));
  if (values.size === 0 || isMeasure(columns, values)) return null;
  const unusable = [...values].filter((value) => saysNoVerdict(value));
  const verdicts = [...values].filter((value) => !saysNoVerdict(value));
  const classes = classesOf(verdicts);
  if (classes.length < 2 || classes.length > MOST_CLASSES) return null;
  assume({
    field: "outcome.classes",
    said: text(
      `Outcome classes are taken from the verdicts found: ${classes.map(saidClass).join("; ")}.`,
      `판정 분류는 로그에 있는 판정값에서 정하였다: ${classes.map(saidClass).join("; ")}.`,
    ),
  });
  if (unusable.length > 0)
    assume({
      field: "outcome.unusable",
      said: text(
        `Verdicts written ${unusable.map(quoted).join(", ")} are taken to mean that the judge gave none.`,
        `${josa(unusable.map(quoted).join(", "), "으로/로")} 적힌 값은 자동 채점기가 판정하지 못한 것으로 보았다.`,
      ),
    });
  return { classes, ...(unusable.length > 0 && { unusable }) };
}

const quoted = (value: Raw): string => (typeof value === "string" ? `"${value}"` : String(value));
const saidClass = (one: ClassPlan): string =>
  `${one.id} (${(one.from ?? []).map((raw) => quoted(raw as Raw)).join(", ")})`;

/** Numbers other than 0 and 1, and no words beside them but letters and booleans that have a customary number. */
function isMeasure(columns: readonly ScalarValues[], values: ReadonlySet<Raw>): boolean {
  if (columns.some((column) => column.codes.includes(NUMBER))) return true;
  const numbers = [...values].filter((value) => typeof value === "number");
  return numbers.some((value) => value !== 0 && value !== 1) && numbers.length === values.size;
}

/** Values that say the same in different spellings ("C", 1, true) are one class; labels of their own stay apart. */
function classesOf(verdicts: readonly Raw[]): ClassPlan[] {
  const groups = new Map<string, { sense: Sense; raws: Raw[] }>();
  for (const raw of verdicts) {
    const key = conventional(raw) ?? plainWords(raw);
    const group = groups.get(key) ?? { sense: senseOf(raw), raws: [] };
    group.raws.push(raw);
    groups.set(key, group);
  }
  const taken = new Set<string>();
  return [...groups]
    .sort(([a, x], [b, y]) => ORDER.indexOf(x.sense) - ORDER.indexOf(y.sense) || (a < b ? -1 : a > b ? 1 : 0))
    .map(([words, { raws }]) => {
      const id = idOf(words.replaceAll(" ", "-"), taken, "class");
      taken.add(id);
      return { id, name: wordsInBoth(words), from: sorted(raws) };
    });
}

function conventional(raw: Raw): string | null {
  const words = plainWords(raw);
  if (/^(?:c|1|true)$/.test(words)) return "correct";
  if (/^(?:i|0|false)$/.test(words)) return "incorrect";
  if (words === "p") return "partial";
  if (words === "n") return "no answer";
  return null;
}

const sorted = (raws: readonly Raw[]): Raw[] =>
  raws.toSorted((a, b) => (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0));

/**
 * What is counted, where nobody said it: classes named as harm or refusal; else the good ones; else the last class.
 * The alternative counts the partial class too.
 */
export function draftMetric(
  outcome: OutcomePlan | null,
  assume: (said: Assumption) => void,
): { readonly metric: MetricPlan; readonly alternatives: readonly MetricPlan[] } {
  if (outcome === null) {
    assume({
      field: "metric",
      said: text(
        "The verdicts are numbers; the metric is taken to be their mean.",
        "판정이 수치이므로 그 평균을 지표로 보았다.",
      ),
    });
    return { metric: { id: "mean-score", name: text("mean score", "평균 점수") }, alternatives: [] };
  }
  const named = outcome.classes.map((one) => ({
    id: one.id,
    raw: String(one.from?.[0] ?? one.id),
    name: one.name,
  }));
  const harms = named.filter(({ raw }) => isNamedHarm(raw) && senseOf(raw) === "bad");
  const goods = named.filter(({ raw }) => senseOf(raw) === "good");
  const counted = harms.length > 0 ? harms : goods.length > 0 ? goods : named.slice(-1);
  const partly = named.filter(({ raw }) => senseOf(raw) === "partly");
  const metric = metricOf(counted);
  assume({
    field: "metric",
    said: text(
      `The ${metric.name.en} is taken as the primary metric.`,
      `${josa(metric.name.ko, "을/를")} 주 지표로 보았다.`,
    ),
  });
  return { metric, alternatives: partly.length === 0 ? [] : [metricOf([...counted, ...partly])] };
}

function metricOf(
  classes: readonly { id: string; raw: string; name?: { en: string; ko: string } | undefined }[],
): MetricPlan {
  const en = classes.map(({ name, raw }) => name?.en ?? raw).join(" or ");
  const ko = classes.map(({ name, raw }) => name?.ko ?? raw).join(" 또는 ");
  return {
    id: classes
      .map(({ id }) => id)
      .join("-or-")
      .slice(0, 64),
    name: text(`share of ${en}`, `${ko} 비율`),
    counts: classes.map(({ id }) => id),
  };
}
