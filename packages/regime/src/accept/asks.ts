import { nameOfLanguage } from "@bongsu/evaluation";
import { type Text, text } from "@bongsu/input";
import type { Ask } from "./case.ts";

export const languageNames = (tags: readonly string[]): Text => {
  const names = tags.map(nameOfLanguage);
  return text(names.map(({ en }) => en).join(", "), names.map(({ ko }) => ko).join(", "));
};

/** What can be asked for. Two requirements that name one ask are settled by it together. */
export const ASK = {
  bundle: {
    id: "bundle",
    said: text(
      "the signed statement with its proof (bongsu publish), and the issuer's bongsu.json",
      "서명된 문서와 로그 포함 증명(bongsu publish), 그리고 발행 주체의 bongsu.json",
    ),
  },
  witnessed: (jurisdictions: number): Ask => ({
    id: "witnessed",
    said: text(
      `the signed statement with its proof from a log that witnesses of ${jurisdictions} jurisdictions watch, with the policy that names them`,
      `${jurisdictions}개 관할의 증인이 참관하는 로그에서 받은 서명 문서와 포함 증명, 그리고 그 증인을 적은 정책 파일`,
    ),
  }),
  logCopy: {
    id: "log-copy",
    said: text(
      "what bongsu verify names as open for this statement",
      "이 문서에 대하여 bongsu verify가 미결로 적은 자료",
    ),
  },
  whole: {
    id: "whole-result",
    said: text(
      "the whole result of bongsu compare (comparison.json); it may stay between the two parties",
      "bongsu compare의 전체 결과(comparison.json). 두 기관 사이에서만 주고받아도 된다",
    ),
  },
  result: {
    id: "result",
    said: text(
      "the result itself, not only another authority's decision on it",
      "다른 기관의 결정뿐 아니라 평가 결과 자체",
    ),
  },
  protocol: {
    id: "protocol",
    said: text(
      "a protocol stated by whoever ran the evaluation (exercise.yaml)",
      "평가를 수행한 기관이 직접 밝힌 평가 계획서(exercise.yaml)",
    ),
  },
  run: (tags: readonly string[]): Ask => {
    const names = languageNames(tags);
    return { id: `run:${tags.join("+")}`, said: text(`a run in ${names.en}`, `${names.ko} 평가 결과`) };
  },
  labelledRun: (tags: readonly string[]): Ask => {
    const names = languageNames(tags);
    return {
      id: `labelled-run:${tags.join("+")}`,
      said: text(
        `a run in ${names.en} in which people have labelled part of the answers (bongsu plan says how many)`,
        `응답 일부를 사람이 판정한 ${names.ko} 평가 결과(필요한 수는 bongsu plan으로 구한다)`,
      ),
    };
  },
  labels: (tags: readonly string[]): Ask => {
    const names = languageNames(tags);
    return {
      id: `labels:${tags.join("+")}`,
      said: text(
        `human labels for part of the ${names.en} answers (bongsu plan says how many)`,
        `${names.ko} 응답 일부에 대한 사람의 판정(필요한 수는 bongsu plan으로 구한다)`,
      ),
    };
  },
  more: (least: number): Ask => ({
    id: `observations:${least}`,
    said: text(
      `results on at least ${least} observations for each number`,
      `수치마다 관측 ${least}건 이상의 결과`,
    ),
  }),
  narrower: {
    id: "narrower",
    said: text(
      "more observations, so that the intervals narrow (bongsu plan says how many)",
      "구간이 좁아질 만큼의 추가 관측(필요한 수는 bongsu plan으로 구한다)",
    ),
  },
  systems: (names: readonly string[]): Ask => ({
    id: `systems:${names.join("+")}`,
    said: text(`results on ${names.join(", ")}`, `${names.join(", ")}의 결과`),
  }),
  comparable: {
    id: "comparable",
    said: text(
      "a second judgement of the same outputs with the same outcome classes, or a rule that maps the classes (the comparison says which)",
      "같은 응답을 같은 분류로 다시 채점한 결과, 또는 분류를 서로 잇는 규칙(어느 것인지는 비교 결과에 있다)",
    ),
  },
  clause: (ref: string): Ask => ({
    id: `clause:${ref}`,
    said: text(`evidence brought for ${ref} itself`, `${ref} 조항에 대하여 제출한 증빙`),
  }),
  settled: {
    id: "settle-contradiction",
    said: text(
      "that the parties whose decisions contradict each other settle it",
      "서로 어긋나는 결정을 내린 기관들의 해명",
    ),
  },
} as const;

/** A cover sheet that says so much. */
export interface CoverAsk extends Ask {
  readonly says: Text;
}

export const coverAsk = (en: string, ko: string): CoverAsk => ({
  id: "cover",
  said: text("a cover sheet (bongsu init cover)", "제출 설명서(bongsu init cover)"),
  says: text(en, ko),
});

export const isCoverAsk = (ask: Ask): ask is CoverAsk => "says" in ask;
