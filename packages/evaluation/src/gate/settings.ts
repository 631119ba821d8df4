import type { LogFacts, Scalar } from "@bongsu/harness";
import { josa, text } from "@bongsu/input";
import type { Text } from "@bongsu/input";
import type { Evidence } from "../protocol/plan.ts";
import type { GateRow } from "../result/gate.ts";
import { cells } from "./context.ts";
import type { GateContext } from "./context.ts";
import {
  agreed,
  contradictions,
  nonEmpty,
  settingsKey,
  settingsText,
  settingsThatDiffer,
} from "./declared-facts.ts";
import { gateRow, joined } from "./row.ts";
import type { RuleId } from "./rule-book.ts";

type Facts = Readonly<Record<string, Scalar>>;

interface SettingsAspect {
  readonly name: Text;
  readonly rules: {
    readonly same: RuleId;
    readonly differs: RuleId;
    readonly unknown: RuleId;
    readonly contradicted: RuleId;
  };
  declared(context: GateContext, one: Evidence): Facts | null;
  observed(facts: LogFacts): Facts | null;
  readonly differs: Text;
}

/** Sampling parameters. */
export const decodingRows = (context: GateContext): readonly GateRow[] =>
  rowsOf(context, {
    name: text("Sampling parameters", "생성 조건"),
    rules: {
      same: "decoding-same",
      differs: "decoding-differs",
      unknown: "decoding-unknown",
      contradicted: "decoding-contradicted",
    },
    declared: ({ study }, { plan }) => nonEmpty({ ...study.plan.exercise.generation, ...plan.generation }),
    observed: ({ generation }) => nonEmpty(generation),
    differs: text(
      "Rates are those of the system under each pipeline's parameters, not of the system as such. A rerun of part of the items under one setting would show how much it matters.",
      "비율은 시스템 자체가 아니라 각 생성 조건에서의 시스템에 대한 것이다. 일부 문항을 같은 조건으로 다시 시험하면 영향을 알 수 있다.",
    ),
  });

/** Budgets: tokens, messages, time, attempts. */
export const limitsRows = (context: GateContext): readonly GateRow[] =>
  rowsOf(context, {
    name: text("Limits", "자원 한도"),
    rules: {
      same: "limits-same",
      differs: "limits-differ",
      unknown: "limits-unknown",
      contradicted: "limits-contradicted",
    },
    declared: ({ study }, { plan }) => nonEmpty({ ...study.plan.exercise.limits, ...plan.limits }),
    observed: ({ limits }) => nonEmpty(limits),
    differs: text(
      "The rate under the smaller budget is only a lower bound of what the system can do; rates under different budgets are not pooled.",
      "더 낮은 자원 한도에서 얻은 비율은 시스템 능력의 하한일 뿐이므로, 한도가 다른 비율은 통합하지 않는다.",
    ),
  });

/** Over shared outputs these settings are those of one run, and only a contradiction is worth a row. */
function rowsOf(context: GateContext, aspect: SettingsAspect): readonly GateRow[] {
  const found = context.evidence.map((one) => {
    const observed = agreed(one, (facts) => aspect.observed(facts), settingsKey);
    return { one, declared: aspect.declared(context, one), observed };
  });
  const values = cells(context, (one) => {
    const own = found.find((each) => each.one === one);
    return {
      declared: own?.declared ? settingsText(own.declared) : null,
      observed: own === undefined || own.observed.several.length === 0 ? null : several(own.observed.several),
    };
  });
  const rows: GateRow[] = [];
  for (const { one, declared, observed } of found) {
    const against = observed.several.flatMap((each) =>
      declared === null ? [] : contradictions(declared, each),
    );
    const [first] = against;
    if (first !== undefined || observed.several.length > 1)
      rows.push(contradictedRow(aspect, one, [...new Set(against)], values));
  }
  if (context.pairs.length === 0 || context.allShared) return rows;
  const effective = found.map(({ declared, observed }) => {
    const seen = observed.several[0] ?? null;
    return declared === null && seen === null ? null : { ...declared, ...seen };
  });
  const known = effective.flatMap((settings) => (settings === null ? [] : [settings]));
  const differing = settingsThatDiffer(known);
  const differ = known.length > 1 && differing.some((key) => statedTwice(known, key));
  if (differ) {
    const who = found.map(({ one }, at) => ({ name: one.plan.name, settings: effective[at] ?? {} }));
    rows.push(
      differsRow(
        aspect,
        values,
        joined(
          differing.map((key) => valuesOf(key, who)),
          "; ",
        ),
      ),
    );
  } else if (known.length < effective.length || differing.length > 0)
    rows.push(unknownRow(aspect, values, differing));
  else rows.push(sameRow(aspect, values));
  return rows;
}

