import { josa, text, verbatim } from "@bongsu/input";
import type { Text } from "@bongsu/input";
import type { Evidence } from "../protocol/plan.ts";
import type { GateRow } from "../result/gate.ts";
import { NONE } from "../store/samples.ts";
import { cells } from "./context.ts";
import type { GateContext } from "./context.ts";
import { turnsAgainstReference, turnsBetween } from "./rates.ts";
import type { Turn } from "./rates.ts";
import { judgeIdentity } from "./judge.ts";
import { gateRow, joined } from "./row.ts";
import { distinctCodes } from "../store/distinct.ts";

interface ClassList {
  readonly one: Evidence;
  readonly declared: readonly string[] | null;
  readonly observed: readonly string[];
}

/** Outcome classes: a judge that knows no partial refusal puts it somewhere, and nobody knows where. */
export function classesRows(context: GateContext): readonly GateRow[] {
  const { classes } = context.study.plan;
  if (classes.length === 0) return [];
  const lists = context.evidence.map((one) => classList(one, classes));
  const undeclared = lists.filter(
    ({ declared, observed }) => declared !== null && observed.some((id) => !declared.includes(id)),
  );
  const rows = context.pairs.length === 0 ? [] : [betweenRow(context, lists)];
  const [first] = undeclared;
  if (first !== undefined) rows.push(undeclaredRow(context, first, lists));
  return [...rows, ...unifiedRows(context, lists)];
}

function classList(one: Evidence, classes: readonly string[]): ClassList {
  const given = new Uint8Array(classes.length);
  for (const code of distinctCodes(one.samples.outcome)) if (code !== NONE) given[code] = 1;
  const declared = one.plan.judge?.classes ?? null;
  return {
    one,
    declared: declared === null ? null : classes.filter((id) => declared.includes(id)),
    observed: classes.filter((_, code) => given[code] === 1),
  };
}

function betweenRow(context: GateContext, lists: readonly ClassList[]): GateRow {
  const values = valuesOf(context, lists);
  const known = lists.map(({ declared, observed }) => declared ?? observed);
  const all = context.study.plan.classes.filter((id) => known.some((list) => list.includes(id)));
  const short = lists.filter((_, at) => (known[at]?.length ?? 0) < all.length);
  const identities = new Set(lists.map(({ one }) => judgeIdentity(one)));
  const oneJudge =
    identities.size === 1 && !identities.has(null) && lists.every(({ declared }) => declared === null);
  if (short.length === 0 || oneJudge)
    return gateRow("classes-same", {
      values,
      finding: oneJudge
        ? text("One judge, and so the same outcome classes.", "자동 채점기가 하나이므로 판정 분류가 같다.")
        : text("The judges use the same outcome classes.", "자동 채점기들이 같은 판정 분류를 쓴다."),
      consequence: text("Nothing to adjust.", "조정할 것이 없다."),
    });
  const lacking = short.map(({ one, declared, observed }) => ({
    one,
    ids: all.filter((id) => !(declared ?? observed).includes(id)),
  }));
  const what = joined(
    lacking.map(({ one, ids }) => lacks(context, one, ids)),
    "; ",
  );
  const turned = turnsOf(
    context,
    lacking.map(({ one }) => one),
  );
  if (turned !== null)
    return gateRow("classes-turn", {
      values,
      scope: turned.scope,
      finding: text(`${what.en}. ${turned.said.en}`, `${what.ko}. ${turned.said.ko}`),
      consequence: text(
        "Raw rates are not set side by side under any one way of counting. State which classes are counted, and show the result under each.",
        "어느 한 기준만으로 원비율을 나란히 놓지 않는다. 어느 분류를 세는지 밝히고 기준마다 결과를 제시하여야 한다.",
      ),
    });
  const declared = short.every((list) => list.declared !== null);
  return gateRow(declared ? "classes-lacking" : "classes-unseen", {
    values,
    finding: text(`${what.en}.`, `${what.ko}.`),
    consequence: declared
      ? text(
          "Outputs of the missing class were put into others, and nobody knows which: raw rates are not set side by side.",
          "없는 분류에 해당하는 응답이 다른 분류에 들어갔고 어디로 갔는지 알 수 없으므로 원비율을 나란히 놓지 않는다.",
        )
      : text(
          "A class that was never given may be one that the judge does not know. Ask for the judge's list of classes.",
          "한 번도 나오지 않은 분류는 채점기가 모르는 분류일 수 있다. 채점기의 판정 분류 목록을 요청해야 한다.",
        ),
  });
}

function lacks(context: GateContext, one: Evidence, ids: readonly string[]): Text {
  const names = joined(ids.map((id) => className(context, id)));
  return one.plan.judge?.classes === undefined
    ? text(
        `${one.plan.name.en} never gives "${names.en}"`,
        `${one.plan.name.ko}에는 "${names.ko}" 판정이 한 번도 없다`,
      )
    : text(`${one.plan.name.en} has no "${names.en}"`, `${one.plan.name.ko}에는 "${names.ko}" 분류가 없다`);
}

