import { type Text, text } from "@bongsu/input";
import { ASK, coverAsk, languageNames } from "../asks.ts";
import type { Judge, Judgement } from "../case.ts";
import type { ResultFacts } from "../evidence.ts";
import type { RelationToDeveloper } from "../schema/parts.ts";
import { recognitionOf } from "./source.ts";

const RELATION_NAMES: Readonly<Record<RelationToDeveloper, Text>> = {
  developer: text("the developer itself", "개발사 자신"),
  contracted: text("under contract with the developer", "개발사와 계약한 기관"),
  independent: text("independent of the developer", "개발사와 무관한 기관"),
  government: text("a public body", "정부 기관"),
};

/** Names of readers of plain tables: they say nothing of how the answers came about. */
const TABLES: ReadonlySet<string> = new Set(["table"]);

/** What only a result can show, where none was brought. */
export const noResult = (): Judgement => ({
  outcome: "missing",
  said: text("No result was brought that could show it.", "이를 보일 평가 결과가 제출되지 않았다."),
  asks: [ASK.result],
});

export const judgeIndependence: Judge<"independence"> = ({ evidence: { cover } }, wanted) => {
  const relation = cover?.said.evaluator?.relation;
  if (cover === null || relation === undefined)
    return {
      outcome: "missing",
      said: text(
        "Nobody says how whoever evaluated stands to the developer.",
        "평가한 기관과 개발사의 관계를 밝힌 자료가 없다.",
      ),
      asks: [coverAsk("how the evaluator stands to the developer", "평가 기관과 개발사의 관계")],
    };
  const [is, by] = [RELATION_NAMES[relation], cover.said.saidBy.name];
  const asked = text(
    wanted.map((one) => RELATION_NAMES[one].en).join(", or "),
    wanted.map((one) => RELATION_NAMES[one].ko).join(" 또는 "),
  );
  const met = wanted.includes(relation);
  return {
    outcome: met ? "met" : "unmet",
    said: text(
      `The evaluator is ${is.en}, says ${by.en}; asked is ${asked.en}.`,
      `평가 주체: ${is.ko}(${by.ko}의 말). 요구: ${asked.ko}.`,
    ),
  };
};

export const judgeAssurance: Judge<"assurance"> = (found, { atLeast, saidBy }) => {
  const stated = found.evidence.cover?.said.assurance;
  if (stated === undefined)
    return {
      outcome: "missing",
      said: text(
        `Nobody states an assurance level; AAL-${atLeast} or higher is asked.`,
        `보증 수준을 밝힌 자료가 없다. AAL-${atLeast} 이상이 필요하다.`,
      ),
      asks: [
        coverAsk(
          `the assurance level (AAL-${atLeast} or higher), and who states it`,
          `보증 수준(AAL-${atLeast} 이상)과 이를 밝힌 기관`,
        ),
      ],
    };
  const { level, saidBy: by } = stated;
  const told = text(
    `${by.name.en} states AAL-${level}; AAL-${atLeast} or higher is asked.`,
    `${by.name.ko}의 말로는 AAL-${level}이고, 필요한 수준은 AAL-${atLeast} 이상이다.`,
  );
  if (level < atLeast) return { outcome: "unmet", said: told };
  if (saidBy === "anyone") return { outcome: "met", said: told };
  const { outcome, said, ends, recognition } = recognitionOf(found, by);
  return {
    outcome,
    said: text(`${told.en} ${said.en}`, `${told.ko} ${said.ko}`),
    ...(ends === undefined ? {} : { ends }),
    ...(recognition === undefined ? {} : { recognition }),
  };
};

export const judgeProtocol: Judge<"protocol"> = ({ evidence: { result } }) => {
  if (result === null) return noResult();
  return result.basis === "protocol"
    ? {
        outcome: "met",
        said: text(
          "Its authors stated a protocol; the result names it by digest.",
          "작성자가 평가 계획서를 밝혔고 결과에 그 해시값이 있다.",
        ),
      }
    : {
        outcome: "missing",
        said: text(
          "No protocol was stated: it was inferred from the files.",
          "밝힌 평가 계획서가 없어 파일에서 미루어 정하였다.",
        ),
        asks: [ASK.protocol],
      };
};

export const judgeHarness: Judge<"harness"> = (found, wanted) => {
  const { result, cover } = found.evidence;
  if (result === null) return noResult();
  const open = result.pipelines.filter(({ id, harness }) => {
    const logged = harness.filter(({ name }) => !TABLES.has(name));
    const said = (cover?.said.harness ?? []).filter(({ pipeline }) => pipeline === id);
    const known = [...logged, ...said];
    return wanted === "named"
      ? known.length === 0
      : known.length === 0 || known.some(({ version }) => version === null);
  });
  if (open.length === 0)
    return {
      outcome: "met",
      said: text(
        "Every pipeline says with which software it was run.",
        "모든 평가 절차의 실행 도구가 밝혀져 있다.",
      ),
    };
  const names = namesOf(open);
  return {
    outcome: "missing",
    said: text(
      `With which software${wanted === "version" ? " and version" : ""} it was run is not said of: ${names.en}.`,
      `실행 도구${wanted === "version" ? "와 판" : ""}을 밝히지 않은 평가 절차: ${names.ko}.`,
    ),
    asks: [coverAsk("the harness of each pipeline with its version", "평가 절차마다 쓴 실행 도구와 판")],
  };
};

export const judgeJudge: Judge<"judge"> = ({ evidence: { result } }) => {
  if (result === null) return noResult();
  const open = result.pipelines.filter(({ judge }) => judge.kind === "unknown");
  if (open.length === 0) {
    const judges = listOf(result, ({ judge }) => judge.name);
    return {
      outcome: "met",
      said: text(`Every judge is disclosed: ${judges.en}.`, `채점기가 모두 밝혀져 있다: ${judges.ko}.`),
    };
  }
  const names = namesOf(open);
  return {
    outcome: "missing",
    said: text(
      `Who or what judged is not said of: ${names.en}.`,
      `채점기를 밝히지 않은 평가 절차: ${names.ko}.`,
    ),
    asks: [ASK.protocol],
  };
};

export const judgeLanguages: Judge<"languages"> = ({ evidence: { result } }, wanted) => {
  if (result === null) return noResult();
  const absent = wanted.filter((tag) => !result.languages.includes(tag));
  if (absent.length === 0) {
    const all = languageNames(wanted);
    return {
      outcome: "met",
      said: text(`It covers ${all.en}.`, `평가 언어에 ${all.ko} 포함.`),
    };
  }
  const [names, has] = [languageNames(absent), languageNames(result.languages)];
  return {
    outcome: "missing",
    said: text(
      `Nothing in it is in ${names.en}; it is in ${has.en}.`,
      `${names.ko} 결과가 없다. 있는 언어는 ${has.ko}이다.`,
    ),
    asks: [ASK.run(absent), ASK.labelledRun(absent)],
  };
};

const namesOf = (pipelines: ResultFacts["pipelines"]): Text =>
  text(pipelines.map(({ name }) => name.en).join(", "), pipelines.map(({ name }) => name.ko).join(", "));

const listOf = ({ pipelines }: ResultFacts, of: (pipeline: ResultFacts["pipelines"][number]) => Text): Text =>
  text(pipelines.map((one) => of(one).en).join(", "), pipelines.map((one) => of(one).ko).join(", "));
