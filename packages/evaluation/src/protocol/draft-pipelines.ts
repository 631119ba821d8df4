import { josa, text, verbatim } from "@bongsu/input";
import type { RawScorer, RawTable } from "../store/raw-table.ts";
import type { Assumption } from "./plan.ts";
import type { PipelinePlan } from "./schema.ts";
import type { TableGroup } from "./table-group.ts";
import { idOf } from "./words.ts";
import { distinctCodes } from "../store/distinct.ts";

/** A pipeline and the logs it stands on. */
export interface PipelineTables {
  readonly plan: PipelinePlan;
  readonly tables: readonly RawTable[];
}

/**
 * Without a protocol: each folder or file that the user named is a pipeline; one lone group whose logs carry several
 * judges' verdicts is one pipeline per judge over the same outputs.
 */
export function draftPipelines(
  groups: readonly TableGroup[],
  assume: (said: Assumption) => void,
): PipelineTables[] {
  const [only, second] = groups;
  const scorers = only === undefined ? [] : scorersOf(only.tables);
  if (only !== undefined && second === undefined && scorers.length > 1)
    return perJudge(only, scorers, assume);
  const taken = new Set<string>();
  const common = commonScorer(groups);
  return groups.map((group) => {
    const id = idOf(baseName(group.name), taken, "pipeline");
    taken.add(id);
    const own = scorersOf(group.tables);
    const score = common ?? own[0]?.name;
    assume({
      field: `pipelines.${id}`,
      said: text(
        `"${group.name}" is taken as one pipeline, "${id}".`,
        `${josa(`"${group.name}"`, "을/를")} 하나의 평가 절차 ${josa(`"${id}"`, "으로/로")} 보았다.`,
      ),
    });
    if (own.length > 1 && score !== undefined) assume(scorerChosen(id, score, own));
    return {
      plan: {
        id,
        name: verbatim(baseName(group.name)),
        files: [...group.files],
        ...(score !== undefined && { score }),
        ...judgeOf(
          own.find(({ name }) => name === score),
          group.tables,
          id,
          assume,
        ),
      },
      tables: group.tables,
    };
  });
}

function perJudge(
  group: TableGroup,
  scorers: readonly RawScorer[],
  assume: (said: Assumption) => void,
): PipelineTables[] {
  const taken = new Set<string>();
  const outputs = idOf(baseName(group.name), taken, "outputs");
  const list = scorers.map(({ name }) => name).join(", ");
  assume({
    field: "pipelines",
    said: text(
      `Each judge in "${group.name}" (${list}) is taken as a pipeline of its own; all of them judged the same outputs.`,
      `"${group.name}"의 자동 채점기(${list})를 각각 하나의 평가 절차로 보았고, 모두 같은 응답을 채점한 것으로 보았다.`,
    ),
  });
  return scorers.map((scorer) => {
    const id = idOf(scorer.name, taken, "judge");
    taken.add(id);
    return {
      plan: {
        id,
        name: verbatim(scorer.name),
        files: [...group.files],
        score: scorer.name,
        outputs,
        ...judgeOf(scorer, group.tables, id, assume),
      },
      tables: group.tables,
    };
  });
}

/** Scorers of all logs of a pipeline, by first appearance; the columns are those of the first log that has them. */
export function scorersOf(tables: readonly RawTable[]): readonly RawScorer[] {
  const byName = new Map<string, RawScorer>();
  for (const table of tables) {
    for (const scorer of table.scorers) if (!byName.has(scorer.name)) byName.set(scorer.name, scorer);
  }
  return [...byName.values()];
}

function commonScorer(groups: readonly TableGroup[]): string | undefined {
  const [first, ...others] = groups.map((group) => scorersOf(group.tables).map(({ name }) => name));
  return first?.find((name) => others.every((names) => names.includes(name)));
}

const scorerChosen = (id: string, score: string, own: readonly RawScorer[]): Assumption => {
  const others = own.flatMap(({ name }) => (name === score ? [] : [name])).join(", ");
  return {
    field: `pipelines.${id}.score`,
    said: text(
      `The verdict of "${id}" is taken from the scorer "${score}"; its logs also have ${others}.`,
      `"${id}"의 판정은 채점 항목 "${score}"에서 가져왔다. 로그에는 ${others}도 있다.`,
    ),
  };
};

const KINDS = [
  ["rule", /string|match|regex|rule|keyword|exact|includes|pattern|choice|문자열|규칙|일치/],
  ["human", /human|rater|annotator|사람|평가자/],
  ["model", /gpt|claude|llama|gemini|mistral|qwen|deepseek|exaone|hyperclova|solar|model_graded|llm|\//],
] as const;

function judgeOf(
  scorer: RawScorer | undefined,
  tables: readonly RawTable[],
  id: string,
  assume: (said: Assumption) => void,
): Pick<PipelinePlan, "judge"> {
  if (scorer === undefined) return {};
  const named = scorer.judges[0] ?? scorer.name;
  const looked = `${named} ${scorer.name}`.toLowerCase();
  const kind = KINDS.find(([, pattern]) => pattern.test(looked))?.[0] ?? "unknown";
  const system = tables
    .flatMap((table) => systemNames(table))
    .find((name) => bare(name) === bare(named) && kind !== "rule");
  assume({
    field: `pipelines.${id}.judge`,
    said: text(
      `The judge of "${id}" is taken to be ${KIND_EN[kind]}, "${named}", from its name alone${system === undefined ? "" : `; it is also the system "${system}" under test`}.`,
      `"${id}"의 자동 채점기는 이름만 보고 ${KIND_KO[kind]} ${josa(`"${named}"`, "으로/로")} 보았다.${system === undefined ? "" : ` 평가 대상 시스템 "${system}"이기도 하다.`}`,
    ),
  });
  return {
    judge: {
      kind,
      name: verbatim(named),
      ...(system !== undefined && { system: idOf(system, new Set(), "system") }),
    },
  };
}

const KIND_EN = { rule: "a rule", human: "a person", model: "a model", unknown: "of unknown kind" };
const KIND_KO = { rule: "규칙", human: "사람", model: "모델", unknown: "종류를 알 수 없는 채점기" };

const bare = (name: string): string => name.toLowerCase().replaceAll(/^.*\/|[^\p{L}\p{N}]+/gu, "");

function systemNames(table: RawTable): readonly string[] {
  return distinctCodes(table.system).map((code) => table.names.systems.value(code));
}

/** The last part of a path, without the ending of a file. */
export const baseName = (path: string): string =>
  (path.replaceAll("\\", "/").replace(/\/+$/, "").split("/").at(-1) ?? path).replace(
    /\.[A-Za-z0-9]{1,7}$/,
    "",
  ) || path;