interface Turned {
  readonly said: Text;
  readonly scope: GateRow["scope"];
}

/** Against the human label where there is one, else between the pipelines. */
function turnsOf(context: GateContext, lacking: readonly Evidence[]): Turned | null {
  const { study } = context;
  for (const one of lacking) {
    const found = turnsAgainstReference(study, one);
    if (found.turns.length > 0)
      return turnedSaid(context, found, (systems, of, counted) =>
        text(
          `The direction turns: under "${counted.en}" it lies on the other side of the human label for ${systems} of ${of} systems`,
          `"${counted.ko}" 기준으로는 시스템 ${of}개 가운데 ${systems}개에서 사람의 판정과의 높낮이가 뒤바뀐다`,
        ),
      );
  }
  for (const pair of context.pairs) {
    if (!lacking.includes(pair.first) && !lacking.includes(pair.second)) continue;
    const found = turnsBetween(study, context.index(pair.first), pair.first, pair.second);
    if (found.turns.length > 0)
      return turnedSaid(context, found, (systems, of, counted) =>
        text(
          `The direction turns: under "${counted.en}" the other pipeline is higher for ${systems} of ${of} systems`,
          `"${counted.ko}" 기준으로는 시스템 ${of}개 가운데 ${systems}개에서 높은 쪽이 뒤바뀐다`,
        ),
      );
  }
  return null;
}

function turnedSaid(
  context: GateContext,
  found: { readonly turns: readonly Turn[]; readonly systems: number },
  say: (systems: number, of: number, counted: Text) => Text,
): Turned {
  const { dictionaries, plan } = context.study;
  const systems = [...new Set(found.turns.map(({ system }) => dictionaries.systems.value(system)))];
  const counted = joined([...new Set(found.turns.map(({ alternative }) => alternative.name))]);
  const names = joined(
    systems.map((id) => plan.systems.find((system) => system.id === id)?.name ?? verbatim(id)),
    "; ",
  );
  const said = say(systems.length, found.systems, counted);
  const languages = new Set(found.turns.map(({ language }) => language));
  languages.delete(NONE);
  return {
    said: text(`${said.en} (${names.en}).`, `${said.ko}(${names.ko}).`),
    scope: { systems, languages: [...languages].map((code) => dictionaries.languages.value(code)) },
  };
}

function undeclaredRow(context: GateContext, first: ClassList, lists: readonly ClassList[]): GateRow {
  const extra = first.observed.filter((id) => first.declared?.includes(id) === false);
  const names = joined(extra.map((id) => className(context, id)));
  return gateRow("classes-undeclared", {
    values: valuesOf(context, lists),
    finding: text(
      `${first.one.plan.name.en} gives "${names.en}", which the plan does not declare for its judge.`,
      `${first.one.plan.name.ko}의 로그에는 평가 계획서가 그 채점기의 판정 분류로 적지 않은 ${josa(`"${names.ko}"`, "이/가")} 있다.`,
    ),
    consequence: text(
      "The verdicts are used as they are. Ask whether this is the judge that the plan means.",
      "판정은 있는 그대로 쓴다. 평가 계획서가 뜻한 자동 채점기가 맞는지 물어야 한다.",
    ),
  });
}

/** Without a protocol, spellings of different pipelines were taken as one class: true and "C" need not mean the same. */
function unifiedRows(context: GateContext, lists: readonly ClassList[]): readonly GateRow[] {
  const { assumptions, exercise } = context.study.plan;
  if (!assumptions.some(({ field }) => field === "outcome.classes")) return [];
  const unified = (exercise.outcome?.classes ?? []).filter(({ from }) => {
    const raws = (from ?? []).map(String);
    const used = context.evidence.map(({ rawVerdicts }) =>
      raws.filter((raw) => rawVerdicts.includes(raw)).join(" "),
    );
    return new Set(used.filter((each) => each !== "")).size > 1;
  });
  if (unified.length === 0) return [];
  const said = unified.map(({ id, from }) => `${id} = ${(from ?? []).join(" = ")}`).join("; ");
  return [
    gateRow("classes-unified", {
      values: valuesOf(context, lists),
      finding: text(
        `Verdicts written in different ways were taken as one class: ${said}.`,
        `다르게 적힌 판정을 한 분류로 보았다: ${said}.`,
      ),
      consequence: text(
        "Nobody has said that they mean the same. Ask, and state the classes in the protocol.",
        "뜻이 같다고 밝힌 곳이 없다. 확인하여 평가 계획서에 판정 분류를 적으십시오.",
      ),
    }),
  ];
}

function valuesOf(context: GateContext, lists: readonly ClassList[]): GateRow["values"] {
  return cells(context, (one) => {
    const list = lists.find((each) => each.one === one);
    return {
      declared: list?.declared ? joined(list.declared.map((id) => className(context, id))) : null,
      observed: joined((list?.observed ?? []).map((id) => className(context, id))),
    };
  });
}

function className(context: GateContext, id: string): Text {
  return context.study.plan.exercise.outcome?.classes.find((one) => one.id === id)?.name ?? verbatim(id);
}