/** A setting that only one side states is unknown on the other, not different. */
const statedTwice = (known: readonly Facts[], key: string): boolean =>
  new Set(known.filter((settings) => Object.hasOwn(settings, key)).map((settings) => settings[key])).size > 1;

const several = (all: readonly Facts[]): Text => {
  const texts = all.map(settingsText);
  return text(texts.map(({ en }) => en).join(" / "), texts.map(({ ko }) => ko).join(" / "));
};

function contradictedRow(
  aspect: SettingsAspect,
  { plan }: Evidence,
  keys: readonly string[],
  values: GateRow["values"],
): GateRow {
  const which = keys.length === 0 ? "" : ` (${keys.join(", ")})`;
  return gateRow(aspect.rules.contradicted, {
    values,
    finding:
      keys.length > 0
        ? text(
            `${aspect.name.en} of ${plan.name.en}: the logs differ from the plan${which}.`,
            `${plan.name.ko}의 ${aspect.name.ko}: 로그가 평가 계획서와 다르다${which}.`,
          )
        : text(
            `${aspect.name.en} of ${plan.name.en} differ from log to log.`,
            `${plan.name.ko}의 ${josa(aspect.name.ko, "이/가")} 로그마다 다르다.`,
          ),
    consequence: text(
      "The logs are followed. Ask which settings were in force.",
      "로그를 따른다. 실제로 적용된 조건을 물어야 한다.",
    ),
  });
}

/** "token_limit 10000 (A), 20000 (B, C)" */
function valuesOf(key: string, who: readonly { readonly name: Text; readonly settings: Facts }[]): Text {
  const stated = who.filter(({ settings }) => Object.hasOwn(settings, key));
  const groups = [...Map.groupBy(stated, ({ settings }) => String(settings[key]))].map(([value, all]) => {
    const names = joined(all.map(({ name }) => name));
    return text(`${value} (${names.en})`, `${value}(${names.ko})`);
  });
  const said = joined(groups);
  return text(`${key} ${said.en}`, `${key} ${said.ko}`);
}

const differsRow = (aspect: SettingsAspect, values: GateRow["values"], said: Text): GateRow =>
  gateRow(aspect.rules.differs, {
    values,
    finding: text(
      `${aspect.name.en} differ: ${said.en}.`,
      `${josa(aspect.name.ko, "이/가")} 다르다: ${said.ko}.`,
    ),
    consequence: aspect.differs,
  });

const unknownRow = (aspect: SettingsAspect, values: GateRow["values"], keys: readonly string[]): GateRow =>
  gateRow(aspect.rules.unknown, {
    values,
    finding:
      keys.length === 0
        ? text(
            `${aspect.name.en} are not stated for every pipeline.`,
            `${josa(aspect.name.ko, "을/를")} 밝히지 않은 평가 절차가 있다.`,
          )
        : text(
            `${aspect.name.en} that only some pipelines state: ${keys.join(", ")}.`,
            `${aspect.name.ko} 가운데 일부 평가 절차만 밝힌 것이 있다: ${keys.join(", ")}.`,
          ),
    consequence: text(
      "Equal settings are not assumed. Ask for them.",
      "조건이 같다고 보지 않는다. 조건을 물어야 한다.",
    ),
  });

const sameRow = (aspect: SettingsAspect, values: GateRow["values"]): GateRow =>
  gateRow(aspect.rules.same, {
    values,
    finding: text(`${aspect.name.en} are the same.`, `${josa(aspect.name.ko, "이/가")} 같다.`),
    consequence: text("Nothing to adjust.", "조정할 것이 없다."),
  });
